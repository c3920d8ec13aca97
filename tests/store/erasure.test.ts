import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aStore, withWorkshop } from './aStore.ts'
import { findings } from './pages.ts'

const rare = 'Zephyrwindow'
const word = 'zephyrwindow'

async function withRareWords() {
  const one = aStore()
  const { workshop, id } = await withWorkshop(one)
  const person = await one.act('addParticipant', { alias: `${rare} Alias`, lang: 'en-GB' })
  const theirs = { workshop, type: 'note', lang: 'en-GB', people: [person.id] }
  const note = await one.act('addContribution', {
    ...theirs,
    text: `${rare} above the launderette door, said aloud`,
  })
  // Enough beside it that pages split, are freed and are used again.
  for (let n = 0; n < 60; n += 1)
    await one.act('addContribution', {
      ...theirs,
      people: [],
      text: `Something else entirely, number ${n}. `.repeat(20),
    })
  await one.act('editContribution', {
    id: note.id,
    text: `${rare} above the launderette door, said twice`,
    lang: 'en-GB',
  })
  await one.ask('saveDraft', {
    key: 'clause',
    text: `We heard: ${rare} above the launderette door, said aloud`,
  })
  one.store.open.backUp()
  const key = Buffer.from(one.store.open.key)
  return { one, id, person, note, workshop, key }
}

describe('erasing, searched for in every byte there is', () => {
  it('[ER1] finds the words before, and neither they nor their index after, in file, log, drafts and backups', async () => {
    const { one, person, key } = await withRareWords()
    const before = findings(one.places.data, key, rare)
    expect(Object.keys(before).some((name) => name.endsWith('-wal'))).toBe(true)
    expect(Object.keys(before).filter((name) => name.endsWith('.alongsidedb'))).not.toHaveLength(0)
    expect(Object.keys(findings(one.places.data, key, word))).not.toHaveLength(0)
    const wide = join(one.places.data, 'wide')
    writeFileSync(wide, Buffer.from(rare, 'utf16le'))
    expect(findings(one.places.data, key, rare)).toHaveProperty('wide', 1)
    rmSync(wide)
    await one.act('eraseWords', { ids: [person.id] })
    expect(findings(one.places.data, key, rare)).toEqual({})
    expect(findings(one.places.data, key, word)).toEqual({})
    expect((await one.ask('backups')).length).toBe(1)
    expect(await one.ask('drafts')).toEqual([])
    expect(await one.ask('verify')).toMatchObject({ ok: true })
    one.store.close('closed')
    expect(findings(one.places.data, key, rare)).toEqual({})
  })

  it('[ER2] is not brought back by undo, by redo or by closing the app', async () => {
    const { one, id, note, key } = await withRareWords()
    await one.act('eraseWords', { ids: [note.id] })
    for (let n = 0; n < 70; n += 1) await one.reply('undo')
    for (let n = 0; n < 70; n += 1) await one.reply('redo')
    one.store.close('closed')
    await one.ask('openProgramme', { id })
    expect(JSON.stringify([...one.rows.values()])).not.toContain('launderette')
    expect(findings(one.places.data, key, 'launderette')).toEqual({})
  })

  it('[ER3] leaves a draft that only shares a common word', async () => {
    const { one, note } = await withRareWords()
    await one.ask('saveDraft', { key: 'other', text: 'A door above all' })
    await one.act('eraseWords', { ids: [note.id] })
    expect((await one.ask('drafts')).map((draft) => draft.key)).toEqual(['other'])
  })

  it('[ER6] takes what was begun as theirs and never kept, also where nothing they said was', async () => {
    const one = aStore()
    const { workshop } = await withWorkshop(one)
    const [person, other] = await Promise.all(
      ['Wren', 'Heron'].map((alias) => one.act('addParticipant', { alias, lang: 'en-GB' })),
    )
    const key = Buffer.from(one.store.open.key)
    const begun = (of: string) => ({ key: `round:${workshop}:${of}`, text: `${rare}, and then` })
    await one.ask('saveDraft', begun(person!.id))
    await one.ask('saveDraft', { ...begun(other!.id), text: 'the other door' })
    one.store.open.backUp()
    expect(findings(one.places.data, key, rare)).not.toEqual({})
    await one.act('eraseWords', { ids: [person!.id] })
    expect((await one.ask('drafts')).map((draft) => draft.text)).toEqual(['the other door'])
    expect(findings(one.places.data, key, rare)).toEqual({})
  })

  it('[ER7] writes every page anew, and words erased before are not even written when a copy brings them', async () => {
    const { one, person, key } = await withRareWords()
    const copy = () => {
      const token = randomUUID()
      one.store.paths.set(token, path)
      return token
    }
    const path = join(aFolder(), 'copy.alongside')
    const { pairingCode } = await one.ask('makeCopy', { token: copy() })
    await one.act('eraseWords', { ids: [person.id] })
    // What is free in a page, or a page that is free, may hold what stood there once: there is none.
    expect(one.store.open.db.pragma('freelist_count', { simple: true })).toBe(0)
    const { open } = one.store
    open.clean = () => {}
    await one.ask('bringInCopy', { token: copy(), secret: pairingCode })
    expect(findings(one.places.data, key, rare)).toEqual({})
    expect(findings(one.places.data, key, word)).toEqual({})
  })

  it('[ER4] says so where traces could not be removed, and removes them at the next opening', async () => {
    const { one, id, note, key } = await withRareWords()
    // No backup can be made, so the old ones cannot be replaced.
    const folder = `${one.places.data}/backups`
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'in the way')
    expect(await one.refused('act', { command: 'eraseWords', args: { ids: [note.id] } })).toBe(
      'refusals.tracesRemain',
    )
    expect(JSON.stringify([...one.rows.values()])).not.toContain('launderette')
    rmSync(folder)
    one.store.close('closed')
    await one.ask('openProgramme', { id })
    expect(findings(one.places.data, key, 'launderette')).toEqual({})
  })
})
