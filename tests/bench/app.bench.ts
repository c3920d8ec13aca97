// The whole app in the real Electron, each figure beside a bare window of the same binary in the same run.
import { rmSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { against, within, type Figure } from './figures.ts'
import { dragAcross, frames, paintsOf, scrollAcross } from './frames.ts'
import { seedBoard, seedSample } from './seeds.ts'
import { sessionOf } from './session.ts'
import { openBare, openOurs, typeUntilAccepted, type Window } from './windows.ts'

export const appFigures: Record<string, () => Promise<Figure[]>> = {
  start: async () => await coldStart(),
  painted: async () => [await notePainted()],
  session: async () => await wholeSession(),
  'board 1000': async () => await boardOf(1_000),
  'board 5000': async () => await boardOf(5_000),
}

/**
 * From the start of the process to a letter standing in the field, and until it stands on the whole screen with the
 * sample open: the line is there before the programme is. A B A B.
 */
async function coldStart(rounds = 15): Promise<Figure[]> {
  const { data } = await seedSample()
  const ours: number[] = []
  const whole: number[] = []
  const bare: number[] = []
  const once = async (open: () => Promise<Window>, isOurs: boolean) => {
    const from = performance.now()
    const window = await open()
    await typeUntilAccepted(window.page)
    const took = performance.now() - from
    if (isOurs) await letterOnScreen(window.page)
    const all = performance.now() - from
    await window.close()
    return [took, all] as const
  }
  for (let round = 0; round <= rounds; round += 1) {
    const [a, all] = await once(() => openOurs(data), true)
    const [b] = await once(openBare, false)
    // The first of each warms the disk's memory for both.
    if (round > 0) {
      ours.push(a)
      whole.push(all)
      bare.push(b)
    }
  }
  rmSync(data, { recursive: true, force: true })
  const reference = { name: 'a bare window of the same Electron', samples: bare }
  return [
    against({ name: 'cold start until a letter is accepted', samples: ours, reference, most: 1.5 }),
    against({
      name: 'cold start until that letter stands on the whole screen, the sample open',
      samples: whole,
      reference,
      most: 2,
    }),
  ]
}

/** Waits until what was typed stands in the line of the screen itself. */
const letterOnScreen = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('.capture .capline textarea')?.value.includes('a'),
    undefined,
    { polling: 5 },
  )

/** From the Enter key to the frame in which the slip is painted. */
async function notePainted(notes = 120): Promise<Figure> {
  const { data } = await seedSample()
  const window = await openOurs(data)
  await typeUntilAccepted(window.page)
  await letterOnScreen(window.page)
  await window.page.keyboard.press('Control+A')
  const samples = await paintsOf(window.page, notes)
  await window.close()
  rmSync(data, { recursive: true, force: true })
  return within('a note from Enter until painted', samples.slice(20), 50)
}

/** Five hundred notes in one sitting, each step of the first hundred and of the last, which is held against the first. */
async function wholeSession(notes = 500): Promise<Figure[]> {
  const { data } = await seedSample()
  const window = await openOurs(data)
  await typeUntilAccepted(window.page)
  await letterOnScreen(window.page)
  await window.page.keyboard.press('Control+A')
  const { typed, acknowledged, painted } = await sessionOf(window.page, notes)
  await window.close()
  rmSync(data, { recursive: true, force: true })
  const steps: [string, (from: number, to: number) => number[]][] = [
    ['a letter typed until it stands in the line', (from, to) => typed.slice(from, to).flat()],
    ['Enter until acknowledged', (from, to) => acknowledged.slice(from, to)],
    ['Enter until painted', (from, to) => painted.slice(from, to)],
  ]
  return steps.flatMap(([step, of]) => [
    within(`notes 1-100 of a session of ${notes}, ${step}`, of(0, 100), 50),
    against({
      name: `notes ${notes - 99}-${notes} of a session of ${notes}, ${step}`,
      samples: of(notes - 100, notes),
      reference: { name: 'notes 1-100', samples: of(0, 100) },
      most: 2,
      at: 'p95',
    }),
  ])
}

const zooms = ['Fit all', '50 %', '100 %'] as const

/**
 * First paint of a board, then frames while dragging and while panning at each size and while going from size to
 * size, beside an empty window.
 */
async function boardOf(notes: number): Promise<Figure[]> {
  const { data } = await seedBoard(notes)
  const figures: Figure[] = []
  const bare = await openBare()
  await bare.page.waitForSelector('textarea')
  const paints: number[] = []
  for (let start = 0; start < 4; start += 1) {
    const window = await openOurs(data)
    const paint = await firstPaint(window.page)
    // The first warms the disk's memory.
    if (start > 0) paints.push(paint)
    await window.close()
  }
  figures.push(
    within(`first paint of a board of ${notes} notes, from the window's first script`, paints, 3_000),
  )
  const ours = await openOurs(data)
  await firstPaint(ours.page)
  for (const zoom of zooms) {
    await ours.page.getByText(zoom, { exact: true }).click()
    await ours.page.waitForTimeout(600)
    await areDrawn(ours.page, zoom)
    for (const [what, move] of [
      ['dragging a note', dragAcross],
      ['panning', scrollAcross],
    ] as const) {
      const own: number[] = []
      const empty: number[] = []
      for (let round = 0; round < 4; round += 1) {
        own.push(...(await frames(ours.page, () => move(ours.page))))
        empty.push(...(await frames(bare.page, () => move(bare.page))))
      }
      figures.push(
        against({
          name: `${what} on a board of ${notes} notes at ${zoom}, frame`,
          samples: own,
          reference: { name: 'the same in an empty window', samples: empty },
          most: 1.1,
          at: 'p95',
        }),
      )
    }
  }
  const own: number[] = []
  const empty: number[] = []
  const longest: number[] = []
  for (let round = 0; round < 5; round += 1)
    for (const zoom of zooms) {
      const seen = await frames(ours.page, () =>
        pressed(ours.page, ours.page.getByText(zoom, { exact: true })),
      )
      longest.push(Math.max(...seen))
      own.push(...seen)
      empty.push(...(await frames(bare.page, () => pressed(bare.page, bare.page.locator('textarea')))))
    }
  const zooming = `going from size to size on a board of ${notes} notes`
  figures.push(
    against({
      name: `${zooming}, frame within ${soon} ms of the press`,
      samples: own,
      reference: { name: 'the same in an empty window', samples: empty },
      most: 1.1,
      at: 'p95',
    }),
    within(`${zooming}, the longest frame of each press`, longest, 100),
  )
  await ours.close()
  await bare.close()
  rmSync(data, { recursive: true, force: true })
  return figures
}

/** Pressed, and looked at only as long as anything comes of it: frames at rest would hide the one that is late. */
async function pressed(page: Page, what: Locator): Promise<void> {
  await what.click()
  await page.waitForTimeout(soon)
}
const soon = 150

/** Frames of a board that draws nothing would be quick: cards with words must lie in the window at this size. */
async function areDrawn(page: Page, size: string): Promise<void> {
  const drawn = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('[data-card]')].filter((card) => {
        const { left, top, width, height } = card.getBoundingClientRect()
        const middle = document.elementFromPoint(left + width / 2, top + height / 2)
        return card.innerText.trim() && width > 20 && height > 5 && middle !== null && card.contains(middle)
      }).length,
  )
  if (drawn < 8) throw new Error(`Only ${drawn} notes are drawn at ${size}`)
}

/** Milliseconds from the page's first script to the first frame with a card in it. */
async function firstPaint(page: Page): Promise<number> {
  await page.waitForSelector('[data-card]')
  return await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))),
  )
}
