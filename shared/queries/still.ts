import { contributionSight, visibleTo, type Audience } from '../consent/visible.ts'
import type { Model } from '../model.ts'
import { textOf } from '../record.ts'
import type { AnyRow } from '../rows.ts'
import { cellSignal, stepTitle } from './canvasSaid.ts'
import { saidIn, type WallView } from './wall.ts'
import { namesForRoom } from './wallPairs.ts'

/** Where a text was read: the record, and the words in it. */
type Carrier = { record: string; words: string }
/** All that one text was made of: one text of a record, or what several tables said of one thing. */
type MadeOf = Carrier[]

/** A picture that is held still, and where each text of a person in it was read: any of these by itself is enough. */
export type Still = { view: WallView; said: ReadonlyMap<string, readonly MadeOf[]> }

/** In: a picture and the rows it was made of. */
export function holdStill(view: WallView, rows: readonly AnyRow[]): Still {
  const said = new Map<string, MadeOf[]>(saidIn(view).map((text) => [text, []]))
  for (const row of rows) {
    const texts = textsIn(row).map(({ text, words }) => ({ text, carrier: { record: row.id, words } }))
    for (const { text, carrier } of texts) said.get(text)?.push([carrier])
    const joined = joinedIn(row)
    if (joined) said.get(joined)?.push(texts.map((one) => one.carrier))
  }
  return { view, said }
}

/**
 * Whether everything a still picture says may be said to that room yet. What was worded anew or moved since, or a
 * theme that was taken off, stands: only whose words they are decides. A note that was taken off is gone.
 */
export function mayStandStill(model: Model, { view, said }: Still, workshop: string, day: string): boolean {
  const room = { to: 'room', workshop } as const
  const names = view.scene === 'pairs' ? namesForRoom(model, workshop, day) : null
  const isShown = (one: Carrier) => mayBeShown(model, one, room, day)
  return [...said].every(([text, ways]) => names?.has(text) || ways.some((madeOf) => madeOf.every(isShown)))
}

function mayBeShown(model: Model, { record, words }: Carrier, room: Audience, day: string): boolean {
  const [rec, row] = [model.rec(record), model.words.get(words)]
  if (!rec || !row) return false
  if (rec.kind === 'contribution') {
    const sight = contributionSight(model, record, room, day)
    if (rec.removed || !sight.show || sight.counted) return false
  }
  return visibleTo(model, row, room, day, rec.fields.workshop as string | undefined).show
}

/** What several tables said of one step or cell, as it is read. */
const joinedIn = (row: AnyRow): string =>
  row.kind === 'canvasStep'
    ? textOf(stepTitle(row))
    : row.kind === 'canvasCell'
      ? textOf(cellSignal(row))
      : ''

function textsIn(value: unknown): { text: string; words: string }[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!value || typeof value !== 'object') return []
  return 'text' in value &&
    'words' in value &&
    typeof value.text === 'string' &&
    typeof value.words === 'string'
    ? [{ text: value.text, words: value.words }]
    : Object.values(value).flatMap(textsIn)
}
