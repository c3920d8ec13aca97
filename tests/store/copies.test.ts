import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digest } from '../../electron/store/verify.ts'
import { aFolder, aKeychain, aStore, withWorkshop, type AStore } from './aStore.ts'

/** A copy made by one laptop, chosen on another. */
async function copyOf(one: AStore) {
  const path = join(aFolder(), 'copy.alongside')
  const token = randomUUID()
  one.store.paths.set(token, path)
  const { pairingCode, changes } = await one.ask('makeCopy', { token })
  return { path, pairingCode, changes }
}
function chosen(one: AStore, path: string) {
  const token = randomUUID()
  one.store.paths.set(token, path)
  return token
}

describe('a table copy', () => {
  it('[CO1] carries everything to another laptop by a code that is read out, and nothing the second time', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    const note = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Kept warm',
      lang: 'en-GB',
    })
    const { path, pairingCode, changes } = await copyOf(one)
    expect(pairingCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(readFileSync(path).includes('Kept warm')).toBe(false)
    const two = aStore()
    const token = () => chosen(two, path)
    expect(await two.refused('previewCopy', { token: token() })).toBe('refusals.copyNeedsSecret')
    expect(await two.refused('previewCopy', { token: token(), secret: 'AAAA-BBBB-CCCC' })).toBe(
      'refusals.wrongSecret',
    )
    const secret = pairingCode!.toLowerCase()
    expect(await two.ask('previewCopy', { token: token(), secret })).toMatchObject({
      programme: id,
      title: 'Drws Agored',
      known: false,
      adds: { changes },
    })
    expect((await two.ask('home')).programmes).toEqual([])
    await two.ask('bringInCopy', { token: token(), secret })
    await two.ask('openProgramme', { id })
    expect(two.rows.get(note.id)).toEqual(one.rows.get(note.id))
    expect(digest(two.store.open.desk.model)).toBe(digest(one.store.open.desk.model))
    expect(two.store.open.desk.device).not.toBe(one.store.open.desk.device)
    expect((await two.ask('bringInCopy', { token: token() })).adds).toEqual({
      changes: 0,
      words: 0,
      erased: 0,
    })
    expect(await two.ask('verify')).toMatchObject({ ok: true })
  })

  it('[CO2] of a protected programme opens with its passphrase, and stays protected', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one, 'Sit down')
    const { path, pairingCode } = await copyOf(one)
    expect(pairingCode).toBeNull()
    const two = aStore()
    expect(await two.refused('bringInCopy', { token: chosen(two, path), secret: 'Stand up' })).toBe(
      'refusals.wrongSecret',
    )
    await two.ask('bringInCopy', { token: chosen(two, path), secret: 'Sit down' })
    expect((await two.ask('home')).programmes).toMatchObject([{ id, locked: true, anyoneCanRead: false }])
    await two.ask('openProgramme', { id, passphrase: 'Sit down' })
  })

  it('[CO3] merges what two laptops did apart, as one gesture that is taken back as one', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    const first = await copyOf(one)
    const two = aStore()
    await two.ask('bringInCopy', { token: chosen(two, first.path), secret: first.pairingCode })
    await two.ask('openProgramme', { id })
    const theirs = await two.act('addContribution', {
      workshop,
      type: 'note',
      text: 'From the second table',
      lang: 'en-GB',
    })
    await two.act('addContribution', { workshop, type: 'note', text: 'And another', lang: 'en-GB' })
    const ours = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'From the first table',
      lang: 'en-GB',
    })
    const back = await copyOf(two)
    // The first laptop has the key already: nothing is typed.
    expect(await one.ask('previewCopy', { token: chosen(one, back.path) })).toMatchObject({
      known: true,
      // The two notes, and which laptop it is that sends them.
      adds: { changes: 3 },
    })
    await one.ask('bringInCopy', { token: chosen(one, back.path) })
    expect(one.rows.has(theirs.id) && one.rows.has(ours.id)).toBe(true)
    expect(one.store.state.canUndo).toBe('bringInCopy')
    expect((await one.ask('backups')).length).toBeGreaterThan(0)
    await one.ask('undo')
    expect(one.rows.has(theirs.id)).toBe(false)
    expect(one.rows.has(ours.id)).toBe(true)
    expect(await one.ask('verify')).toMatchObject({ ok: true })
  })

  it('[CO4] never brings back what was erased here, whatever it carries', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    const note = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Not to be kept',
      lang: 'en-GB',
    })
    const { path, pairingCode } = await copyOf(one)
    await one.act('eraseWords', { ids: [note.id] })
    await one.ask('bringInCopy', { token: chosen(one, path) })
    expect(JSON.stringify([...one.rows.values()])).not.toContain('Not to be kept')
    // Nor where the programme itself was deleted from this laptop since: the ledger is still here.
    one.store.close('closed')
    const two = aStore({ profile: one.places.profile })
    await two.ask('bringInCopy', { token: chosen(two, path), secret: pairingCode })
    await two.ask('openProgramme', { id })
    expect(JSON.stringify([...two.rows.values()])).not.toContain('Not to be kept')
  })

  it('[CO5] says what is wrong with a file that is none, or is gone, and asks again for one it lost', async () => {
    const one = aStore()
    await withWorkshop(one)
    const { path } = await copyOf(one)
    expect(await one.refused('previewCopy', { token: chosen(one, join(aFolder(), 'nothing')) })).toBe(
      'refusals.copyGone',
    )
    expect(await one.refused('previewCopy', { token: chosen(one, aFolder()) })).toBe('refusals.copyGone')
    expect(await one.refused('previewCopy', { token: randomUUID() })).toBe('refusals.chooseAgain')
    expect(
      await one.refused('makeCopy', { token: chosen(one, join(aFolder(), 'no', 'folder.alongside')) }),
    ).toBe('export.placeGone')
    expect(existsSync(path) && statSync(path).size > 1_000).toBe(true)
  })
  it('[CO6] is damaged and not locked where the key of its programme is here and one byte is another', async () => {
    const one = aStore()
    await withWorkshop(one)
    const { path, pairingCode: secret } = await copyOf(one)
    const bytes = readFileSync(path)
    bytes[bytes.length - 40]! ^= 1
    writeFileSync(path, bytes)
    const refused = (by: AStore, secret?: string | null) =>
      by.refused('previewCopy', { token: chosen(by, path), ...(secret ? { secret } : {}) })
    expect(await refused(one)).toBe('refusals.copyDamaged')
    expect(await refused(one, 'AAAA-BBBB-CCCC')).toBe('refusals.copyDamaged')
    await one.ask('closeProgramme')
    expect(await refused(one)).toBe('refusals.copyDamaged')
    const two = aStore()
    expect(await refused(two)).toBe('refusals.copyNeedsSecret')
    expect(await refused(two, 'AAAA-BBBB-CCCC')).toBe('refusals.wrongSecret')
    expect(await refused(two, secret)).toBe('refusals.copyDamaged')
  })

  it('[CO7] brings the key again where the one that was here is lost', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    const { path, pairingCode: secret } = await copyOf(one)
    await one.ask('closeProgramme')
    rmSync(join(one.places.data, 'keys', `${id}.json`))
    expect(await one.refused('openProgramme', { id })).toBe('refusals.keyMissing')
    expect(await one.refused('previewCopy', { token: chosen(one, path) })).toBe('refusals.copyNeedsSecret')
    await one.ask('bringInCopy', { token: chosen(one, path), secret })
    await one.ask('openProgramme', { id })
    expect(one.rows.has(workshop)).toBe(true)
  })

  it('[CO8] asks the keychain once where the programme is here: it may ask somebody', async () => {
    const keychain = aKeychain()
    let asks = 0
    const counted = { ...keychain, unseal: (bytes: Uint8Array) => ((asks += 1), keychain.unseal(bytes)) }
    const one = aStore({ keychain: counted })
    await withWorkshop(one)
    const { path } = await copyOf(one)
    await one.ask('closeProgramme')
    asks = 0
    await one.ask('previewCopy', { token: chosen(one, path) })
    expect(asks).toBe(1)
    expect(await one.ask('bringInCopy', { token: chosen(one, path) })).toMatchObject({ recoveryCode: null })
    expect(asks).toBe(2)
  })
})
