import type { Understood } from '../../../../shared/imports/pastedTable.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import type { CanvasView } from '../../../../shared/queries/canvas.ts'
import { tagOf } from '../../../i18n.ts'
import { Select } from '../../../pieces/Menu.tsx'
import { useWords } from '../../../words.tsx'

type Props = { view: CanvasView; found: Understood; onLane: (at: number, lane: string | null) => void }

/** What the table was taken to mean, row by row and column by column; which lane a row is of, a person can say. */
export function Understanding({ view, found, onLane }: Props) {
  const { t, language, number } = useWords()
  const lanes = [...view.heads, ...view.lanes].map((lane) => ({
    id: lane.id,
    label: inLanguage(lane.title, tagOf(language)),
  }))
  const taken = found.rows.reduce((sum, row) => sum + (row.lane ? row.cards : 0), 0)
  const left = found.rows.filter((row) => !row.lane)
  const columnName = (column: string) => view.columns.find((one) => one.id === column)?.title ?? column
  return (
    <section className="pile" aria-labelledby="cv-understood">
      <h3 className="h-sec" id="cv-understood">
        {t('canvasPaper.in.understood')}
      </h3>
      <p role="status">
        {t('canvasPaper.in.cards', { count: taken })}
        {left.length > 0 && ` ${t('canvasPaper.in.left', { count: left.length })}`}
      </p>
      {found.columns.length > 0 && (
        <ul>
          {found.columns.map((one) => (
            <li key={one.at}>
              <strong>{one.title || t('canvasPaper.in.untitled')}</strong>:{' '}
              {one.column === 'new'
                ? t('canvasPaper.in.newStep')
                : one.column === null
                  ? t('canvasPaper.in.noColumn')
                  : t('canvasPaper.in.toStep', { step: columnName(one.column) })}
            </li>
          ))}
        </ul>
      )}
      <table className="cv-understood">
        <thead>
          <tr>
            <th scope="col">{t('canvasPaper.in.row')}</th>
            <th scope="col">{t('canvasPaper.in.many')}</th>
            <th scope="col">{t('canvasPaper.in.lane')}</th>
          </tr>
        </thead>
        <tbody>
          {found.rows.map((row) => (
            <tr key={row.at}>
              <th scope="row">{row.title || t('canvasPaper.in.untitled')}</th>
              <td className="num">{number(row.cards)}</td>
              <td>
                <Select
                  label={t('canvasPaper.in.laneOf', { row: row.title || number(row.at + 1) })}
                  isLabelHidden
                  value={row.lane ?? 'none'}
                  onChange={(id) => onLane(row.at, id === 'none' ? null : id)}
                  options={[{ id: 'none', label: t('canvasPaper.in.none') }, ...lanes]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
