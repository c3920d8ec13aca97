import type { Words } from '../change.ts'
import { cleanText, type Make } from '../command.ts'
import type { Model } from '../model.ts'
import { betweenNames, betweenNotes } from '../queries/canvasSaid.ts'
import { heldBy } from './taking.ts'

/** Where a step, a cell and a line of a canvas say something; `also` has what other tables said beside it. */
type Apart = 'title' | 'signal' | 'text'

/** The texts a step, a cell or a line has: its own and those of other tables, each by itself. */
function partsOf(model: Model, id: string, field: Apart): Words[] {
  const also = (model.rec(id)?.fields.also ?? []) as string[]
  return [model.saidIn(id, field), ...also.map((one) => model.words.get(one))].filter(
    (one) => one !== undefined,
  )
}

/** Those texts as one reads them. */
export const readOf = (model: Model, id: string, field: Apart): string =>
  [...new Set(partsOf(model, id, field).map((one) => one.text))].join(
    field === 'title' ? betweenNames : betweenNotes,
  )

/**
 * Several of them brought together in a new one: each stays a text of its own, made of the one it was, so that it goes
 * with that one and with nothing else.
 */
export function sayApart(
  model: Model,
  make: Make,
  ids: readonly string[],
  field: Apart,
): { first: string | undefined; also: string[] | undefined } {
  const [first, ...also] = ids
    .flatMap((id) => partsOf(model, id, field))
    .map(({ id, text, lang, sources, subjects }) =>
      make.say(text, { lang, subjects, sources: [...sources, id] }),
    )
  return { first, also: also.length ? also : undefined }
}

/**
 * One of them worded anew: one text again, that holds what all of them held. Undefined leaves it, nothing typed empties
 * it, and what is read already changes nothing.
 */
export function sayAnew(
  model: Model,
  make: Make,
  id: string,
  field: Apart,
  typed: string | null | undefined,
  lang: string,
): { first?: string | null; also?: null } {
  if (typed === undefined || cleanText(typed ?? '') === readOf(model, id, field)) return {}
  const held = [heldBy(model, id, field), heldBy(model, id, 'also')]
  const first = make.sayIf(typed, {
    lang,
    sources: held.flatMap((one) => one.sources),
    subjects: held.flatMap((one) => one.subjects),
  })
  return { first, also: null }
}
