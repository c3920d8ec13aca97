// Paper: sheets go out with a short id and come back, slips go home with a code.
import type { Axes } from '../../../shared/consent/answer.ts'
import type { CommandName } from '../../../shared/commands/index.ts'
import type { Chance } from './chance.ts'
import { mayNotBeKept, noteDown } from './noteSteps.ts'
import { answered } from './peopleSteps.ts'
import { fresh, ids, pick, someAxes, take, type Step } from './stepping.ts'
import type { Table, World } from './world.ts'

type Form = 'story' | 'cards' | 'dots'

function print(world: World, table: Table, chance: Chance, form: Form) {
  const vote = form === 'dots' ? pick(table, 'vote', chance) : undefined
  const done = world.act(table, 'printSheets', {
    workshop: chance.one(world.facts.workshops)!,
    form,
    languages: 'both',
    count: 1 + chance.below(2),
    ...(vote ? { vote, over: table.desk.model.get('vote', vote)?.over ?? [] } : {}),
  })
  for (const { code } of done?.sheets ?? []) world.codes.set(code, [])
}

/** A sheet that comes back to this table: one it knows of, or one just printed there. */
function sheetOf(world: World, table: Table, chance: Chance, form: Form): string | undefined {
  const known = () => table.desk.model.all('sheet').filter((one) => one.form === form)
  if (!known().length || chance.is(0.3)) print(world, table, chance, form)
  return chance.one(known())?.id
}

const keyCard: Step = (world, table, chance) => {
  const sheet = sheetOf(world, table, chance, 'cards')
  const workshop = table.desk.model.get('sheet', sheet)?.workshop
  if (!sheet || !workshop) return
  const mark = world.token('m')
  const notKept = mayNotBeKept(world, table, [], workshop)
  const done = world.act(table, 'keyCard', {
    sheet,
    type: chance.one(['note', 'wish'] as const)!,
    text: `${mark} ${fresh(world)}`,
    again: chance.is(0.3),
  })
  if (done && notKept) throw new Error('[C18] a card was stored that must never be')
  for (const id of done?.ids ?? []) noteDown(world, table, id, mark, workshop, [], '')
}

const keyDots: Step = (world, table, chance) => {
  const vote = pick(table, 'vote', chance)
  const sheet = vote && sheetOf(world, table, chance, 'dots')
  if (!vote || !sheet) return
  const over = table.desk.model.get('vote', vote)?.over ?? []
  const dots = chance.some(over, 0.5).map((on) => ({ on, count: 1 }))
  world.act(table, 'keyDots', { sheet, vote, dots, again: chance.is(0.3) })
}

/** Who wrote the sheet: somebody known, somebody new by an alias, or nobody who says so. */
function writer(world: World, table: Table, chance: Chance) {
  const person = chance.is(0.4) ? pick(table, 'participant', chance) : undefined
  const alias = !person && chance.is(0.4) ? world.token('a') : undefined
  return { person, alias }
}

/** The story, and what was told in it: each says the whole story again and something of its own. */
function storyOf(world: World, chance: Chance) {
  const marks: string[] = []
  const part = (whole: string) => {
    const mark = world.token('m')
    marks.push(mark)
    return `${whole} ${mark} ${fresh(world)}`
  }
  const text = chance.is(0.8) ? part('') : undefined
  const title = text && chance.is(0.4) ? `${marks[0]} ${fresh(world)}` : undefined
  const whole = [text, title].filter(Boolean).join(' ')
  const quote = !text || chance.is(0.3) ? part(whole) : undefined
  const possible = chance.is(0.5) ? [part(whole)] : []
  const wishes = chance.is(0.5) ? [part(whole), part(whole)] : []
  const values = text && chance.is(0.4) ? [`${marks[0]} ${fresh(world)}`] : []
  return { marks, whole, told: { text, title, quote, possible, wishes, values } }
}

const keyStory: Step = (world, table, chance) => {
  const sheet = sheetOf(world, table, chance, 'story')
  const known = table.desk.model.get('sheet', sheet)
  if (!sheet || !known?.workshop) return
  const { person, alias } = writer(world, table, chance)
  const axes: Axes | null = chance.is(0.7) ? { ...someAxes(chance), takenBack: false } : null
  const { marks, whole, told } = storyOf(world, chance)
  const isSomebodys = !!(person ?? alias ?? axes)
  const theirs = isSomebodys ? [person ?? 'somebody new'] : []
  const notKept = mayNotBeKept(world, table, theirs, known.workshop)
  const again = chance.is(0.3)
  const done = world.act(table, 'keyStory', { sheet, ...told, person, alias, axes, again })
  if (axes?.keep === 'nothing') return nothingOf(table, [...marks, alias])
  if (!done) return
  if (notKept) throw new Error('[C18] a story was stored that must never be')
  if (!!done.person !== isSomebodys) throw new Error('[I83] the story is not its own person’s')
  if (done.person && !person) newcomer(world, done.person, alias, known.code!)
  const people = done.person ? [done.person] : []
  done.ids.forEach((id, at) =>
    noteDown(world, table, id, marks[at]!, known.workshop!, people, at && told.text ? whole : ''),
  )
  if (axes && done.person) ticked(world, table, done.ids, done.person, axes)
}

function nothingOf(table: Table, marks: (string | undefined)[]) {
  for (const row of table.desk.model.words.values())
    if (marks.some((mark) => mark && row.text.includes(mark)))
      throw new Error('[I85] kept from a sheet that says to keep nothing')
}

/** Without an alias of their own they are known by what stands on the slip they kept. */
function newcomer(world: World, person: string, alias: string | undefined, code: string) {
  world.facts.people.set(person, { id: person })
  if (alias) world.theirs.set(alias, person)
  else world.codes.set(code, [...(world.codes.get(code) ?? []), person])
}

/** What was ticked is their answer on each of these, and names no other. */
function ticked(world: World, table: Table, notes: string[], person: string, axes: Axes) {
  const same = world.oracle(table).same(person)
  for (const note of notes) {
    const given = table.desk.model.by('answer', 'contribution', note)
    if (given.length !== same.length) throw new Error('[I83] the answer ticked is not on all of it')
    given.forEach((one, at) => answered(world, one.id, same[at]!, note, axes, []))
  }
}

const makeSlip: Step = (world, table, chance) => {
  const person = chance.is(0.6) ? pick(table, 'participant', chance) : undefined
  const contribution = person ? undefined : pick(table, 'contribution', chance)
  if (!person && !contribution) return
  const oracle = world.oracle(table)
  const done = world.act(table, 'makeSlip', { person, contribution })
  if (!done) return
  world.codes.set(done.code, [])
  if (person ? oracle.personErased(person) : oracle.noteErased(contribution!))
    throw new Error('[E5] a slip was made for what was erased')
  const again = world.act(table, 'makeSlip', { person, contribution })
  if (again?.code !== done.code) throw new Error('[I26] the same words have two codes at one table')
}

export const ofPaper: Partial<Record<CommandName, [number, Step]>> = {
  printSheets: [1, (w, t, c) => print(w, t, c, c.one(['story', 'cards', 'dots'] as const)!)],
  dropSheets: [
    1,
    take('dropSheets', (_, t, c) => {
      const some = c.some(ids(t, 'sheet'), 0.3)
      return some.length ? { ids: some } : undefined
    }),
  ],
  keyCard: [2, keyCard],
  keyDots: [1, keyDots],
  keyStory: [5, keyStory],
  makeSlip: [2, makeSlip],
}
