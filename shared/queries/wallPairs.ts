import { personHeld } from '../consent/history.ts'
import { voiceOf } from '../consent/names.ts'
import { isPersonHere } from '../consent/visible.ts'
import type { Model } from '../model.ts'
import { Rows, rowsFor } from '../rows.ts'
import { pairsOf } from './attendance.ts'

/** A pair as the room may see it: a name each where they may be named on the wall, otherwise nothing. */
export type WallPair = { at: number; names: (string | null)[] }

/**
 * The pairs of the round that is on, for the wall. Pairs are the team's; of each person the room gets what it would get
 * beside their words: a name where they chose to be named in public, and otherwise that somebody sits there.
 */
export function pairsForRoom(model: Model, workshop: string, day: string): WallPair[] {
  const kinds = ['workshop', 'participant', 'attendance', 'pair'] as const
  const rows = new Rows(rowsFor(model, { to: 'facilitator' }, day, kinds))
  return pairsOf(rows, workshop).pairs.map(({ people }, at) => ({
    at: at + 1,
    names: people.map((person) => nameForRoom(model, person.id, workshop, day)),
  }))
}

/** Every name the room may read yet, whoever sits with whom: what a picture of pairs that is held still is checked by. */
export const namesForRoom = (model: Model, workshop: string, day: string): Set<string> =>
  new Set(
    model
      .all('participant')
      .flatMap(({ id }) => (isPersonHere(model, id) ? (nameForRoom(model, id, workshop, day) ?? []) : [])),
  )

function nameForRoom(model: Model, person: string, workshop: string, day: string): string | null {
  const { axes, waiting } = personHeld(model, person)
  const voice =
    waiting || axes.until < day ? null : voiceOf(model, person, axes, { to: 'room', workshop }, day)
  return voice && 'name' in voice ? voice.name : null
}
