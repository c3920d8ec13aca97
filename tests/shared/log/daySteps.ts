// The day: who comes and goes, who sits with whom, what the room is told, what a facilitator notes for themselves, and
// ways of working of the programme's own.
import type { CommandName } from '../../../shared/commands/index.ts'
import { mayNotBeKept } from './noteSteps.ts'
import { fresh, ids, marksIn, one, pick, take, two, type Step } from './stepping.ts'
import type { Table, World } from './world.ts'

/** When somebody came, or how long they spoke, is theirs; where they keep nothing it is not kept. */
export function timed(
  world: World,
  table: Table,
  at: string,
  person: string,
  workshop: string | null,
  notKept: boolean,
) {
  world.times.set(at, { person, workshop })
  if (notKept && [...table.desk.model.words.values()].some((row) => row.text === at))
    throw new Error('[I7] when somebody came was kept, who keeps nothing')
}

const attend: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const people = chance.is(0.6)
    ? [pick(table, 'participant', chance) ?? []].flat()
    : chance.some(ids(table, 'participant'), 0.5)
  const at = people.length === 1 && chance.is(0.8) ? world.time() : null
  const notKept = mayNotBeKept(world, table, people, undefined)
  const to = chance.weighed([[6, 'here'] as const, [3, 'left'] as const, [1, 'notMarked'] as const])
  if (world.act(table, 'attend', { workshop, people, to, at }) && at)
    timed(world, table, at, people[0]!, workshop, notKept)
}

const paste: Step = (world, table, chance) => {
  const { model } = table.desk
  const known = model.all('participant').flatMap((each) => {
    const alias = model.words.get(each.alias ?? '')?.text
    return alias ? [[each.id, alias] as const] : []
  })
  const back = chance.some(known, 0.3)
  const aliases = [...back.map(([, alias]) => alias), ...chance.some([1, 2], 0.5).map(() => world.token('a'))]
  const workshop = chance.is(0.6) ? chance.one(world.facts.workshops)! : undefined
  const at = workshop && aliases.length === 1 ? world.time() : null
  const theirs = back.length ? back.map(([id]) => id) : ['somebody new']
  const notKept = mayNotBeKept(world, table, theirs, undefined)
  const done = world.act(table, 'pasteParticipants', { aliases, workshop, at })
  for (const [nth, person] of (done?.people ?? []).entries()) {
    if (world.facts.people.has(person)) continue
    world.facts.people.set(person, { id: person })
    for (const mark of marksIn(aliases[nth]!, 'a')) world.theirs.set(mark, person)
  }
  if (done && at) timed(world, table, at, done.people[0]!, workshop!, notKept)
}

/** Two who are kept apart, as far as this table knows, whatever records they have. */
function checkApart(world: World, table: Table, pair: string, newcomers?: string[]) {
  const oracle = world.oracle(table)
  const people = table.desk.model.get('pair', pair)?.people ?? []
  for (const { people: two } of table.desk.model.all('apart')) {
    const [a, b] = two!.map((id) => people.filter((person) => oracle.same(id).includes(person)))
    if (a!.some((x) => b!.some((y) => x !== y && (!newcomers || [x, y].some((p) => newcomers.includes(p))))))
      throw new Error(`[I9] ${two!.join(' and ')} are put together`)
  }
}

const makePairs: Step = (world, table, chance) => {
  const oracle = world.oracle(table)
  const workshop = chance.one(world.facts.workshops)!
  if (chance.is(0.5)) world.act(table, 'attend', { workshop, people: ids(table, 'participant'), to: 'here' })
  const done = world.act(table, 'makePairs', {
    workshop,
    chance: chance.next(),
    people: chance.is(0.6) ? chance.some(ids(table, 'participant'), 0.7) : undefined,
    instead: chance.is(0.3),
  })
  for (const pair of done?.pairs ?? []) {
    checkApart(world, table, pair)
    for (const person of table.desk.model.get('pair', pair)!.people!)
      if (oracle.personErased(person) || oracle.personHolds(person).axes.takenBack)
        throw new Error(`[N5] ${person} is seated`)
  }
}

const seat: Step = (world, table, chance) => {
  const [pair, person] = [pick(table, 'pair', chance), pick(table, 'participant', chance)]
  const held = table.desk.model.get('pair', pair)
  if (!held || !person) return
  const { workshop, round } = held
  const done = world.act(table, 'seatPerson', {
    workshop: workshop!,
    round: round!,
    person,
    with: chance.is(0.8) ? pair : null,
  })
  const sat = done && !held.people?.includes(person)
  if (sat) checkApart(world, table, done.id, [person])
}

const both = (world: World) => ({ 'en-GB': fresh(world), cy: fresh(world) })
const keepMethod: Step = (world, table, chance) => {
  const steps = ['first', 'second'].map((id) => ({
    id,
    minutes: chance.below(90),
    title: both(world),
    guide: { cy: [fresh(world)] },
  }))
  const method = { id: 'own', name: both(world), promises: { 'en-GB': [fresh(world)] }, steps }
  world.act(table, 'keepMethod', { method, from: 'five_d' })
}

const keepTemplate: Step = (world, table) => {
  const sections = ['first', 'second'].map((id) => ({
    id,
    title: both(world),
    standing: { cy: fresh(world) },
  }))
  world.act(table, 'keepTemplate', { template: { id: 'own', name: both(world), sections }, from: 'nhs' })
}

const somePair = ([a, b]: string[]) => [a, b] as const
const someLang = ['en-GB', 'cy'] as const

export const ofTheDay: Partial<Record<CommandName, [number, Step]>> = {
  attend: [3, attend],
  pasteParticipants: [1, paste],
  keepApart: [
    1,
    take('keepApart', (_, t, c) =>
      two(...somePair(c.shuffled(ids(t, 'participant'))), (one, other) => ({ one, other })),
    ),
  ],
  makePairs: [2, makePairs],
  seatPerson: [1, seat],
  noteAside: [
    1,
    take('noteAside', (w, _, c) => ({
      phase: c.one(w.phases),
      text: c.is(0.8) ? `${w.token('t')} for ourselves` : '',
    })),
  ],
  recordReadOut: [
    1,
    take('recordReadOut', (w, _, c) => ({
      workshop: c.one(w.facts.workshops),
      at: '2026-11-21T10:05:00Z',
      text: `${w.token('t')} this is what holds`,
    })),
  ],
  keepMethod: [1, keepMethod],
  editMethod: [
    1,
    take('editMethod', (w, t, c) =>
      one(pick(t, 'method', c), (id) => ({ id, lang: c.one(someLang), name: fresh(w) })),
    ),
  ],
  addMethodStep: [
    1,
    take('addMethodStep', (w, t, c) =>
      one(pick(t, 'method', c), (method) => ({ method, lang: c.one(someLang), title: fresh(w), minutes: 5 })),
    ),
  ],
  editMethodStep: [
    1,
    take('editMethodStep', (w, t, c) =>
      one(pick(t, 'methodStep', c), (id) => ({
        id,
        lang: c.one(someLang),
        title: c.is(0.5) ? fresh(w) : undefined,
        guide: c.is(0.5) ? [fresh(w)] : undefined,
        after: pick(t, 'methodStep', c),
      })),
    ),
  ],
  keepTemplate: [1, keepTemplate],
  editTemplate: [
    1,
    take('editTemplate', (w, t, c) =>
      one(pick(t, 'template', c), (id) => ({ id, lang: c.one(someLang), name: fresh(w) })),
    ),
  ],
  addTemplateSection: [
    1,
    take('addTemplateSection', (w, t, c) =>
      one(pick(t, 'template', c), (template) => ({ template, lang: c.one(someLang), title: fresh(w) })),
    ),
  ],
  editTemplateSection: [
    1,
    take('editTemplateSection', (w, t, c) =>
      one(pick(t, 'templateSection', c), (id) => ({
        id,
        lang: c.one(someLang),
        standing: fresh(w),
        after: pick(t, 'templateSection', c),
      })),
    ),
  ],
  editInterview: [
    1,
    take('editInterview', (_, t, c) =>
      two(pick(t, 'interview', c), pick(t, 'contribution', c), (id, story) => ({
        id,
        story: c.is(0.8) ? story : null,
        minutes: c.below(30),
      })),
    ),
  ],
}
