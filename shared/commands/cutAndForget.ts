import { z } from 'zod'
import { defineCommand, refuse, cleanText, type Make } from '../command.ts'
import { aText, sameLang, anId } from './arguments.ts'
import type { Words } from '../change.ts'
import { contributionsAmong } from '../erasure.ts'
import type { Model } from '../model.ts'
import { isSaid, isSaidList } from '../record.ts'
import { recordDef } from '../records/index.ts'
import { heldBy } from './taking.ts'

/**
 * Cuts something out of a text, or out of one of several in a list, and forgets how it read before, for good: the
 * new wording stands without its older ones, which are erased with whatever else was made from them. Whose words it
 * is stays as it was.
 */
export const cutAndForget = defineCommand({
  name: 'cutAndForget',
  undoable: false,
  args: z.strictObject({
    id: anId,
    field: z.string().max(40).default('text'),
    /** Which of a list: the id of its words. */
    item: anId.nullish(),
    text: aText,
    lang: sameLang,
  }),
  run: (model, { id, field, item, text, lang }, make) => {
    const rec = model.rec(id)
    const def = rec && recordDef(rec.kind)
    if (!rec || rec.removed || !def || def.addOnly) return refuse('refusals.notHere')
    const isList = isSaidList(def.fields[field])
    if (!isList && !isSaid(def.fields[field])) return refuse('refusals.notHere')
    const rows = standing(model, id, field)
    if (!(isList ? rows.some((row) => row.id === item) : rows.length)) return refuse('refusals.wordsGone')
    if (!cleanText(text)) return refuse('refusals.nothingTyped')
    sayAnew(model, make, id, field, (row) =>
      isList && row.id !== item ? row : { ...row, text, lang: lang ?? row.lang },
    )
    return { id }
  },
})

/** The words a field shows: one, or those of a list; none where they are gone. */
export function standing(model: Model, id: string, field: string): Words[] {
  const held = model.rec(id)?.fields[field]
  if (Array.isArray(held)) return held.flatMap((one) => model.words.get(one as string) ?? [])
  return [model.saidIn(id, field)].flatMap((row) => row ?? [])
}

/**
 * Keeps a field's words as new ones that hold no older wording, and erases every wording the field ever had. In: how
 * each of them reads from now on.
 */
export function sayAnew(
  model: Model,
  make: Make,
  id: string,
  field: string,
  reads: (row: Words) => Pick<Words, 'text' | 'lang'>,
): void {
  const rec = model.rec(id)!
  const say = (row: Words, { sources, subjects }: Pick<Words, 'sources' | 'subjects'>) =>
    make.say(reads(row).text, { lang: reads(row).lang, sources: contributionsAmong(sources), subjects })
  const held = rec.fields[field]
  // In a list what is gone keeps its place: the others are known by theirs.
  const said = Array.isArray(held)
    ? (held as string[]).map((one) => {
        const row = model.words.get(one)
        return row ? say(row, row) : one
      })
    : say(standing(model, id, field)[0]!, heldBy(model, id, field))
  make.edit(rec.kind as 'contribution', id, { [field]: said })
  make.erase(model.wordingsOf(id, [field]))
}
