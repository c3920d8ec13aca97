// Notes: typed, pasted, merged, edited, cut.
import { contributionTypes } from '../../../shared/records/contribution.ts'
import { ids, pick, textsOf, madeOf, marksIn, fresh, type Step } from './stepping.ts'
import type { Table, World } from './world.ts'

/** Notes a new note: whose it is, what it was taken under, what it was made from. */
export function noteDown(
  world: World,
  table: Table,
  id: string,
  mark: string,
  workshop: string,
  people: string[],
  from: string,
) {
  const oracle = world.oracle(table)
  world.notes.set(mark, id)
  const kin = marksIn(from, 'm').flatMap((other) => world.notes.get(other) ?? [])
  const closings = [...world.facts.closings.values()].filter(
    (c) => c.workshop === workshop && oracle.told(c.id),
  )
  world.facts.notes.set(id, {
    id,
    workshop,
    people,
    under: oracle.standing(oracle.agreements(workshop)).map((a) => a.id),
    closings: closings.map((c) => c.id),
    kin: kin.filter((one) => one !== id),
  })
}

export const mayNotBeKept = (world: World, table: Table, people: string[], workshop: string | undefined) => {
  const oracle = world.oracle(table)
  return (
    people.some((p) => {
      const { axes } = oracle.personHolds(p)
      return axes.keep === 'nothing' || axes.takenBack || oracle.personErased(p)
    }) ||
    (!people.length &&
      !!workshop &&
      oracle.agreements(workshop).length > 0 &&
      oracle.holdsUnsigned(workshop).keep === 'nothing')
  )
}

export const addNote: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const people = chance.is(0.55) ? chance.some(ids(table, 'participant'), 0.3).slice(0, 2) : []
  const partOf = chance.is(0.15) ? pick(table, 'contribution', chance) : undefined
  const mark = world.token('m')
  const whole = partOf ? madeOf(table, [partOf]) : ''
  const text = () => `${whole} ${mark} ${fresh(world)}`
  const refused = mayNotBeKept(world, table, people, workshop)
  const done = world.act(table, 'addContribution', {
    workshop,
    type: chance.one(contributionTypes)!,
    text: text(),
    people,
    partOf,
    title: chance.is(0.2) ? text() : null,
    values: chance.is(0.1) ? [text()] : [],
    sensitivity: chance.is(0.1) && !partOf ? [`${mark} ${fresh(world)}`] : [],
    theme: chance.is(0.3) ? pick(table, 'theme', chance) : undefined,
  })
  if (!done) return
  if (refused) throw new Error('[C18] a note was stored that must never be')
  noteDown(world, table, done.id, mark, workshop, people, whole)
}

export const pasteNotes: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const people = chance.some(ids(table, 'participant'), 0.2).slice(0, 1)
  const marks = [world.token('m'), world.token('m')]
  const refused = mayNotBeKept(world, table, people, workshop)
  const texts = marks.map((mark) => `${mark} ${fresh(world)}`)
  const done = world.act(table, 'pasteContributions', { workshop, type: 'note', texts, people })
  if (done && refused) throw new Error('[C18] notes were stored that must never be')
  done?.ids.forEach((id, at) => noteDown(world, table, id, marks[at]!, workshop, people, ''))
}

export const mergeNotes: Step = (world, table, chance) => {
  const parts = chance.shuffled(ids(table, 'contribution')).slice(0, 2 + chance.below(2))
  if (parts.length < 2) return
  const mark = world.token('m')
  const from = madeOf(table, parts)
  const workshop = table.desk.model.get('contribution', parts[0])?.workshop
  const text = `${from} ${mark} ${fresh(world)}`
  const done = world.act(table, 'mergeContributions', { contributions: parts, text })
  if (done && workshop) noteDown(world, table, done.id, mark, workshop, [], from)
}

export const editNote: Step = (world, table, chance) => {
  const id = pick(table, 'contribution', chance)
  if (!id) return
  const text = chance.is(0.8) ? `${textsOf(table, id, ['text'])} ${fresh(world)}` : undefined
  const title =
    chance.is(0.2) || !text ? `${textsOf(table, id, ['text', 'title'])} ${fresh(world)}` : undefined
  world.act(table, 'editContribution', { id, text, title, status: chance.is(0.2) ? 'carried' : undefined })
}

/** An image four people drew: what it means is theirs like its words, the table they sat at is nobody's outside. */
export const image: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const mark = world.token('m')
  const text = () => `${mark} ${fresh(world)}`
  const notKept = mayNotBeKept(world, table, [], workshop)
  const done = world.act(table, 'addContribution', {
    workshop,
    type: 'image',
    text: text(),
    means: text(),
    table: `${mark} ${world.token('t')}`,
  })
  if (done && notKept) throw new Error('[C18] an image was stored that must never be')
  if (done) noteDown(world, table, done.id, mark, workshop, [], '')
}

/** Says all the words mean in another order, so that nothing but their marks is the same. */
export const translate: Step = (world, table, chance) => {
  const contribution = pick(table, 'contribution', chance)
  if (!contribution) return
  const marks = marksIn(madeOf(table, [contribution]), '[mw]').reverse()
  world.act(table, 'translateContribution', {
    contribution,
    text: `${marks.join(' wedyn ')} ${fresh(world)}`,
    title: chance.is(0.2) ? `${marks.join(' neu ')} ${fresh(world)}` : undefined,
    lang: chance.one(['cy', 'cy', 'pl', 'en-GB'])!,
    by: chance.one(['teller', 'facilitator'] as const)!,
  })
}

export const cut: Step = (world, table, chance) => {
  const kind = chance.one(['contribution', 'clause', 'theme'] as const)!
  const id = pick(table, kind, chance)
  if (!id) return
  const field = kind === 'theme' ? 'label' : 'text'
  const kept = marksIn(textsOf(table, id, [field]), 'm').join(' ')
  world.act(table, 'cutAndForget', { id, field, text: `${kept} ${fresh(world)}` })
}

/** An older wording, or what was taken out, is forgotten; what stands in its place stays as it reads. */
export const forget: Step = (world, table, chance) => {
  const { model } = table.desk
  const kind = chance.one(['contribution', 'clause', 'theme'] as const)!
  const id = chance.one([...model.ids(kind)])
  const field = kind === 'theme' ? 'label' : 'text'
  if (!id) return
  const now = model.rec(id)!.removed ? undefined : model.saidIn(id, field)?.id
  const words = chance.one(model.wordingsOf(id, [field]).filter((one) => one !== now))
  if (!words) return
  const before = new Set(world.allWords.keys())
  world.act(table, 'forgetWords', { words })
  for (const [id, row] of world.allWords)
    if (!before.has(id)) world.readOn.set(id, marksIn(row.text, 'w').slice(0, -1))
}
