// A long PDF stopped half-way in the real window: nothing is left of it, and the next one comes whole.
import { chownSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ordinaryUser } from '../../build/prepare/user.mjs'
import { seedSpecification } from '../bench/seeds.ts'
import { openApp, type Opened } from './app.ts'
import { button, en as t, pick, toPlace } from './steps.ts'

let data = ''
let opened: Opened
let folder = ''
beforeAll(async () => {
  ;({ data } = await seedSpecification(24_000))
  folder = join(data, 'handed-over')
  mkdirSync(folder)
  const user = ordinaryUser()
  if (user) chownSync(folder, user.uid, user.gid)
  opened = await openApp({ data })
}, 240_000)
afterAll(async () => {
  await opened?.close()
  rmSync(data, { recursive: true, force: true })
})

const windows = () => opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
const temporary = () =>
  readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))

test('[H30] a PDF stopped half-way leaves no file, no part of one and no window; the next is made', async () => {
  const { app, page, complaints } = opened
  await page.locator('main h1').first().waitFor()
  const path = join(folder, 'outline.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await toPlace(page, t, 'handover')
  await page.locator('.document-view').waitFor({ timeout: 60_000 })
  await pick(page, page, t('handover.format'), t('handover.format.pdf'))
  await page.locator('.document-view').waitFor({ timeout: 60_000 })
  const usual = await windows()

  await button(page, t('handover.save')).click()
  // Half-way: the page is written, and the window that prints it is at work.
  await expect.poll(windows, { timeout: 60_000, interval: 20 }).toBe(usual + 1)
  const bar = page.getByRole('progressbar')
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  await button(page, t('common.stop')).click()
  await page.getByText(t('templates.stopped')).waitFor()
  expect(await bar.count()).toBe(0)
  await expect.poll(windows, { timeout: 30_000 }).toBe(usual)
  expect(readdirSync(folder)).toEqual([])
  expect(temporary()).toEqual([])
  expect(await page.locator('.handed').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('handover.save'))

  await button(page, t('handover.save')).click()
  await page.getByText(t('handover.saved', { file: 'outline.pdf' })).waitFor({ timeout: 120_000 })
  expect(readdirSync(folder)).toEqual(['outline.pdf'])
  const bytes = readFileSync(path)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.subarray(-8).toString()).toContain('%%EOF')
  expect(temporary()).toEqual([])
  expect(await windows()).toBe(usual)
  expect(complaints).toEqual([])
}, 300_000)
