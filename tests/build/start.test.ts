// What a start decides before anything is opened: where to show the app, and whether what was fetched may be used.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { ask, follow, hand, run } from '../../build/child.mjs'
import { hasScreen } from '../../build/display.mjs'
import { at } from '../../build/places.mjs'
import { assertExpected, chooseElectron, fetchedOf, fetchInto } from '../../build/prepare/electron.mjs'
import { unpackedOf } from '../../build/prepare/packages.mjs'
import { saying } from '../../build/say.mjs'
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

// npm run check is for every system, and elsewhere there is no such machine.
if (process.platform === 'linux')
  test('without a screen npm start runs the demonstration, says why and ends as it does', async () => {
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
  })

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
  const whole: Record<string, string> = { quickLint: 'lint', quickTypes: 'types' }
  const asWhole: string[] = stepsOf.check.map((each) => whole[each] ?? each)
  expect(asWhole.filter((each) => !(stepsOf.test as string[]).includes(each))).toEqual([])
})

// Windows has no signals.
if (process.platform !== 'win32')
  test.each([
    ['SIGINT', 130],
    ['SIGKILL', 137],
    ['SIGTERM', 143],
  ])('a program that %s ended is said by %i, as a shell does', async (signal, status) =>
    expect(await hand('sh', ['-c', `kill -${signal.slice(3)} $$`])).toBe(status),
  )

describe('the Electron in use', () => {
  /** Folders as they really lie, an installer that puts an Electron there as the package's own does, and no network. */
  function places({ installs }: { installs: boolean }) {
    const packaged = mkdtempSync(join(folder, 'package-'))
    const kept = join(mkdtempSync(join(folder, 'cache-')), 'electron')
    writeFileSync(join(packaged, 'package.json'), '{ "version": "45.4.1" }')
    const install = `const { mkdirSync, writeFileSync } = require('node:fs')
      mkdirSync(__dirname + '/dist')
      writeFileSync(__dirname + '/dist/electron', '')
      writeFileSync(__dirname + '/dist/version', 'v45.4.1')
      writeFileSync(__dirname + '/path.txt', 'electron')`
    writeFileSync(join(packaged, 'install.js'), installs ? install : 'throw new Error("HTTPError: 503")')
    const asked: string[] = []
    const choose = (isThere: boolean, fresh = false) =>
      chooseElectron(
        { packaged, kept },
        {
          fresh,
          isInReach: () => Promise.resolve(asked.push('network') > 0 && isThere),
          carry: (into) => {
            asked.push('carried')
            mkdirSync(into)
            writeFileSync(join(into, 'version'), '33.2.1')
            return Promise.resolve({
              folder: into,
              file: join(into, 'electron'),
              version: '33.2.1',
              isCarried: true,
            })
          },
        },
      )
    return { packaged, kept, asked, choose }
  }
  const said = () => vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  afterEach(() => void vi.restoreAllMocks())

  test('is the one the package downloads, asked for once', async () => {
    said()
    const { packaged, asked, choose } = places({ installs: true })
    const downloaded = { folder: join(packaged, 'dist'), version: '45.4.1', isCarried: false }
    expect(await choose(true)).toMatchObject(downloaded)
    expect(await choose(true)).toMatchObject(downloaded)
    expect(asked).toEqual(['network'])
  })

  test('is carried where the download is out of reach, and then waits for no network', async () => {
    said()
    const { kept, asked, choose } = places({ installs: true })
    for (const isThere of [false, true, true])
      expect(await choose(isThere)).toMatchObject({ folder: kept, version: '33.2.1', isCarried: true })
    expect(asked).toEqual(['network', 'carried'])
  })

  test('is carried where the download breaks off, which is said', async () => {
    const words = said()
    const { asked, choose } = places({ installs: false })
    expect(await choose(true)).toMatchObject({ isCarried: true })
    expect(asked).toEqual(['network', 'carried'])
    expect(words.mock.calls.join('')).toContain('Electron could not be downloaded.')
  })

  test('is downloaded after all where that is asked for anew; still out of reach, the carried one stays', async () => {
    const words = said()
    const { asked, choose } = places({ installs: true })
    await choose(false)
    expect(await choose(false, true)).toMatchObject({ isCarried: true })
    expect(words.mock.calls.join('')).toContain('out of reach: keeping the carried 33.2.1')
    expect(asked).toEqual(['network', 'carried', 'network'])
    expect(await choose(true, true)).toMatchObject({ version: '45.4.1', isCarried: false })
    expect(await choose(false)).toMatchObject({ version: '45.4.1', isCarried: false })
    expect(asked).toHaveLength(4)
  })
})

describe('a long step', () => {
  test('says that it goes on, for how long and how far it is, until it is done', async () => {
    const words = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    vi.useFakeTimers()
    try {
      let done!: (it: string) => void
      const there = ['', '3 of 196 MB']
      const work = new Promise<string>((resolve) => (done = resolve))
      const step = saying(
        'Fetching (once)',
        () => work,
        () => there.shift() ?? '',
      )
      const lines = () => words.mock.calls.map(([line]) => String(line).replace(/^ *-?\d+ s  /, ''))
      expect(lines()).toEqual(['Fetching (once)\n'])
      await vi.advanceTimersByTimeAsync(20_500)
      expect(lines().slice(1)).toEqual([
        '   still at it (10 s): Fetching (once)\n',
        '   still at it (20 s): 3 of 196 MB\n',
      ])
      done('it')
      expect(await step).toBe('it')
      await vi.advanceTimersByTimeAsync(60_000)
      expect(lines()).toHaveLength(3)
      await expect(saying('Breaking', () => Promise.reject(new Error('off')))).rejects.toThrow('off')
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
      words.mockRestore()
    }
  })

  test('of packages says how many are there, of a program its last line', async () => {
    const into = mkdtempSync(join(folder, 'packages-'))
    const packages = {
      '': {},
      'node_modules/a': {},
      'node_modules/b': {},
      'node_modules/c': { optional: true },
    }
    writeFileSync(join(into, 'package-lock.json'), JSON.stringify({ packages }))
    expect(unpackedOf(into)).toBe('0 of 2 packages')
    mkdirSync(join(into, 'node_modules', 'a'), { recursive: true })
    writeFileSync(join(into, 'node_modules', 'a', 'package.json'), '{}')
    expect(unpackedOf(into)).toBe('1 of 2 packages')

    const compiler = follow()
    expect(compiler.last()).toBe('')
    const speak = "console.log('one'); console.error('\\u001b[32mtwo\\u001b[0m\\n')"
    await run(process.execPath, ['-e', speak], { failed: 'It was not said', heard: compiler.heard })
    expect(compiler.last()).toBe('two')
  })
})

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
