// Words in every field that can hold any, found everywhere they lie; then erased, and in no byte of anything.
import { randomUUID } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Batch } from '../../shared/change.ts'
import { stampToId } from '../../shared/clock.ts'
import { widest } from '../../shared/consent/answer.ts'
import { allFormats } from '../../shared/contract.ts'
import { day, isSaid, isSaidList, rank, ref, refs, type RecordDef } from '../../shared/record.ts'
import { draftsWith, mentionsOf } from '../../shared/queries/aboutThem.ts'
import { Rows, rowsFor } from '../../shared/rows.ts'
import { textsIn } from '../shared/handover/everyByte.ts'
import { everyField, markOf, tailOf, wordFields } from '../wordFields.ts'
import { aFolder, aStore, withWorkshop, type AStore } from './aStore.ts'
import { clear } from './pages.ts'

/** Texts of the app's own in records themselves: names of steps and parts, numbers, times, codes and hashes. */
const ownNames = [
  ...['canvas.method', 'canvasCell.column', 'canvasCell.lane', 'canvasLink.type', 'canvasMethod.from'],
  ...['canvasPart.key', 'canvasPlacement.column', 'canvasPlacement.lane', 'checked.answer', 'checked.item'],
  ...[
    'checked.list',
    'clause.section',
    'canvasPart.section',
    'contribution.takenAt',
    'handover.anchors',
    'handover.copy',
  ],
  ...['handover.format', 'handover.hash', 'handover.template', 'handover.version', 'method.from'],
  ...['methodStep.uses', 'phase.doneAt', 'phase.enteredAt', 'phase.startedAt', 'phase.step', 'phase.uses'],
  ...['proposal.section', 'readOut.at', 'returned.hash', 'round.doneAt', 'round.turnAt', 'sheet.code'],
  ...['sheet.keyedAt', 'slip.code', 'specification.template', 'template.from', 'templateSection.parts'],
  ...['templateSection.takes', 'version.cut', 'version.number', 'vote.revealedAt', 'workshop.method'],
]

/** Whether any text at all fits into a field, without being the id of words. */
function isFree(schema: z.ZodType): boolean {
  if ([ref, refs, day, rank].includes(schema as never) || isSaid(schema) || isSaidList(schema)) return false
  const def = schema.def as unknown as {
    type: string
    format?: string
    checks?: { _zod: { def: { check: string } } }[]
    element?: z.ZodType
    innerType?: z.ZodType
    valueType?: z.ZodType
    shape?: Record<string, z.ZodType>
    options?: z.ZodType[]
  }
  if (def.type === 'string')
    return !(def.checks ?? []).some((one) => one._zod.def.check === 'string_format') && !def.format
  const within = [
    def.element,
    def.innerType,
    def.valueType,
    ...Object.values(def.shape ?? {}),
    ...(def.options ?? []),
  ]
  return ['json', 'any', 'unknown', 'lazy'].includes(def.type) || within.some((one) => one && isFree(one))
}

/** What another laptop wrote: one record of each kind with words in all its fields, each made from what is given. */
function fromAnotherLaptop(from: { sources: string[]; subjects: string[]; workshop: string }): Batch {
  const device = randomUUID().replaceAll('-', '').slice(0, 12)
  const batch: Batch = { changes: [], words: [], erased: [] }
  for (const def of new Set<RecordDef>(wordFields.map((one) => one.def))) {
    const sets: Record<string, string | string[]> = {}
    for (const { field, schema } of wordFields.filter((one) => one.def === def)) {
      const id = randomUUID()
      const text = `${markOf(`${def.kind}.${field}`)} stood there, by Sorrel`
      batch.words.push({ id, text, lang: 'en-GB', subjects: from.subjects, sources: from.sources })
      sets[field] = isSaidList(schema) ? [id] : id
    }
    // An answer or a closing of the workshop would be about everything in it.
    if ('workshop' in def.fields && !def.addOnly) sets.workshop = from.workshop
    const seq = batch.changes.length + 1
    const made = {
      device,
      seq,
      mark: randomUUID(),
      command: 'import',
      at: '2026-11-20T10:00:00.000Z',
      base: {},
    }
    const id = stampToId({ ms: Date.parse('2026-11-20T10:00:00Z') + seq, count: 0 }, device)
    batch.changes.push({ ...made, id, record: `${def.prefix}_${randomUUID()}`, kind: def.kind, sets })
  }
  return batch
}

/** Everything that lies in a folder, in clear, packed parts opened, as UTF-8 and as UTF-16. */
function everythingIn(folder: string, key: Buffer): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const isDatabase = /\.alongsidedb(-wal)?$/.test(file) && readFileSync(file).length > 0
      const bytes = [readFileSync(file), ...(isDatabase ? [clear(file, key)] : [])]
      return bytes.flatMap((one) => [one.toString('latin1').replaceAll('\0', ''), ...textsIn(one)])
    })
    .join('\n')
}
const marks = wordFields.map(({ def, field }) => markOf(`${def.kind}.${field}`))
const foundIn = (all: string) => {
  const plain = all.toLowerCase()
  return [...marks, 'launderette'].filter((mark) =>
    plain.includes(marks.includes(mark) ? tailOf(mark) : mark),
  )
}
const place = (one: AStore, path: string) => {
  const token = randomUUID()
  one.store.paths.set(token, path)
  return token
}
async function exported(one: AStore): Promise<string> {
  const folder = aFolder()
  const what = {
    audience: 'programme',
    language: 'en-GB',
    version: null,
    template: null,
    recipient: null,
  } as const
  for (const format of allFormats.filter((each) => each !== 'pdf'))
    await one.ask('exportSpecification', {
      ...what,
      format,
      token: place(one, join(folder, `out.${format}`)),
    })
  return everythingIn(folder, Buffer.alloc(32))
}

const seenAt = ({ store: { open } }: AStore) =>
  JSON.stringify(rowsFor(open.desk.model, { to: 'facilitator' }, open.desk.day))

async function withWordsEverywhere() {
  const one = aStore()
  const { id, workshop } = await withWorkshop(one)
  const person = await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
  const axes = { ...widest, name: 'alias', until: '2027-11-21' } as const
  const purposes = { contactAgain: true, recordExperience: true, keepNeeds: true }
  await one.act('recordAnswer', { person: person.id, axes, purposes, how: 'spoken', names: [] })
  const said = { workshop, type: 'note', lang: 'en-GB', people: [person.id] }
  const note = await one.act('addContribution', { ...said, text: 'above the launderette' })
  const batch = fromAnotherLaptop({ sources: [note.id], subjects: [person.id], workshop })
  one.store.open.change((desk) => desk.merge(batch))
  await one.ask('saveDraft', { key: 'clause', text: 'We heard: above the launderette' })
  one.store.open.backUp()
  const key = Buffer.from(one.store.open.key)
  return { one, id, person, note, key, seen: () => seenAt(one) }
}

describe('words in every field that can hold any', () => {
  it('[ER5] no record has a field for free text that is not kept apart as words', () => {
    const free = everyField
      .filter(({ schema }) => isFree(schema))
      .map(({ def, field }) => `${def.kind}.${field}`)
    expect(free.sort()).toEqual(ownNames.sort())
    expect(wordFields.length).toBeGreaterThan(80)
  })

  it('[ER5] are found before; erased, they are in no byte, on no screen and in no file made from then on', async () => {
    const { one, id, person, key, seen } = await withWordsEverywhere()
    const { data } = one.places
    expect(foundIn(everythingIn(data, key))).toEqual([...marks, 'launderette'])
    expect(foundIn(seen()).length).toBeGreaterThan(marks.length / 2)
    expect(foundIn(await exported(one))).toContain('launderette')
    const copy = join(aFolder(), 'copy.alongside')
    const { pairingCode } = await one.ask('makeCopy', { token: place(one, copy) })
    const [backup] = await one.ask('backups')
    const aside = join(aFolder(), 'kept-aside')
    copyFileSync(join(data, 'backups', id, backup!.name), aside)

    await one.act('eraseWords', { ids: [person.id] })
    expect(foundIn(everythingIn(data, key))).toEqual([])
    expect(foundIn(seen())).toEqual([])
    expect(foundIn(await exported(one))).toEqual([])

    // A copy from before, and a backup from before: neither brings a word back.
    await one.ask('bringInCopy', { token: place(one, copy), secret: pairingCode })
    expect(foundIn(everythingIn(data, key))).toEqual([])
    copyFileSync(aside, join(data, 'backups', id, backup!.name))
    await one.ask('restoreBackup', { name: backup!.name })
    expect(foundIn(seen())).toEqual([])
    const renewed = (await one.ask('backups')).map((each) => each.name)
    expect(renewed).not.toEqual([])
    expect(foundIn(everythingIn(data, key))).toEqual([])
    expect(await one.ask('verify')).toMatchObject({ ok: true })
    one.store.close('closed')
    expect(foundIn(everythingIn(data, key))).toEqual([])
  })

  it('[ER5] are gone too where the app ended between: before it was asked, and after, with traces still there', async () => {
    const { one, id, person, key } = await withWordsEverywhere()
    // The folder as a power cut leaves it: nothing was closed, and the log of writes is not yet in the file.
    const cut = aFolder()
    cpSync(one.places.data, cut, { recursive: true })
    const again = aStore({ data: cut })
    await again.ask('openProgramme', { id })
    expect(foundIn(everythingIn(cut, key))).toEqual([...marks, 'launderette'])
    // Erased, and cut off before the traces are taken away.
    const { open } = again.store
    open.clean = () => {}
    await again.reply('act', { command: 'eraseWords', args: { ids: [person.id] } })
    expect(foundIn(everythingIn(cut, key))).not.toEqual([])
    const after = aFolder()
    cpSync(cut, after, { recursive: true })
    const last = aStore({ data: after })
    await last.ask('openProgramme', { id })
    expect(foundIn(seenAt(last))).toEqual([])
    expect(foundIn(everythingIn(after, key))).toEqual([])
  })
})

describe('words of others about somebody, in every field that can hold any', () => {
  const standing = ({ store: { open } }: AStore, person: string) =>
    mentionsOf(new Rows(rowsFor(open.desk.model, { to: 'facilitator' }, open.desk.day)), ['Sorrel'], person)

  it('[P43] are found one by one and cut or forgotten, and are then in no byte', async () => {
    const one = aStore()
    const { workshop } = await withWorkshop(one)
    const person = await one.act('addParticipant', { alias: 'Sorrel', lang: 'en-GB' })
    one.store.open.change((desk) => desk.merge(fromAnotherLaptop({ sources: [], subjects: [], workshop })))
    // What somebody has been through is shown only where they said that it may be written down.
    const [other] = one.store.open.desk.model.all('participant').filter(({ id }) => id !== person.id)
    const purposes = { contactAgain: true, recordExperience: true, keepNeeds: true }
    await one.act('recordAnswer', { person: other!.id, axes: widest, purposes, how: 'spoken', names: [] })
    one.store.open.backUp()
    const key = Buffer.from(one.store.open.key)
    expect(foundIn(everythingIn(one.places.data, key))).toEqual(marks)
    const found = standing(one, person.id)
    expect(found.map(({ kind, field }) => markOf(`${kind}.${field}`)).sort()).toEqual([...marks].sort())
    for (const { id, field, words, isList, was } of found)
      await (was === 'once'
        ? one.act('forgetWords', { words })
        : one.act('cutAndForget', { id, field, item: isList ? words : null, text: 'somebody said so' }))
    expect(standing(one, person.id)).toEqual([])
    expect(foundIn(everythingIn(one.places.data, key))).toEqual([])
    expect(seenAt(one).split('somebody said so').length).toBeGreaterThan(80)
  })

  it('[P43] are found in what no screen shows: an older wording, one of a list, what was taken out or undone', async () => {
    const one = aStore()
    const { workshop } = await withWorkshop(one)
    const person = await one.act('addParticipant', { alias: 'Sorrel', lang: 'en-GB' })
    const note = await one.act('addContribution', {
      ...{ workshop, type: 'note', lang: 'en-GB' },
      text: 'Sorrel by the launderette',
    })
    await one.act('editContribution', { id: note.id, text: 'somebody by the door', lang: 'en-GB' })
    await one.act('editWorkshop', { id: workshop, promises: ['Sorrel of the launderette', 'Fern'] })
    await one.act('editWorkshop', { id: workshop, promises: ['Moss', 'Fern'] })
    const fixed = { state: 'fixed', lang: 'en-GB' }
    const gone = await one.act('addParameter', { ...fixed, text: 'the launderette of Sorrel' })
    await one.act('removeRecord', { id: gone.id })
    await one.act('addParameter', { ...fixed, text: 'whatever Sorrel’s launderette needs' })
    await one.reply('undo')
    const begun = { key: `capture:${workshop}`, text: 'Sorrel, the launderette and' }
    await one.ask('saveDraft', begun)
    one.store.open.backUp()
    const key = Buffer.from(one.store.open.key)
    expect(standing(one, person.id)).toEqual([])
    const asked = { person: person.id, terms: ['Sorrel'] }
    const left = await one.ask('leftBehind', asked)
    expect(left.map(({ was }) => was).sort()).toEqual(['before', 'before', 'out', 'out'])
    for (const { words } of left) await one.act('forgetWords', { words })
    expect(await one.ask('leftBehind', asked)).toEqual([])
    expect(draftsWith(await one.ask('drafts'), ['Sorrel']).map(({ id }) => id)).toEqual([begun.key])
    await one.ask('saveDraft', { ...begun, text: '', forGood: true })
    expect(everythingIn(one.places.data, key).toLowerCase()).not.toContain('launderette')
    for (const kept of ['somebody by the door', 'Moss', 'Fern']) expect(seenAt(one)).toContain(kept)
    expect(await one.ask('verify')).toMatchObject({ ok: true })
  })
})
