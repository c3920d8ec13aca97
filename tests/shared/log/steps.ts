// Everything people do, at random: each step picks a table and one thing to do there. What was done is written into
// the facts as a person would tell it, not as the log has it.
import type { Axes } from '../../../shared/consent/answer.ts'
import { commands, type CommandName } from '../../../shared/commands/index.ts'
import type { Kind } from '../../../shared/records/index.ts'
import { contributionTypes } from '../../../shared/records/contribution.ts'
import { clauseTypes } from '../../../shared/records/clause.ts'
import { sections } from '../../../shared/methods/index.ts'
import type { Chance } from './chance.ts'
import { today, type Table, type World } from './world.ts'

type Step = (world: World, table: Table, chance: Chance) => void

const days = ['2026-11-20', today, '2027-11-21', '2027-11-21', '2027-11-21', '2029-01-01']

export const someAxes = (chance: Chance): Axes => ({
  keep: chance.weighed([
    [15, 'programme'],
    [3, 'workshop'],
    [1, 'nothing'],
  ]),
  words: chance.weighed([
    [8, 'exact'],
    [2, 'summary'],
    [1, 'counted'],
  ]),
  name: chance.one(['none', 'role', 'alias', 'first', 'full'] as const)!,
  reach: chance.weighed([
    [5, 'public'],
    [3, 'commissioner'],
    [3, 'programme'],
    [2, 'room'],
  ]),
  until: chance.one(days)!,
  takenBack: chance.is(0.04),
})

const ids = (table: Table, kind: Kind) => table.desk.model.all(kind).map((one) => one.id)
const pick = (table: Table, kind: Kind, chance: Chance) => chance.one(ids(table, kind))

/** Every text of these fields that stands at a table, "two versions" beside each other. */
function textsOf(table: Table, id: string, fields: string[]): string {
  const rec = table.desk.model.rec(id)!
  return fields
    .flatMap((field) =>
      rec.changes.flatMap((change) =>
        rec.heads[field]?.includes(change.id)
          ? (table.desk.model.words.get(change.sets[field] as string)?.text ?? [])
          : [],
      ),
    )
    .join(' ')
}
const own: Partial<Record<Kind, string[]>> = {
  contribution: ['text', 'title'],
  theme: ['label', 'minorityNote'],
  clause: ['text'],
  statement: ['text'],
  challenge: ['youSaid', 'weDid', 'weDidNotBecause', 'to'],
  commitment: ['text', 'to', 'reply'],
}
const madeOf = (table: Table, from: string[]) =>
  from.map((id) => textsOf(table, id, own[table.desk.model.rec(id)!.kind as Kind] ?? [])).join(' ')
export const marksIn = (text: string, letter: string): string[] => [
  ...new Set([...text.matchAll(new RegExp(`⟦${letter}\\d+⟧`, 'g'))].map((found) => found[0])),
]

const fresh = (world: World) =>
  `${world.token('w')} ${world.chance.one(['welcome', 'listen', 'wait', 'walk'])}`

/** Notes a new note: whose it is, what it was taken under, what it was made from. */
function noteDown(
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

const mayNotBeKept = (world: World, table: Table, people: string[], workshop: string | undefined) => {
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

const addNote: Step = (world, table, chance) => {
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
    values: chance.is(0.1) ? [`${whole} ${mark} trust`] : [],
    sensitivity: chance.is(0.1) && !partOf ? [`${mark} health`] : [],
    theme: chance.is(0.3) ? pick(table, 'theme', chance) : undefined,
  })
  if (!done) return
  if (refused) throw new Error('[C18] a note was stored that must never be')
  noteDown(world, table, done.id, mark, workshop, people, whole)
}

const pasteNotes: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const people = chance.some(ids(table, 'participant'), 0.2).slice(0, 1)
  const marks = [world.token('m'), world.token('m')]
  const refused = mayNotBeKept(world, table, people, workshop)
  const texts = marks.map((mark) => `${mark} ${fresh(world)}`)
  const done = world.act(table, 'pasteContributions', { workshop, type: 'note', texts, people })
  if (done && refused) throw new Error('[C18] notes were stored that must never be')
  done?.ids.forEach((id, at) => noteDown(world, table, id, marks[at]!, workshop, people, ''))
}

const mergeNotes: Step = (world, table, chance) => {
  const parts = chance.shuffled(ids(table, 'contribution')).slice(0, 2 + chance.below(2))
  if (parts.length < 2) return
  const mark = world.token('m')
  const from = madeOf(table, parts)
  const workshop = table.desk.model.get('contribution', parts[0])?.workshop
  const text = `${from} ${mark} ${fresh(world)}`
  const done = world.act(table, 'mergeContributions', { contributions: parts, text })
  if (done && workshop) noteDown(world, table, done.id, mark, workshop, [], from)
}

const editNote: Step = (world, table, chance) => {
  const id = pick(table, 'contribution', chance)
  if (!id) return
  const text = chance.is(0.8) ? `${textsOf(table, id, ['text'])} ${fresh(world)}` : undefined
  const title =
    chance.is(0.2) || !text ? `${textsOf(table, id, ['text', 'title'])} ${fresh(world)}` : undefined
  world.act(table, 'editContribution', { id, text, title, status: chance.is(0.2) ? 'carried' : undefined })
}

const cut: Step = (world, table, chance) => {
  const kind = chance.one(['contribution', 'clause', 'theme'] as const)!
  const id = pick(table, kind, chance)
  if (!id) return
  const field = kind === 'theme' ? 'label' : 'text'
  const kept = marksIn(textsOf(table, id, [field]), 'm').join(' ')
  world.act(table, 'cutAndForget', { id, field, text: `${kept} ${fresh(world)}` })
}

const addPerson: Step = (world, table, chance) => {
  const done = world.act(table, 'addParticipant', {
    alias: world.token('a'),
    role: chance.one(['resident', 'carer', null]),
    needs: chance.is(0.3) ? [world.token('n')] : [],
    experience: chance.is(0.3) ? world.token('e') : null,
    language: chance.is(0.2) ? world.token('g') : null,
  })
  if (!done) return
  world.facts.people.set(done.id, { id: done.id })
  for (const row of table.desk.model.words.values())
    if (row.subjects.includes(done.id))
      for (const mark of marksIn(row.text, '[angeflo]')) world.theirs.set(mark, done.id)
}

const editPerson: Step = (world, table, chance) => {
  const id = pick(table, 'participant', chance)
  if (!id) return
  const alias = world.token('a')
  world.theirs.set(alias, id)
  world.act(table, 'editParticipant', { id, alias, role: chance.one(['resident', 'carer', null]) })
}

const namePerson: Step = (world, table, chance) => {
  const person = pick(table, 'participant', chance)
  if (!person) return
  const [firstName, fullName, contact] = [world.token('f'), world.token('l'), world.token('o')]
  for (const mark of [firstName, fullName, contact]) world.theirs.set(mark, person)
  world.act(table, 'nameParticipant', { person, firstName, fullName, contact, deleteOn: chance.one(days)! })
}

const answer: Step = (world, table, chance) => {
  const person = pick(table, 'participant', chance)
  if (!person) return
  const oracle = world.oracle(table)
  const contribution = chance.is(0.4) ? pick(table, 'contribution', chance) : undefined
  const history = [
    ...oracle.general(person),
    ...(contribution ? [...oracle.on(contribution, person), ...oracle.onNobodys(contribution)] : []),
    // A general answer may name one on a note, and replaces nothing by it.
    ...(!contribution && chance.is(0.4)
      ? [...world.facts.notes.keys()].flatMap((note) => oracle.on(note, person))
      : []),
  ]
  const names = chance.is(0.65)
    ? oracle.standing(history).map((a) => a.id)
    : chance.some(history, 0.3).map((a) => a.id)
  const axes = someAxes(chance)
  const same = oracle.same(person)
  const yes = () => chance.is(0.5)
  const purposes = chance.is(0.5) ? { contactAgain: yes(), recordExperience: yes(), keepNeeds: yes() } : null
  const done = world.act(table, 'recordAnswer', {
    person,
    contribution,
    axes,
    names,
    purposes,
    how: 'spoken',
  })
  if (!done) throw new Error('[C8] an answer was refused')
  done.ids.forEach((id, at) => answered(world, id, same[at]!, contribution ?? null, axes, names))
}

function answered(
  world: World,
  id: string,
  person: string | null,
  note: string | null,
  axes: Axes,
  names: string[],
) {
  world.facts.answers.set(id, { id, person, note, workshop: null, axes, names, renews: false })
}

const withdraw: Step = (world, table, chance) => {
  const oracle = world.oracle(table)
  const person = chance.is(0.6) ? pick(table, 'participant', chance) : undefined
  const contribution = !person || chance.is(0.5) ? pick(table, 'contribution', chance) : undefined
  if (!person && !contribution) return
  const note = contribution ? world.facts.notes.get(contribution)! : undefined
  const done = world.act(table, 'takeBack', { person, contribution })
  if (!done) throw new Error('[C16] taking back was refused')
  const back = { ...someAxes(chance), keep: 'programme', until: '9999-12-31', takenBack: true } as Axes
  const signed = note ? oracle.everSigned(note) : []
  const theirs = person ? oracle.same(person) : oracle.signers(note!).people.flatMap((p) => oracle.same(p))
  const people = !note || !person || theirs.some((p) => signed.includes(p)) ? [...new Set(theirs)] : []
  for (const id of done.ids) {
    const by = table.desk.model.get('answer', id)!.person ?? null
    if (by ? !people.includes(by) : people.length) throw new Error('[C16] somebody else took it back')
    const history =
      note && !by
        ? oracle.onNobodys(note.id)
        : [...oracle.general(by!), ...(note ? oracle.on(note.id, by!) : [])]
    answered(
      world,
      id,
      by,
      contribution ?? null,
      back,
      oracle.standing(history).map((a) => a.id),
    )
  }
  if (done.ids.length < Math.max(1, people.length)) throw new Error('[C16] not everybody took it back')
}

const agree: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const oracle = world.oracle(table)
  const names = oracle.standing(oracle.agreements(workshop)).map((a) => a.id)
  const axes = { ...someAxes(chance), takenBack: false }
  const renews = chance.is(0.4)
  const done = world.act(table, 'agreeTogether', { workshop, axes, renews })
  if (done)
    world.facts.answers.set(done.id, { id: done.id, person: null, note: null, workshop, axes, names, renews })
}

const sign: Step = (world, table, chance) => {
  const [contribution, person] = [pick(table, 'contribution', chance), pick(table, 'participant', chance)]
  if (!contribution || !person) return
  const done = world.act(table, 'signContribution', { contribution, person })
  if (done && done.id !== contribution)
    world.facts.signings.set(done.id, { id: done.id, note: contribution, person })
}

const unsign: Step = (world, table, chance) => {
  const contribution = pick(table, 'contribution', chance)
  if (!contribution) return
  const oracle = world.oracle(table)
  const note = world.facts.notes.get(contribution)!
  const person = chance.one(oracle.everSigned(note))
  if (!person) return
  const same = oracle.same(person)
  const signings = [...world.facts.signings.values()]
    .filter((s) => oracle.told(s.id) && s.note === contribution && same.includes(s.person))
    .map((s) => s.id)
  if (oracle.told(contribution) && note.people.some((p) => same.includes(p))) signings.push(contribution)
  const names = [...oracle.general(person), ...oracle.on(contribution, person)].map((a) => a.id)
  const done = world.act(table, 'unsignContribution', { contribution, person })
  done?.ids.forEach((id, at) =>
    world.facts.unsignings.set(id, { id, note: contribution, person: same[at]!, signings, names }),
  )
}

const join: Step = (world, table, chance) => {
  const people = chance.shuffled(ids(table, 'participant')).slice(0, 2)
  const done = people.length === 2 ? world.act(table, 'joinParticipants', { people }) : undefined
  if (done) world.facts.joinings.set(done.id, { id: done.id, people })
}

const close: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const done = world.act(table, 'closeWorkshop', { workshop })
  if (done) world.facts.closings.set(done.id, { id: done.id, workshop })
}

const erase: Step = (world, table, chance) => {
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

const addTheme: Step = (world, table, chance) => {
  const from = chance.is(0.6) ? [pick(table, 'contribution', chance) ?? []].flat() : []
  world.act(table, 'addTheme', {
    workshop: chance.one(world.facts.workshops)!,
    label: `${madeOf(table, from)} ${fresh(world)}`,
    from,
  })
}

const editTheme: Step = (world, table, chance) => {
  const id = pick(table, 'theme', chance)
  if (id)
    world.act(table, 'editTheme', {
      id,
      label: `${textsOf(table, id, ['label'])} ${fresh(world)}`,
      dots: chance.below(9),
    })
}

const clauseFrom = ['contribution', 'contribution', 'theme', 'clause', 'challenge', 'commitment'] as const
const addClause: Step = (world, table, chance) => {
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

const editClause: Step = (world, table, chance) => {
  const id = pick(table, 'clause', chance)
  if (!id) return
  // Sometimes somebody types a source's words back into a clause that was retold: that has to be refused.
  const retold = (table.desk.model.get('clause', id)?.retold ?? []).filter((one) => table.desk.model.rec(one))
  const again = chance.is(0.3) && retold.length ? madeOf(table, [retold[0]!]) : ''
  world.act(table, 'editClause', { id, text: `${textsOf(table, id, ['text'])} ${again} ${fresh(world)}` })
}

const retell: Step = (world, table, chance) => {
  const id = pick(table, 'clause', chance)
  if (!id) return
  // Sometimes somebody tries to keep a source's words: that has to be refused.
  const text = textsOf(table, id, ['text'])
  const copied = chance.is(0.3) && /⟦m/.test(text) ? text : ''
  world.act(table, 'retellClause', { id, text: `${copied} said anew, number ${world.token('w')}` })
}

const commit: Step = (world, table, chance) => {
  const by = pick(table, 'participant', chance)
  const workshop = chance.one(world.facts.workshops)!
  if (!by) return
  const mark = world.token('s')
  const refused = mayNotBeKept(world, table, [by], undefined)
  const done = world.act(table, 'addCommitment', { workshop, type: 'offer', text: `${mark} a lift`, by })
  if (done && refused) throw new Error('[C18] a commitment was stored that must never be')
  if (done) world.spoken.set(mark, { person: by, workshop })
}

const challenge: Step = (world, table, chance) => {
  const from = [pick(table, 'contribution', chance) ?? []].flat()
  world.act(table, 'addChallenge', { youSaid: `${madeOf(table, from)} ${fresh(world)}`, from })
}

const take = (
  name: CommandName,
  args: (world: World, table: Table, chance: Chance) => object | undefined,
): Step => {
  return (world, table, chance) => {
    const given = args(world, table, chance)
    if (given) world.act(table, name, given as never)
  }
}
const anything: Kind[] = [
  'contribution',
  'theme',
  'clause',
  'placement',
  'evidence',
  'commitment',
  'challenge',
  'statement',
]

/** Every command, each as often as it matters here. */
const byCommand: Partial<Record<CommandName, [number, Step]>> = {
  addContribution: [12, addNote],
  pasteContributions: [1, pasteNotes],
  mergeContributions: [4, mergeNotes],
  editContribution: [5, editNote],
  cutAndForget: [2, cut],
  addParticipant: [6, addPerson],
  editParticipant: [1, editPerson],
  nameParticipant: [2, namePerson],
  forgetIdentity: [
    1,
    take('forgetIdentity', (_, t, c) => one(pick(t, 'participant', c), (person) => ({ person }))),
  ],
  recordAnswer: [9, answer],
  takeBack: [4, withdraw],
  agreeTogether: [3, agree],
  signContribution: [5, sign],
  unsignContribution: [3, unsign],
  joinParticipants: [2, join],
  closeWorkshop: [1, close],
  eraseWords: [2, erase],
  addTheme: [3, addTheme],
  editTheme: [2, editTheme],
  mergeThemes: [
    1,
    take('mergeThemes', (_, t, c) =>
      two(pick(t, 'theme', c), pick(t, 'theme', c), (theme, into) => ({ theme, into })),
    ),
  ],
  addClause: [6, addClause],
  editClause: [3, editClause],
  retellClause: [3, retell],
  addCommitment: [2, commit],
  addChallenge: [1, challenge],
  removeParticipant: [
    1,
    take('removeParticipant', (_, t, c) => one(pick(t, 'participant', c), (id) => ({ id }))),
  ],
  removeRecord: [2, take('removeRecord', (_, t, c) => one(pick(t, c.one(anything)!, c), (id) => ({ id })))],
  layAlso: [
    2,
    take('layAlso', (_, t, c) =>
      two(pick(t, 'contribution', c), pick(t, 'theme', c), (contribution, theme) => ({
        contribution,
        theme,
      })),
    ),
  ],
  moveContributions: [
    3,
    take('moveContributions', (_, t, c) =>
      one(pick(t, 'contribution', c), (id) => ({
        contributions: [id],
        theme: c.is(0.2) ? null : (pick(t, 'theme', c) ?? null),
      })),
    ),
  ],
  linkEvidence: [
    2,
    take('linkEvidence', (_, t, c) =>
      two(pick(t, 'clause', c), pick(t, 'contribution', c), (clause, to) => ({ clause, to })),
    ),
  ],
  cutVersion: [
    1,
    take('cutVersion', (w, _, c) => ({ specification: w.specification, number: `0.${c.below(99)}` })),
  ],
  addStatement: [
    1,
    take('addStatement', (w, t, c) => ({
      workshop: c.one(w.facts.workshops),
      text: fresh(w),
      groundedIn: c.some(ids(t, 'contribution'), 0.2),
    })),
  ],
  addDesign: [
    1,
    take('addDesign', (w, t, c) => ({
      workshop: c.one(w.facts.workshops),
      text: fresh(w),
      type: 'standard',
      themes: c.some(ids(t, 'theme'), 0.3),
    })),
  ],
  addSoar: [1, take('addSoar', (w, _, c) => ({ workshop: c.one(w.facts.workshops), strengths: [fresh(w)] }))],
  addCycle: [
    1,
    take('addCycle', (w) => ({
      prototype: fresh(w),
      number: 1,
      changes: [fresh(w)],
      measures: [{ name: 'visits', value: 3 }],
    })),
  ],
  addInterview: [
    1,
    take('addInterview', (w, t, c) =>
      two(pick(t, 'participant', c), pick(t, 'participant', c), (interviewer, storyteller) => ({
        workshop: c.one(w.facts.workshops),
        interviewer,
        storyteller,
        story: pick(t, 'contribution', c),
      })),
    ),
  ],
  addParameter: [1, take('addParameter', (w) => ({ text: fresh(w), state: 'open' }))],
  editParameter: [
    1,
    take('editParameter', (w, t, c) =>
      one(pick(t, 'parameter', c), (id) => ({ id, text: fresh(w), state: 'fixed' })),
    ),
  ],
  editProgramme: [1, take('editProgramme', (w) => ({ title: fresh(w), geography: fresh(w) }))],
  startProgramme: [1, take('startProgramme', () => ({ title: 'a second one is refused' }))],
  startWorkshop: [0, take('startWorkshop', () => undefined)],
  editWorkshop: [
    1,
    take('editWorkshop', (w, _, c) => ({
      id: c.one(w.facts.workshops),
      topic: fresh(w),
      promises: [fresh(w)],
    })),
  ],
  addPhase: [
    1,
    take('addPhase', (w, _, c) => ({ workshop: c.one(w.facts.workshops), title: fresh(w), minutes: 5 })),
  ],
  editPhase: [
    1,
    take('editPhase', (w, _, c) => ({ id: c.one(w.phases), minutes: c.below(90), after: c.one(w.phases) })),
  ],
  goToPhase: [
    1,
    take('goToPhase', (w, _, c) => ({ workshop: c.one(w.facts.workshops), phase: c.one(w.phases) })),
  ],
  runClock: [
    1,
    take('runClock', (w, _, c) => ({
      phase: c.one(w.phases),
      to: c.one(['start', 'stop', 'reset']),
      at: '2026-11-21T10:00:00Z',
      addMinutes: 1,
    })),
  ],
  recordHandover: [
    1,
    take('recordHandover', (_, t, c) => ({
      audience: 'public',
      format: 'docx',
      hash: 'f00',
      contributions: c.some(ids(t, 'contribution'), 0.3),
    })),
  ],
}
const one = <T>(id: string | undefined, make: (id: string) => T) => (id ? make(id) : undefined)
const two = <T>(a: string | undefined, b: string | undefined, make: (a: string, b: string) => T) =>
  a && b ? make(a, b) : undefined

/** Not a command: undo, redo, a restart, work passed between tables, a backup and its restore. */
const besides: [number, Step][] = [
  [5, (world, table) => void world.undo(table, 'undo')],
  [3, (world, table) => void world.undo(table, 'redo')],
  [1, (_, table) => table.desk.reload()],
  [
    16,
    (world, table, chance) =>
      world.tell(chance.one(world.tables.filter((t) => t !== table))!, table, chance.one([0.3, 0.7, 1])!),
  ],
  [1, (_, table) => void (table.backup = structuredClone(table.keep.load().batch))],
  [1, (world, table) => world.restore(table)],
]

const all: [number, Step][] = [...Object.values(byCommand), ...besides]
/** The commands a history is made of: all there are. */
export const namesDone = Object.keys(byCommand)
export const namesThereAre = Object.keys(commands)

export function step(world: World, chance: Chance): Table {
  const table = chance.one(world.tables)!
  chance.weighed(all)(world, table, chance)
  return world.tables[table.at]!
}
