import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../build/child.mjs'
import { at } from '../../build/places.mjs'

let folder: string

beforeAll(() => {
  mkdirSync(at('out'), { recursive: true })
  folder = mkdtempSync(at('out', 'count-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a test file of its own and gives back what was counted. */
function count(name: string, text: string): { passed: number; failed: number } {
  const file = join(folder, `${name}.test.ts`)
  const config = join(folder, `${name}.config.ts`)
  const counted = join(folder, `${name}.json`)
  writeFileSync(file, `import { describe, expect, test } from 'vitest'\n${text}`)
  writeFileSync(config, `export default { test: { include: [${JSON.stringify(`${name}.test.ts`)}] } }`)
  const reporter = at('build', 'countReporter.ts')
  const vitest = at('node_modules', 'vitest', 'vitest.mjs')
  const env = { ...process.env, ALONGSIDE_COUNT: counted }
  ask(process.execPath, [vitest, 'run', `--config=${config}`, `--root=${folder}`, `--reporter=${reporter}`], {
    env,
  })
  return JSON.parse(readFileSync(counted, 'utf8')) as { passed: number; failed: number }
}

test('only a test that simply passes has passed', { timeout: 60_000 }, () => {
  const mixed = `
test('good', () => expect(1).toBe(1))
test('bad', () => expect(1).toBe(2))
test.skip('left out', () => {})
test.todo('to do')
test.fails('expected to fail', () => expect(1).toBe(2))
let tries = 0
test('at the second try', { retry: 1 }, () => expect(++tries).toBe(2))
`
  expect(count('mixed', mixed)).toEqual({ passed: 1, failed: 5 })
})

test('a file that cannot be read is a failure', { timeout: 60_000 }, () => {
  expect(count('broken', `import './not-there.ts'\ntest('good', () => {})`)).toEqual({ passed: 0, failed: 1 })
})
