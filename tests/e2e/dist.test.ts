// The app as people get it. Nothing can drive it from outside, which is the point; its twin, the same but for one
// fuse, can be driven.
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { executableIn, folders, pack } from '../../build/dist.ts'
import { folderForApp, packedPath } from '../../build/launch.mjs'

let data: string
let running: ChildProcess[] = []

beforeAll(() => pack(), 600_000)
beforeEach(() => (data = folderForApp('alongside-dist')))
afterEach(() => {
  for (const each of running) if (each.pid && each.exitCode === null) process.kill(-each.pid, 'SIGKILL')
  running = []
  rmSync(data, { recursive: true, force: true })
})

/** Starts a packed app, and keeps what it says. */
function start(folder: string, args: string[] = [], env: Record<string, string> = {}) {
  const said = { text: '' }
  const child = spawn(packedPath(executableIn(folder)), args, {
    detached: true,
    env: { ...process.env, ALONGSIDE_DATA: data, ...env },
  })
  running.push(child)
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said.text += String(part)))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, said, ended }
}

/** The processes of a packed app that work for one data folder, by what they are. */
function processesOf(child: ChildProcess): string[] {
  return readdirSync('/proc')
    .filter(
      (name) =>
        /^\d+$/.test(name) && statusOf(name, 'stat').split(') ').at(-1)?.split(' ')[2] === String(child.pid),
    )
    .map(
      (name) =>
        `${statusOf(name, 'cmdline').replaceAll('\0', ' ')} seccomp=${/Seccomp:\s+(\d)/.exec(statusOf(name, 'status'))?.[1]}`,
    )
}

function statusOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

async function fusesOf(folder: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(executableIn(folder))
  expect(wire.version).toBe(FuseVersion.V1)
  return Object.fromEntries(
    Object.keys(fuses).map((name) => [
      name,
      wire[FuseV1Options[name as keyof typeof fuses]] === FuseState.ENABLE,
    ]),
  )
}

describe('19 the fuses', () => {
  test('of the release are as decided, each of them', async () => {
    expect(await fusesOf(folders.release)).toEqual(fuses)
  })

  test('of the twin differ in the one tests need', async () => {
    expect(await fusesOf(folders.twin)).toEqual({ ...fuses, EnableNodeCliInspectArguments: true })
  })
})

describe.runIf(process.platform === 'linux')('the release', () => {
  test('starts: a window in the sandbox, the store in a process of its own', async () => {
    const { child, said } = start(folders.release, ['--inspect=0'], { NODE_OPTIONS: '--require /nowhere.js' })
    const seen = () => processesOf(child).join('\n')
    await expect.poll(seen, { timeout: 20_000 }).toMatch(/--type=renderer .*seccomp=2/)
    await expect.poll(seen, { timeout: 20_000 }).toMatch(/--utility-sub-type=node\.mojom\.NodeService/)
    expect(seen()).not.toMatch(/--no-sandbox/)
    expect(existsSync(join(data, '.profile'))).toBe(true)
    expect(said.text).not.toMatch(/Debugger listening|Cannot find module|Error/)
  })

  test('opens no debugging port: it ends instead', async () => {
    const { said, ended } = start(folders.release, ['--remote-debugging-port=0'])
    expect(await ended).toBe(1)
    expect(said.text).not.toMatch(/DevTools listening/)
  })

  test('is no Node for whoever asks it to be', async () => {
    const { child, said } = start(folders.release, ['-e', 'console.log("as " + "node")'], {
      ELECTRON_RUN_AS_NODE: '1',
    })
    await expect.poll(() => processesOf(child).join('\n'), { timeout: 20_000 }).toMatch(/--type=renderer/)
    expect(said.text).not.toMatch(/as node/)
  })

  test('runs its own archive and no folder laid beside it', async () => {
    const rival = join(folders.twin, 'resources', 'app')
    mkdirSync(rival, { recursive: true })
    writeFileSync(join(rival, 'package.json'), JSON.stringify({ name: 'rival', main: 'rival.js' }))
    writeFileSync(join(rival, 'rival.js'), `process.stdout.write('the rival runs'); process.exit(7)`)
    try {
      const { child, said } = start(folders.twin)
      await expect.poll(() => processesOf(child).join('\n'), { timeout: 20_000 }).toMatch(/--type=renderer/)
      expect(said.text).not.toMatch(/rival/)
    } finally {
      rmSync(rival, { recursive: true })
    }
  })

  test('carries its notices', () => {
    const notices = readFileSync(join(folders.release, 'THIRD-PARTY.txt'), 'utf8')
    const shipped = [
      'better-sqlite3-multiple-ciphers',
      'electron',
      'zod',
      'react',
      'docx',
      '@fontsource-variable/literata',
    ]
    for (const name of shipped) expect(notices).toContain(`\n${name} `)
    expect(existsSync(join(folders.release, 'LICENSES.chromium.html'))).toBe(true)
  })
})

test('the twin is the packed app: it opens, and knows that it is packed', async () => {
  const app = await _electron.launch({
    executablePath: packedPath(executableIn(folders.twin)),
    env: { ...process.env, ALONGSIDE_DATA: data } as Record<string, string>,
    chromiumSandbox: true,
  })
  try {
    const page = await app.firstWindow()
    await page.waitForLoadState()
    expect(page.url()).toBe('app://alongside/index.html')
    expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true)
    expect(await page.evaluate('typeof window.alongside.shell.getSettings')).toBe('function')
  } finally {
    await app.close()
  }
})
