// Hands that have a keyboard and nothing else: key presses in, and eyes for what has the focus.
import type { Page } from 'playwright-core'

export class Keys {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words)
  }

  /** Goes on from stop to stop until the focus is on something with these words. Thrown: where the words never come. */
  async to(words: string | RegExp, { by = 'Tab', most = 150 } = {}): Promise<void> {
    const passed: string[] = []
    for (let stop = 0; stop <= most; stop += 1) {
      const at = await this.focused()
      if (typeof words === 'string' ? at.includes(words) : words.test(at)) return
      passed.push(at.slice(0, 40))
      await this.#page.keyboard.press(by)
    }
    throw new Error(`${String(words)} is not reached by ${by}. Passed: ${passed.join(' | ')}`)
  }

  /** Goes there and presses Enter. */
  async do(words: string | RegExp, how?: { by?: string; most?: number }): Promise<void> {
    await this.to(words, how)
    await this.#page.keyboard.press('Enter')
  }

  /** The palette and a few letters, down to the line that is these words where there is one. */
  async palette(words: string): Promise<void> {
    await this.press('Control+k')
    await this.#page.locator('.palette input').waitFor()
    await this.type(words)
    await this.#page.waitForTimeout(150)
    const lines = await this.#page.locator('.palette [role=menuitem] .name').allInnerTexts()
    for (let down = lines.findIndex((line) => line.trim() === words); down > 0; down -= 1)
      await this.press('ArrowDown')
    await this.press('Enter')
    await this.#page.locator('.palette').waitFor({ state: 'hidden' })
  }

  /** All the words by which what has the focus is known. */
  async focused(): Promise<string> {
    return (await this.#page.evaluate(`(() => {
      const at = document.activeElement
      if (!at || at === document.body) return 'nothing'
      const byId = (ids) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
      const group = at.closest('[role=radiogroup], [role=group], fieldset')
      return [at.getAttribute('aria-label'), ...byId(at.getAttribute('aria-labelledby')), at.placeholder,
        ...[...(at.labels ?? [])].map((each) => each.textContent), at.matches('input, textarea') ? '' : at.textContent,
        at.type === 'radio' ? (group?.getAttribute('aria-label') ?? byId(group?.getAttribute('aria-labelledby')).join(' ')) : '']
        .filter(Boolean).join(' ~ ')
    })()`)) as string
  }
}
