import type { Pair } from '../../../../shared/queries/attendance.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Menu } from '../../../pieces/Menu.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

type PairLineProps = {
  workshop: string
  pairs: readonly Pair[]
  pair: Pair
  at: number
  round: number
  isFixed: boolean
  /** Some of them sat together earlier in the programme. */
  satBefore: boolean
}

/** A pair by alias; each of them can be moved to another. */
export function PairLine({ workshop, pairs, pair, at, round, isFixed, satBefore }: PairLineProps) {
  const { t } = useWords()
  const { people } = pair
  const key =
    people.length > 2 ? 'setup.pairs.three' : people.length === 1 ? 'setup.pairs.one' : 'setup.pairs.pair'
  return (
    <li className="pair">
      <span className="label num">{t(key, { at })}</span>
      <ul>
        {people.map((person) => (
          <Seat key={person.id} {...{ workshop, pairs, pair, person, round, isFixed }} />
        ))}
      </ul>
      {satBefore && <span className="quiet small">{t('setup.pairs.sat')}</span>}
    </li>
  )
}

type SeatProps = Omit<PairLineProps, 'at' | 'satBefore'> & { person: Row<'participant'> }

function Seat({ workshop, pairs, pair, person, round, isFixed }: SeatProps) {
  const { t, list } = useWords()
  const alias = textOf(person.alias)
  const hasGone = useDesk((s) => {
    const theirs = s.rows.where('attendance', 'workshop', workshop).filter((one) => one.person === person.id)
    return theirs.length > 0 && !theirs.some((one) => one.here)
  })
  const hasTold = useDesk((s) =>
    s.rows
      .where('interview', 'workshop', workshop)
      .some((one) => one.storyteller === person.id && Boolean(one.story)),
  )
  const others = pairs.filter((one) => one.row.id !== pair.row.id && one.people.length < 3)
  const namesOf = (one: Pair) => list(one.people.map((each) => textOf(each.alias)))
  const move = async (to: string) => {
    const seat = to === 'alone' ? { with: null } : to === 'out' ? {} : { with: to }
    if (!(await act('seatPerson', { workshop, person: person.id, round, ...seat }))) return
    const joined = others.find((one) => one.row.id === to)
    if (joined) say('setup.pairs.seated', { alias, who: namesOf(joined) })
  }
  const marks = [hasGone && t('setup.pairs.gone'), hasTold && t('setup.pairs.told')].filter(Boolean)
  return (
    <li>
      <span className="who">{alias}</span>
      {marks.length > 0 && <span className="quiet small">{marks.join(', ')}</span>}
      {!isFixed && (
        <Menu
          label={t('setup.pairs.move')}
          button={{ look: 'link', 'aria-label': t('setup.pairs.moveNamed', { alias }) }}
          items={[
            ...others.map((one) => ({ id: one.row.id, label: t('setup.pairs.to', { who: namesOf(one) }) })),
            ...(pair.people.length > 1 ? [{ id: 'alone', label: t('setup.pairs.alone') }] : []),
            { id: 'out', label: t('setup.pairs.out') },
          ]}
          onChoose={(to) => void move(to)}
        />
      )}
    </li>
  )
}
