import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperForms } from '../../../shared/contract.ts'
import { templates } from '../../../shared/methods/templates.ts'
import { wallKinds } from '../../../shared/queries/wall.ts'
import { keepingIn } from './failed.ts'
import { histories, play, type History } from './play.ts'
import { namesDone, namesThereAre } from './steps.ts'
import { viewsLookedAt, within } from './viewChecks.ts'

const runs = Number(process.env.ALONGSIDE_HISTORIES ?? 300)
const seed = Number(process.env.ALONGSIDE_SEED ?? 20261121)

describe('random histories at two to four laptops, clocks years apart', () => {
  it('[L1] is made of every command there is', () => {
    expect(namesDone.sort()).toEqual(namesThereAre.sort())
  })

  const kept = JSON.parse(readFileSync(new URL('./seeds.json', import.meta.url), 'utf8')) as (History & {
    was: string
  })[]
  it.each(kept)('[L1] once broke a rule and no longer does: $was', (one) => play(one))

  it(
    `[L1] [L2] [L3] [C20] [E1] [N1] converge, lose nothing and show nobody what they may not see (${runs} histories)`,
    () =>
      fc.assert(
        fc.property(histories, (one) => play(one)),
        {
          numRuns: runs,
          seed,
          endOnFailure: false,
          reporter: keepingIn(fileURLToPath(new URL('../../../out/histories', import.meta.url)), play),
          interruptAfterTimeLimit: 3_000_000,
        },
      ),
    3_600_000,
  )

  it('leaves a short history that breaks a rule behind, as a line for seeds.json', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-broken-'))
    const broken = ({ steps }: History) => {
      if (steps.length > 2) throw new Error('[L1] three steps are too many\nand why')
    }
    const reporter = keepingIn(folder, broken)
    expect(() => fc.assert(fc.property(histories, broken), { seed, reporter })).toThrow(
      /three steps are too many[^]*Counterexample[^]*seeds\.json/,
    )
    const line = readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')
    rmSync(folder, { recursive: true })
    expect(line.trim().split('\n')).toHaveLength(1)
    const { was, ...one } = JSON.parse(line) as (typeof kept)[number]
    expect([was, one.steps.length, typeof one.setting]).toEqual([
      '[L1] three steps are too many',
      3,
      'number',
    ])
    expect(() => play(one)).not.toThrow()
  })

  it('[C20][V43] looked at the wall in every scene, every kind of document, the tables, canvases and every paper, and can tell', () => {
    const documents = templates.map((one) => one.id)
    for (const view of [
      ...Object.keys(wallKinds).map((scene) => `wall ${scene}`),
      ...paperForms.map((form) => `paper ${form}`),
      ...['outline', ...documents].map((id) => `document ${id}`),
      ...['tables', 'canvas', 'care notice', 'care dpia'],
    ])
      expect(viewsLookedAt.get(view) ?? 0, view).toBeGreaterThan(0)
    const made = { view: 'one that was planted', of: { said: 'what ⟦m1⟧ and ⟦m2⟧ said' } }
    const table = { at: 0 } as Parameters<typeof within>[3]
    expect(() => within(new Set(['⟦m1⟧']), made, 'public', table)).toThrow(/⟦m2⟧ is in one that was planted/)
  })

  it('[C20] every other question is asked of rows, which are looked at: what reads the model itself is known', () => {
    const root = new URL('../../../', import.meta.url)
    const readers = (folder: string) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .filter((file) =>
          /from '[^']*\/model\.ts'/.test(readFileSync(new URL(`${folder}/${file}`, root), 'utf8')),
        )
        .sort()
    // Methods and canvases as they are set out; older wordings, for the facilitator alone; the pairs, the documents
    // and the tables are looked at above.
    expect(readers('shared/queries')).toEqual([
      'canvasMethods.ts',
      'leftBehind.ts',
      'methods.ts',
      'panelReady.ts',
      'still.ts',
      'wallPairs.ts',
    ])
    expect(readers('shared/exports')).toEqual([
      'canvasMade.ts',
      'contributionsIn.ts',
      'preview.ts',
      'tables/tables.ts',
    ])
    expect(readers('shared/paper')).toEqual([])
    expect(readers('electron/export')).toEqual([])
    expect(readers('renderer')).toEqual([])
  })
})
