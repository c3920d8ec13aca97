import { useState, type ReactNode } from 'react'
import { countedOf } from '../../../shared/queries/learning.ts'
import { textOf, type Shown } from '../../../shared/record.ts'
import { cycleTexts } from '../../../shared/records/cycle.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { act } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { AlsoUnder } from './AlsoUnder.tsx'
import { BothWordings } from './BothWordings.tsx'
import { CycleForm } from './CycleForm.tsx'
import { Heading } from './Heading.tsx'
import { History } from './History.tsx'
import type { PageProps } from './shared.ts'

/** A learning cycle to read, or the form that adds one. */
export function CyclePage(props: PageProps & { cycle: string }) {
  const { rows, cycle: id } = props
  const { t } = useWords()
  const [editing, setEditing] = useState<string | null>(null)
  const cycle = rows.get('cycle', id)
  return (
    <section className="work" aria-label={t('specification.cycles')}>
      <div className="sheet cycle-sheet">
        {id === 'new' ? (
          <CycleForm rows={rows} />
        ) : id === 'history' ? (
          <History {...props} />
        ) : cycle && editing === cycle.id ? (
          <CycleForm key={cycle.id} rows={rows} cycle={cycle} onDone={() => setEditing(null)} />
        ) : cycle ? (
          <Cycle rows={rows} cycle={cycle} onEdit={() => setEditing(cycle.id)} />
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

function Cycle({ rows, cycle, onEdit }: { rows: Rows; cycle: Row<'cycle'>; onEdit: () => void }) {
  const { t, date, number, list } = useWords()
  const measures = rows.where('measure', 'cycle', cycle.id)
  const inNumbers = (one: Row<'measure'>) => {
    const { value, of } = countedOf(rows, one)
    return of === null
      ? number(value)
      : t('specification.cycle.outOf', { value: number(value), of: number(of) })
  }
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
        {cycleTexts.map((part) => (
          <Part
            key={part}
            label={t(`specification.cycle.${part}`)}
            said={cycle[part]}
            both={
              <BothWordings
                row={cycle}
                field={part}
                onKeep={(text) => void act('editCycle', { id: cycle.id, [part]: text })}
              />
            }
          />
        ))}
        {measures.length > 0 && (
          <div className="cycle-part">
            <dt>{t('specification.cycle.measures')}</dt>
            <dd>
              <ul>
                {measures.map((one) => (
                  <li key={one.id}>
                    {textOf(one.name)}: <strong className="num">{inNumbers(one)}</strong>
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
        <Button onPress={onEdit}>{t('specification.cycle.edit')}</Button>
        <Button onPress={() => go({ at: 'specification', cycle: 'history' })}>
          {t('specification.history')}
        </Button>
        <Button onPress={() => go({ at: 'specification' })}>{t('specification.toOutline')}</Button>
      </div>
    </article>
  )
}

function Part({ label, said, both }: { label: string; said: Shown | null; both: ReactNode }) {
  const { t } = useWords()
  if (!said) return null
  return (
    <div className="cycle-part">
      <dt>{label}</dt>
      {'text' in said ? (
        <dd lang={said.lang}>
          {said.text}
          {both}
        </dd>
      ) : (
        <dd>{t('specification.wordsHeld')}</dd>
      )}
    </div>
  )
}
