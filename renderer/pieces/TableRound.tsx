import { Check } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useWords } from '../words.tsx'

export interface RoundSeat {
  id: string
  /** An alias, or whatever the person chose to be called. */
  name: string
  state: 'waiting' | 'spoken' | 'now' | 'next' | 'passed'
}

/** Everybody round one table: who has spoken, who speaks now, who is next. In the order of the round. */
export function TableRound({ seats, label }: { seats: readonly RoundSeat[]; label: string }) {
  const perSide = Math.max(1, Math.ceil(seats.length / 2))
  return (
    <div className="round" style={{ '--per-side': perSide } as CSSProperties}>
      <ol aria-label={label}>
        {seats.map((seat, index) => (
          <Seat key={seat.id} seat={seat} isTop={index < perSide} column={columnOf(index, perSide)} />
        ))}
      </ol>
    </div>
  )
}

/** Along the far side from the left, back along the near side from the right. */
const columnOf = (index: number, perSide: number) => (index < perSide ? index + 1 : 2 * perSide - index)

function Seat({ seat, isTop, column }: { seat: RoundSeat; isTop: boolean; column: number }) {
  const { t } = useWords()
  const { name, state } = seat
  return (
    <li
      className={`chair ${state} ${isTop ? 'far-side' : 'near-side'}`}
      style={{ gridColumn: column }}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className="name">
        {name}
        {state === 'spoken' ? (
          <span className="sr"> {t('pieces.round.spoken')}</span>
        ) : (
          state !== 'waiting' && <span> {t(`pieces.round.${state}`)}</span>
        )}
      </span>
      <span className="stool" aria-hidden>
        {state === 'spoken' && <Check size="1.375rem" strokeWidth={2.5} />}
      </span>
      <span className="laid" aria-hidden />
    </li>
  )
}
