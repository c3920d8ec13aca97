import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import type { Words } from '../change.ts'
import { defineCommand, isRefusal, refuse, type Make, type Refusal } from '../command.ts'
import { everRetold, notIn, retellingProblem } from '../consent/retelling.ts'
import { visibleTo } from '../consent/visible.ts'
import { contributionsAmong } from '../erasure.ts'
import type { Live, Model } from '../model.ts'
import { clause as clauseRecord } from '../records/clause.ts'
import { byRank } from '../rows.ts'
import { anId, place } from './arguments.ts'
import { heldBy } from './taking.ts'

/** Does what a document proposes to one clause, because of that document. Words it was made from keep their hold. */
export const acceptProposal = defineCommand({
  name: 'acceptProposal',
  args: z.strictObject({
    id: anId,
    /** What kind of clause a new paragraph is, where somebody says so. */
    type: clauseRecord.fields.type.optional(),
  }),
  run: (model, args, make) => {
    const one = model.get('proposal', args.id)
    if (!one) return refuse('refusals.notHere')
    if (one.state !== 'open') return refuse('roundtrip.refused.decided')
    const made = accept(model, make, one, args.type)
    if (isRefusal(made)) return made
    make.edit('proposal', one.id, { state: 'accepted', ...(made.length && { made }) })
    return { id: one.id, made }
  },
})

type Proposal = Live<'proposal'>

/** Does one proposal: ids of the clauses it made. `Refusal` where the outline has moved on, or the words are gone. */
export function accept(
  model: Model,
  make: Make,
  one: Proposal,
  type?: Live<'clause'>['type'],
): string[] | Refusal {
  if (one.is === 'comment') return []
  const texts = (one.is === 'split' ? (one.parts ?? []) : one.text ? [one.text] : []).map((id) =>
    model.words.get(id),
  )
  const isTold = one.is !== 'removed' && one.is !== 'moved'
  if (isTold && (!texts.length || texts.some((row) => !row || !isSeen(model, row, make.day))))
    return refuse('refusals.wordsGone')
  const rows = texts as Words[]
  if (one.is === 'added') return add(model, make, one, rows[0]!, type)
  const clause = model.get('clause', one.clause)
  if (!clause) return refuse('refusals.notHere')
  if (clause.retired && one.is !== 'removed') return refuse('roundtrip.refused.takenOut')
  const because = becauseOf(clause, one)
  if (one.is === 'removed') {
    make.edit('clause', clause.id, { retired: true, because })
    return []
  }
  if (one.is === 'moved') {
    const section = one.section ?? clause.section ?? ''
    make.edit('clause', clause.id, {
      section,
      because,
      rank: place(inSection(model, clause, section), placeAfter(one), clause.id),
    })
    return []
  }
  if (!model.saidIn(clause.id, 'text')) return refuse('refusals.wordsGone')
  const others = (one.others ?? []).flatMap((id) => model.get('clause', id) ?? [])
  if (others.length !== (one.others ?? []).length || others.some((other) => other.retired))
    return refuse('roundtrip.refused.takenOut')
  const held = [clause, ...others].map((each) => heldBy(model, each.id, 'text'))
  const sources = held.flatMap((each) => each.sources)
  const retold = [clause, ...others].flatMap((each) => everRetold(model, each.id))
  for (const row of rows) {
    const problem = retellingProblem(model, row.text, notIn(retold, sources))
    if (problem) return problem
  }
  const say = (row: Words) =>
    make.say(row.text, {
      lang: row.lang,
      sources: [...sources, ...row.sources, row.id],
      subjects: [...held.flatMap((each) => each.subjects), ...row.subjects],
    })
  const first = rows[0]!
  make.edit('clause', clause.id, {
    text: say(first),
    because,
    ...(others.length && retold.length && { retold: [...new Set(retold)] }),
  })
  restOn(model, make, clause.id, [
    ...others.flatMap((other) => under(model, other.id)),
    ...added(model, first, sources),
  ])
  for (const other of others) make.edit('clause', other.id, { retired: true, because: becauseOf(other, one) })
  let before = clause.rank ?? null
  const next = inSection(model, clause, clause.section ?? '')
    .sort(byRank)
    .find((each) => (each.rank ?? '') > (before ?? ''))
  return rows.slice(1).map((row) => {
    before = generateKeyBetween(before, next?.rank ?? null)
    const id = make.add('clause', {
      specification: clause.specification,
      section: clause.section,
      type: clause.type,
      text: say(row),
      rank: before,
      because: [one.returned!],
      retold: retold.length ? [...new Set(retold)] : null,
    })
    // Both halves rest on what the whole rested on: which half a voice asked for, only people can say.
    restOn(model, make, id, [...under(model, clause.id), ...added(model, row, sources)])
    return id
  })
}

/** A new paragraph as a clause. What it repeats of people's words stays theirs, and is what it rests on. */
function add(model: Model, make: Make, one: Proposal, row: Words, type: Live<'clause'>['type']): string[] {
  const section = one.section ?? ''
  const others = model
    .of('clause', 'specification', one.specification ?? '')
    .filter((each) => each.section === section)
  const id = make.add('clause', {
    specification: one.specification,
    section,
    type: type ?? 'open_question',
    text: make.say(row.text, { lang: row.lang, sources: [...row.sources, row.id], subjects: row.subjects }),
    rank: place(others, placeAfter(one)),
    because: [one.returned!],
  })
  restOn(model, make, id, added(model, row, []))
  return [id]
}

export const isSeen = (model: Model, row: Words, day: string) =>
  visibleTo(model, row, { to: 'facilitator' }, day).show
const placeAfter = (one: Proposal) => (one.first ? null : (one.after ?? undefined))
const becauseOf = (clause: Live<'clause'>, one: Proposal) => [
  ...new Set([...(clause.because ?? []), one.returned!]),
]
const inSection = (model: Model, { specification, id }: Live<'clause'>, section: string) =>
  model
    .of('clause', 'specification', specification ?? '')
    .filter((each) => each.section === section && each.id !== id)
const under = (model: Model, clause: string) =>
  model.of('evidence', 'clause', clause).flatMap((link) => link.to ?? [])
/** Contributions a text repeats that the clause did not hold before; not what these themselves were made from. */
function added(model: Model, row: Words, sources: readonly string[]): string[] {
  const news = contributionsAmong(row.sources).filter((id) => !sources.includes(id))
  const within = new Set(news.flatMap((id) => model.get('contribution', id)?.madeFrom ?? []))
  return news.filter((id) => model.get('contribution', id) && !within.has(id))
}

function restOn(model: Model, make: Make, clause: string, to: readonly string[]): void {
  const known = under(model, clause)
  let rank = model.of('evidence', 'clause', clause).at(-1)?.rank ?? null
  for (const id of new Set(to)) {
    if (known.includes(id)) continue
    rank = generateKeyBetween(rank, null)
    make.add('evidence', { clause, to: id, rank })
  }
}
