// A programme that takes a while to open: the line is there first, and nothing typed into it is lost.
import { readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedSample } from '../bench/seeds.ts'
import { at } from '../../build/places.mjs'
import { openApp, type Opened } from './app.ts'
import { axeOn } from './looking.ts'
import { captureLine, cy, en, keptSlips } from './steps.ts'

let data = ''
let opened: Opened
beforeAll(async () => {
  ;({ data } = await seedSample())
  opened = await openApp({ data })
  opened.page.setDefaultTimeout(20_000)
})
afterAll(async () => {
  await opened?.close()
  rmSync(data, { recursive: true, force: true })
})

/** Loads the window anew while the store can answer nothing. Out: what lets it go on. */
async function openSlowly(): Promise<() => void> {
  const { app } = opened
  const store = await app.evaluate(
    ({ app: it }) => it.getAppMetrics().find(({ name }) => name === 'Alongside store')!.pid,
  )
  process.kill(store, 'SIGSTOP')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.reload())
  return () => process.kill(store, 'SIGCONT')
}

test.each([
  ['en-GB', 'light', 'app.opening.long', en],
  ['cy', 'dark', 'app.opening.title', cy],
] as const)(
  '[I90] the line is there before the programme is, %s, %s, %s: a note ended with Enter is kept, what was begun stands in it',
  async (language, theme, opening, t) => {
    const { page, complaints } = opened
    await captureLine(page).waitFor()
    await page.evaluate((wish) => window.alongside!.shell.setSettings(wish), { language, theme })
    const goOn = await openSlowly()
    try {
      const early = page.locator('#early')
      await early.waitFor()
      expect(await early.getByRole('textbox', { name: t('menu.early') }).count()).toBe(1)
      // Also where it takes longer than anybody should wait: the page says so, and the line stands beneath it.
      await page.getByText(t(opening), { exact: true }).waitFor()
      expect(await axeOn(page)).toEqual([])
      await page.keyboard.type(`tea before any form, ${theme}`)
      await page.keyboard.press('Enter')
      await page.keyboard.type('and a ch')
      goOn()
      await early.waitFor({ state: 'detached' })
      await page.keyboard.type('air')
      await expect.poll(() => captureLine(page).inputValue()).toBe('and a chair')
      await expect.poll(() => keptSlips(page).allTextContents()).toContain(`tea before any form, ${theme}`)
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      expect(complaints).toEqual([])
    } finally {
      goOn()
    }
  },
)

test('[I90] the letters of the first screen are fetched before the app is', async () => {
  const { page } = opened
  const asked: string[] = []
  page.on('request', (request) => asked.push(basename(request.url())))
  await page.reload()
  await captureLine(page).waitFor()
  const at = (name: string) => asked.findIndex((one) => one.startsWith(name))
  expect(at('start-')).toBeGreaterThan(0)
  for (const letters of ['atkinson-hyperlegible-next-latin-wght', 'literata-latin'])
    expect([letters, at(letters) >= 0 && at(letters) < at('start-')]).toEqual([letters, true])
})

test('[I90] the page lays the first screen out once: no style comes after it', async () => {
  // A layer added later has every letter on the page measured anew; React Aria adds one where the page has none.
  await captureLine(opened.page).waitFor()
  const styles = opened.page.locator('head style')
  const found = await styles.evaluateAll((all) =>
    all.map((one) => [one.id, (one as HTMLStyleElement).sheet?.cssRules.length]),
  )
  // One rule: the policy let it in.
  expect(found).toEqual([['react-aria-pressable-style', 1]])
})

test('[I90] the line waits for nothing of the app: the page begins with two small files', () => {
  const built = (name: string) => readFileSync(at('out', 'renderer', name), 'utf8')
  const begins = new Set(
    [...built('index.html').matchAll(/"\/assets\/([^"]+\.js)"/g)].map(([, name]) => name!),
  )
  // What a file names at its beginning is read and run before it; a new member is looked at in its turn.
  for (const name of begins)
    for (const [, from] of built(`assets/${name}`).matchAll(/from\s*["'`]([^"'`]+)["'`]/g))
      begins.add(basename(from!))
  expect([...begins].map((name) => name.split('-')[0]).sort()).toEqual(['early', 'index'])
  expect([...begins].reduce((sum, name) => sum + built(`assets/${name}`).length, 0)).toBeLessThan(8_000)
})
