// Words erased in the real app, searched for in every page of every file there is; then on a second laptop.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderForApp } from '../../build/launch.mjs'
import { at } from '../../build/places.mjs'
import { findings } from '../store/pages.ts'
import { openApp, type Opened } from './app.ts'
import {
  bringInSample,
  button,
  captureLine,
  choose,
  en as t,
  keptSlips,
  openCapture,
  toPlace,
} from './steps.ts'

const said = 'The Zephyrwindow above the launderette is always dark'
const rare = ['Zephyrwindow', 'zephyrwindow']
const env = { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' }
const folders: string[] = []
let here = ''
let there = ''
let out = ''
beforeAll(() => {
  for (const name of ['here', 'there', 'out']) folders.push(folderForApp(`alongside-${name}`))
  ;[here, there, out] = folders as [string, string, string]
})
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

const cli = (data: string, words: string[], code = '') =>
  JSON.parse(
    execFileSync(process.execPath, [at('out', 'electron', 'cli.cjs'), ...words, '--json', '--data', data], {
      encoding: 'utf8',
      env: { ...process.env, ...env, LANG: 'C.UTF-8', ...(code ? { ALONGSIDE_PASSPHRASE: code } : {}) },
    }),
  )
const bundled = (data: string, name: string): { file: string; code: string } => {
  const file = join(out, name)
  return { file, code: cli(data, ['bundle', idIn(data), '--out', file]).pairingCode as string }
}
const idIn = (data: string) =>
  readdirSync(join(data, 'keys'))
    .find((name) => name.endsWith('.json'))!
    .replace('.json', '')
/** The key of a laptop without a passphrase or a keychain lies beside its programme. */
const keyOf = (data: string): Buffer => {
  const { slots } = JSON.parse(readFileSync(join(data, 'keys', `${idIn(data)}.json`), 'utf8'))
  return Buffer.from(slots.find((one: { kind: string }) => one.kind === 'open').key, 'base64')
}
const found = (data: string) => rare.map((word) => findings(data, keyOf(data), word))
/** The names of the files that have anything to do with a programme: its ledger alone stays. */
const filesWith = (id: string) =>
  readdirSync(here, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && join(one.parentPath, one.name).includes(id))
    .map((one) => one.name)
const nowhere = rare.map(() => ({}))

async function inApp(work: (opened: Opened) => Promise<void>) {
  const opened = await openApp({ data: here, env })
  opened.page.setDefaultTimeout(20_000)
  try {
    await work(opened)
    expect(opened.complaints).toEqual([])
  } finally {
    await opened.close()
  }
}

test('[P42] [LT4] [LT5] [LT6] erased words are in no page anywhere, and the second laptop confirms with its next copy', async () => {
  await inApp(async ({ page }) => {
    await bringInSample(page)
    await openCapture(page)
    await captureLine(page).fill(said)
    await page.keyboard.press('Enter')
    await keptSlips(page).filter({ hasText: said }).waitFor()
  })
  expect(found(here)).not.toEqual(nowhere)
  const first = bundled(here, 'first.alongside')
  cli(there, ['merge', first.file], first.code)
  expect(found(there)).not.toEqual(nowhere)
  // The second laptop has sent a copy back, so the first knows of it.
  cli(here, ['merge', bundled(there, 'known.alongside').file])

  await inApp(async ({ page }) => {
    await page.locator('.app[data-place=workshop] main h1').first().waitFor()
    await toPlace(page, t, 'evidence')
    await page.getByRole('searchbox').fill('Zephyrwindow')
    const row = page.locator('.words-row').filter({ hasText: said })
    await row.waitFor()
    await row.getByRole('button', { name: /^Their words: / }).click()
    await choose(page, t('takeback.erase'))
    await page.getByText(t('takeback.cannot.laptops', { count: 1 })).waitFor()
    await button(page, t('common.next')).click()
    await button(page, t('people.erase.do.one')).click()
    await page.getByRole('dialog', { name: t('people.erase.done') }).waitFor()
    await button(page, t('common.close')).click()
    await page.getByRole('searchbox').fill('')
    expect(await page.locator('main').textContent()).not.toContain('Zephyrwindow')
    await toPlace(page, t, 'overview')
    await page.getByText(t('takeback.laptops.confirmed', { count: 2, done: 1 })).waitFor()
    expect(found(here)).toEqual(nowhere)
  })
  expect(found(here)).toEqual(nowhere)

  // A copy from before does not bring them back; one from after takes them out of the second laptop.
  cli(here, ['merge', first.file])
  expect(found(here)).toEqual(nowhere)
  cli(there, ['merge', bundled(here, 'second.alongside').file])
  expect(found(there)).toEqual(nowhere)

  cli(here, ['merge', bundled(there, 'third.alongside').file])
  const id = idIn(here)
  expect(filesWith(id).length).toBeGreaterThan(3)
  // One that was being taken off when the power went: the next start takes the rest away.
  const cut = randomUUID()
  for (const file of [join(here, 'keys', `${cut}.leaving`), join(here, `${cut}.alongsidedb`)]) {
    writeFileSync(file, 'noise')
    chmodSync(file, 0o666)
  }
  expect(filesWith(cut)).toHaveLength(2)
  await inApp(async ({ page }) => {
    await page.locator('.app main h1').first().waitFor()
    await toPlace(page, t, 'overview')
    await page.getByText(t('takeback.laptops.confirmed', { count: 2, done: 2 })).waitFor()
    expect(filesWith(cut)).toEqual([])
    // Taken off this laptop, and brought in again by the copy from before: not even then.
    await button(page, t('home.takeOff')).click()
    await button(page, t('common.next')).click()
    await button(page, t('home.takeOff.do')).click()
    await page.getByRole('heading', { name: t('home.empty.title') }).waitFor()
    expect(filesWith(id)).toEqual([id])
  })
  expect(filesWith(id)).toEqual([id])
  cli(here, ['merge', first.file], first.code)
  expect(found(here)).toEqual(nowhere)
}, 240_000)
