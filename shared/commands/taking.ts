import { generateKeyBetween } from 'fractional-indexing'
import { cleanText, refuse, type Make, type Refusal } from '../command.ts'
import type { Live, Model } from '../model.ts'
import { agreementHeld, agreementsOf, headsOfHistory, personHeld } from '../consent/history.ts'
import { isPersonErased } from '../erasure.ts'
import { sectionOrder } from '../methods/index.ts'
import { byRank } from '../rows.ts'
import { recordDef } from '../records/index.ts'
import { isSaid } from '../record.ts'

/** The agreements and closings a contribution is taken under: what the room knows as it is written down. */
export const takenUnder = (model: Model, workshop: string) => {
  const agreements = headsOfHistory(agreementsOf(model, workshop)).map((a) => a.id)
  const closings = model.by('closing', 'workshop', workshop).map((c) => c.id)
  return { agreements: agreements.length ? agreements : null, closings: closings.length ? closings : null }
}

/**
 * Why words of these people may not be kept at all; undefined if all may. Whoever took everything back or was erased
 * is not named: their name went with it.
 */
export function refuseNotKept(model: Model, people: readonly string[]): Refusal | undefined {
  for (const person of people) {
    const { axes } = personHeld(model, person)
    if (isPersonErased(model, person)) return refuse('refusals.personErased')
    if (axes.takenBack) return refuse('refusals.personTookBack')
    if (axes.keep !== 'nothing') continue
    const alias = model.words.get(model.get('participant', person)?.alias ?? '')?.text
    return alias ? refuse('refusals.notKept', { alias }) : refuse('refusals.notKeptUnnamed')
  }
  return undefined
}

/** True where words nobody signs may not be kept either: the group agreed on nothing. */
export const keepsNothing = (model: Model, workshop: string): boolean =>
  agreementHeld(model, workshop, []).axes.keep === 'nothing'

/** Whose words a record's text is made of: a contribution and what it was made from, or the sources of a text. */
export function sourcesOfRecord(model: Model, id: string): string[] {
  return ownersOfRecords(model, [id]).sources
}

/**
 * What a new wording takes over from the ones it replaces, "two versions" among them: their sources and
 * subjects, and themselves, so that erasing an old wording reaches what was made from it.
 */
export function heldBy(model: Model, id: string, field: string): { sources: string[]; subjects: string[] } {
  const rec = model.rec(id)
  const heads = rec?.heads[field] ?? []
  const rows = (rec?.changes ?? []).flatMap((change) =>
    heads.includes(change.id)
      ? [change.sets[field] ?? []].flat().flatMap((id) => model.words.get(id as string) ?? [])
      : [],
  )
  return {
    sources: rows.flatMap((row) => [...row.sources, row.id]),
    subjects: rows.flatMap((row) => row.subjects),
  }
}

/**
 * A record's text worded anew, holding what the wording before held; the words it has where they say the same, and
 * undefined where nothing was typed. Refused where the words before are gone.
 */
export function reworded(
  model: Model,
  make: Make,
  old: { id: string; text?: string | null | undefined },
  typed: { text?: string | null; lang?: string },
): string | null | undefined | Refusal {
  if (typed.text === undefined) return undefined
  const row = model.saidIn(old.id, 'text')
  if (!row) return refuse('refusals.wordsGone')
  if (cleanText(typed.text ?? '') === row.text) return old.text
  return make.sayIf(typed.text, { lang: typed.lang ?? row.lang, ...heldBy(model, old.id, 'text') })
}

/** The field that holds a record's own words, by kind: the first of these it has. */
const ownFields = ['text', 'label', 'youSaid']

/** True where a record's own words are not here, erased or not arrived: nothing can be made from them. */
export const areWordsGone = (model: Model, id: string): boolean => {
  const rec = model.rec(id)
  const def = rec && recordDef(rec.kind)
  const field = ownFields.find((one) => def?.fields[one])
  return field !== undefined && !model.saidIn(id, field)
}

export function ownersOfRecords(
  model: Model,
  ids: readonly string[],
): { sources: string[]; subjects: string[] } {
  const sources: string[] = []
  const subjects: string[] = []
  for (const id of ids) {
    const rec = model.rec(id)
    const def = rec && recordDef(rec.kind)
    if (!rec || !def) continue
    if (rec.kind === 'contribution') sources.push(id)
    for (const field of Object.keys(def.fields)) {
      if (!isSaid(def.fields[field])) continue
      const held = heldBy(model, id, field)
      sources.push(...held.sources)
      subjects.push(...held.subjects)
    }
  }
  return { sources: [...new Set(sources)], subjects: [...new Set(subjects)] }
}

/** Words that changed after their teller heard them read back are to be read to them again. */
export function uncheck(model: Model, make: Make, story: string | null | undefined): void {
  if (model.get('contribution', story)?.checkedByTeller)
    make.edit('contribution', story!, { checkedByTeller: false })
}

/** The order key after everything said in a workshop so far. */
export const rankAfterAll = (model: Model, workshop: string): string =>
  generateKeyBetween(model.lastRank('contribution', 'workshop', workshop), null)

/** Clauses in the order of the outline's sections, then of their rank. */
export const clausesInOrder = (model: Model, specification: string): Live<'clause'>[] =>
  model
    .of('clause', 'specification', specification)
    .sort((a, b) => sectionOrder(a.section) - sectionOrder(b.section) || byRank(a, b))
