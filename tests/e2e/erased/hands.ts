// Somebody at the screens who types a word of its own into every field, and remembers into which.
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { markOf, wordFieldNames } from '../../wordFields.ts'
import { button, byPalette, en as t } from '../steps.ts'

/** What everybody calls the person all of it is about: their alias, and a name in others' words. */
export const name = 'Saffron'
export const alias = `${markOf('participant.alias')} ${name}`

export class Hands {
  page!: Page
  app!: ElectronApplication
  /** The fields something was typed into, as "clause.text". */
  readonly typed = new Set<string>()

  /** The words for a field: its mark, and the person's name. Typed from now on. */
  of(field: string): string {
    if (!wordFieldNames.includes(field)) throw new Error(`No record has the field ${field}`)
    this.typed.add(field)
    return field === 'participant.alias' ? alias : `${markOf(field)} ${name}`
  }

  get dialog(): Locator {
    return this.page.locator('[role=dialog], [role=alertdialog]').last()
  }

  /** The line or box with this label, however it is marked as optional. */
  box(within: Page | Locator, label: string): Locator {
    const words = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return within.getByRole('textbox', { name: new RegExp(`^${words}( \\(|$)`) }).first()
  }
  async type(within: Page | Locator, label: WordKey | { says: string }, field: string): Promise<void> {
    const said = typeof label === 'string' ? t(label as 'common.save') : label.says
    await this.box(within, said).fill(this.of(field))
  }

  async press(words: WordKey, within: Page | Locator = this.page): Promise<void> {
    await button(within, t(words as 'common.save')).click()
  }
  /** Does what a dialog does, and waits until it is gone. */
  async done(words: WordKey = 'common.save'): Promise<void> {
    await this.press(words, this.dialog)
    await this.gone()
  }
  async gone(): Promise<void> {
    const open = this.page.locator('[role=dialog], [role=alertdialog]')
    await expect.poll(() => open.count(), { interval: 30 }).toBe(0)
  }
  async tab(tab: WordKey): Promise<void> {
    const words = t(tab as 'common.save')
    const here = this.page.locator('.workshop-tabs [aria-current=page]', { hasText: words })
    if (!(await here.isVisible())) await byPalette(this.page, words)
    await here.waitFor()
  }

  /** In place of the dialogs of the system, which no test can press. */
  async saves(folder: string, file: string): Promise<string> {
    const path = join(folder, file)
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    return path
  }
  async chooses(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, path)
  }
}
