import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bareJpeg, kindOfPicture, largestPicture } from '../../electron/store/jpeg.ts'
import { aFolder, aStore, withWorkshop, type AStore } from './aStore.ts'
import { aJpeg, camera, place } from './jpegs.ts'
import { findings } from './pages.ts'

/** What stands for the drawing: found wherever the picture's bytes lie. */
const drawn = 'Quokkalines on the third sheet'

async function withPicture() {
  const one = aStore()
  const { workshop, id } = await withWorkshop(one)
  const key = Buffer.from(one.store.open.key)
  const jpeg = aJpeg(drawn.repeat(600)).toString('base64')
  const asked = { workshop, caption: 'Flipchart, table two', lang: 'en-GB', people: [], jpeg }
  const picture = await one.ask('keepPicture', asked)
  const line = await one.act('addContribution', {
    workshop,
    type: 'strength',
    text: 'somebody moved up and made room',
    lang: 'en-GB',
    partOf: picture.id,
  })
  return { one, id, workshop, key, picture, line, asked }
}
const found = (one: AStore, key: Uint8Array) => Object.keys(findings(one.places.data, key, drawn))
async function copyTo(one: AStore, other: AStore) {
  const path = join(aFolder(), 'copy.alongside')
  const token = randomUUID()
  one.store.paths.set(token, path)
  const { pairingCode } = await one.ask('makeCopy', { token })
  return async () => {
    const theirs = randomUUID()
    other.store.paths.set(theirs, path)
    return await other.ask('bringInCopy', { token: theirs, secret: pairingCode })
  }
}

describe('a JPEG laid bare', () => {
  it('[PI1] loses place, camera, thumbnails, comments and what follows its end, and nothing of the picture', () => {
    const bare = Buffer.from(bareJpeg(aJpeg(drawn))!)
    expect(bare.equals(aJpeg(drawn, { extra: false }))).toBe(true)
    for (const telling of [place, camera, 'Exif', 'xmpmeta', 'MPF', '8BIM', 'JFIF'])
      expect(bare.includes(telling)).toBe(false)
    expect(bareJpeg(aJpeg(drawn, { frame: 0xc2 }))).toBeDefined()
  })

  it('[PI2] is refused where it is cut short, too large, unsized, or something else', () => {
    const whole = aJpeg(drawn, { extra: false })
    for (let length = 0; length < whole.length; length += 7)
      expect(bareJpeg(whole.subarray(0, length))).toBeUndefined()
    expect(bareJpeg(Buffer.concat([whole, Buffer.alloc(largestPicture)]))).toBeUndefined()
    expect(bareJpeg(aJpeg(drawn, { width: 40_000 }))).toBeUndefined()
    expect(bareJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBeUndefined()
    expect(bareJpeg(Buffer.from('<svg onload="x"/>'))).toBeUndefined()
  })

  it('[PI3] is told from other files by how they begin', () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    expect(kindOfPicture(aJpeg())).toBe('jpeg')
    expect(kindOfPicture(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('png')
    expect(kindOfPicture(Buffer.from('RIFF....WEBPVP8 '))).toBe('webp')
    expect(kindOfPicture(heic)).toBe('heic')
    expect(kindOfPicture(Buffer.from('%PDF-1.7'))).toBe('unknown')
    expect(kindOfPicture(Buffer.alloc(0))).toBe('unknown')
  })
})

describe('choosing a photograph', () => {
  it('[PI4] hands the window what it can draw, and says kindly what it cannot', async () => {
    const one = aStore()
    await withWorkshop(one)
    const folder = aFolder()
    const choose = (name: string, bytes: Uint8Array) => {
      const token = randomUUID()
      writeFileSync(join(folder, name), bytes)
      one.store.paths.set(token, join(folder, name))
      return { token }
    }
    const read = await one.ask('readPicture', choose('a.jpg', aJpeg()))
    expect(read.kind).toBe('jpeg')
    expect(Buffer.from(read.bytes).equals(aJpeg())).toBe(true)
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    expect(await one.refused('readPicture', choose('b.jpg', heic))).toBe('stories.refused.pictureHeic')
    expect(await one.refused('readPicture', choose('c.png', Buffer.from('MZ')))).toBe(
      'stories.refused.pictureUnknown',
    )
    const gone = randomUUID()
    one.store.paths.set(gone, join(folder, 'nothing.jpg'))
    expect(await one.refused('readPicture', { token: gone })).toBe('stories.refused.pictureGone')
    mkdirSync(join(folder, 'folder.jpg'))
    one.store.paths.set(gone, join(folder, 'folder.jpg'))
    expect(await one.refused('readPicture', { token: gone })).toBe('stories.refused.pictureGone')
    expect(await one.refused('readPicture', { token: randomUUID() })).toBe('refusals.chooseAgain')
  })
})

describe('a picture that is kept', () => {
  it('[PI5] lies encrypted, bare of where it was taken, and is shown to the facilitator', async () => {
    const { one, key, picture } = await withPicture()
    expect(found(one, key).length).toBeGreaterThan(0)
    for (const name of found(one, key))
      expect(readFileSync(join(one.places.data, name)).includes(drawn)).toBe(false)
    for (const telling of [place, camera]) expect(findings(one.places.data, key, telling)).toEqual({})
    const { bytes } = await one.ask('picture', { contribution: picture.id })
    expect(Buffer.from(bytes).includes(drawn)).toBe(true)
    expect(JSON.stringify(one.walls)).not.toContain(picture.id)
    const refused = { workshop: picture.id, caption: 'x', lang: 'en-GB', people: [], jpeg: 'AAAA' }
    expect(await one.refused('keepPicture', refused)).toBe('stories.refused.pictureUnknown')
  })

  it('[PI6] refused with its words, leaves nothing of itself', async () => {
    const { one, key, asked, workshop } = await withPicture()
    const other = Buffer.from(asked.jpeg, 'base64').toString('latin1').replaceAll('Quokka', 'Wombat')
    const jpeg = Buffer.from(other, 'latin1').toString('base64')
    expect(await one.refused('keepPicture', { ...asked, caption: ' ', jpeg })).toBe('refusals.nothingTyped')
    expect(await one.refused('keepPicture', { ...asked, workshop: `${workshop}x`, jpeg })).toBe(
      'refusals.notHere',
    )
    expect(findings(one.places.data, key, 'Wombatlines')).toEqual({})
  })

  it('[PI7] goes with its contribution from file, log and every backup, and is not brought back', async () => {
    const { one, id, key, picture } = await withPicture()
    one.store.open.backUp()
    expect(found(one, key).some((name) => /^\d{4}-.*\.alongsidedb$/.test(name))).toBe(true)
    await one.act('eraseWords', { ids: [picture.id] })
    expect(found(one, key)).toEqual([])
    expect(await one.refused('picture', { contribution: picture.id })).toBe('stories.refused.pictureNotHere')
    await one.reply('undo')
    one.store.close('closed')
    expect(found(one, key)).toEqual([])
    await one.ask('openProgramme', { id })
    expect(await one.ask('verify')).toMatchObject({ ok: true })
  })

  it('[PI8] goes with any words that were read from it, which stand on it in somebody’s own hand', async () => {
    const { one, key, picture, line } = await withPicture()
    one.store.open.backUp()
    await one.act('eraseWords', { ids: [line.id] })
    expect(found(one, key)).toEqual([])
    expect(one.rows.get(picture.id)).toMatchObject({ picture: null, text: { text: 'Flipchart, table two' } })
  })

  it('[PI9] is hidden while words read from it are taken back', async () => {
    const { one, picture, line } = await withPicture()
    expect(one.rows.get(picture.id)).toMatchObject({ picture: expect.any(String) })
    await one.act('takeBack', { contribution: line.id })
    expect(one.rows.get(picture.id)).toMatchObject({ picture: null })
    expect(await one.refused('picture', { contribution: picture.id })).toBe('stories.refused.pictureNotHere')
  })

  it('[PI10] comes back with undo and redo of the note it belongs to', async () => {
    const { one, picture } = await withPicture()
    await one.ask('undo')
    await one.ask('undo')
    expect(one.rows.has(picture.id)).toBe(false)
    await one.ask('redo')
    expect((await one.ask('picture', { contribution: picture.id })).bytes.length).toBeGreaterThan(1_000)
  })

  it('[PI11] travels in a copy, and is not taken in where its words are erased, whatever comes first', async () => {
    const { one, id, key, picture, line } = await withPicture()
    const [two, three] = [aStore(), aStore()]
    const toTwo = await copyTo(one, two)
    const early = await copyTo(one, three)
    await toTwo()
    await two.ask('openProgramme', { id })
    expect((await two.ask('picture', { contribution: picture.id })).bytes.length).toBeGreaterThan(1_000)
    await two.act('eraseWords', { ids: [line.id] })
    expect(found(two, key)).toEqual([])
    const late = await copyTo(two, three)
    await early()
    expect(found(three, key).length).toBeGreaterThan(0)
    await late()
    expect(found(three, key)).toEqual([])
    await early()
    expect(found(three, key)).toEqual([])
    const back = await copyTo(two, one)
    await back()
    expect(found(one, key)).toEqual([])
  })

  it('[PI12] stays away when a backup from before the erasure is put back', async () => {
    const { one, id, key, picture } = await withPicture()
    one.store.open.backUp()
    const [backup] = await one.ask('backups')
    const folder = join(one.places.data, 'backups', id)
    const bytes = readFileSync(join(folder, backup!.name))
    await one.act('eraseWords', { ids: [picture.id] })
    writeFileSync(join(folder, backup!.name), bytes)
    expect(found(one, key)).not.toEqual([])
    await one.ask('restoreBackup', { name: backup!.name })
    await one.ask('openProgramme', { id })
    expect(await one.refused('picture', { contribution: picture.id })).toBe('stories.refused.pictureNotHere')
    expect(found(one, key)).toEqual([])
  })
})
