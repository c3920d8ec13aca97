import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { generateNKeysBetween } from 'fractional-indexing'
import { aDay, aText, anId, maybeText, sameIds, sameLang } from './arguments.ts'
import { heldBy } from './taking.ts'
import { cycle, cycleTexts } from '../records/cycle.ts'

const texts = ['prototype', ...cycleTexts] as const

/**
 * Writes more of a learning cycle as it becomes known. What is left out stays. `measures`, where given, is the whole
 * list in its order: known ids are kept, new ones added, missing ones taken off; `outOf` names another by its place.
 */
export const editCycle = defineCommand({
  name: 'editCycle',
  args: z.strictObject({
    id: anId,
    number: z.number().int().min(1).max(999).optional(),
    lang: sameLang,
    prototype: maybeText,
    believed: maybeText,
    predicted: maybeText,
    tried: maybeText,
    withWhom: maybeText,
    happened: maybeText,
    surprised: maybeText,
    failedBiggest: maybeText,
    learned: maybeText,
    from: aDay.nullish(),
    to: aDay.nullish(),
    moneyGbp: z.number().min(0).max(1e9).nullish(),
    changes: z.array(aText).max(100).optional(),
    decision: cycle.fields.decision.nullish(),
    reviewedBy: sameIds,
    measures: z
      .array(
        z.strictObject({
          id: anId.nullish(),
          name: aText,
          value: z.number(),
          outOf: z.number().int().min(0).nullish(),
        }),
      )
      .max(100)
      .optional(),
  }),
  run: (model, args, make) => {
    const old = model.get('cycle', args.id)
    if (!old) return refuse('refusals.notHere')
    if (args.prototype !== undefined && !cleanText(args.prototype ?? ''))
      return refuse('refusals.nothingTyped')
    const lang = args.lang ?? model.saidIn(old.id, 'prototype')?.lang ?? 'en-GB'
    const reworded = Object.fromEntries(
      texts.flatMap((field) => {
        const text = args[field]
        if (text === undefined) return []
        const before = model.saidIn(old.id, field)
        if (cleanText(text ?? '') === (before?.text ?? '')) return []
        return [
          [
            field,
            make.sayIf(text, { lang: args.lang ?? before?.lang ?? lang, ...heldBy(model, old.id, field) }),
          ],
        ]
      }),
    )
    make.edit('cycle', args.id, {
      ...reworded,
      number: args.number,
      from: args.from,
      to: args.to,
      moneyGbp: args.moneyGbp,
      decision: args.decision,
      reviewedBy: args.reviewedBy,
      changes: args.changes && changed(args.changes),
    })
    if (args.measures) count(args.measures)
    return { id: args.id }

    /** Lines that stand keep their words; a new or changed one takes over the old one's hold at its place. */
    function changed(lines: string[]): string[] {
      const ids = old!.changes ?? []
      return lines.flatMap((line, at) => {
        const text = cleanText(line)
        const same = ids.find((id) => model.words.get(id)?.text === text)
        if (same || !text) return same ?? []
        const row = lines.length === ids.length ? model.words.get(ids[at]!) : undefined
        return make.say(text, {
          lang,
          sources: row ? [...row.sources, row.id] : [],
          subjects: row?.subjects,
        })
      })
    }

    function count(list: NonNullable<typeof args.measures>) {
      const here = new Set(model.of('measure', 'cycle', args.id).map((one) => one.id))
      const kept = list.filter((one) => cleanText(one.name))
      const ids = kept.map((one) => (one.id && here.has(one.id) ? one.id : make.id('measure')))
      const ranks = generateNKeysBetween(null, null, kept.length)
      for (const id of here) if (!ids.includes(id)) make.remove(id)
      kept.forEach(({ name, value, outOf }, at) => {
        const id = ids[at]!
        const part = outOf == null ? undefined : list[outOf]
        const whole = part && part !== kept[at] ? (ids[kept.indexOf(part)] ?? null) : null
        const fields = { value, outOf: whole, rank: ranks[at]! }
        if (!here.has(id))
          return void make.add('measure', { cycle: args.id, name: make.say(name, { lang }), ...fields }, id)
        const before = model.saidIn(id, 'name')
        make.edit('measure', id, {
          ...fields,
          name:
            cleanText(name) === before?.text
              ? undefined
              : make.say(name, { lang: before?.lang ?? lang, ...heldBy(model, id, 'name') }),
        })
      })
    }
  },
})
