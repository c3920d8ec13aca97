import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recoveryCode, recoveryCodesMeant, plainCode } from '../../electron/store/secrets.ts'
import { aFolder, aKeychain, aStore, withWorkshop } from './aStore.ts'

const keyFile = (one: { places: { data: string } }, id: string) => join(one.places.data, 'keys', `${id}.json`)

describe('a programme with a passphrase', () => {
  it('[KE1] opens with it however it is composed, with its recovery code, and with nothing else', async () => {
    const one = aStore()
    const { id, recoveryCode: code } = await withWorkshop(one, 'Tŷ bach 7')
    expect(
      one.told.some(
        (told) => told.tell === 'snapshot' && told.state.hasPassphrase && !told.state.anyoneCanRead,
      ),
    ).toBe(true)
    await one.ask('lock')
    expect(one.told.at(-1)).toEqual({ tell: 'shut', why: 'locked' })
    expect(one.store.programme).toBeUndefined()
    expect((await one.ask('home')).programmes).toMatchObject([
      { id, locked: true, title: null, anyoneCanRead: false },
    ])
    expect(await one.refused('openProgramme', { id })).toBe('refusals.passphraseNeeded')
    expect(await one.refused('openProgramme', { id, passphrase: 'tŷ bach 7' })).toBe(
      'refusals.wrongPassphrase',
    )
    await one.ask('openProgramme', { id, passphrase: 'Ty\u0302 bach 7' })
    await one.ask('closeProgramme')
    const readOut = code!.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')
    await one.ask('openProgramme', { id, recoveryCode: readOut })
    await one.ask('closeProgramme')
    expect(await one.refused('openProgramme', { id, recoveryCode: recoveryCode() })).toBe(
      'refusals.wrongRecoveryCode',
    )
    expect(await one.refused('openProgramme', { id, recoveryCode: 'ABCD' })).toBe(
      'refusals.recoveryCodeMistyped',
    )
  })

  it('[KE2] keeps neither key nor passphrase anywhere in the open', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one, 'Correct horse')
    const kept = readFileSync(keyFile(one, id), 'utf8')
    expect(kept).not.toContain('horse')
    expect(kept).not.toContain(one.store.open.key.toString('base64'))
    const { key } = one.store.open
    await one.ask('lock')
    expect(key.every((byte) => byte === 0)).toBe(true)
  })

  it('[KE3] can be given one later; then the open way in is gone', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    expect(one.store.state.anyoneCanRead).toBe(true)
    const { recoveryCode: code } = await one.ask('protect', { passphrase: 'At last' })
    expect(one.store.state).toMatchObject({ anyoneCanRead: false, hasPassphrase: true })
    one.store.lockIfProtected()
    expect(await one.refused('openProgramme', { id })).toBe('refusals.passphraseNeeded')
    await one.ask('openProgramme', { id, recoveryCode: code })
  })

  it('[KE4] is not locked by a closed lid where there is none: that would keep nobody out', async () => {
    const one = aStore()
    await withWorkshop(one)
    one.store.lockIfProtected()
    expect(one.store.programme).toBeDefined()
  })
})

describe('a programme without one', () => {
  it('[KE5] lies behind a keychain that is real, with a printed way back should it be reset', async () => {
    const keychain = aKeychain()
    const one = aStore({ keychain })
    const { id, recoveryCode: code } = await withWorkshop(one)
    expect(one.store.state).toMatchObject({ anyoneCanRead: false, hasPassphrase: false })
    expect(readFileSync(keyFile(one, id), 'utf8')).not.toContain(one.store.open.key.toString('base64'))
    await one.ask('closeProgramme')
    await one.ask('openProgramme', { id })
    await one.ask('closeProgramme')
    keychain.reset()
    expect((await one.ask('home')).programmes).toMatchObject([{ problem: 'refusals.keychainGone' }])
    expect(await one.refused('openProgramme', { id })).toBe('refusals.keychainGone')
    await one.ask('openProgramme', { id, recoveryCode: code })
  })

  it('[KE6] says so where its key is missing or torn, and leaves everything as it is', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    await one.ask('closeProgramme')
    const kept = readFileSync(keyFile(one, id), 'utf8')
    for (const torn of ['', '{', '[]', '{"format":2}', kept.slice(0, 60)]) {
      writeFileSync(keyFile(one, id), torn)
      expect(await one.refused('openProgramme', { id })).toBe('refusals.keyMissing')
    }
    rmSync(keyFile(one, id))
    expect((await one.ask('home')).programmes).toMatchObject([{ id, problem: 'refusals.keyMissing' }])
    writeFileSync(keyFile(one, id), kept)
    await one.ask('openProgramme', { id })
  })
})

describe('a code that is printed', () => {
  it('[KE7] forgives one sign that is wrong and two that are swapped, and nothing worse', () => {
    for (let n = 0; n < 20; n += 1) {
      const code = recoveryCode()
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      const body = plainCode(code).slice(0, 24)
      expect(recoveryCodesMeant(code)).toEqual([body])
      const wrong = code.slice(0, 6) + (code[6] === 'Z' ? 'Y' : 'Z') + code.slice(7)
      expect(recoveryCodesMeant(wrong)).toContain(body)
      const swapped = code.slice(0, 10) + code[11]! + code[10]! + code.slice(12)
      expect(recoveryCodesMeant(swapped)).toContain(body)
      expect(recoveryCodesMeant(code.slice(0, -1))).toEqual([])
    }
  })
})

describe('a programme that comes from elsewhere', () => {
  it('[LT1] as a copy opens by a code of its own once the keychain is reset, which then knows it again', async () => {
    const here = aStore()
    const { id } = await withWorkshop(here)
    const path = join(aFolder(), 'copy.alongside')
    const token = (by: typeof here) => {
      const given = randomUUID()
      by.store.paths.set(given, path)
      return given
    }
    const { pairingCode: secret } = await here.ask('makeCopy', { token: token(here) })
    const keychain = aKeychain()
    const there = aStore({ keychain })
    const { recoveryCode } = await there.ask('bringInCopy', { token: token(there), secret })
    // It is told once: the same copy again brings none, and nor does one that lies in the open.
    expect((await there.ask('bringInCopy', { token: token(there) })).recoveryCode).toBeNull()
    expect(await there.ask('openProgramme', { id })).toMatchObject({
      anyoneCanRead: false,
      hasRecoveryCode: true,
    })
    await there.ask('closeProgramme')
    keychain.reset()
    expect(await there.refused('openProgramme', { id })).toBe('refusals.keychainGone')
    await there.ask('openProgramme', { id, recoveryCode })
    await there.ask('closeProgramme')
    await there.ask('openProgramme', { id })
    expect(here.store.state).toMatchObject({ anyoneCanRead: true, hasRecoveryCode: false })
    expect(await here.refused('renewRecoveryCode')).toBe('refusals.noCodeNeeded')
  })

  it('[LT2][LT3] as a sample says that only the keychain opens it, until somebody makes a code, and again', async () => {
    const keychain = aKeychain()
    const one = aStore({ keychain })
    const { id } = await one.ask('bringInSample', { name: 'appreciative-inquiry' })
    expect(await one.ask('openProgramme', { id })).toMatchObject({
      anyoneCanRead: false,
      hasPassphrase: false,
      hasRecoveryCode: false,
    })
    const first = await one.ask('renewRecoveryCode')
    expect(one.store.state.hasRecoveryCode).toBe(true)
    const second = await one.ask('renewRecoveryCode')
    await one.ask('closeProgramme')
    await one.ask('openProgramme', { id })
    await one.ask('closeProgramme')
    keychain.reset()
    expect(await one.refused('openProgramme', { id, ...first })).toBe('refusals.wrongRecoveryCode')
    await one.ask('openProgramme', { id, ...second })
  })
})
