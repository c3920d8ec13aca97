import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { storeAsks } from '../../shared/contract.ts'
import type { WallView } from '../../shared/queries/wall.ts'
import { textOf } from '../../shared/record.ts'
import type { Row } from '../../shared/rows.ts'
import { wallTells } from '../../electron/store/border.ts'
import { programmeFile } from '../../electron/store/places.ts'
import { aStore, withWorkshop } from './aStore.ts'

describe('a window and the store', () => {
  it('[ST1] makes a programme, keeps a note, and shows both again after the laptop was closed', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    const note = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'A warm room first',
      lang: 'en-GB',
    })
    expect(one.rows.get(note.id)).toMatchObject({ kind: 'contribution', text: { text: 'A warm room first' } })
    one.store.close('closed')
    const two = aStore({ data: one.places.data })
    expect((await two.ask('home')).programmes).toMatchObject([
      { id, title: 'Drws Agored', workshops: 1, locked: false, anyoneCanRead: true, problem: null },
    ])
    await two.ask('openProgramme', { id })
    expect(two.rows.get(note.id)).toEqual(one.rows.get(note.id))
  })

  it('[ST2] writes nothing that can be read without the key', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    await one.act('addContribution', { workshop, type: 'note', text: 'Rhywbeth preifat iawn', lang: 'cy' })
    const file = programmeFile(one.places.data, id)
    const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)])
    expect(bytes.includes('SQLite format 3')).toBe(false)
    expect(bytes.includes('preifat')).toBe(false)
  })

  it('[ST3] takes back and puts back after a restart, and names the command', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    const note = await one.act('addContribution', { workshop, type: 'note', text: 'One', lang: 'en-GB' })
    one.store.close('closed')
    const two = aStore({ data: one.places.data })
    expect(await two.ask('openProgramme', { id })).toMatchObject({
      canUndo: 'addContribution',
      canRedo: null,
    })
    expect(await two.ask('undo')).toEqual({ skipped: 0, command: 'addContribution' })
    expect(two.rows.has(note.id)).toBe(false)
    two.store.close('closed')
    const three = aStore({ data: one.places.data })
    expect(await three.ask('openProgramme', { id })).toMatchObject({
      canUndo: 'startWorkshop',
      canRedo: 'addContribution',
    })
    expect(await three.ask('redo')).toEqual({ skipped: 0, command: 'addContribution' })
    expect(three.rows.get(note.id)).toMatchObject({ text: { text: 'One' } })
  })

  it('[ST4] never takes back the making of the programme itself', async () => {
    const one = aStore()
    const { id } = await one.ask('createProgramme', { title: 'X', lang: 'en-GB' })
    expect(await one.ask('openProgramme', { id })).toMatchObject({ canUndo: null })
    expect(await one.refused('undo')).toBe('refusals.nothingToUndo')
  })

  it('[ST5] brings in the sample and finds it whole', async () => {
    const one = aStore()
    const { id } = await one.ask('bringInSample', { name: 'appreciative-inquiry' })
    await one.ask('openProgramme', { id })
    const stories = [...one.rows.values()].filter(
      (row) => row.kind === 'contribution' && row.type === 'story',
    )
    expect(stories).toHaveLength(11)
    expect(await one.ask('verify')).toMatchObject({ ok: true, problems: [] })
  })

  it('[ST6] tells only what changed, and everything an answer changes', async () => {
    const one = aStore()
    const { workshop } = await withWorkshop(one)
    const person = await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    const theirs = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Mine',
      lang: 'en-GB',
      people: [person.id],
    })
    const other = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Not mine',
      lang: 'en-GB',
    })
    const before = one.told.length
    await one.act('takeBack', { person: person.id })
    const rows = one.told.slice(before).find((told) => told.tell === 'rows')!
    expect(rows.tell === 'rows' && rows.put.map((row) => row.id)).toContain(theirs.id)
    expect(rows.tell === 'rows' && rows.put.map((row) => row.id)).not.toContain(other.id)
    expect(textOf((one.rows.get(theirs.id) as Row<'contribution'>).text)).toBe('')
  })

  it('[ST7] finds Welsh words however they are typed, by beginnings, and never as a query language', async () => {
    const one = aStore()
    const { workshop } = await withWorkshop(one)
    const house = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Mae’r tŷ yn oer',
      lang: 'cy',
    })
    const water = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Dim dŵr poeth',
      lang: 'cy',
    })
    const find = async (text: string) =>
      (await one.ask('search', { text, limit: 10 })).hits.map((hit) => hit.id)
    expect(await find('ty')).toEqual([house.id])
    expect(await find('TŶ')).toEqual([house.id])
    expect(await find('dwr')).toEqual([water.id])
    expect(await find('dŵr po')).toEqual([water.id])
    expect(await find('d\u0077\u0302r')).toEqual([water.id])
    for (const odd of ['"', 'ty OR dwr', 'ty*', 'NEAR(', ')(', '-ty', 'text:ty', '😀', "'; DROP TABLE words"])
      await expect(find(odd)).resolves.toBeInstanceOf(Array)
  })

  it('[ST8] finds only words that may be seen', async () => {
    const one = aStore()
    const { workshop } = await withWorkshop(one)
    const person = await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Lighthouse keeper',
      lang: 'en-GB',
      people: [person.id],
    })
    expect((await one.ask('search', { text: 'lighthouse', limit: 5 })).hits).toHaveLength(1)
    await one.act('takeBack', { person: person.id })
    expect((await one.ask('search', { text: 'lighthouse', limit: 5 })).hits).toHaveLength(0)
  })

  it('[ST9] keeps drafts over a crash and forgets them when emptied', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    await one.ask('saveDraft', { key: 'note', text: 'Half a sen' })
    one.store.close('failed')
    await one.ask('openProgramme', { id })
    expect(await one.ask('drafts')).toMatchObject([{ key: 'note', text: 'Half a sen' }])
    await one.ask('saveDraft', { key: 'note', text: '' })
    expect(await one.ask('drafts')).toEqual([])
  })

  it('[ST10] shows the wall what the room may see, at once blank on a pause, and nothing taken back while frozen', async () => {
    const one = aStore()
    const { workshop } = await withWorkshop(one)
    const person = await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    const theme = await one.act('addTheme', { workshop, label: 'Warmth', lang: 'en-GB' })
    await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Kettle on',
      lang: 'en-GB',
      people: [person.id],
      theme: theme.id,
    })
    await one.ask('wall', { workshop, scene: 'board' })
    expect(JSON.stringify(one.walls.at(-1))).toContain('Kettle on')
    expect(JSON.stringify(one.walls.at(-1))).not.toContain('Wren')
    await one.ask('wall', { frozen: true })
    await one.act('addTheme', { workshop, label: 'Later', lang: 'en-GB' })
    await new Promise((done) => setTimeout(done, 80))
    expect(JSON.stringify(one.walls.at(-1))).toContain('Kettle on')
    expect(JSON.stringify(one.walls.at(-1))).not.toContain('Later')
    await one.act('takeBack', { person: person.id })
    await new Promise((done) => setTimeout(done, 80))
    expect(JSON.stringify(one.walls.at(-1))).not.toContain('Kettle')
    await one.ask('wall', { frozen: false, paused: true })
    expect(one.walls.at(-1)).toEqual({ scene: 'blank', paused: true })
  })

  it('[WL18] tells the room nothing rather than a picture with more in it, and of a command only what is no text', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const column = { label: { text: 'Warmth', lang: 'en-GB', by: 'Wren' }, notes: [], more: 0 }
    const board = { scene: 'board', title: 'Day', clock: {}, columns: [column], more: 0, loose: 0 }
    expect(wallTells({ view: board as WallView, cover: 3 })).toEqual({
      tell: 'wallView',
      view: { scene: 'blank', paused: false },
      cover: 3,
    })
    expect(said.mock.calls.join()).toMatch(/does not fit at view\.columns\.0\.label/)
    expect(said.mock.calls.join()).not.toMatch(/Wren|Warmth/)
    said.mockRestore()
    const { out } = storeAsks.act
    const gives = (result: unknown) => out.safeParse({ result, mark: 'x' }).success
    for (const good of [
      undefined,
      { id: 'ctr_1' },
      { ids: ['a', 'b'], sheets: [{ code: 'K7' }], next: null },
    ])
      expect(gives(good)).toBe(true)
    for (const bad of ['long '.repeat(30), { id: 'x'.repeat(121) }, { at: new Date() }, () => 1, [[[[[1]]]]]])
      expect(gives(bad)).toBe(false)
  })

  it('[ST11] answers nonsense at the border without looking at it', async () => {
    const one = aStore()
    expect(await one.reply('sing')).toHaveProperty('broke')
    expect(await one.reply('__proto__')).toHaveProperty('broke')
    expect(await one.reply('openProgramme', { id: '../../etc/passwd' })).toMatchObject({
      refused: { refused: 'refusals.notHere' },
    })
    expect(await one.reply('act', { command: 'addTheme', args: {}, more: 1 })).toHaveProperty('refused')
    expect(await one.reply('act', { command: 'x', args: 'y'.repeat(6_000_000) })).toMatchObject({
      refused: { refused: 'refusals.tooLarge' },
    })
    expect(await one.reply('act', { command: 'addTheme', args: {} })).toMatchObject({
      refused: { refused: 'refusals.noneOpen' },
    })
  })
})
