// The command line as it is typed, by whoever types it (root too), and the app they open: one store.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { ask } from '../../build/child.mjs'
import { at, isRoot } from '../../build/places.mjs'
import { moveProgrammes, ordinaryUser } from '../../build/prepare/user.mjs'
import { openApp } from '../e2e/app.ts'

// Homes of the moment, for root's ordinary user, and for whoever is none. What asks where they are does so once, when it
// is read: it is read anew for this file, and after it for the next.
const { home, putBack } = vi.hoisted(() => {
  const home = `/tmp/alongside-state-${process.pid}`
  const ours = {
    ALONGSIDE_STATE: home,
    XDG_CONFIG_HOME: `${home}/own/.config`,
    LANG: 'en_GB.UTF-8',
    LC_ALL: '',
  }
  const theirs = Object.keys(ours).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, ours)
  vi.resetModules()
  const putBack = () => {
    for (const [name, was] of theirs)
      if (was === undefined) delete process.env[name]
      else process.env[name] = was
    vi.resetModules()
  }
  return { home, putBack }
})
afterAll(putBack)
/** A folder only whoever runs the tests can look into, as root's own. */
const mine = mkdtempSync(join(tmpdir(), 'alongside-mine-'))
afterAll(() => [home, mine].forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const alongside = (words: string[], env: Record<string, string> = {}) =>
  ask(process.execPath, [at('build', 'run.mjs'), 'alongside', ...words], {
    cwd: mine,
    env: { ...process.env, ...env },
    timeout: 60_000,
  })

test('[CL14] what is imported is listed, made a PDF of and opened in the app, wherever its files lie', async () => {
  chmodSync(mine, 0o700)
  cpSync(at('shared', 'samples', 'appreciative-inquiry.json'), join(mine, 'sample.json'))
  chmodSync(join(mine, 'sample.json'), 0o600)
  const made = alongside(['import', '--json', 'sample.json'])
  expect(made).toMatchObject({ ok: true })
  const { id } = JSON.parse(made.out) as { id: string }
  expect(JSON.parse(alongside(['list', '--json']).out)).toMatchObject([
    { id, title: 'Thornmouth wellbeing hubs' },
  ])
  const saved = alongside(['export', id, '--audience', 'public', '--out', 'public.pdf'])
  expect(saved).toMatchObject({ ok: true, out: expect.stringContaining('Saved public.pdf') as string })
  expect(ask('pdftotext', [join(mine, 'public.pdf'), '-']).out).toContain('Thornmouth')
  const none = alongside(['export', id, '--audience', 'public', '--out', join('none', 'public.md')])
  expect([none.status, none.err]).toEqual([1, expect.stringMatching(/no longer there|does not let you save/)])

  const opened = await openApp({ data: '' })
  try {
    await opened.page.locator('.programmes').getByText('Thornmouth wellbeing hubs').waitFor()
  } finally {
    await opened.close()
  }
}, 120_000)

test('[CL14] a folder that is named belongs to whoever runs the app; one that is closed to them is said', () => {
  const data = join(home, 'stick', 'data')
  expect(alongside(['import', 'sample.json', '--data', data])).toMatchObject({ ok: true })
  expect(statSync(data)).toMatchObject({ uid: ordinaryUser()?.uid ?? process.getuid?.() })
  expect(statSync(data).mode & 0o777).toBe(0o700)
  if (!isRoot) return
  const closed = alongside(['list'], { ALONGSIDE_DATA: join(mine, 'data') })
  expect([closed.status, closed.out]).toEqual([1, ''])
  expect(closed.err).toMatch(/closed to the user "alongside".*chown -R alongside/)
})

test('[CL20] [CL21] what cannot be put where it was wanted is not said to be; a folder is no file; npm’s own folder is not meant', () => {
  const data = join(home, 'stick', 'data')
  const [made] = JSON.parse(alongside(['list', '--json', '--data', data]).out) as { id: string }[]
  const words = ['export', made!.id, '--audience', 'public', '--format', 'md', '--data', data, '--out']
  const here = {
    npm_lifecycle_event: 'alongside',
    npm_config_loglevel: 'silent',
    INIT_CWD: join(mine, 'here'),
  }
  mkdirSync(here.INIT_CWD, { recursive: true })
  expect(alongside([...words, 'outline.md'], here)).toMatchObject({ ok: true })
  expect(existsSync(join(here.INIT_CWD, 'outline.md'))).toBe(true)
  expect(existsSync(join(mine, 'outline.md'))).toBe(false)
  const folder = alongside([...words, join(mine, 'here')])
  expect([folder.ok, folder.out]).toEqual([false, ''])
  if (!isRoot) return
  const lent = () => readdirSync(tmpdir()).filter((name) => name.startsWith('alongside-lent-'))
  const before = lent()
  mkdirSync(join(tmpdir(), 'alongside-lent-4194305-old'))
  expect(alongside([...words, join(mine, 'again.md')])).toMatchObject({ ok: true })
  expect(lent()).toEqual(before)
  const own = alongside([...words, join(data, `${made!.id}.alongsidedb`)])
  expect([own.ok, own.out]).toEqual([false, ''])
  expect(own.err).toContain('where Alongside keeps its programmes')
  expect(alongside(['verify', made!.id, '--data', data])).toMatchObject({ ok: true })
})

test('[CL14] what needs no screen starts none', () => {
  const programs = mkdtempSync(join(home, 'programs-'))
  // Whoever the app runs as has to find them, and may leave the mark.
  chmodSync(programs, 0o777)
  const mark = join(programs, 'started')
  for (const name of ['Xvfb', 'xvfb-run'])
    writeFileSync(join(programs, name), `#!/bin/sh\necho "$0 $*" >>'${mark}'\nexit 1\n`, { mode: 0o755 })
  const env = { PATH: `${programs}:${process.env['PATH']}`, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const data = join(home, 'stick', 'data')
  const [made] = JSON.parse(alongside(['list', '--json', '--data', data], env).out) as { id: string }[]
  const words = ['export', made!.id, '--audience', 'public', '--data', data, '--out']
  expect(alongside([...words, 'public.docx'], env)).toMatchObject({ ok: true })
  expect(existsSync(mark)).toBe(false)
  // And what needs one looks for it there: else this test could not fail.
  expect(alongside([...words, 'public.pdf'], env).err).toContain('ended before it gave an answer')
  expect(existsSync(mark)).toBe(true)
})

test('[CL14] programmes that lay in the cache go home once, and never over others', () => {
  const [from, to] = [join(mine, 'cache'), join(mine, 'home')]
  const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const old = (name: string) => mkdirSync(join(from, '.config', 'Alongside', name), { recursive: true })
  const isHome = (name: string) => existsSync(join(to, '.config', 'Alongside', name))
  moveProgrammes(from, to, me)
  expect(existsSync(to)).toBe(false)
  old('programmes')
  moveProgrammes(from, to, me)
  expect([isHome('programmes'), existsSync(join(from, '.config', 'Alongside'))]).toEqual([true, false])
  old('later')
  moveProgrammes(from, to, me)
  expect([isHome('later'), isHome('programmes')]).toEqual([false, true])
})
