import { personHeld } from '../consent/history.ts'
import { voiceOf } from '../consent/names.ts'
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
    names: people.map((person) => {
      const { axes, waiting } = personHeld(model, person.id)
      const voice =
        waiting || axes.until < day ? null : voiceOf(model, person.id, axes, { to: 'room', workshop }, day)
      return voice && 'name' in voice ? voice.name : null
    }),
  }))
}
