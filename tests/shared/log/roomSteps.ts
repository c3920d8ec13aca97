// What the room and its facilitator do: agree, close, erase, theme, write the outline.
import { clauseTypes } from '../../../shared/records/clause.ts'
import { sections } from '../../../shared/methods/index.ts'
import { mayNotBeKept } from './noteSteps.ts'
import type { Chance } from './chance.ts'
import { someAxes, ids, marksIn, pick, textsOf, madeOf, fresh, type Step } from './stepping.ts'
import type { Table, World } from './world.ts'

export const agree: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const oracle = world.oracle(table)
  const names = oracle.standing(oracle.agreements(workshop)).map((a) => a.id)
  const axes = { ...someAxes(chance), takenBack: false }
  const renews = chance.is(0.4)
  const done = world.act(table, 'agreeTogether', { workshop, axes, renews })
  if (done)
    world.facts.answers.set(done.id, { id: done.id, person: null, note: null, workshop, axes, names, renews })
}

export const close: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const done = world.act(table, 'closeWorkshop', { workshop })
  if (done) world.facts.closings.set(done.id, { id: done.id, workshop })
}

export const erase: Step = (world, table, chance) => {
  const oracle = world.oracle(table)
  const what = chance.weighed([
    [3, pick(table, 'contribution', chance)],
    [2, pick(table, 'participant', chance)],
    [2, chance.one([...table.desk.model.words.values()].filter((row) => /⟦w/.test(row.text)))?.id],
  ])
  if (!what || !world.act(table, 'eraseWords', { ids: [what] })) return
  for (const id of world.facts.people.has(what) ? oracle.same(what) : [what])
    if (!table.erased.has(id)) throw new Error('[E1] not everything asked for was erased')
}

export const addTheme: Step = (world, table, chance) => {
  const from = chance.is(0.6) ? [pick(table, 'contribution', chance) ?? []].flat() : []
  world.act(table, 'addTheme', {
    workshop: chance.one(world.facts.workshops)!,
    label: `${madeOf(table, from)} ${fresh(world)}`,
    from,
  })
}

export const editTheme: Step = (world, table, chance) => {
  const id = pick(table, 'theme', chance)
  if (id)
    world.act(table, 'editTheme', {
      id,
      label: `${textsOf(table, id, ['label'])} ${fresh(world)}`,
    })
}

export const clauseFrom = [
  'contribution',
  'contribution',
  'theme',
  'clause',
  'challenge',
  'commitment',
  'statement',
] as const
export const addClause: Step = (world, table, chance) => {
  const from = chance.is(0.7) ? [pick(table, chance.one(clauseFrom)!, chance) ?? []].flat() : []
  const rewords = chance.is(0.15) ? pick(table, 'clause', chance) : undefined
  const old = rewords ? textsOf(table, rewords, ['text']) : ''
  world.act(table, 'addClause', {
    specification: world.specification,
    section: chance.one(sections)!.id,
    type: chance.one(clauseTypes)!,
    text: `${madeOf(table, from)} ${old} ${fresh(world)}`,
    madeFrom: from,
    evidence: chance.some(ids(table, 'contribution'), 0.1),
    rewords,
  })
}

export const editClause: Step = (world, table, chance) => {
  const id = pick(table, 'clause', chance)
  if (!id) return
  // Sometimes somebody types a source's words back into a clause that was retold: that has to be refused.
  const retold = (table.desk.model.get('clause', id)?.retold ?? []).filter((one) => table.desk.model.rec(one))
  const again = chance.is(0.3) && retold.length ? madeOf(table, [retold[0]!]) : ''
  world.act(table, 'editClause', { id, text: `${textsOf(table, id, ['text'])} ${again} ${fresh(world)}` })
}

export const retell: Step = (world, table, chance) => {
  const id = pick(table, 'clause', chance)
  if (!id) return
  const kept = chance.is(0.3) ? copyOf(world, table, id, chance) : ''
  const text = `${kept} said anew, number ${world.token('w')}`
  const isTheirs = sharesTooMuch(world, table, kept)
  if (world.act(table, 'retellClause', { id, text }) && isTheirs)
    throw new Error(`[C6] called our own words: ${text}`)
}

/**
 * Sometimes somebody tries to keep the clause as it was, or all a source says: that has to be refused. Where a clause
 * was cut to less than that before, what is left is nobody's any more, and carries no mark.
 */
function copyOf(world: World, table: Table, clause: string, chance: Chance): string {
  const sources = table.desk.model.saidIn(clause, 'text')?.sources ?? []
  const copied = chance.is(0.5)
    ? textsOf(table, clause, ['text'])
    : madeOf(
        table,
        sources.filter((one) => one.startsWith('con_')),
      )
  return sharesTooMuch(world, table, copied) ? copied : copied.replaceAll(/⟦m\d+⟧/g, '')
}

const plainWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const shares = (text: string, source: string) => {
  const [ours, theirs] = [plainWords(text), plainWords(source)]
  const run = Math.min(5, theirs.length)
  const ends = theirs.map((_, at) => theirs.slice(at, at + run)).filter((one) => run && one.length === run)
  return ends.some((one) => ours.some((_, at) => one.every((word, nth) => ours[at + nth] === word)))
}

/** Five words in a row, or all of less, of any version of a note that is spoken of, as far as this table was told. */
function sharesTooMuch(world: World, table: Table, text: string): boolean {
  const notes = new Set(marksIn(text, 'm').map((mark) => world.notes.get(mark)!))
  return [...notes].some((note) =>
    [...table.changes].some((id) => {
      const { record, kind, sets } = world.allChanges.get(id)!
      const isOf = record === note || (kind === 'translation' && isTranslationOf(world, record, note))
      return (
        isOf &&
        ['text', 'title', 'means'].some((field) => {
          const words = sets[field] as string
          return table.words.has(words) && shares(text, world.allWords.get(words)!.text)
        })
      )
    }),
  )
}
const isTranslationOf = (world: World, translation: string, note: string) =>
  world.allChanges.get(world.tells.get(translation)!)?.sets.of === note

/** A clause from a translation as it stands: whoever said it first still decides. */
export const clauseFromTranslation: Step = (world, table, chance) => {
  const from = pick(table, 'translation', chance)
  if (!from) return
  world.act(table, 'addClause', {
    specification: world.specification,
    section: chance.one(sections)!.id,
    type: chance.one(clauseTypes)!,
    text: `${madeOf(table, [from])} ${fresh(world)}`,
    madeFrom: [from],
  })
}

export const commit: Step = (world, table, chance) => {
  const by = pick(table, 'participant', chance)
  const workshop = chance.one(world.facts.workshops)!
  if (!by) return
  const mark = world.token('s')
  const refused = mayNotBeKept(world, table, [by], undefined)
  const done = world.act(table, 'addCommitment', { workshop, type: 'offer', text: `${mark} a lift`, by })
  if (done && refused) throw new Error('[C18] a commitment was stored that must never be')
  if (done) world.spoken.set(mark, { person: by, workshop })
}

export const challenge: Step = (world, table, chance) => {
  const from = [pick(table, 'contribution', chance) ?? []].flat()
  world.act(table, 'addChallenge', { youSaid: `${madeOf(table, from)} ${fresh(world)}`, from })
}
