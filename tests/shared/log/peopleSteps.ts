// People: who they are, what they answer, what they take back, which words are theirs.
import type { Axes } from '../../../shared/consent/answer.ts'
import { days, someAxes, ids, pick, marksIn, type Step } from './stepping.ts'
import type { World } from './world.ts'

export const addPerson: Step = (world, table, chance) => {
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

export const editPerson: Step = (world, table, chance) => {
  const id = pick(table, 'participant', chance)
  if (!id) return
  const alias = world.token('a')
  world.theirs.set(alias, id)
  world.act(table, 'editParticipant', { id, alias, role: chance.one(['resident', 'carer', null]) })
}

export const namePerson: Step = (world, table, chance) => {
  const person = pick(table, 'participant', chance)
  if (!person) return
  const [firstName, fullName, contact] = [world.token('f'), world.token('l'), world.token('o')]
  for (const mark of [firstName, fullName, contact]) world.theirs.set(mark, person)
  world.act(table, 'nameParticipant', { person, firstName, fullName, contact, deleteOn: chance.one(days)! })
}

export const answer: Step = (world, table, chance) => {
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

export function answered(
  world: World,
  id: string,
  person: string | null,
  note: string | null,
  axes: Axes,
  names: string[],
) {
  world.facts.answers.set(id, { id, person, note, workshop: null, axes, names, renews: false })
}

export const withdraw: Step = (world, table, chance) => {
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
  // What each of them replaces is what stood before any of them was given.
  const given = done.ids.map((id) => {
    const by = table.desk.model.get('answer', id)!.person ?? null
    if (by ? !people.includes(by) : people.length) throw new Error('[C16] somebody else took it back')
    const onIt = note ? (by ? oracle.on(note.id, by) : oracle.onNobodys(note.id)) : []
    const names = oracle.standing([...(by ? oracle.general(by) : []), ...onIt]).map((a) => a.id)
    return () => answered(world, id, by, contribution ?? null, back, names)
  })
  for (const give of given) give()
  if (done.ids.length < Math.max(1, people.length)) throw new Error('[C16] not everybody took it back')
}

export const sign: Step = (world, table, chance) => {
  const [contribution, person] = [pick(table, 'contribution', chance), pick(table, 'participant', chance)]
  if (!contribution || !person) return
  const done = world.act(table, 'signContribution', { contribution, person })
  if (done && done.id !== contribution)
    world.facts.signings.set(done.id, { id: done.id, note: contribution, person })
}

export const unsign: Step = (world, table, chance) => {
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

export const join: Step = (world, table, chance) => {
  const people = chance.shuffled(ids(table, 'participant')).slice(0, 2)
  const done = people.length === 2 ? world.act(table, 'joinParticipants', { people }) : undefined
  if (done) world.facts.joinings.set(done.id, { id: done.id, people })
}
