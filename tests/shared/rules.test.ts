import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const rules = readFileSync(join(here, '../../docs/rules.md'), 'utf8')
const ruleIds = [...rules.matchAll(/^- \[([A-Z]{1,2}\d+)\] \S/gm)].map((found) => found[1]!)
const lettersOf = (id: string) => id.replace(/\d+$/, '')
const letters = new Set(ruleIds.map(lettersOf))

const testFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && one.name.endsWith('.test.ts'))
    .map((one) => join(one.parentPath, one.name))

/** Ids at the beginning of what stands in quotes: how the names of tests begin. */
const idsIn = (text: string): string[] =>
  [...text.matchAll(/['"`]((?:\[[A-Z]{1,2}\d+\] ?)+)/g)].flatMap(([, ids]) =>
    [...ids!.matchAll(/\[([A-Z]{1,2}\d+)\]/g)].map((found) => found[1]!),
  )

const named = ['consent', 'log', 'inquiry', 'exports', 'handover', 'roundtrip', 'canvas']
  .flatMap((folder) => testFiles(join(here, folder)))
  .concat(
    [
      // What is pressed is told on the screen, and what is left on a disk by the app itself.
      'renderer/screens/people.test.tsx',
      'renderer/screens/panelPeople.test.tsx',
      'e2e/takingBack.test.ts',
      'e2e/erasedBytes.test.ts',
      // What is drawn is seen in a window.
      'renderer/screens/canvas.test.tsx',
      'e2e/boardPointer.test.ts',
      'e2e/canvas.test.ts',
      'e2e/canvasMaps.test.ts',
      'e2e/canvasEvery.test.ts',
      'e2e/canvasPaper.test.ts',
      'e2e/screens.test.ts',
      'store/canvasPaper.test.ts',
      'renderer/screens/canvasPaper.test.tsx',
      'renderer/screens/evidence.test.tsx',
      'renderer/screens/workshopDream.test.tsx',
      'renderer/screens/workshopEarly.test.tsx',
      // What the room sees is a scene before it is a picture.
      'shared/queries/wall.test.ts',
      'renderer/projector/wall.test.tsx',
      'store/wallStill.test.ts',
      'e2e/windows.test.ts',
      'store/erasure.test.ts',
      // What is left on a disk, and what is said of it.
      'store/keys.test.ts',
      'store/takingOff.test.ts',
      'renderer/screens/laptop.test.tsx',
      'faults/badInput.test.ts',
      'store/everyField.test.ts',
      'shared/imports.test.ts',
      'store/cli.test.ts',
      'store/theApp.test.ts',
      'e2e/commandLine.test.ts',
      'faults/sameStore.test.ts',
      'e2e/prepare.test.ts',
    ].map((path) => join(here, '..', path)),
  )
  // What a stopped export leaves behind is seen on a disk.
  .concat(testFiles(join(here, '../store')).filter((file) => file.includes('handover')))
  .flatMap((file) => idsIn(readFileSync(file, 'utf8')))

describe('docs/rules.md', () => {
  it('gives every rule an id of its own', () => {
    expect(ruleIds.length).toBeGreaterThan(50)
    expect(new Set(ruleIds).size).toBe(ruleIds.length)
  })
  it('has a test naming every rule', () => {
    expect(ruleIds.filter((id) => !named.includes(id))).toEqual([])
  })
  it('has every rule a test names', () => {
    expect(named.filter((id) => letters.has(lettersOf(id)) && !ruleIds.includes(id))).toEqual([])
  })
})
