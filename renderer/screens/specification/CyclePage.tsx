import { textOf, type Shown } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { AddCycle } from './AddCycle.tsx'
import { AlsoUnder } from './AlsoUnder.tsx'
import { Heading } from './Heading.tsx'
import type { PageProps } from './shared.ts'

/** A learning cycle to read, or the form that adds one. */
export function CyclePage({ rows, cycle: id }: PageProps & { cycle: string }) {
  const { t } = useWords()
  const cycle = rows.get('cycle', id)
  return (
    <section className="work" aria-label={t('specification.cycles')}>
      <div className="sheet cycle-sheet">
        {id === 'new' ? (
          <AddCycle rows={rows} />
        ) : cycle ? (
          <Cycle rows={rows} cycle={cycle} />
        ) : (
          <EmptyState
            title={t('specification.cycle.gone')}
            actions={
              <Button onPress={() => go({ at: 'specification' })}>{t('specification.toOutline')}</Button>
            }
          >
            <p>{t('specification.cycle.gone.todo')}</p>
          </EmptyState>
        )}
      </div>
    </section>
  )
}

const parts = [
  'believed',
  'predicted',
  'tried',
  'withWhom',
  'happened',
  'surprised',
  'failedBiggest',
  'learned',
] as const

function Cycle({ rows, cycle }: { rows: Rows; cycle: Row<'cycle'> }) {
  const { t, date, number, list } = useWords()
  const measures = rows.where('measure', 'cycle', cycle.id)
  const reviewers = (cycle.reviewedBy ?? []).flatMap((id) => textOf(rows.get('participant', id)?.alias) || [])
  return (
    <article className="pile wide">
      <header className="sheet-head">
        <p className="quiet">{t('specification.cycleNumber', { number: cycle.number ?? 1 })}</p>
        <Heading key={cycle.id}>{textOf(cycle.prototype) || t('specification.wordsHeld')}</Heading>
        <p className="quiet">
          {cycle.from &&
            cycle.to &&
            t('specification.fromTo', { from: date(cycle.from), to: date(cycle.to) })}
          {cycle.moneyGbp !== null && ` · ${t('specification.money', { amount: number(cycle.moneyGbp) })}`}
        </p>
      </header>
      <dl className="cycle-parts">
        {parts.map((part) => (
          <Part key={part} label={t(`specification.cycle.${part}`)} said={cycle[part]} />
        ))}
        {measures.length > 0 && (
          <div className="cycle-part">
            <dt>{t('specification.cycle.measures')}</dt>
            <dd>
              <ul>
                {measures.map((one) => (
                  <li key={one.id}>
                    {textOf(one.name)}: <strong className="num">{number(one.value ?? 0)}</strong>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {(cycle.changes ?? []).length > 0 && (
          <div className="cycle-part">
            <dt>{t('specification.cycle.changes')}</dt>
            <dd>
              <ul className="bullets">
                {(cycle.changes ?? []).map((one, at) => (
                  <li key={at}>{textOf(one) || t('specification.wordsHeld')}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div className="cycle-part">
          <dt>{t('specification.cycle.decision')}</dt>
          <dd>
            {cycle.decision
              ? t(`specification.decision.${cycle.decision}`)
              : t('specification.decision.none')}
            {reviewers.length > 0 && ` ${t('specification.reviewedBy', { who: list(reviewers) })}`}
          </dd>
        </div>
      </dl>
      <AlsoUnder rows={rows} id={cycle.id} />
      <div className="row">
        <Button onPress={() => go({ at: 'specification' })}>{t('specification.toOutline')}</Button>
      </div>
    </article>
  )
}

function Part({ label, said }: { label: string; said: Shown | null }) {
  const { t } = useWords()
  if (!said) return null
  return (
    <div className="cycle-part">
      <dt>{label}</dt>
      {'text' in said ? <dd lang={said.lang}>{said.text}</dd> : <dd>{t('specification.wordsHeld')}</dd>}
    </div>
  )
}
