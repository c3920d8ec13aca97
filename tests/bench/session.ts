// One sitting of many notes, step by step: a letter in the line, the store's answer, the slip on the screen.
import type { Page } from 'playwright-core'

/** Milliseconds of each step, note by note: of typing, every letter of the note. */
export type Steps = { typed: number[][]; acknowledged: number[]; painted: number[] }
type Measuring = Steps & { letters: number[]; painting: number }

/**
 * Types and keeps so many notes. `typed`: from a letter's key to the frame after which the line holds it; the others from
 * Enter: to the moment the store's answer, which it gives once the note is on the disk, is in the window; and to the
 * frame after which its slip stands in the page.
 */
export async function sessionOf(page: Page, notes: number): Promise<Steps> {
  await page.evaluate(() => {
    const seen: Measuring = { typed: [], acknowledged: [], painted: [], letters: [], painting: 0 }
    ;(window as unknown as { session: Measuring }).session = seen
    let letterAt = 0
    let pressed = 0
    let waits = ''
    // A frame begins with the callback and is on the screen when the next task runs.
    const afterFrame = (then: () => void) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = then
        channel.port2.postMessage(null)
      })
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.length === 1) letterAt = event.timeStamp
        if (event.key !== 'Enter') return
        pressed = event.timeStamp
        waits = (document.activeElement as HTMLTextAreaElement).value
      },
      { capture: true },
    )
    window.addEventListener('input', () => {
      const from = letterAt
      const { letters } = seen
      seen.painting += 1
      afterFrame(() => {
        letters.push(performance.now() - from)
        seen.painting -= 1
      })
    })
    // oxlint-disable-next-line typescript/unbound-method -- Called below on the port it is asked of.
    const post = MessagePort.prototype.postMessage as (this: MessagePort, ...sent: unknown[]) => void
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
      const asked = sent[0] as { n?: number; ask?: string } | null
      if (asked?.ask === 'act' && waits) {
        const from = pressed
        const answered = (event: MessageEvent) => {
          if ((event.data as { n?: number }).n !== asked.n) return
          this.removeEventListener('message', answered)
          seen.acknowledged.push(event.timeStamp - from)
        }
        this.addEventListener('message', answered)
      }
      post.apply(this, sent)
    }
    new MutationObserver(() => {
      if (!waits || !document.querySelector('.slips')?.textContent?.includes(waits)) return
      waits = ''
      const from = pressed
      afterFrame(() => seen.painted.push(performance.now() - from))
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  for (let n = 0; n < notes; n += 1) {
    await page.keyboard.type(`tea first, ${n}`)
    await page.waitForFunction(() => (window as unknown as { session: Measuring }).session.painting === 0)
    await page.keyboard.press('Enter')
    await page.waitForFunction((wanted) => {
      const { session } = window as unknown as { session: Measuring }
      if (session.painted.length < wanted || session.acknowledged.length < wanted) return false
      session.typed.push(session.letters)
      session.letters = []
      return true
    }, n + 1)
  }
  const { typed, acknowledged, painted } = await page.evaluate(
    () => (window as unknown as { session: Measuring }).session,
  )
  for (const [step, all] of Object.entries({ typed, acknowledged, painted }))
    if (all.length !== notes) throw new Error(`${all.length} of ${notes} notes measured: ${step}`)
  return { typed, acknowledged, painted }
}
