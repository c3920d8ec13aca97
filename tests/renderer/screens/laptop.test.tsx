import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../electron/store/database.ts'
import { readKeyState, unlockKey } from '../../../electron/store/keys.ts'
import { newest } from '../../../electron/store/migrations/index.ts'
import { programmeFile, programmeIds } from '../../../electron/store/places.ts'
import { draftOf, saveDraft } from '../../../renderer/store/drafts.ts'
import { aKeychain, noKeychain, withWorkshop, type AStore } from '../../store/standalone.ts'
import { place, said } from './app.tsx'
import { aFolder, aStore, openOn } from './onStore.tsx'

const press = async (user: Awaited<ReturnType<typeof openOn>>['user'], name: string | RegExp) =>
  await user.click(await screen.findByRole('button', { name }))
async function copyOf(one: AStore) {
  const [path, token] = [join(aFolder(), 'copy.alongside'), randomUUID()]
  one.store.paths.set(token, path)
  return { path, ...(await one.ask('makeCopy', { token })) }
}
const isHere = ({ places }: AStore, id: string) => programmeIds(places.data).includes(id)

describe('a programme that comes from elsewhere', () => {
  it('[LT1][LT8] as a copy shows its code before it is opened, and can be taken off at once', async () => {
    const here = aStore()
    const { id } = await withWorkshop(here)
    const { path, pairingCode } = await copyOf(here)

    const there = aStore({ keychain: aKeychain() })
    const { user, chooses } = await openOn(there)
    const none = join(aFolder(), 'none.alongside')
    writeFileSync(none, 'a shopping list')
    chooses(none)
    await press(user, 'Open one from a file or stick')
    // What is over is not said to be still going on, above why it came to nothing.
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing here was changed/)
    expect(screen.queryByText('Reading copy.alongside')).toBeNull()
    expect(screen.getByText('copy.alongside')).toBeTruthy()
    chooses(path)
    await press(user, 'Choose another file')
    await user.type(await screen.findByRole('textbox', { name: /Its passphrase, or the code/ }), pairingCode!)
    await press(user, 'Read it')
    await press(user, 'Bring it in')
    const shown = within(await screen.findByRole('dialog', { name: 'Write this down' }))
    expect(shown.getByText(/if this laptop’s keychain is lost/)).toBeTruthy()
    const code = document.querySelector('.big-code')!.textContent
    expect(place()).toEqual({ at: 'home' })
    await press(user, 'I have it on paper')
    await waitFor(() => expect(place()).toEqual({ at: 'overview' }))
    expect(screen.queryByText(/Only this laptop’s keychain/)).toBeNull()
    expect(said()).toEqual(['Brought in: Drws Agored. It is new on this laptop.'])

    const opens = await unlockKey(readKeyState(there.places.data, id), id, { recoveryCode: code }, noKeychain)
    expect(opens.equals(here.store.open.key)).toBe(true)

    await press(user, 'Take it off again')
    await press(user, 'Next')
    expect(isHere(there, id)).toBe(true)
    await press(user, 'Take it off this laptop')
    expect(await screen.findByRole('heading', { name: 'No programme yet' })).toBeTruthy()
    expect(said()).toEqual(['“Drws Agored” is off this laptop.'])
    expect(existsSync(programmeFile(there.places.data, id))).toBe(false)
  })

  it('[LT8] into one that is here is a gesture, and one press beside what was said takes it back', async () => {
    const there = aStore()
    const { workshop } = await withWorkshop(there)
    const here = aStore()
    there.store.close('closed')
    cpSync(there.places.data, here.places.data, { recursive: true })
    const { id } = (await here.ask('home')).programmes[0]!
    await there.ask('openProgramme', { id })
    const made = { workshop, type: 'note', text: 'Chairs in a ring', lang: 'en-GB' }
    const { id: note } = await there.act('addContribution', made)
    const { path } = await copyOf(there)
    const { user, chooses } = await openOn(here)
    chooses(path)
    await press(user, 'Open one from a file or stick')
    await press(user, 'Bring it in')
    await waitFor(() => expect(said()).toEqual(['Brought in: Drws Agored.']))
    expect(here.rows.has(note)).toBe(true)
    await press(user, 'Take back the last')
    await waitFor(() => expect(here.rows.has(note)).toBe(false))
    // Nothing was brought in the second time, so nothing is offered back.
    chooses(path)
    await press(user, 'Alongside: all programmes')
    await press(user, 'Open one from a file or stick')
    await press(user, 'Open it')
    await waitFor(() => expect(said()).toEqual(['You have all of it here. There is nothing to add.']))
    expect(screen.queryByRole('button', { name: 'Take back the last' })).toBeNull()
  })

  it('[LT2][LT3] as a sample opens at once, says what alone opens it, and offers a code', async () => {
    const keychain = aKeychain()
    const one = aStore({ keychain })
    const { user } = await openOn(one)
    await press(user, /When our neighbourhoods/)
    await waitFor(() => expect(place()).toEqual({ at: 'overview' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(/Only this laptop’s keychain opens this programme/)).toBeTruthy()
    await press(user, 'Recovery code')
    await press(user, 'Make the code')
    await screen.findByRole('dialog', { name: 'Write this down' })
    const code = document.querySelector('.big-code')!.textContent
    await press(user, 'I have it on paper')
    await waitFor(() => expect(screen.queryByText(/Only this laptop’s keychain/)).toBeNull())

    await one.ask('closeProgramme')
    keychain.reset()
    await press(user, 'Alongside: all programmes')
    await press(user, 'What to do')
    const unlock = within(await screen.findByRole('dialog'))
    expect(unlock.getByText(/keychain of this laptop does not give its key out/)).toBeTruthy()
    await user.type(unlock.getByRole('textbox', { name: /Recovery code/ }), `${code}{Enter}`)
    await waitFor(() => expect(place()).toEqual({ at: 'overview' }))
  })
})

describe('what the window holds because the store could not take it', () => {
  it('[ER8] goes with what another laptop’s copy erases or takes back, and with nothing else', async () => {
    const there = aStore()
    const { id, workshop } = await withWorkshop(there)
    const note = async (text: string) =>
      (await there.act('addContribution', { workshop, type: 'note', text, lang: 'en-GB' })).id
    const [one, other] = [await note('The bus went without me'), await note('Nobody rang back at all')]
    const here = aStore()
    const { bridge } = await openOn(here)
    const bringIn = async () => {
      const [token, { path, pairingCode: secret }] = [randomUUID(), await copyOf(there)]
      here.store.paths.set(token, path)
      const known = here.store.programme
      expect(await bridge.ask('bringInCopy', { token, ...(known ? {} : { secret }) })).toHaveProperty('adds')
    }
    await bringIn()
    await bridge.ask('openProgramme', { id })
    const file = programmeFile(here.places.data, id)
    const key = `capture:${workshop}`
    const hold = async (text: string) => {
      // A stick that was pulled, and is put in again.
      renameSync(file, `${file}.away`)
      await saveDraft(bridge, key, text)
      renameSync(`${file}.away`, file)
      expect(await draftOf(bridge, key)).toBe(text)
    }
    const isNowhere = async () => (await draftOf(bridge, key)) === '' && !(await here.ask('drafts')).length

    await hold('The bus went without me, she said')
    await note('Tea helped')
    await bringIn()
    expect(await draftOf(bridge, key)).toBe('The bus went without me, she said')
    await there.act('takeBack', { contribution: one })
    await bringIn()
    expect(await isNowhere()).toBe(true)
    await hold('Nobody rang back at all, he said')
    await there.act('eraseWords', { ids: [other] })
    await bringIn()
    expect(await isNowhere()).toBe(true)
  })
})

describe('a programme on the first page', () => {
  it('[LT8] is taken off from there when that was asked twice, and stays where somebody leaves it', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    await one.ask('closeProgramme')
    const { user } = await openOn(one)
    const name = 'Take off this laptop: Drws Agored'
    await press(user, name)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/Every backup Alongside made of it here/)).toBeTruthy()
    expect(dialog.getByText(/so that an older copy does not bring it back/)).toBeTruthy()
    await press(user, 'Next')
    // Whoever presses Enter once more takes nothing off.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Leave it as it is'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(isHere(one, id)).toBe(true)
    await press(user, name)
    await press(user, 'Next')
    await press(user, 'Take it off this laptop')
    expect(await screen.findByRole('heading', { name: 'No programme yet' })).toBeTruthy()
    expect(isHere(one, id)).toBe(false)
  })

  it('that came meanwhile is there once somebody comes back to the window', async () => {
    const one = aStore()
    const { user } = await openOn(one)
    expect(await screen.findByRole('heading', { name: 'No programme yet' })).toBeTruthy()
    await one.ask('createProgramme', { title: 'Drws Agored', lang: 'cy' })
    await user.click(document.body)
    expect(screen.queryByRole('heading', { name: 'Drws Agored' })).toBeNull()
    fireEvent.focus(window)
    expect(await screen.findByRole('heading', { name: 'Drws Agored' })).toBeTruthy()
  })

  it('[LT9] of a newer Alongside says so, and what to do, on every screen', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    const key = Buffer.from(one.store.open.key)
    await one.ask('closeProgramme')
    const { db } = openDatabase(programmeFile(one.places.data, id), key)
    db.pragma(`user_version = ${newest + 1}`)
    db.close()
    const { user } = await openOn(one)
    expect(await screen.findByText(/Made with a newer Alongside\. It opens to read only\./)).toBeTruthy()
    await press(user, 'Carry on with Drws Agored')
    await waitFor(() => expect(place()).toEqual({ at: 'overview' }))
    const note = screen.getByRole('note')
    expect(note.textContent).toMatch(/made with a newer Alongside\. Bring this laptop’s Alongside up to date/)
    expect(note.textContent).not.toContain('folder')
    await press(user, 'People')
    await waitFor(() => expect(place()).toEqual({ at: 'people' }))
    expect(screen.getByRole('note').textContent).toBe(note.textContent)
    expect(screen.queryByRole('button', { name: /Add a person/ })).toBeNull()
  })
})
