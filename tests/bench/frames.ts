// Frames as the page itself sees them: the time between two of its animation frames while something moves.
import type { Page } from 'playwright-core'

/** Milliseconds between frames from before `move` until after it. */
export async function frames(page: Page, move: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = []
    const state = { seen, runs: true, last: performance.now() }
    ;(window as unknown as { frames: typeof state }).frames = state
    const next = (now: number) => {
      seen.push(now - state.last)
      state.last = now
      if (state.runs) requestAnimationFrame(next)
    }
    requestAnimationFrame((now) => {
      state.last = now
      requestAnimationFrame(next)
    })
  })
  await move()
  return await page.evaluate(() => {
    const { frames } = window as unknown as { frames: { seen: number[]; runs: boolean } }
    frames.runs = false
    return frames.seen
  })
}

/** A note taken from the left and carried over the whole board and back; the same path in an empty window. */
export async function dragAcross(page: Page): Promise<void> {
  const card = page.locator('[data-card]').first()
  const box = (await card.count()) ? await card.boundingBox() : null
  const from = box
    ? { x: box.x + box.width / 2, y: box.y + Math.min(20, box.height / 2) }
    : { x: 120, y: 260 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 60; step += 1) {
    const along = step <= 30 ? step / 30 : (60 - step) / 30
    await page.mouse.move(from.x + along * 900, from.y + Math.sin(step / 6) * 60)
  }
  // Let go where nothing happens: what is measured must be there again for the next round.
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

/** The wheel over the middle of the window, down and up again. */
export async function scrollAcross(page: Page): Promise<void> {
  await page.mouse.move(640, 420)
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step < 30 ? 120 : -120)
}

/** For each of so many notes: from the Enter key to the frame after which its slip stands in the page. */
export async function paintsOf(page: Page, notes: number): Promise<number[]> {
  await page.evaluate(() => {
    const paints: number[] = []
    ;(window as unknown as { paints: number[] }).paints = paints
    let pressed = 0
    let waits = ''
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter') return
        pressed = event.timeStamp
        waits = (document.activeElement as HTMLTextAreaElement).value
      },
      { capture: true },
    )
    new MutationObserver(() => {
      if (!waits || !document.querySelector('.slips')?.textContent?.includes(waits)) return
      waits = ''
      // The frame that shows it begins here and is on the screen when the next task runs.
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => paints.push(performance.now() - pressed)
        channel.port2.postMessage(null)
      })
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  for (let n = 0; n < notes; n += 1) {
    await page.keyboard.type(`tea before any form number ${n}`)
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (wanted) => (window as unknown as { paints: number[] }).paints.length >= wanted,
      n + 1,
    )
  }
  return await page.evaluate(() => (window as unknown as { paints: number[] }).paints)
}
