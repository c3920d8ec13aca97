import { Plus } from 'lucide-react'
import { inLanguage } from '../../../shared/methods/index.ts'
import { canvasesHere } from '../../../shared/queries/canvas.ts'
import { canvasMethodIn } from '../../../shared/queries/canvasMethods.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { useDesk } from '../../store/desk.ts'
import { go, type Place } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { askCanvas, useCanvasAsked } from './asked.ts'
import { Canvas } from './Canvas.tsx'
import './canvas.css'
import { StartCanvas } from './StartCanvas.tsx'

/** The canvases of the programme, or one of them. */
export function Canvases({ canvas, show }: Extract<Place, { at: 'canvases' }>) {
  if (canvas) return <Canvas key={canvas} id={canvas} show={show ?? 'sheet'} />
  return <CanvasList />
}

function CanvasList() {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const asked = useCanvasAsked((one) => one.asked)
  const canvases = canvasesHere(rows)
  const hasWorkshop = rows.all('workshop').length > 0
  const start = !readOnly && hasWorkshop && (
    <Button look="main" icon={Plus} onPress={() => askCanvas('start')}>
      {t('canvas.start')}
    </Button>
  )
  return (
    <div className="work canvases">
      <div className="row">
        <h1 className="h-page">{t('canvas.title')}</h1>
        {canvases.length > 0 && <div className="push">{start}</div>}
      </div>
      {canvases.length === 0 && (
        <EmptyState
          title={t('canvas.none')}
          actions={
            hasWorkshop ? (
              start
            ) : (
              <Button onPress={() => go({ at: 'overview' })}>{t('canvas.none.go')}</Button>
            )
          }
        >
          <p>{t('canvas.none.body')}</p>
          {!hasWorkshop && <p>{t('canvas.none.noWorkshop')}</p>}
        </EmptyState>
      )}
      <ul className="canvas-list">
        {canvases.map((one) => (
          <CanvasLine key={one.id} canvas={one} rows={rows} />
        ))}
      </ul>
      {asked === 'start' && start && <StartCanvas onClose={() => askCanvas(null)} />}
    </div>
  )
}

function CanvasLine({ canvas, rows }: { canvas: Row<'canvas'>; rows: Rows }) {
  const { t, language } = useWords()
  const method = canvasMethodIn(rows, canvas.method)
  const steps = rows.where('canvasStep', 'canvas', canvas.id).length
  const placed = rows.where('canvasPlacement', 'canvas', canvas.id).length
  const workshop = textOf(rows.get('workshop', canvas.workshop)?.title)
  return (
    <li>
      <div>
        <h2 className="h-small">{textOf(canvas.name)}</h2>
        <p>
          {[
            method && inLanguage(method.name, tagOf(language)),
            textOf(canvas.table),
            canvas.of && t(`canvas.of.${canvas.of}`),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        <p className="quiet num">
          {[
            workshop,
            steps > 0 && t('canvas.steps', { count: steps }),
            placed > 0 && t('canvas.cards', { count: placed }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Button
        aria-label={t('home.openNamed', { title: textOf(canvas.name) })}
        onPress={() => go({ at: 'canvases', canvas: canvas.id })}
      >
        {t('common.open')}
      </Button>
    </li>
  )
}
