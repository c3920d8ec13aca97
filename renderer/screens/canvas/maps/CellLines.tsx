import { useState } from 'react'
import { cellOf } from '../../../../shared/queries/canvas.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import type { CellProps } from '../sheet.ts'
import { useCanvasDesk } from '../state.ts'
import { LineDialog } from './LineDialog.tsx'
import './maps.css'
import { Sentence } from './sentence.tsx'

/** The lines from and to the cards of one cell, and a further one. Nothing where the canvas has no kinds of line. */
export function CellLines({ view, lane, column }: CellProps) {
  const { t } = useWords()
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const chosen = useCanvasDesk((desk) => desk.chosen?.card)
  const [isDrawing, setDrawing] = useState(false)
  const { cards } = cellOf(view, lane, column)
  const from = cards.find((one) => one.id === chosen) ?? cards[0]
  if (!view.method.links.length || !from) return null
  const here = new Set(cards.map((one) => one.id))
  const lines = view.links.filter((one) => here.has(one.from.id) || here.has(one.to.id))
  return (
    <>
      {lines.length > 0 && (
        <ul className="map-list" aria-label={t('canvasMap.links.title')}>
          {lines.map((link) => (
            <li key={link.id} className="map-sentence small">
              <Sentence link={link} />
            </li>
          ))}
        </ul>
      )}
      {!readOnly && view.count > 1 && (
        <p>
          <Button onPress={() => setDrawing(true)}>{t('canvasMap.line.draw')}</Button>
        </p>
      )}
      {isDrawing && <LineDialog view={view} from={from.id} onClose={() => setDrawing(false)} />}
    </>
  )
}
