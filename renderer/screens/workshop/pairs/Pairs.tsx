import { Shuffle, Users } from 'lucide-react'
import { useMemo } from 'react'
import { bestPairFor, pairsOf, satTogether, type Pair } from '../../../../shared/queries/attendance.ts'
import { pairKey } from '../../../../shared/pairing.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { EmptyState } from '../../../pieces/Notices.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { ShowOnWall } from '../ShowOnWall.tsx'
import { PairLine } from './PairLine.tsx'

/** The pairs of the round that is on, changed by hand as the room needs it. */
export function Pairs({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const rows = useDesk((s) => s.rows)
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const { round, pairs, waiting } = useMemo(() => pairsOf(rows, workshop), [rows, workshop])
  const before = useMemo(
    () =>
      satTogether(
        rows.all('pair').filter((one) => one.workshop !== workshop || one.round !== round),
        rows.all('interview').filter((one) => one.workshop !== workshop),
      ),
    [rows, workshop, round],
  )
  const make = async (instead: boolean) => {
    const done = await act('makePairs', { workshop, chance: Math.random(), instead })
    if (!done) return
    say('setup.pairs.made', { count: done.pairs.length })
    if (done.alone.length) say('setup.pairs.aloneSaid', { count: done.alone.length })
  }
  const satBefore = ({ people }: Pair) =>
    people.some((a, at) => people.slice(at + 1).some((b) => before.has(pairKey(a.id, b.id))))
  return (
    <section className="pile wide pairs" aria-labelledby="pairs-title">
      <div className="row">
        <h2 id="pairs-title" className="h-sec">
          {t('setup.pairs.title')}
        </h2>
        {round > 0 && <p className="quiet num">{t('setup.pairs.round', { round })}</p>}
        {pairs.length > 0 && (
          <ShowOnWall workshop={workshop} scenes={[{ scene: 'pairs', label: t('setup.pairs.wall') }]} />
        )}
      </div>
      {pairs.length === 0 ? (
        <EmptyState
          title={t('setup.pairs.none')}
          actions={
            !readOnly && (
              <Button look="main" icon={Users} onPress={() => void make(false)}>
                {t('setup.pairs.make')}
              </Button>
            )
          }
        >
          <p>{t('setup.pairs.none.todo')}</p>
        </EmptyState>
      ) : (
        <>
          <ol className="pair-list">
            {pairs.map((pair, at) => (
              <PairLine
                key={pair.row.id}
                workshop={workshop}
                pairs={pairs}
                pair={pair}
                at={at + 1}
                round={round}
                isFixed={readOnly}
                satBefore={satBefore(pair)}
              />
            ))}
          </ol>
          {waiting.length > 0 && (
            <div className="pile">
              <h3 className="label">{t('setup.pairs.waiting')}</h3>
              <ul className="people-here">
                {waiting.map((person) => (
                  <Waiting
                    key={person.id}
                    workshop={workshop}
                    person={person}
                    round={round}
                    isFixed={readOnly}
                  />
                ))}
              </ul>
            </div>
          )}
          {!readOnly && (
            <div className="row">
              <Button icon={Shuffle} onPress={() => void make(true)}>
                {t('setup.pairs.again')}
              </Button>
              <Button icon={Users} onPress={() => void make(false)}>
                {t('setup.pairs.next')}
              </Button>
              <Button look="link" onPress={() => go({ at: 'workshop', workshop, tab: 'stories' })}>
                {t('setup.pairs.stories')}
              </Button>
            </div>
          )}
          <p className="quiet small">{t('setup.pairs.wall.help')}</p>
        </>
      )}
    </section>
  )
}

type WaitingProps = { workshop: string; person: Row<'participant'>; round: number; isFixed: boolean }

/** Somebody who came late: where they would sit best is one press away. */
function Waiting({ workshop, person, round, isFixed }: WaitingProps) {
  const { t, list } = useWords()
  const best = useDesk((s) => s.rows)
  const pair = useMemo(() => bestPairFor(best, workshop, person.id), [best, workshop, person.id])
  const alias = textOf(person.alias)
  const who = pair ? list(pair.people.map((one) => textOf(one.alias))) : ''
  const seat = async () => {
    if (await act('seatPerson', { workshop, person: person.id, with: pair?.row.id ?? null, round }))
      if (pair) say('setup.pairs.seated', { alias, who })
  }
  return (
    <li>
      <span>{alias}</span>
      <span />
      {!isFixed && (
        <Button
          aria-label={pair ? t('setup.pairs.seatBestNamed', { alias, who }) : undefined}
          onPress={() => void seat()}
        >
          {pair ? t('setup.pairs.seatBest', { who }) : t('setup.pairs.alone')}
        </Button>
      )}
    </li>
  )
}
