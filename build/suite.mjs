// The whole suite, or its quick part: every step runs, whatever the one before it said, and is counted.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hand, run } from './child.mjs'
import { at, checkout } from './places.mjs'
import { prepareTools } from './prepare.mjs'
import { prepareApp } from './prepare/app.mjs'
import { prepareTestTools } from './prepare/system.mjs'
import { Plain, say } from './say.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const bin = (/** @type {string} */ name) => at('node_modules', name)
const steps = {
  types: [bin('typescript/bin/tsc'), '-b', '--force'],
  /** Of what changed since the last time. */
  quickTypes: [bin('typescript/bin/tsc'), '-b'],
  lint: [bin('oxlint/bin/oxlint'), '--type-aware', '--quiet'],
  /** Without the rules that need types, which take most of the time. */
  quickLint: [bin('oxlint/bin/oxlint'), '--quiet'],
  boundaries: ['--import', 'tsx', at('build', 'boundaries.ts')],
  layout: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.'],
}
/** @type {(keyof typeof steps)[]} */
const quickSteps = ['quickTypes', 'quickLint', 'boundaries', 'layout']
/** @type {Partial<Record<keyof typeof steps, keyof typeof steps>>} */
const whole = { quickTypes: 'types', quickLint: 'lint' }
/** What is looked at in either: test leaves nothing of check out, and its whole steps say all that the quick ones do. */
export const stepsOf = {
  check: quickSteps,
  test: quickSteps.map((each) => whole[each] ?? each),
}
const quick = ['unit', 'store', 'component']

/** What a change is tried on while it is made: types, lint, rooms, layout, and the pure rules with few random histories. */
export async function check() {
  await prepareTools()
  const counts = [await builds(), ...(await looked('check'))]
  counts.push(await vitest(['unit'], { ALONGSIDE_HISTORIES: process.env.ALONGSIDE_HISTORIES ?? '20' }))
  return close(counts)
}

/** Everything: as check, then the real app. Its last line counts all of it. */
export async function test() {
  await prepareTools()
  await prepareTestTools()
  const counts = [await builds()]
  // Beside each other: types need one core only, and what is tested has times in which it waits.
  const [looks, rules] = await Promise.all([looked('test'), vitest(quick)])
  counts.push(...looks, rules)
  counts.push(await vitest(['e2e']))
  return close(counts)
}

/** An app that does not build is one failure; everything that can be tested without it still is. */
async function builds() {
  try {
    await prepareApp()
    return { passed: 1, failed: 0 }
  } catch (error) {
    if (!(error instanceof Plain)) throw error
    say(error.message)
    return { passed: 0, failed: 1 }
  }
}

/** The steps of one of them, beside each other: the longest needs one core only. */
const looked = (/** @type {keyof typeof stepsOf} */ verb) => Promise.all(stepsOf[verb].map(step))

/** One of the steps above, as one test. What it has to say comes in one piece: others run beside it. */
async function step(/** @type {keyof typeof steps} */ name) {
  say(name)
  let said = ''
  const heard = (/** @type {string} */ words) => void (said += words)
  try {
    await run(process.execPath, steps[name], { cwd: checkout, failed: `${name}: failed`, heard })
    return { passed: 1, failed: 0 }
  } catch (error) {
    if (!(error instanceof Plain)) throw error
    process.stderr.write(`\n${said}`)
    say(`${name}: failed`)
    return { passed: 0, failed: 1 }
  }
}

/** @returns {Promise<Count>} */
async function vitest(/** @type {string[]} */ projects, /** @type {NodeJS.ProcessEnv} */ env = {}) {
  say(`tests: ${projects.join(', ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'alongside-count-'))
  const file = join(folder, 'count.json')
  try {
    const status = await hand(
      process.execPath,
      [
        at('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        `--config=${at('build', 'vitest.config.ts')}`,
        '--reporter=dot',
        // Vitest leaves one core free; two are all there are.
        ...(projects.includes('e2e') ? [] : ['--maxWorkers=2']),
        `--reporter=${at('build', 'countReporter.ts')}`,
        ...projects.map((each) => `--project=${each}`),
      ],
      { cwd: checkout, env: { ...process.env, ...env, ALONGSIDE_COUNT: file } },
    )
    /** @type {Count} */
    const count = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 }
    // A run that ends badly without a failed test, or without any test at all, has failed all the same.
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function close(/** @type {Count[]} */ counts) {
  const passed = counts.reduce((sum, each) => sum + each.passed, 0)
  const failed = counts.reduce((sum, each) => sum + each.failed, 0)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}
