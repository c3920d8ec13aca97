// The laptop of the one at the screens: where its app keeps anything, how it ends without a word, what it lets out.
import { execFileSync } from 'node:child_process'
import { chownSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { folderForApp } from '../../../build/launch.mjs'
import { at } from '../../../build/places.mjs'
import { ordinaryUser } from '../../../build/prepare/user.mjs'
import { allFormats } from '../../../shared/contract.ts'
import { openApp, type Opened } from '../app.ts'
import { byPalette, en as t, pick, tick, toPlace } from '../steps.ts'
import { Hands } from './hands.ts'
import { idIn, keyOf, searched } from './searched.ts'

export interface Copy {
  path: string
  code: string
}

export class Laptop {
  readonly hands = new Hands()
  readonly data = folderForApp('alongside-erased')
  /** Where files are handed out to: beyond reach once they are there. */
  readonly out = folderForApp('alongside-erased-out')
  readonly #tmp = folderForApp('alongside-erased-tmp')
  readonly #other = folderForApp('alongside-erased-other')
  readonly #env = { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z', TMPDIR: this.#tmp, HOME: this.#tmp }
  readonly #marks: readonly string[]
  readonly complaints: string[] = []
  #opened: Opened | undefined

  constructor(marks: readonly string[]) {
    this.#marks = marks
  }

  /** Everything the app has here: programmes, backups, logs, its profile, its temporary files, its home. */
  search(): Map<string, string[]> {
    const home = ordinaryUser()?.home
    return searched([this.data, this.#tmp, ...(home ? [home] : [])], this.#marks, keyOf(this.data))
  }
  /** Waits until a draft is in the store: it is kept a moment after it was typed. */
  async until(mark: string): Promise<void> {
    await expect.poll(() => searched([this.data], [mark], keyOf(this.data)).size, { timeout: 10_000 }).toBe(1)
  }

  async open(): Promise<void> {
    const opened = await openApp({ data: this.data, env: this.#env })
    this.#opened = opened
    opened.page.setDefaultTimeout(20_000)
    this.hands.page = opened.page
    this.hands.app = opened.app
    await opened.page.locator('.app main h1').first().waitFor()
    expect(await opened.app.evaluate(({ app }) => app.getPath('temp'))).toBe(this.#tmp)
    await opened.page.evaluate(() => window.alongside!.shell.setSettings({ motion: 'off' }))
  }
  async close(): Promise<void> {
    this.complaints.push(...(this.#opened?.complaints ?? []))
    await this.#opened?.close()
    this.#opened = undefined
  }
  async putAway(): Promise<void> {
    await this.close().catch(() => {})
    for (const folder of [this.data, this.out, this.#tmp, this.#other])
      rmSync(folder, { recursive: true, force: true })
  }

  /** Ends the app and its store, both of which could still write, at once and without a word. */
  async kill(): Promise<void> {
    await (
      await this.readyToKill()
    )()
  }
  async readyToKill(): Promise<() => Promise<void>> {
    const opened = this.#opened!
    const pids = await opened.app.evaluate(({ app }) => [
      app.getAppMetrics().find((one) => one.name === 'Alongside store')!.pid,
      process.pid,
    ])
    return async () => {
      const closed = opened.app.waitForEvent('close', { timeout: 10_000 }).catch(() => {})
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      await closed
      this.complaints.push(...opened.complaints)
    }
  }

  async toPerson(called: string): Promise<void> {
    await toPlace(this.hands.page, t, 'people')
    await this.hands.page.locator('table.people').getByRole('button', { name: called }).first().click()
    await this.hands.page.locator('.facts').waitFor()
  }

  /** The specification in every format, as the team reads it, saved through the screen. Out: where it lies. */
  async exported(into: string, called = 'outline'): Promise<string> {
    const { hands } = this
    const folder = join(this.out, into)
    mkdirSync(folder)
    sameOwner(folder, this.out)
    await toPlace(hands.page, t, 'handover')
    await tick(hands.page.locator('.choosing'), t('handover.audience.programme'))
    for (const format of allFormats) {
      await pick(hands.page, hands.page, t('handover.format'), t(`handover.format.${format}`))
      const file = `${called} ${format}.${format.startsWith('csv') ? 'csv' : format}`
      await hands.saves(folder, file)
      await hands.page.locator('.document-view').waitFor()
      await hands.press('handover.save')
      await hands.page.getByText(t('handover.saved', { file })).waitFor({ timeout: 30_000 })
    }
    return folder
  }

  async copied(file: string): Promise<Copy> {
    const { hands } = this
    const path = await hands.saves(this.out, file)
    await byPalette(hands.page, t('app.do.makeCopy'))
    await hands.press('overview.copy.choose', hands.dialog)
    const code = (await hands.page.locator('.big-code').textContent())!
    await hands.done('common.done')
    return { path, code }
  }
  /** What a second laptop has of it, once it was brought there. */
  inCopy({ path, code }: Copy): Map<string, string[]> {
    rmSync(this.#other, { recursive: true, force: true })
    mkdirSync(this.#other)
    const words = ['merge', path, '--json', '--data', this.#other]
    execFileSync(process.execPath, [at('out', 'electron', 'cli.cjs'), ...words], {
      env: { ...process.env, ...this.#env, LANG: 'C.UTF-8', ALONGSIDE_PASSPHRASE: code },
    })
    return searched([this.#other], this.#marks, keyOf(this.#other))
  }

  /** Keeps the newest backup where the app does not reach, to be put back as somebody may who keeps their own. */
  putBackupAside(): { day: string; putBack: () => void } {
    const folder = join(this.data, 'backups', idIn(this.data))
    const aside = join(this.out, 'kept-aside')
    copyFileSync(join(folder, readdirSync(folder).sort().at(-1)!), aside)
    const putBack = () => {
      const file = join(folder, '2026-11-20T09-00-00-000Z.alongsidedb')
      copyFileSync(aside, file)
      sameOwner(file, folder)
    }
    return { day: '20 Nov 2026', putBack }
  }
}

const sameOwner = (file: string, as: string) => chownSync(file, statSync(as).uid, statSync(as).gid)
