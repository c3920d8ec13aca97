import { useState } from 'react'
import { inLanguage } from '../../../../shared/methods/index.ts'
import type { CellBeside, StepBeside, TablesBeside } from '../../../../shared/queries/canvasCompare.ts'
import { tagOf } from '../../../i18n.ts'
import { Check } from '../../../pieces/Choice.tsx'
import { KindMark } from '../../../pieces/Tape.tsx'
import { useWords } from '../../../words.tsx'
import { factsInWords, kindInWords } from '../names.ts'
import { BesideTable } from './BesideTable.tsx'

/** Several tables' versions side by side, cell by cell: what all have, and what only one has, in words. */
export function TablesTable({ beside, names }: { beside: TablesBeside; names: string[] }) {
  const words = useWords()
  const { t, language } = words
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const stepName = (step: StepBeside) => {
    const all = [...new Set(step.titles.flatMap((one) => one?.text || []))]
    return `${beside.steps.indexOf(step) + 1}. ${all.join(' / ')}`
  }
  const differs = ({ things, cells }: CellBeside) =>
    things.some((one) => !one.isInAll) ||
    new Set(
      cells.map(
        (one) =>
          one &&
          factsInWords(one, words)
            .map((fact) => fact.words)
            .join(),
      ),
    ).size > 1
  const shown = onlyDifferent ? beside.cells.filter(differs) : beside.cells
  if (!beside.cells.length) return <p className="quiet">{t('canvasTable.compare.blank')}</p>
  return (
    <>
      <ul className="cv-sums">
        <li>{t('canvasTable.compare.shared', { count: beside.shared })}</li>
        {names.map((table, at) => (
          <li key={beside.views[at]!.canvas.id}>
            {t('canvasTable.compare.alone', { table, count: beside.alone[at] ?? 0 })}
          </li>
        ))}
      </ul>
      <Check
        label={t('canvasTable.compare.onlyDifferent')}
        isSelected={onlyDifferent}
        onChange={() => setOnlyDifferent(!onlyDifferent)}
      />
      {shown.length === 0 && <p className="quiet">{t('canvasTable.compare.sameEverywhere')}</p>}
      <BesideTable
        label={t('canvasTable.compare.tables')}
        heads={names.map((name, at) => ({ id: beside.views[at]!.canvas.id, name }))}
      >
        {shown.map((cell) => (
          <tr key={`${cell.lane.id} ${cell.step?.columns.join() ?? ''}`}>
            <th scope="row">
              {inLanguage(cell.lane.title, tagOf(language))}
              {cell.step && <span className="quiet step">{stepName(cell.step)}</span>}
            </th>
            {cell.cells.map((_, at) => (
              <td key={beside.views[at]!.canvas.id}>
                <Side cell={cell} at={at} names={names} />
              </td>
            ))}
          </tr>
        ))}
      </BesideTable>
    </>
  )
}

/** One version's cell: each thing with who else has it. */
function Side({ cell, at, names }: { cell: CellBeside; at: number; names: string[] }) {
  const words = useWords()
  const { t, list } = words
  const here = cell.cells[at]
  if (!here) return <span className="quiet">{t('canvasTable.compare.noStep')}</span>
  const things = cell.things.filter((one) => one.in[at])
  const facts = factsInWords(here, words)
  if (!things.length && !facts.length) return <span className="quiet">{t('canvasTable.compare.empty')}</span>
  return (
    <ul>
      {things.map(({ key, placed, in: has, isInAll }) => {
        const others = names.filter((_, nth) => nth !== at && has[nth])
        const isOnly = others.length === 0
        return (
          <li key={key} className={isOnly ? 'only' : undefined}>
            <span className="cv-beside-kind">
              {placed.type ? <KindMark kind={placed.type} /> : kindInWords(placed.on, words)}
              {placed.as !== 'card' && `, ${t(`canvas.do.${placed.as}`)}`}
            </span>
            <span lang={placed.words.lang}>{placed.words.text}</span>
            <span className="pill">
              {isInAll
                ? t('canvasTable.compare.all')
                : isOnly
                  ? t('canvasTable.compare.only')
                  : t('canvasTable.compare.some', { tables: list(others) })}
            </span>
          </li>
        )
      })}
      {facts.map((one) => (
        <li key={one.id}>
          <strong>{one.words}</strong>
        </li>
      ))}
    </ul>
  )
}
