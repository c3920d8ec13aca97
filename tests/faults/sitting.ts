// A facilitator at the capture line whose app is killed again and again, and who carries on.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type ElectronApplication, type Page } from 'playwright-core'
import { openApp, type Opened } from '../e2e/app.ts'
import { button, captureLine, en, keptSlips } from '../e2e/steps.ts'

export type Killed = 'main' | 'store' | 'window'

/** A laptop that is busy with something else is slow, not wrong. */
const patience = 45_000
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** In the page: says once of every kept slip that it is there. */
const tellsOfSlips = `{
  const seen = new Set()
  const look = () => {
    for (const slip of document.querySelectorAll('[data-slip] .said')) {
      if (seen.has(slip.textContent)) continue
      seen.add(slip.textContent)
      console.debug('kept\\t' + slip.textContent)
    }
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
  look()
}`

export class Sitting {
  /** Words that were on the screen as kept slips. */
  readonly acknowledged = new Set<string>()
  /** Notes that Enter was pressed on and the kill came before the slip. */
  cutShort = 0
  #typed = new Set<string>()
  #opened: Opened | undefined
  #page: Page | undefined
  #wire: Browser | undefined
  #pids: Partial<Record<Killed, number>> = {}
  readonly #data: string

  constructor(data: string) {
    this.#data = data
  }

  get page(): Page {
    return this.#page!
  }
  get app(): ElectronApplication {
    return this.#opened!.app
  }

  async open(): Promise<void> {
    this.#opened = await openApp({ data: this.#data })
    this.#page = this.#opened.page
  }

  async end(): Promise<void> {
    await this.#wire?.close().catch(() => {})
    this.#wire = undefined
    await this.#opened?.close().catch(() => {})
    this.#opened = undefined
  }

  /** From now on hears of every slip that comes on the screen as kept, at the moment it does. */
  async listen(): Promise<void> {
    this.page.on('console', (said) => {
      const [word, text] = said.text().split('\t')
      if (word === 'kept' && text && this.#typed.has(text)) this.acknowledged.add(text)
    })
    await this.page.evaluate(tellsOfSlips)
    this.#pids = await this.#processes()
    await this.toLine()
  }

  async toLine(): Promise<void> {
    await captureLine(this.page).click()
  }

  /** Types a note and Enter. Out: whether the window was there to type in. */
  async type(text: string): Promise<boolean> {
    try {
      await this.page.keyboard.insertText(text)
      this.#typed.add(text)
      await this.page.keyboard.press('Enter')
      return true
    } catch {
      return false
    }
  }

  /** Types a note and waits until its slip is kept. */
  async keep(text: string): Promise<void> {
    await this.toLine()
    await this.type(text)
    await keptSlips(this.page).getByText(text, { exact: true }).first().waitFor({ timeout: patience })
    this.acknowledged.add(text)
  }

  async kill(what: Killed, after = 0): Promise<void> {
    const pid = this.#pids[what]!
    await wait(after)
    process.kill(pid, 'SIGKILL')
    const known = new Set(this.acknowledged)
    this.cutShort += [...this.#typed].some((text) => !known.has(text)) ? 1 : 0
  }

  /** Waits until the app is there again, by itself or started again, and the line with it. */
  async back(what: Killed): Promise<void> {
    if (what === 'main') {
      await this.#opened!.app.waitForEvent('close', { timeout: 10_000 }).catch(() => {})
      await this.#wire?.close().catch(() => {})
      this.#wire = undefined
      await this.open()
    } else
      await this.#until(async () => ![undefined, this.#pids[what]].includes((await this.#processes())[what]))
    if (what === 'window') await this.#reach()
    await captureLine(this.page).waitFor({ timeout: patience })
    for (const text of this.#typed) if (!this.acknowledged.has(text)) this.#typed.delete(text)
    if (what !== 'store') await this.listen()
    // All three, each a process of its own again: one that is still starting cannot be killed next.
    await this.#until(async () => {
      this.#pids = await this.#processes()
      return (['main', 'store', 'window'] as const).every((each) => this.#pids[each] !== undefined)
    })
  }

  /** What is offered again, or what never left the line. */
  async draftAfter(what: Killed): Promise<string> {
    if (what === 'store') return await captureLine(this.page).inputValue()
    const offer = this.page.locator('.offered').first()
    await offer.waitFor({ timeout: patience })
    const text = (await offer.textContent()) ?? ''
    await button(this.page, en('inquiry.draft.put')).click()
    const line = await captureLine(this.page).inputValue()
    if (line !== text) throw new Error(`Offered “${text}” and put back “${line}”`)
    return text
  }

  /** Lets go of refused slips and offered words, and empties the line. */
  async clearLine(): Promise<void> {
    // Words that were on their way come back a moment after the store does.
    await wait(300)
    const letGo = button(this.page, en('inquiry.taken.letGo'))
    while (await letGo.isVisible()) await letGo.click({ timeout: 2_000 }).catch(() => {})
    await captureLine(this.page).fill('')
  }

  /** Acknowledged words that are not on the screen with every slip of the step shown. */
  async missing(): Promise<string[]> {
    const all = button(this.page, en('inquiry.taken.all'))
    if (await all.isVisible()) await all.click()
    const shown = new Set(await keptSlips(this.page).allTextContents())
    return [...this.acknowledged].filter((text) => !shown.has(text))
  }

  /** Playwright gives a page up when it crashes; Electron loads it again, so it is reached anew. */
  async #reach(): Promise<void> {
    await this.#until(async () => {
      await this.#wire?.close().catch(() => {})
      const [port, path] = readFileSync(join(this.#data, '.profile', 'DevToolsActivePort'), 'utf8').split(
        '\n',
      )
      const noDefaults = { noDefaults: true } as object
      this.#wire = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`, noDefaults)
      this.#page = this.#wire.contexts().flatMap((each) => each.pages())[0]
      return (await this.#page?.evaluate('document.readyState')) === 'complete'
    })
  }

  async #processes(): Promise<Partial<Record<Killed, number>>> {
    const found = await this.app.evaluate(({ app, BrowserWindow }) => ({
      main: process.pid,
      store: app.getAppMetrics().find(({ name }) => name === 'Alongside store')?.pid,
      window: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    }))
    return Object.fromEntries(Object.entries(found).filter(([, pid]) => pid))
  }

  async #until(isSo: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      if (await isSo().catch(() => false)) return
      await wait(100)
    }
    throw new Error('The app did not come back within 45 seconds')
  }
}
