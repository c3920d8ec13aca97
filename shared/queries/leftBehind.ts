import { everSignedTo, peopleAs } from '../consent/people.ts'
import { visibleTo } from '../consent/visible.ts'
import { contributionsAmong } from '../erasure.ts'
import type { Model } from '../model.ts'
import { isSaid, isSaidList } from '../record.ts'
import { recordDef, records, type Kind } from '../records/index.ts'
import { asCompared, placesIn, type Mention } from './aboutThem.ts'

/**
 * Words about somebody in what no screen shows any more and the file still holds: older wordings, what was taken out,
 * and what was undone. What goes with the person's own words when these are erased is left out here too.
 */
export function leftBehind(model: Model, terms: readonly string[], person: string, day: string): Mention[] {
  const wanted = asCompared(terms)
  if (!wanted.length) return []
  const ids = new Set(peopleAs(model, person))
  const shown = wordsShown(model)
  const found = [...model.words.values()].flatMap((row) => {
    const places = shown.has(row.id) ? [] : placesIn(row.text, wanted)
    const isTheirs =
      row.subjects.some((id) => ids.has(id)) ||
      contributionsAmong(row.sources).some((one) => everSignedTo(model, one).some((id) => ids.has(id)))
    return places.length && !isTheirs ? [{ row, places }] : []
  })
  const stood = model.placesOf(found.map(({ row }) => row.id))
  return found.flatMap(({ row, places }) => {
    const [first] = stood.get(row.id) ?? []
    const rec = model.rec(first?.id)
    const workshop = rec?.fields.workshop as string | undefined
    if (!visibleTo(model, row, { to: 'facilitator' }, day, workshop).show) return []
    const { id: words, text, lang } = row
    const field = first?.field ?? ''
    const kind = rec && (recordDef(rec.kind)?.kind as Kind | undefined)
    const isList = isSaidList(rec && recordDef(rec.kind)?.fields[field])
    const was = !rec || rec.removed ? 'out' : 'before'
    return [{ id: rec?.id ?? words, kind, field, words, text, lang, isList, was, places } as const]
  })
}

/** Every id of words that a record shows as it stands. */
function wordsShown(model: Model): Set<string> {
  const shown = new Set<string>()
  for (const kind of Object.keys(records) as Kind[]) {
    const fields = Object.entries(records[kind].fields).filter(
      ([, schema]) => isSaid(schema) || isSaidList(schema),
    )
    for (const id of fields.length ? model.ids(kind) : []) {
      const rec = model.rec(id)!
      if (rec.removed) continue
      for (const [field, schema] of fields) {
        const held = isSaid(schema) ? model.saidIn(id, field)?.id : rec.fields[field]
        for (const one of [held ?? []].flat()) shown.add(one as string)
      }
    }
  }
  return shown
}
