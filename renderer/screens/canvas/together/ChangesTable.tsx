import { useMemo } from 'react'
import type { CanvasCell, CanvasView, Placed } from '../../../../shared/queries/canvas.ts'
import {
  todayBesideTomorrow,
  type CellChange,
  type StepChange,
} from '../../../../shared/queries/canvasCompare.ts'
import { useDesk } from '../../../store/desk.ts'
import { useWords, type Words } from '../../../words.tsx'
import { cellName, factsInWords } from '../names.ts'
import { BesideTable } from './BesideTable.tsx'

/** Today beside tomorrow: which steps, cards and facts differ, each said in words. */
export function ChangesTable({ before, after }: { before: CanvasView; after: CanvasView }) {
  const words = useWords()
  const { t } = words
  const rows = useDesk((desk) => desk.rows)
  const { steps, cells } = useMemo(() => todayBesideTomorrow(rows, before, after), [rows, before, after])
  const changed = steps.flatMap((one) => stepChanges(one, words))
  if (!changed.length && !cells.length) return <p className="quiet">{t('canvasTable.changes.none')}</p>
  return (
    <>
      {changed.length > 0 && (
        <div>
          <h2 className="h-small">{t('canvasTable.changes.steps')}</h2>
          <ul className="bullets">
            {changed.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {cells.length > 0 && (
        <BesideTable
          label={t('canvasTable.compare.changes')}
          heads={(['today', 'tomorrow', 'what'] as const).map((id) => ({
            id,
            name: t(`canvasTable.changes.${id}`),
          }))}
        >
          {cells.map((cell) => (
            <tr key={`${cell.lane.id} ${cell.step?.columns.join() ?? ''}`}>
              <th scope="row">{nameOf(cell, before, after, words)}</th>
              <td>
                <Held cell={cell.before} />
              </td>
              <td>
                <Held cell={cell.after} />
              </td>
              <td>
                <ul>
                  {cellChanges(cell, before, words).map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </BesideTable>
      )}
    </>
  )
}

function Held({ cell }: { cell: CanvasCell }) {
  const words = useWords()
  const all = [...cell.cards, ...cell.comments, ...cell.questions]
  const facts = factsInWords(cell, words)
  if (!all.length && !facts.length)
    return <span className="quiet">{words.t('canvasTable.compare.empty')}</span>
  return (
    <ul>
      {all.map((one) => (
        <li key={one.id} lang={one.words.lang}>
          {one.words.text}
        </li>
      ))}
      {facts.map((one) => (
        <li key={one.id}>
          <strong>{one.words}</strong>
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ lane, step }: CellChange, before: CanvasView, after: CanvasView, words: Words) =>
  step?.columns[1]
    ? cellName(after, lane.id, step.columns[1], words)
    : cellName(before, lane.id, step?.columns[0] ?? null, words)

function stepChanges({ titles, change, isMoved, isRenamed }: StepChange, { t }: Words): string[] {
  const [was = '', is = ''] = titles.map((one) => one?.text ?? '')
  return [
    ...(change === 'added' ? [t('canvasTable.changes.step.added', { step: is })] : []),
    ...(change === 'removed' ? [t('canvasTable.changes.step.removed', { step: was })] : []),
    ...(isRenamed ? [t('canvasTable.changes.step.renamed', { before: was, after: is })] : []),
    ...(isMoved ? [t('canvasTable.changes.step.moved', { step: is })] : []),
  ]
}

function cellChanges(cell: CellChange, before: CanvasView, words: Words): string[] {
  const { t } = words
  const said = (one: Placed) => `“${one.words.text}”`
  const fact = (of: CanvasCell, id: string) =>
    factsInWords(of, words).find((one) => one.id === id)?.words ?? t('canvasTable.changes.nothingSaid')
  return [
    ...cell.added.map((one) => t('canvasTable.changes.added', { what: said(one) })),
    ...cell.off.map((one) => t('canvasTable.changes.removed', { what: said(one) })),
    ...cell.moved.map(({ placed, lane, column }) =>
      t('canvasTable.changes.movedHere', {
        cell: cellName(before, lane, column, words),
        what: said(placed),
      }),
    ),
    ...cell.facts.map((id) =>
      t('canvasTable.changes.fact', { before: fact(cell.before, id), after: fact(cell.after, id) }),
    ),
  ]
}
