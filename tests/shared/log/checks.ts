import type { Change } from '../../../shared/change.ts'
import { Model } from '../../../shared/model.ts'
import { recordDef } from '../../../shared/records/index.ts'
import { rowsFor, type AnyRow, type Row } from '../../../shared/rows.ts'
import { voicesAllowed } from './namesOracle.ts'
import type { Oracle, To } from './oracle.ts'
import { marksIn } from './stepping.ts'
import { codesIn, teamProblem } from './teamChecks.ts'
import { today, type Table, type World } from './world.ts'

export const audiences = (world: World): To[] => [
  { to: 'facilitator' },
  ...world.facts.workshops.map((workshop) => ({ to: 'room' as const, workshop })),
  { to: 'programme' },
  { to: 'commissioner' },
  { to: 'public' },
]
/** Reasons for which an audience is not even told that something is there. */
const untold = ['reach', 'waiting', 'counted', 'keep']

const wrong = (rule: string, what: string, to: To, table: Table): never => {
  throw new Error(`[${rule}] ${what} (${to.to} ${to.workshop ?? ''} at table ${table.at})`)
}

/** Nothing an audience may not see is in anything it is shown, as far as this laptop knows. */
export function checkSeen(world: World, table: Table, day: string) {
  const oracle = world.oracle(table)
  for (const to of audiences(world)) {
    const rows = rowsFor(table.desk.model, to as never, day)
    const all = JSON.stringify(rows)
    for (const mark of marksIn(all, 'm')) {
      const why = oracle.note(world.notes.get(mark)!, to, day)
      if (why.some((one) => one !== 'show')) wrong('C20', `${mark} is shown: ${why.join()}`, to, table)
    }
    for (const mark of marksIn(all, 's')) {
      const { person, workshop } = world.spoken.get(mark)!
      const why = oracle.person(person, workshop, to, day)
      if (why !== 'show') wrong('C15', `${mark} is shown: ${why}`, to, table)
    }
    const unvoiced = to.to === 'facilitator' ? all : JSON.stringify(rows.map(withoutVoices))
    checkNames(world, table, oracle, to, rows, unvoiced, day)
    const problem = teamProblem(world, oracle, to, unvoiced, day)
    if (problem) throw new Error(`${problem} (${to.to} at table ${table.at})`)
    if (to.to === 'facilitator') continue
    for (const row of rows)
      if (
        (row.kind === 'placement' && !row.contribution) ||
        (row.kind === 'evidence' && !(row.clause && row.to))
      )
        wrong('C20', `a ${row.kind} counts what is not here`, to, table)
    for (const [id] of all.matchAll(/(?:con|per)_[-0-9a-f]{36}/g)) {
      if (world.facts.people.has(id)) wrong('N1', `${id} is told of`, to, table)
      const why = oracle.note(id, to, day)
      if (why.some((one) => untold.includes(one))) wrong('C20', `${id} is told of: ${why.join()}`, to, table)
    }
  }
}

/** Only what is said has voices. */
const withoutVoices = (row: AnyRow) => (row.kind === 'contribution' ? { ...row, voices: null } : row)

/** In: the rows, and the same written out, without voices where they are an audience's. */
function checkNames(
  world: World,
  table: Table,
  oracle: Oracle,
  to: To,
  rows: AnyRow[],
  written: string,
  day: string,
) {
  if (to.to === 'facilitator') {
    for (const mark of marksIn(written, '[angeflo]'))
      if (oracle.personErased(world.theirs.get(mark)!)) wrong('N5', `${mark} is named`, to, table)
    return
  }
  for (const mark of marksIn(written, '[angeflo]')) wrong('N1', `${mark} is named outside a voice`, to, table)
  for (const row of rows) {
    if (row.kind !== 'contribution') continue
    const said = JSON.stringify((row as Row<'contribution'>).voices)
    const allowed = voicesAllowed(table, oracle, row.id, to, day)
    for (const mark of [...marksIn(said, '[angeflo]'), ...codesIn(world, said)])
      if (!allowed.some((one) => one.marks.includes(mark)))
        wrong('N1', `${mark} is named for ${row.id}`, to, table)
    for (const role of ['resident', 'carer'])
      if (said.includes(role) && !allowed.some((one) => one.roles.includes(role)))
        wrong('N2', `${role} is named`, to, table)
  }
}

/** Where everything is known, whatever may be seen is seen: nothing is held back that need not be. */
export function checkNothingHeldForNothing(world: World, table: Table, day: string) {
  const oracle = world.oracle(table)
  const { model } = table.desk
  for (const to of audiences(world)) {
    const rows = new Map(rowsFor(model, to as never, day).map((row) => [row.id, row]))
    for (const note of model.all('contribution')) {
      const row = model.saidIn(note.id, 'text')
      if (!row) continue
      const kin = new Set([note.id, ...marksIn(row.text, 'm').map((mark) => world.notes.get(mark)!)])
      if ([...kin].some((id) => oracle.note(id, to, day).some((why) => why !== 'show'))) continue
      const shown = rows.get(note.id) as Row<'contribution'> | undefined
      if (!shown?.text || !('text' in shown.text))
        wrong('C23', `${row.text} may be shown and is not: ${JSON.stringify(shown?.text)}`, to, table)
    }
  }
}

/** Words are gone exactly where somebody erased what they were made from, and from the keep as well. */
export function checkWords(world: World, table: Table) {
  const oracle = world.oracle(table)
  const wordings = new Map<string, string>()
  for (const [id, row] of world.allWords)
    for (const mark of marksIn(row.text, 'w').slice(-1)) wordings.set(mark, id)
  /** Older wordings that whatever these words were said from went on reading when they were forgotten. */
  const readOn = (id: string): readonly string[] => [
    ...(world.readOn.get(id) ?? []),
    ...(world.allWords.get(id)?.sources ?? []).flatMap(readOn),
  ]
  const kept = new Set(table.keep.load().batch.words.map((row) => row.id))
  for (const id of table.words) {
    const { text, subjects } = world.allWords.get(id)!
    const why = [
      ...(table.erased.has(id) ? [id] : []),
      ...subjects.filter((person) => oracle.personErased(person)),
      ...marksIn(text, 'm').filter((mark) => oracle.noteErased(world.notes.get(mark)!)),
      ...marksIn(text, 's').filter((mark) => oracle.personErased(world.spoken.get(mark)!.person)),
      ...marksIn(text, '[angeflo]').filter((mark) => oracle.personErased(world.theirs.get(mark)!)),
      ...(world.times.has(text) ? [world.times.get(text)!.person].filter((p) => oracle.personErased(p)) : []),
      ...(/⟦[ms]/.test(text)
        ? marksIn(text, 'w').filter(
            (mark) => table.erased.has(wordings.get(mark)!) && !readOn(id).includes(mark),
          )
        : []),
    ]
    const here = table.desk.model.words.has(id)
    if (here !== kept.has(id)) throw new Error(`[E1] the keep and the projection differ over ${text}`)
    if (here && why.length) throw new Error(`[E1] ${text} is still at table ${table.at}: ${why.join()}`)
    if (!here && !why.length && !/⟦w/.test(text)) throw new Error(`[L3] ${text} is lost at table ${table.at}`)
    if (!here && !why.length && !byWording(world, table, text))
      throw new Error(`[L3] ${text} is lost at table ${table.at}`)
  }
}
const byWording = (world: World, table: Table, text: string) =>
  [...world.allWords].some(
    ([id, row]) => table.erased.has(id) && marksIn(row.text, 'w').some((mark) => text.includes(mark)),
  )

/** Every value ever set stands, or a change that knew it replaced it. */
export function checkNothingLost(table: Table) {
  const { model } = table.desk
  const byRecord = new Map<string, Change[]>()
  for (const change of model.changes.values())
    byRecord.set(change.record, [...(byRecord.get(change.record) ?? []), change])
  if (model.changes.size !== table.changes.size) throw new Error('[L1] a change was not kept')
  for (const [id, changes] of byRecord) {
    if (recordDef(changes[0]!.kind)?.addOnly) continue
    const rec = model.rec(id)!
    // Whoever removed it knew all of it, or gave it its last values with the removal.
    const knew = changes.filter((c) => c.sets.removed === true).flatMap((c) => [c.id, ...(c.saw ?? [])])
    const heads = Object.entries(rec.heads).flatMap(([field, all]) => (field === 'removed' ? [] : all))
    if (rec.removed && heads.some((head) => !knew.includes(head)))
      throw new Error(`[L5] ${id} is removed with what nobody who removed it knew`)
    for (const change of changes)
      for (const field of Object.keys(change.sets)) {
        const replaced = changes.some(
          (other) => field in other.sets && other.base[field]?.includes(change.id),
        )
        if (replaced === !!rec.heads[field]?.includes(change.id))
          throw new Error(`[L3] ${field} of ${id} is lost`)
      }
  }
}

/** What a projection comes to, whatever order it was made in. */
export function digest(world: World, model: Model): string {
  const recs = [...new Set([...model.changes.values()].map((c) => c.record))].sort().map((id) => {
    const { kind, fields, heads, removed, kept } = model.rec(id)!
    return [id, kind, sorted(fields), sorted(heads), removed, kept]
  })
  const seen = audiences(world).map((to) =>
    rowsFor(model, to as never, today)
      .map((row) => JSON.stringify(withoutKeys(row)))
      .sort(),
  )
  return JSON.stringify([recs, [...model.words.keys()].sort(), [...model.erased].sort(), seen])
}
const sorted = (all: object) => Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
/** The keys that tell voices apart are counted anew for each list. */
const withoutKeys = (row: AnyRow) => (row.kind === 'contribution' ? { ...row, speakers: undefined } : row)

/** Made anew from its three sets in any order and any pieces, it is the same. */
export function checkRebuild(world: World, table: Table) {
  const live = digest(world, table.desk.model)
  const { changes, words, erased } = table.keep.load().batch
  const anew = new Model()
  const pieces = [changes, words, erased].map((all) => world.chance.shuffled(all as unknown[]))
  const half = world.chance.is(0.5)
  for (const part of half ? [0, 1] : [0]) {
    const [c, w, e] = pieces.map((all) =>
      half ? all.filter((_, at) => at % 2 === part) : all,
    ) as unknown as [typeof changes, typeof words, typeof erased]
    anew.apply({ changes: c, words: w, erased: e })
  }
  if (digest(world, anew) !== live) throw new Error(`[L2] made anew at table ${table.at} it is not the same`)
  const again = table.desk.model.apply({ changes, words, erased })
  if (again.changes.length + again.words.length + again.erased.length + again.deleted.length)
    throw new Error('[L1] the same again changed something')
  const stacks = JSON.stringify(table.desk.stacks)
  table.desk.reload()
  if (digest(world, table.desk.model) !== live) throw new Error('[L2] after a restart it is not the same')
  if (JSON.stringify(table.desk.stacks) !== stacks)
    throw new Error('[U4] after a restart, undo is not the same')
}
