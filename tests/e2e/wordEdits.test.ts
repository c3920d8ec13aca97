// Wording edited in Word and brought back, in the real app, by keyboard.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'
import { axeOn, set } from './looking.ts'
import { bringInSample, button, byPalette, en as t, toPlace } from './steps.ts'

let opened: Opened
let page: Page
beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(20_000)
})
afterAll(async () => await opened.close())

test('[H45] a document is handed over, edited and brought back; A accepts, R leaves with a reason, undo takes back', async () => {
  // Colours half way from one to another are nobody's.
  await page.evaluate(() => window.alongside!.shell.setSettings({ motion: 'off' }))
  await bringInSample(page)
  const path = join(opened.data, 'outline.docx')
  await opened.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)
  await toPlace(page, t, 'handover')
  await page.locator('.document-view').waitFor()
  await button(page, t('handover.save')).click()
  await page.locator('.handed').waitFor()

  const parts = unzipSync(new Uint8Array(readFileSync(path)))
  const xml = strFromU8(parts['word/document.xml']!)
  const clause = 'be offered tea before they are asked anything'
  expect(xml).toContain(clause)
  const paragraph = /<w:p>(?:(?!<w:p>).)*?<w:pStyle w:val="Clause"\/>(?:(?!<w:p>).)*?<\/w:p>/gs
  const clauses = [...xml.matchAll(paragraph)].map(([found]) => found)
  const last = clauses.at(-1)!
  parts['word/document.xml'] = strToU8(
    xml.replace(clause, 'be offered tea, and a chair, before they are asked anything').replace(last, ''),
  )
  writeFileSync(path, zipSync(parts))

  await byPalette(page, t('roundtrip.do'))
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  const proposals = page.locator('.proposal.difference')
  await expect.poll(() => proposals.count()).toBe(2)
  await look('waiting')
  for (const language of ['cy', 'en-GB'] as const)
    for (const theme of ['dark', 'light'] as const) {
      await set(opened, { language, theme })
      expect(await axeOn(page)).toEqual([])
      if (language === 'cy') await look(`welsh-${theme}`)
    }
  await page.keyboard.press('a')
  await expect.poll(() => page.locator('ol.clauses > .proposal[data-is=reworded].open').count()).toBe(0)
  await page.keyboard.press('r')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('The board decides on this one')
  await look('leaving')
  await page.keyboard.press('Enter')
  await page.getByText(t('roundtrip.open', { count: 0 })).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('tea, and a chair, before they are asked anything').first().waitFor()

  // Once more: nothing new.
  await byPalette(page, t('roundtrip.do'))
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(t('roundtrip.readNothing')).first().waitFor()
  await look('decided')

  for (let back = 0; back < 3; back += 1) await page.keyboard.press('Control+z')
  await toPlace(page, t, 'specification')
  await page.getByText(clause).first().waitFor()
})

/** Pictures for whoever looks at them: taken only where a folder is named. */
async function look(name: string): Promise<void> {
  const folder = process.env.ALONGSIDE_PICTURES
  if (!folder) return
  const window = await opened.app.browserWindow(page)
  for (const [width, height] of [
    [1366, 768],
    [1280, 680],
  ] as const) {
    await window.evaluate((each, size) => each.setContentSize(size[0], size[1]), [width, height] as const)
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) })
  }
}
