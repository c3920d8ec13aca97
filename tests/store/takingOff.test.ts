import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKeyState, writeSlots } from '../../electron/store/keys.ts'
import { leavingFile, programmeFile } from '../../electron/store/places.ts'
import { Programme } from '../../electron/store/programme.ts'
import { finishAllTakingOff, takingOff } from '../../electron/store/takingOff.ts'
import { aFolder, aStore, withWorkshop, type AStore } from './aStore.ts'
import { findings } from './pages.ts'

const said = 'The kettle Marigoldine left on'

/** A programme with words in it, a draft, backups, and the place it was last looked at in. */
async function aProgramme(one: AStore) {
  const made = await withWorkshop(one)
  const { id, workshop } = made
  const note = await one.act('addContribution', { workshop, type: 'note', text: said, lang: 'en-GB' })
  await one.ask('saveDraft', { key: 'line', text: `${said} again` })
  one.store.open.backUp()
  one.store.open.backUp()
  writeFileSync(join(one.places.profile, 'last.json'), JSON.stringify({ programme: id, at: 'overview' }))
  return { ...made, note: note.id, key: Buffer.from(one.store.open.key) }
}

/** Every file of a laptop that has anything to do with a programme. */
const filesOf = (one: AStore, id: string): string[] =>
  readdirSync(one.places.data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.includes(id) || readFileSync(file, 'latin1').includes(id))
    .map((file) => file.slice(one.places.data.length + 1))
const ledgerOf = (id: string) => join('.profile', 'ledger', id)

async function copyOf(one: AStore) {
  const path = join(aFolder(), 'copy.alongside')
  const { pairingCode } = await one.ask('makeCopy', { token: chosen(one, path) })
  return { path, secret: pairingCode }
}
function chosen(one: AStore, path: string) {
  const token = randomUUID()
  one.store.paths.set(token, path)
  return token
}

describe('a programme that is taken off this laptop', () => {
  it('[LT4] is in no file any more, open or not, and the others stay as they are', async () => {
    const one = aStore()
    const other = await withWorkshop(one)
    for (const isOpen of [true, false]) {
      const { id, key } = await aProgramme(one)
      expect(findings(one.places.data, key, 'Marigoldine')).not.toEqual({})
      expect(filesOf(one, id).length).toBeGreaterThan(5)
      if (!isOpen) await one.ask('closeProgramme')
      expect(await one.ask('takeOffProgramme', { id })).toEqual({ isAllGone: true })
      expect(one.store.programme).toBeUndefined()
      expect(filesOf(one, id)).toEqual([ledgerOf(id)])
      expect(findings(one.places.data, key, 'Marigoldine')).toEqual({})
      expect(await one.refused('openProgramme', { id })).toBe('refusals.keyMissing')
      expect(await one.refused('takeOffProgramme', { id })).toBe('refusals.notHere')
      expect((await one.ask('home')).programmes.map((card) => card.id)).toEqual([other.id])
    }
    await one.ask('openProgramme', { id: other.id })
    expect(await one.ask('verify')).toMatchObject({ ok: true })
  })

  it('[LT4] destroys its key before anything else goes', async () => {
    const one = aStore()
    const { id } = await aProgramme(one)
    one.store.close('closed')
    const kept = readFileSync(keyFile(one, id), 'utf8')
    const steps = takingOff(one.places, id)
    steps.next()
    expect(readFileSync(leavingFile(one.places.data, id), 'utf8')).toBe(kept)
    steps.next()
    expect(readFileSync(leavingFile(one.places.data, id)).length).toBe(0)
    expect(existsSync(programmeFile(one.places.data, id))).toBe(true)
  })

  it('[LT5] is whole or gone wherever the power goes, and the next start takes the rest away', async () => {
    const one = aStore()
    const { id } = await aProgramme(one)
    one.store.close('closed')
    let steps = 0
    for (; ; steps += 1) {
      const data = join(aFolder(), 'data')
      cpSync(one.places.data, data, { recursive: true })
      const places = { data, profile: join(data, '.profile') }
      const cut = takingOff(places, id)
      let isDone = false
      for (let n = 0; n < steps; n += 1) isDone = cut.next().done === true
      // Nothing was done yet, and everything is there; or it is on nobody's first page, also before it is finished.
      const after = aStore({ data })
      expect((await after.ask('home')).programmes.map((card) => card.id)).toEqual(steps ? [] : [id])
      if (steps) expect(await after.refused('openProgramme', { id })).toBe('refusals.keyMissing')
      finishAllTakingOff(places)
      expect(filesOf(after, id)).toEqual(steps ? [ledgerOf(id)] : filesOf(one, id))
      if (!steps) expect(await after.ask('openProgramme', { id })).toMatchObject({ readOnly: false })
      after.store.close('failed')
      if (isDone) break
    }
    expect(steps).toBeGreaterThan(6)
  })

  it('[LT6] does not come back with what was erased in it, whatever copy brings it', async () => {
    const one = aStore()
    const { id, note, workshop } = await aProgramme(one)
    const stays = await one.act('addContribution', { workshop, type: 'note', text: 'Chairs', lang: 'en-GB' })
    const before = await copyOf(one)
    await one.act('eraseWords', { ids: [note] })
    // Nor where the ledger never heard of it, because its disk was full: it hears as the programme goes.
    rmSync(join(one.places.data, ledgerOf(id)))
    await one.ask('closeProgramme')
    await one.ask('takeOffProgramme', { id })
    // One that was cut short does not get in the way of one that comes.
    writeFileSync(leavingFile(one.places.data, id), '')
    writeFileSync(programmeFile(one.places.data, id), 'a page of it')
    await one.ask('bringInCopy', { token: chosen(one, before.path), secret: before.secret })
    expect(existsSync(leavingFile(one.places.data, id))).toBe(false)
    await one.ask('openProgramme', { id })
    expect(one.rows.has(stays.id)).toBe(true)
    expect(one.rows.get(note)).toMatchObject({ gone: 'erased' })
    expect(findings(one.places.data, one.store.open.key, 'Marigoldine')).toEqual({})
    expect(await one.ask('verify')).toMatchObject({ ok: true })
  })

  it('[LT7] stays whole where it is in use, being written down, or may not be written to', async () => {
    const one = aStore()
    const { id } = await aProgramme(one)
    one.store.working.set(randomUUID(), new AbortController())
    expect(await one.refused('takeOffProgramme', { id })).toBe('refusals.workIsOn')
    expect(one.store.programme?.id).toBe(id)
    one.store.working.clear()
    await one.ask('closeProgramme')
    // Another program has it open: the command line, with an export or a copy on its way.
    const key = Buffer.from(JSON.parse(readFileSync(keyFile(one, id), 'utf8')).slots[0].key, 'base64')
    const elsewhere = new Programme(one.places, id, key, one.store.setup.clock)
    expect(await one.refused('takeOffProgramme', { id })).toBe('refusals.openElsewhere')
    elsewhere.close()
    const files = filesOf(one, id)
    expect(await one.refused('takeOffProgramme', { id: randomUUID() })).toBe('refusals.notHere')
    expect(filesOf(one, id)).toEqual(files)
    await one.ask('openProgramme', { id })
    expect(await one.ask('verify')).toMatchObject({ ok: true })
  })

  it('[LT8] need not open: locked, damaged, without its key', async () => {
    const one = aStore()
    const locked = await withWorkshop(one)
    await one.ask('closeProgramme')
    const salt = Buffer.alloc(16).toString('base64')
    writeSlots(one.places.data, locked.id, [
      { kind: 'passphrase', salt, n: 2 ** 14, r: 8, p: 1, sealed: salt },
    ])
    expect(readKeyState(one.places.data, locked.id).hasPassphrase).toBe(true)
    const damaged = await withWorkshop(one)
    await one.ask('closeProgramme')
    writeFileSync(programmeFile(one.places.data, damaged.id), 'not a page of it')
    const keyless = await aProgramme(one)
    await one.ask('closeProgramme')
    rmSync(keyFile(one, keyless.id))
    // Who cannot open it is told all the same that another program has it open.
    const elsewhere = new Programme(one.places, keyless.id, keyless.key, one.store.setup.clock)
    expect(await one.refused('takeOffProgramme', { id: keyless.id })).toBe('refusals.openElsewhere')
    elsewhere.close()
    mkdirSync(join(one.places.data, 'backups', keyless.id), { recursive: true })
    for (const { id } of [locked, damaged, keyless]) {
      expect(await one.ask('takeOffProgramme', { id })).toEqual({ isAllGone: true })
      expect(filesOf(one, id)).toEqual([ledgerOf(id)])
    }
    expect((await one.ask('home')).programmes).toEqual([])
  })
})

const keyFile = (one: AStore, id: string) => join(one.places.data, 'keys', `${id}.json`)
