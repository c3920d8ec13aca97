import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'

export type RoundSeatState = 'waiting' | 'spoken' | 'now' | 'next' | 'passed' | 'rested'
export type RoundSeat = { person: string; alias: string; state: RoundSeatState; seconds: number }
export type RoundOn = {
  row: Row<'round'>
  seats: RoundSeat[]
  /** Whose turn it is: nobody once the round is over. */
  now: string | null
  next: string | null
  /** Everybody was asked, and those who passed are asked again. */
  isComingBack: boolean
}

type Facts = { order: readonly string[]; states: ReadonlyMap<string, 'spoken' | 'passed' | 'rested'> }

/** Who is asked next: everybody once in order, then those who passed, in order. */
export function turnsLeft({ order, states }: Facts): string[] {
  const fresh = order.filter((id) => !states.has(id))
  return [...fresh, ...order.filter((id) => states.get(id) === 'passed')]
}

/** The last round of a workshop, on or over; somebody who took everything back is in it no longer. */
export function roundOn(rows: Rows, workshop: string): RoundOn | undefined {
  const row = [...rows.where('round', 'workshop', workshop)].sort(
    (a, b) => (b.number ?? 0) - (a.number ?? 0),
  )[0]
  if (!row) return undefined
  const order = (row.order ?? []).filter((id) => rows.get('participant', id)?.here)
  const turns = new Map(rows.where('turn', 'round', row.id).map((one) => [one.person ?? '', one]))
  const states = new Map([...turns].flatMap(([id, one]) => (one.state ? [[id, one.state] as const] : [])))
  const left = row.doneAt ? [] : turnsLeft({ order, states })
  const [now = null, next = null] = left
  return {
    row,
    now,
    next,
    isComingBack: now !== null && states.has(now),
    seats: order.map((id) => ({
      person: id,
      alias: textOf(rows.get('participant', id)?.alias),
      state: id === now ? 'now' : id === next ? 'next' : (states.get(id) ?? 'waiting'),
      seconds: Number(textOf(turns.get(id)?.spokeFor)) || 0,
    })),
  }
}

export type Airtime = { person: string; alias: string; seconds: number }

/** How long each had the floor in a workshop's rounds: for the facilitator to notice who has not been heard. */
export function airtime(rows: Rows, workshop: string): Airtime[] {
  const sums = new Map<string, number>()
  for (const round of rows.where('round', 'workshop', workshop))
    for (const id of round.order ?? []) {
      const turn = rows.where('turn', 'round', round.id).find((one) => one.person === id)
      sums.set(id, (sums.get(id) ?? 0) + (Number(textOf(turn?.spokeFor)) || 0))
    }
  return [...sums].flatMap(([person, seconds]) => {
    const alias = textOf(rows.get('participant', person)?.alias)
    return alias && rows.get('participant', person)?.here ? [{ person, alias, seconds }] : []
  })
}
