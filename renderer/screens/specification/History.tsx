import { useMemo } from 'react'
import { learningHistory, type Counted, type Learning } from '../../../shared/queries/learning.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { useClauseNumbers } from './AlsoUnder.tsx'
import { Heading } from './Heading.tsx'
import type { PageProps } from './shared.ts'

/** What was tried out and learned, turn by turn: the history a regulator rarely asks for. */
export function History({ rows }: PageProps) {
  const { t } = useWords()
  const history = useMemo(() => learningHistory(rows), [rows])
  const toAdd = (
    <Button onPress={() => go({ at: 'specification', cycle: 'new' })}>{t('specification.cycle.add')}</Button>
  )
  if (!history.length)
    return (
      <EmptyState title={t('specification.history')} actions={toAdd}>
        <p>{t('specification.history.none')}</p>
      </EmptyState>
    )
  return (
    <article className="pile wide history">
      <header className="sheet-head">
        <Heading>{t('specification.history')}</Heading>
        <p className="quiet">{t('specification.history.about')}</p>
      </header>
      {history.map((one) => (
        <Tried key={one.cycles[0]!.id} learning={one} rows={rows} />
      ))}
      <div className="row">{toAdd}</div>
    </article>
  )
}

const told = ['believed', 'predicted', 'happened', 'failedBiggest', 'learned'] as const

function Tried({ learning, rows }: { learning: Learning; rows: PageProps['rows'] }) {
  const { t, date } = useWords()
  return (
    <section className="pile section">
      <h2 className="h-sec">{learning.prototype || t('specification.wordsHeld')}</h2>
      <ol className="turns">
        {learning.cycles.map((cycle) => (
          <li key={cycle.id} className="turn pile">
            <h3 className="h-small">{t('specification.cycleNumber', { number: cycle.number ?? 1 })}</h3>
            <p className="small quiet">
              {cycle.from &&
                cycle.to &&
                t('specification.fromTo', { from: date(cycle.from), to: date(cycle.to) })}
            </p>
            <dl>
              {told
                .filter((part) => textOf(cycle[part]))
                .map((part) => (
                  <div key={part}>
                    <dt className="label">{t(`specification.cycle.${part}`)}</dt>
                    <dd>{textOf(cycle[part])}</dd>
                  </div>
                ))}
              <div>
                <dt className="label">{t('specification.cycle.decision')}</dt>
                <dd>
                  <strong>{t(`specification.decision.${cycle.decision ?? 'none'}`)}</strong>
                </dd>
              </div>
              <BecauseOf learning={learning} cycle={cycle} rows={rows} />
            </dl>
            <div className="row">
              <Button look="link" onPress={() => go({ at: 'specification', cycle: cycle.id })}>
                {t('specification.history.open', { number: cycle.number ?? 1 })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {learning.measures.length > 0 && <Counts learning={learning} />}
    </section>
  )
}

/** The versions and clauses a cycle is the reason for. */
function BecauseOf({
  learning,
  cycle,
  rows,
}: {
  learning: Learning
  cycle: Row<'cycle'>
  rows: PageProps['rows']
}) {
  const { t } = useWords()
  const numbers = useClauseNumbers(rows)
  const { versions, clauses } = learning.because.get(cycle.id)!
  const known = clauses.filter((one) => numbers.has(one.id))
  if (!versions.length && !known.length) return null
  return (
    <div>
      <dt className="label">{t('specification.history.because')}</dt>
      <dd className="row">
        {versions.map((one) => (
          <Button key={one.id} look="link" onPress={() => go({ at: 'specification', version: one.id })}>
            {t('specification.history.version', { number: one.number ?? '' })}
          </Button>
        ))}
        {known.map((one) => (
          <Button key={one.id} look="link" onPress={() => go({ at: 'specification', clause: one.id })}>
            {t('specification.clauseNumber', { number: numbers.get(one.id)! })}
          </Button>
        ))}
      </dd>
    </div>
  )
}

function Counts({ learning }: { learning: Learning }) {
  const { t, number } = useWords()
  const inWords = (one: Counted | null) => {
    if (!one) return t('specification.history.notCounted')
    if (!one.of) return number(one.value)
    const percent = number((one.value / one.of) * 100, 0)
    return t('specification.history.outOf', { value: number(one.value), of: number(one.of), percent })
  }
  return (
    <div className="scrolls">
      <table className="counted">
        <caption className="label">{t('specification.history.counted')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('specification.history.measure')}</th>
            {learning.cycles.map((one) => (
              <th key={one.id} scope="col">
                {t('specification.cycleNumber', { number: one.number ?? 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {learning.measures.map((line) => (
            <tr key={line.name}>
              <th scope="row" lang={line.lang || undefined}>
                {line.name}
              </th>
              {line.counted.map((one, at) => (
                <td key={at} className={one ? 'num' : 'quiet'}>
                  {inWords(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
