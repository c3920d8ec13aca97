// Opens the real app for a test, with an empty data folder of its own, and puts it away again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { folderForApp, launchSpec } from '../../build/launch.mjs'
import type { Alongside } from '../../shared/shell.ts'

declare global {
  interface Window {
    alongside?: Alongside
  }
}

export interface Opened {
  app: ElectronApplication
  page: Page
  data: string
  /** Everything the pages said that is no mere information. */
  complaints: string[]
  close(): Promise<void>
}

/**
 * In: another data folder to open instead of an empty one (it is then kept), more arguments and variables, and the
 * words of a program to start it through. It is started once: a start that fails is a failure of the app or of the test.
 */
export async function openApp(
  wish: { data?: string; args?: string[]; env?: Record<string, string>; through?: string[] } = {},
): Promise<Opened> {
  const data = wish.data ?? folderForApp('alongside-e2e')
  const spec = await launchSpec({ args: wish.args, env: { ...wish.env, ALONGSIDE_DATA: data } })
  const app = await _electron.launch({
    executablePath: wish.through ? startedThrough(wish.through, spec.executablePath) : spec.executablePath,
    args: spec.args,
    env: spec.env as Record<string, string>,
    chromiumSandbox: true,
    timeout: 60_000,
    // The app chooses light or dark itself; Playwright would otherwise say light.
    colorScheme: null,
  })
  const complaints: string[] = []
  app.on('window', (page) => {
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (said) => {
      if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text())
    })
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  const close = async () => {
    await app.close()
    if (!wish.data) rmSync(data, { recursive: true, force: true })
  }
  return { app, page, data, complaints, close }
}

/** One file that Playwright can take for Electron, as it puts words of its own behind the first. */
function startedThrough(words: string[], electron: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'alongside-through-')), 'electron')
  writeFileSync(file, `#!/bin/sh\nrm -r '${dirname(file)}'\nexec ${words.join(' ')} '${electron}' "$@"\n`, {
    mode: 0o755,
  })
  return file
}
