// A story by keyboard alone: written down, read back, agreed, its slip printed and found again by its code.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSlipCode, plainSlipCode } from '../../shared/slipCode.ts'
import { openApp, type Opened } from './app.ts'
import { Keys } from './keys.ts'
import { bringInSample, button, en as t, toWorkshop } from './steps.ts'

let opened: Opened
let page: Page
let keys: Keys

beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(15_000)
  keys = new Keys(page)
  await bringInSample(page)
  await toWorkshop(page, 'When our neighbourhoods look after each other')
})
afterAll(async () => await opened.close())

/** Pictures of what is on screen, where a folder for them is named. */
async function look(name: string) {
  const folder = process.env['LOOK']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
/** What the printer would get, as text. */
async function printed(name: string): Promise<string> {
  const bytes = await opened.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!
    return (await window.webContents.printToPDF({ pageSize: 'A5' })).toString('base64')
  })
  const file = join(opened.data, `${name}.pdf`)
  writeFileSync(file, Buffer.from(bytes, 'base64'))
  if (process.env['LOOK'])
    writeFileSync(join(process.env['LOOK'], `${name}.pdf`), Buffer.from(bytes, 'base64'))
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

describe('a story, by keyboard alone', () => {
  let code = ''

  test('[ST1] is written down as its teller’s, with its parts, and waits to be read back', async () => {
    await keys.palette(t('inquiry.tab.stories'))
    await page.locator('.story-list').waitFor()
    expect(await page.locator('.rail-entry').count()).toBe(11)
    await page.locator('h1').first().waitFor()
    await look('stories')
    await keys.press('n')
    await page.locator('.new-story').waitFor()
    await keys.to(t('stories.teller'))
    await keys.press('Enter')
    await keys.type('Teal')
    await keys.press('Enter')
    await keys.to(t('stories.narrative'))
    await keys.type('The bus driver waited while I found my glasses.')
    await look('story-new')
    await keys.do(t('stories.new.do'))
    await page.getByText('The bus driver waited').first().waitFor()
    await keys.to(t('stories.add.strength'))
    await keys.type('he had the minutes to wait')
    await keys.press('Enter')
    await keys.type('he knew my name')
    await keys.press('Enter')
    await keys.to(t('stories.add.wish'))
    await keys.type('a bench at the stop')
    await keys.press('Enter')
    await expect
      .poll(() => page.locator('.story-parts .note .said').allTextContents())
      .toEqual(['he had the minutes to wait', 'he knew my name', 'a bench at the stop'])
    expect(await page.locator('.unread .rail-entry').count()).toBe(1)
    await look('story-page')
  })

  test('[ST2] is read back in large type, changed there, and agreed', async () => {
    await keys.do(t('stories.readBack', { name: 'Teal' }))
    await page.locator('.read-back').waitFor()
    const size = await page
      .locator('.reading .narrative')
      .evaluate((one) => parseFloat(getComputedStyle(one).fontSize))
    expect(size).toBeGreaterThanOrEqual(26)
    await look('story-read-back')
    await keys.do(`${t('stories.narrative')}: The bus`)
    await keys.press('End')
    await keys.type(' Nobody sighed.')
    await keys.press('Enter')
    await page.getByText('my glasses. Nobody sighed.').waitFor()
    expect(await keys.focused()).toContain(t('stories.narrative'))
    await keys.to(t('stories.readBack.tick'))
    await keys.press('Space')
    await expect.poll(() => page.locator('.read-foot input').isChecked()).toBe(true)
    await keys.press('Escape')
    await expect.poll(() => page.locator('.unread .rail-entry').count()).toBe(0)
    await page.locator('.story-line').getByText(t('stories.isChecked')).waitFor()
  })

  test('[ST3] gives a slip that says what was agreed and names nobody, as a printed page', async () => {
    await keys.do(t('stories.slip.for', { name: 'Teal' }))
    await expect.poll(() => page.locator('.big-code').textContent()).toMatch(/^(\w{3} ){2}\w{3}$/)
    code = (await page.locator('.big-code').textContent())!
    expect(isSlipCode(plainSlipCode(code))).toBe(true)
    await look('slip')
    const paper = await printed('slip')
    expect(paper).toContain(code)
    expect(paper).toContain(t('consent.words.exact'))
    expect(paper).toContain(t('consent.reach'))
    for (const not of ['Teal', 'bus driver', t('stories.slip.print'), t('common.pause')])
      expect(paper).not.toContain(not)
    await keys.press('Escape')
    await page.locator('.story-line').waitFor()
  })

  test('[ST4] is found again by the code, however it is typed, where it is taken back', async () => {
    await keys.palette(t('stories.code.do'))
    await page.locator('.slip-find').waitFor()
    expect(await keys.focused()).toContain(t('stories.code'))
    await keys.type(code.replace(/^./, (sign) => (sign === '3' ? '4' : '3')))
    await keys.press('Enter')
    await page.getByText(t('stories.code.wrong')).waitFor()
    await look('code-wrong')
    await keys.press('Control+a')
    await keys.type(` ${code.toLowerCase().replaceAll(' ', '-')}`)
    await keys.press('Enter')
    await page.locator('h1', { hasText: 'Teal' }).waitFor()
    await expect.poll(() => keys.focused()).toContain(t('people.takeBack.title'))
    await look('code-found')
  })
})

/** A photograph as a phone writes it: lying on its side with a tag that says so, and where it was taken. */
async function aPhotograph(path: string) {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(600, 400)
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 600, 400)
    pen.fillStyle = '#135'
    pen.font = '40px sans-serif'
    pen.fillText('same face, kept promise', 60, 120)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
    return [...bytes]
  })
  const tiff = Buffer.from('49492a00080000000100120103000100000006000000' + '00000000', 'hex')
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('N 51 28.6 W 3 10.8')])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  const jpeg = Buffer.from(drawn)
  writeFileSync(
    path,
    Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, body, jpeg.subarray(2)]),
  )
}
const chooses = (path: string) =>
  opened.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)

describe('a photograph of a flipchart', () => {
  test('[ST5] is drawn anew upright, and stands beside what is written down from it', async () => {
    await toWorkshop(page, 'When our neighbourhoods look after each other')
    await keys.palette(t('inquiry.tab.stories'))
    const path = join(opened.data, 'IMG_0412.jpg')
    await aPhotograph(path)
    const before = readFileSync(path)
    await chooses(path)
    await button(page, t('stories.photo.add')).click()
    await page.locator('[role=dialog] img').waitFor()
    await look('photo-add')
    await keys.press('Control+a')
    await keys.type('Flipchart of table two')
    await keys.press('Enter')
    const photo = page.locator('.photo-beside img')
    await photo.waitFor()
    await expect
      .poll(() => photo.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]))
      .toEqual([400, 600])
    expect(readFileSync(path).equals(before)).toBe(true)
    await keys.to(t('stories.photo.line'))
    await keys.press('Alt+4')
    await keys.type('same face, kept promise')
    await keys.press('Enter')
    await page.locator('.photo-beside .slips .said', { hasText: 'same face' }).waitFor()
    await look('photo-page')
    expect(opened.complaints).toEqual([])
  })

  test('[ST6] that cannot be read is refused kindly, and nothing is kept', async () => {
    for (const [name, bytes, why] of [
      [
        'a.heic.jpg',
        Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
        'stories.refused.pictureHeic',
      ],
      [
        'b.jpg',
        Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400)]),
        'stories.refused.pictureUnknown',
      ],
      ['c.png', Buffer.from('not a picture'), 'stories.refused.pictureUnknown'],
    ] as const) {
      const path = join(opened.data, name)
      writeFileSync(path, bytes)
      await chooses(path)
      await button(page, t('stories.photo.add')).click()
      await page.locator('[role=dialog]').getByText(t(why)).waitFor()
      await look(`photo-refused-${name}`)
      await keys.press('Escape')
      await page.locator('[role=dialog]').waitFor({ state: 'hidden' })
    }
    expect(await page.locator('.story-list .rail-entry', { hasText: 'Flipchart' }).count()).toBe(1)
  })
})
