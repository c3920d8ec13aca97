// The facilitator's window and the wall: where they open, what they are told, and how they end.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WallState } from '../../shared/shell.ts'
import { openApp, type Opened } from './app.ts'
import { hallFaults } from './hallReadable.ts'
import { bringInSample, button, captureLine, choose, en, keptSlips, openCapture } from './steps.ts'

let opened: Opened
beforeEach(async () => (opened = await openApp()))
afterEach(async () => await opened.close().catch(() => {}))

const shell = (ask: string, asked?: unknown): Promise<unknown> =>
  opened.page.evaluate(`window.alongside.shell.${ask}(${asked === undefined ? '' : JSON.stringify(asked)})`)

/** Says to the shell that there is a projector to the right of the laptop, or the same place as it. */
const plugProjectorIn = (x: number) =>
  opened.app.evaluate(({ screen }, at) => {
    const [laptop] = screen.getAllDisplays()
    const projector = { ...laptop!, id: 99, bounds: { x: at, y: 0, width: 1024, height: 768 } }
    screen.getAllDisplays = () => [laptop!, projector]
  }, x)

const openedFor = () =>
  opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => ({
      address: each.webContents.getURL(),
      ...each.getBounds(),
    })),
  )

const isWall = ({ address }: { address: string }) => address === 'app://alongside/wall.html'

test('the wall opens only when it is asked for, says so, and closes again', async () => {
  expect((await openedFor()).filter(isWall)).toEqual([])
  await opened.page.evaluate(
    `window.heard = []; addEventListener('message', ({ data }) => { if (data.type === 'wall') window.heard.push(data.state.isOpen) })`,
  )
  expect(await shell('openWall')).toMatchObject({ displays: 1, mirrored: false, isOpen: true })
  await expect.poll(async () => (await openedFor()).filter(isWall).length).toBe(1)
  expect(await shell('openWall')).toMatchObject({ isOpen: true })
  expect((await openedFor()).filter(isWall)).toHaveLength(1)
  expect(await shell('closeWall')).toMatchObject({ isOpen: false })
  await expect.poll(() => opened.page.evaluate('window.heard')).toEqual([true, false])
})

test('with a projector the wall opens there', async () => {
  await plugProjectorIn(3000)
  const state = (await shell('openWall')) as WallState
  expect(state).toMatchObject({ displays: 2, mirrored: false, isOpen: true })
  const placed = await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.getNormalBounds().x),
  )
  expect(Math.max(...placed)).toBeGreaterThanOrEqual(1024)
})

test('a projector that is pulled out does not leave the wall over the laptop', async () => {
  await plugProjectorIn(3000)
  await shell('openWall')
  await expect.poll(() => shell('wallState')).toMatchObject({ isFullScreen: true })
  expect(await opened.app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))).toBe(true)
  await opened.app.evaluate(({ screen }) => {
    const [laptop] = screen.getAllDisplays()
    screen.getAllDisplays = () => [laptop!]
    screen.emit('display-removed', {}, { id: 99 })
  })
  await expect
    .poll(() => shell('wallState'))
    .toMatchObject({ displays: 1, isOpen: true, isFullScreen: false })
  await shell('closeWall')
  await expect
    .poll(() => opened.app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0)))
    .toBe(false)
})

test('a doubled picture is noticed, and the wall does not cover the laptop', async () => {
  await plugProjectorIn(0)
  expect(await shell('wallState')).toMatchObject({ displays: 2, mirrored: true })
  expect(await shell('openWall')).toMatchObject({ isOpen: true, isFullScreen: false })
})

test('the wall is a window of its own kind, with the same few doors', async () => {
  const [wall] = await Promise.all([opened.app.waitForEvent('window'), shell('openWall')])
  await wall.waitForLoadState()
  expect(wall.url()).toBe('app://alongside/wall.html')
  expect(await wall.evaluate('window.alongside.window')).toBe('wall')
  expect(await opened.page.evaluate('window.alongside.window')).toBe('facilitator')
  expect(opened.complaints).toEqual([])
})

test('[WL19] what is chosen while the wall opens reaches it, whenever in its opening that is', async () => {
  let theme = 'light'
  for (const after of [0, 40, 80, 120, 160, 200, 240, 300]) {
    const opening = opened.app.waitForEvent('window')
    await shell('openWall')
    await new Promise((resolve) => setTimeout(resolve, after))
    theme = theme === 'light' ? 'dark' : 'light'
    await shell('setSettings', { theme })
    const wall = await opening
    await expect
      .poll(() => wall.evaluate('document.documentElement.dataset.theme'), {
        message: `${after} ms`,
        timeout: 5_000,
      })
      .toBe(theme)
    await shell('closeWall')
  }
})

test('[WL17] a key that blanks or pauses, in any window, covers the wall at once while the store does something long, and nothing of before comes back', async () => {
  const { app, page } = opened
  page.setDefaultTimeout(20_000)
  await bringInSample(page)
  await openCapture(page)
  const show = async (words: string) => {
    await page.locator('.room-sees').click()
    await choose(page, words)
  }
  const [wall] = await Promise.all([app.waitForEvent('window'), show(en('app.room.show.board'))])
  const shows = (scene: string, within = '') =>
    expect
      .poll(() => (within ? page : wall).locator(`${within} .wall`).getAttribute('data-scene'))
      .toBe(scene)
  const saidOnBar = (scene: 'blank' | 'board') =>
    page.getByRole('button', { name: en('app.room.sees', { what: en(`app.room.scene.${scene}`) }) }).waitFor()
  await shows('board')
  // At the size of its window; the tour looks at every scene. A small text and a pale one would be found.
  expect(await hallFaults(wall)).toEqual([])
  expect(await wall.evaluate(plant)).toBe(2)
  expect((await hallFaults(wall)).sort()).toEqual([
    expect.stringMatching(/^p\.planted is 24\.0 high$/),
    expect.stringMatching(/^p\.planted is 6\.\d\d to 1$/),
  ])
  await wall.evaluate(`document.querySelectorAll('.planted').forEach((one) => one.remove())`)
  const seen = () =>
    wall.evaluate(() => {
      const wall = document.querySelector<HTMLElement>('.wall')!
      const scenes: string[] = []
      new MutationObserver(() => scenes.push(wall.dataset['scene']!)).observe(wall, {
        attributeFilter: ['data-scene'],
      })
      Object.assign(window, { scenes })
    })
  const store = await app.evaluate(
    ({ app: it }) => it.getAppMetrics().find(({ name }) => name === 'Alongside store')!.pid,
  )
  const whileStoreIsBusy = async (does: () => Promise<void>) => {
    process.kill(store, 'SIGSTOP')
    try {
      await does()
    } finally {
      process.kill(store, 'SIGCONT')
    }
  }
  const say = async (words: string) => {
    await captureLine(page).fill(words)
    await page.keyboard.press('Enter')
  }
  const isKept = (words: string) => keptSlips(page).getByText(words, { exact: true }).waitFor()

  // The facilitator's own key, with a note on its way. Nothing but blank is seen until it is pressed again.
  await seen()
  await whileStoreIsBusy(async () => {
    await say('said just before')
    await page.keyboard.press('Control+b')
    await shows('blank')
    await saidOnBar('blank')
  })
  await isKept('said just before')
  await page.keyboard.press('Control+b')
  await shows('board')
  await saidOnBar('board')
  expect(await wall.evaluate('window.scenes')).toEqual(['blank', 'board'])

  // The same key at the wall; a wall that loads anew meanwhile comes up blank.
  await whileStoreIsBusy(async () => {
    await say('said before that')
    await wall.keyboard.press('Control+b')
    await shows('blank')
    await saidOnBar('blank')
    await wall.reload()
    await shows('blank')
  })
  await isKept('said before that')
  await shows('blank')
  await seen()
  await wall.keyboard.press('Control+b')
  await shows('board')
  expect(await wall.evaluate('window.scenes')).toEqual(['board'])

  // A pause, and the room looking at the facilitator's own screen.
  await whileStoreIsBusy(async () => {
    await page.keyboard.press('F9')
    await shows('blank')
  })
  await wall.getByText(en('projector.pause.title')).waitFor()
  expect(await hallFaults(wall)).toEqual([])
  await button(page, en('common.carryOn')).click()
  await shows('board')
  await show(en('projector.here.open'))
  await shows('board', '.room-safe')
  expect(await hallFaults(page)).toEqual([])
  await whileStoreIsBusy(async () => {
    await page.keyboard.press('b')
    await shows('blank', '.room-safe')
    await shows('blank')
    await page.keyboard.press('F9')
  })
  const paused = page.locator('.room-safe').getByText(en('projector.pause.title'))
  await paused.waitFor()
  await page.keyboard.press('F9')
  await paused.waitFor({ state: 'detached' })
  await shows('blank', '.room-safe')
  await page.keyboard.press('b')
  await shows('board', '.room-safe')
  await shows('board')
  expect(opened.complaints).toEqual([])
})

test('the window opens where it stood', async () => {
  await opened.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!
    window.unmaximize()
    window.setBounds({ x: 40, y: 60, width: 1100, height: 700 })
  })
  await expect.poll(openedFor).toMatchObject([{ width: 1100, height: 700 }])
  await opened.app.close()
  const again = await openApp({ data: opened.data })
  const [window] = await again.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.getBounds()),
  )
  expect(window).toMatchObject({ x: 40, y: 60, width: 1100, height: 700 })
  await again.close()
})

test('the app ends with the window of the facilitator, wall or no wall', async () => {
  await shell('openWall')
  const ended = opened.app.waitForEvent('close')
  await opened.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL().endsWith('index.html'))
      ?.close()
  })
  await ended
})

/** Two texts on a wall, one too small and one in the quiet ink, which is not for the back of a hall. Runs in the page. */
function plant(): number {
  for (const style of [
    'font-size: calc(24 * var(--u))',
    'font-size: calc(40 * var(--u)); color: var(--ink-2); background: var(--table)',
  ]) {
    const planted = document.createElement('p')
    planted.className = 'planted'
    planted.textContent = 'planted'
    planted.style.cssText = `position: absolute; ${style}`
    document.querySelector('.wall')!.append(planted)
  }
  return document.querySelectorAll('.planted').length
}
