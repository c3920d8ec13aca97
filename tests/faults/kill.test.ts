// The real app, killed at random moments while notes are taken down. A fixed seed plays the same choices again;
// ALONGSIDE_SEED names another, ALONGSIDE_KILLS how many times.
import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { folderForApp } from '../../build/launch.mjs'
import { bringInSample, openCapture, verifyAll } from '../e2e/steps.ts'
import { Chance } from '../shared/log/chance.ts'
import { Sitting, type Killed } from './sitting.ts'

const seed = Number(process.env['ALONGSIDE_SEED'] ?? 20261121)
const kills = Number(process.env['ALONGSIDE_KILLS'] ?? 33)
const chance = new Chance(seed)
const data = folderForApp('alongside-kill')
const sitting = new Sitting(data)

afterAll(async () => {
  await sitting.end()
  rmSync(data, { recursive: true, force: true })
})

test(
  `[K1] ${kills} kills of main, store and window at random moments: every note acknowledged on screen is there, the draft is offered again, verify passes (seed ${seed})`,
  { timeout: 600_000 },
  async () => {
    await sitting.open()
    await bringInSample(sitting.page)
    await openCapture(sitting.page)
    await sitting.listen()
    const order = chance.shuffled(
      Array.from({ length: kills }, (_, n) => (['store', 'window', 'main'] as const)[n % 3]!),
    )
    let offered = 0
    for (const [round, what] of order.entries()) {
      // Every third time somebody is in the middle of a sentence that has been on the line for a second.
      const isMidSentence = round % 3 === 0
      await sitting.toLine()
      const draft = isMidSentence ? await writeDraft(round) : await killWhileKeeping(round, what)
      if (isMidSentence) await sitting.kill(what)
      await sitting.back(what)
      if (draft) {
        expect(await sitting.draftAfter(what), `round ${round}, ${what}: the draft`).toContain(draft)
        offered += 1
      }
      await sitting.clearLine()
      // A note is kept at once again, and every one that ever was is still on the screen.
      await sitting.keep(`round ${round}, after`)
      await expect
        .poll(async () => await sitting.missing(), { timeout: 45_000, message: `round ${round}, ${what}` })
        .toEqual([])
    }
    expect(offered).toBeGreaterThanOrEqual(Math.floor(kills / 3))
    // The proof is only as good as what happened: kills that hit while notes were on their way.
    expect(sitting.acknowledged.size).toBeGreaterThan(kills * 2)
    expect(sitting.cutShort).toBeGreaterThan(0)
    await sitting.end()
    expect(verifyAll(data)).toEqual([expect.objectContaining({ ok: true, problems: [] })])
  },
)

async function writeDraft(round: number): Promise<string> {
  for (let n = 0; n < chance.below(3); n += 1) await sitting.keep(`round ${round}, before ${n}`)
  const draft = `round ${round}, in the middle of a sen`
  await sitting.page.keyboard.type(draft)
  await new Promise((resolve) => setTimeout(resolve, 1_000 + chance.below(400)))
  return draft
}

/** Notes as fast as fingers go, and somewhere among them the end. */
async function killWhileKeeping(round: number, what: Killed): Promise<undefined> {
  const over = { is: false }
  const end = sitting.kill(what, chance.below(700)).then(() => (over.is = true))
  for (let n = 0; !over.is; n += 1) if (!(await sitting.type(`round ${round}, note ${n}`))) break
  await end
}
