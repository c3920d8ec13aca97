// The whole path with somebody watching every door: not one request leaves, none is even tried.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderForApp } from '../../build/launch.mjs'
import { openApp } from './app.ts'
import { bringInSample, button, captureLine, en as t, keptSlips, openCapture, toPlace } from './steps.ts'

const folder = folderForApp('alongside-offline')
const log = join(folder, 'net.json')
let proxy: Server
let reached: string[] = []
/** Sockets to anywhere but this machine, of any process of the app, whenever we looked. */
const elsewhere: string[] = []
let asked: string[] = []
let answered: string[] = []

beforeAll(async () => {
  // Whatever asks for the network as programs do by default is sent to this one.
  proxy = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.end()
  })
  proxy.on('connect', ({ url }, socket) => (reached.push(url ?? ''), socket.end()))
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  const through = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const opened = await openApp({
    args: [`--log-net-log=${log}`],
    env: { HTTP_PROXY: through, HTTPS_PROXY: through, http_proxy: through, https_proxy: through },
  })
  const { page, app } = opened
  const looking = setInterval(() => void look(app).then((found) => elsewhere.push(...found)), 250)
  await app.evaluate(
    ({ webContents, dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      const seen: string[] = ((globalThis as { seen?: string[] }).seen = [])
      webContents.getAllWebContents()[0]!.session.webRequest.onCompleted(({ url }) => seen.push(url))
    },
    join(opened.data, 'outline.docx'),
  )
  await bringInSample(page)
  await openCapture(page)
  await captureLine(page).click()
  await page.keyboard.type('See http://example.org/tea and mail nobody@example.org')
  await page.keyboard.press('Enter')
  await keptSlips(page).getByText('nobody@example.org').waitFor()
  await button(page, t('inquiry.tab.board')).click()
  await page.locator('.lanes').waitFor()
  for (const place of ['evidence', 'people', 'specification', 'help', 'settings', 'handover'] as const)
    await toPlace(page, t, place)
  await page.locator('.document-view').waitFor()
  await button(page, t('handover.save')).click()
  await page.locator('.handed').waitFor()
  answered = (await app.evaluate(() => (globalThis as { seen?: string[] }).seen)) ?? []
  clearInterval(looking)
  await opened.close()
  asked = readFileSync(log, 'utf8').match(/"url":"[^"]*"/g) ?? []
})
afterAll(() => {
  proxy.close()
  rmSync(folder, { recursive: true, force: true })
})

function remoteOf(pid: number, kind: string): string[] {
  const own = new Set(
    readdirSync(`/proc/${pid}/fd`).map(
      (fd) => /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1],
    ),
  )
  const lines = readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').trim().split('\n').slice(1)
  return lines.flatMap((line) => {
    const fields = line.trim().split(/\s+/)
    const remote = fields[2]?.split(':')[0] ?? ''
    // Nowhere, or this machine itself, as the kernel writes them: the debugger that drives this test is local.
    const isLocal = /^0+$|^0100007F$|^0{24}01000000$|^0{16}FFFF00000100007F$/.test(remote)
    return own.has(fields[9]) && !isLocal ? [`${kind} ${remote} of ${pid}`] : []
  })
}

/** Remote ends of the sockets the app's processes hold, by the kernel's own list. */
async function look(app: Awaited<ReturnType<typeof openApp>>['app']): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const pids = await app.evaluate(({ app: it }) => it.getAppMetrics().map(({ pid }) => pid)).catch(() => [])
  return pids.flatMap((pid) => {
    try {
      return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) => remoteOf(pid, kind))
    } catch {
      return []
    }
  })
}

test('Chromium tried no address on the whole path, sample to saved file', () => {
  expect(readFileSync(log, 'utf8')).toContain('"events"')
  expect(asked).toEqual([])
})

test('the pages asked for nothing but files of the app itself', () => {
  expect(answered.length).toBeGreaterThan(0)
  expect(answered.filter((url) => !url.startsWith('app://alongside/'))).toEqual([])
})

test('no process of the app, the store among them, held a socket to anywhere or went through a proxy', () => {
  expect(elsewhere).toEqual([])
  expect(reached).toEqual([])
})
