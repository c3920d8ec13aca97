// Where the demo plays: the real app on an empty folder, a clock that stands still, and pictures of it.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { folderForApp } from '../../build/launch.mjs'
import type { WallSet } from '../../shared/contract.ts'
import type { Settings } from '../../shared/shell.ts'
import type { WordKey } from '../../shared/words/catalogue.ts'
import type { Say } from '../../shared/words/say.ts'
import { openApp, type Opened } from '../e2e/app.ts'
import { button, choose, cy, en } from '../e2e/steps.ts'

/** Every day the same day, so that every day's pictures are the same. */
const moment = '2026-11-21T10:12:00.000Z'
export const today = moment.slice(0, 10)
/** An ordinary council laptop, and what hangs on the wall. */
export const laptop = { width: 1366, height: 768 }
export const projector = { width: 1920, height: 1080 }

const usual: Partial<Settings> = { language: 'en-GB', theme: 'light' }
const lookOf = {
  welsh: { language: 'cy' },
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
} satisfies Record<string, Partial<Settings>>

export class Stage {
  readonly folder: string
  readonly #opened: Opened
  readonly #began = performance.now()
  readonly #says: (line: string) => void
  #isOpen = true
  wall: Page | undefined
  language: Settings['language'] = 'en-GB'

  private constructor(folder: string, opened: Opened, says: (line: string) => void) {
    this.folder = folder
    this.#opened = opened
    this.#says = says
  }

  /** In: the folder everything is left in, which is emptied first, and what hears what is being done. */
  static async open(folder: string, says: (line: string) => void): Promise<Stage> {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(join(folder, 'pictures'), { recursive: true })
    const data = folderForApp('alongside-demo')
    const opened = await openApp({ data, env: { ALONGSIDE_CLOCK: moment, TZ: 'Europe/London' } })
    const stage = new Stage(folder, opened, says)
    await opened.app.context().clock.setFixedTime(new Date(moment))
    await stage.set(usual)
    await stage.#fit(opened.page, laptop)
    await opened.page.locator('h1').first().waitFor()
    return stage
  }

  get app(): Opened['app'] {
    return this.#opened.app
  }
  get page(): Page {
    return this.#opened.page
  }
  get data(): string {
    return this.#opened.data
  }
  /** What the pages complained of: a demo with any has failed. */
  get complaints(): readonly string[] {
    return this.#opened.complaints
  }
  /** The words of the app in the language it speaks now. */
  get t(): Say {
    return this.language === 'cy' ? cy : en
  }

  /** Says what is being done, with the time since the beginning. */
  say(words: string): void {
    const seconds = (performance.now() - this.#began) / 1000
    this.#says(`${seconds.toFixed(1).padStart(6)} s  ${words}`)
  }

  async picture(name: string, of: Page = this.page): Promise<void> {
    await this.#closeNotices()
    await settled(of)
    await of.screenshot({ path: join(this.folder, 'pictures', `${name}.png`) })
  }

  /** The picture, and the same again in Welsh, in dark colours or in high contrast. */
  async pictureIn(
    name: string,
    looks: readonly (keyof typeof lookOf)[],
    of: Page = this.page,
  ): Promise<void> {
    await this.picture(name, of)
    for (const look of looks) {
      await this.set({ ...usual, ...lookOf[look] }, of)
      await this.picture(`${name}-${look}`, of)
    }
    await this.set(usual, of)
  }

  /** Changes the app's settings as its settings page does. In: the window that has to have heard of it, too. */
  async set(some: Partial<Settings>, of: Page = this.page): Promise<void> {
    await this.page.evaluate((settings) => window.alongside!.shell.setSettings(settings), some)
    if (some.language) this.language = some.language
    const wish = [some.language ?? this.language, some.theme ?? '']
    for (const page of [this.page, of])
      await page.waitForFunction(([language, theme]) => {
        const { lang, dataset } = document.documentElement
        return lang === language && (!theme || dataset['theme'] === theme)
      }, wish)
  }

  /** Opens the room's screen, as large as a projector's, and gives back its page. */
  async openWall(byHand: () => Promise<void>): Promise<Page> {
    const [wall] = await Promise.all([this.app.waitForEvent('window'), byHand()])
    await wall.waitForLoadState()
    await this.#fit(wall, projector)
    this.wall = wall
    return wall
  }

  /** The facilitator's window as large as it was, after it has filled the screen. */
  async asBefore(): Promise<void> {
    await this.#fit(this.page, laptop)
  }

  /** Shows the room something of the workshop on the screen. In: what, by its words in the menu. */
  async showOnWall(what: WordKey): Promise<void> {
    await button(this.page, this.t('board.wall')).click()
    await choose(this.page, this.t(what))
  }

  /** Shows the room a scene from the top bar, and pictures it there in both languages. */
  async pictureOnWall(scene: WallSet['scene']): Promise<void> {
    await this.page.locator('.room-sees').click()
    await choose(this.page, this.t(`app.room.show.${scene}`))
    await this.wall!.locator(`.wall[data-scene=${scene}]`).waitFor()
    await this.pictureIn(`wall-${scene}`, ['welsh'], this.wall)
  }

  /** In: where the next file is to be saved, in place of the dialog of the system, which no test can press. */
  async saveAs(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to })
    }, path)
  }

  /** In: the file the next dialog of the system is to give. */
  async openFrom(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, from) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [from] })
    }, path)
  }

  /** Closes the app; what it kept is still there. */
  async leave(): Promise<void> {
    if (this.#isOpen) await this.#opened.close()
    this.#isOpen = false
  }

  async close(): Promise<void> {
    await this.leave()
    rmSync(this.data, { recursive: true, force: true })
  }

  /** Notices stay until somebody has read them. Beneath a dialog nothing can be pressed: there they are left. */
  async #closeNotices(): Promise<void> {
    const close = this.page.locator('#app:not([inert]) .notices .notice').getByRole('button').last()
    while (await close.isVisible()) await close.click({ timeout: 2_000 }).catch(() => {})
  }

  async #fit(page: Page, size: { width: number; height: number }): Promise<void> {
    const address = page.url()
    await this.app.evaluate(
      ({ BrowserWindow }, wish) => {
        const window = BrowserWindow.getAllWindows().find(
          (each) => each.webContents.getURL() === wish.address,
        )
        window?.unmaximize()
        window?.setContentBounds({ x: 0, y: 0, width: wish.width, height: wish.height })
      },
      { ...size, address },
    )
    const has = () => page.evaluate('[innerWidth, innerHeight].join()')
    for (let tries = 0; tries < 40 && (await has()) !== `${size.width},${size.height}`; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    // A real screen may be smaller than the one the pictures are for.
    if ((await has()) !== `${size.width},${size.height}`) await page.setViewportSize(size)
  }
}

/** Fonts are there, nothing moves any more, and what was said at the foot of the page has had its time. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined)))
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}
