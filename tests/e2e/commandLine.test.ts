// The command line and the real app beside it, over a real keyring of the system.
import { chownSync, cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask } from '../../build/child.mjs'
import { folderForApp, launchSpec } from '../../build/launch.mjs'
import { at } from '../../build/places.mjs'
import { prepareElectron } from '../../build/prepare/electron.mjs'
import { ordinaryUser } from '../../build/prepare/user.mjs'

const data = folderForApp('alongside-keyring')
afterAll(() => rmSync(data, { recursive: true, force: true }))

/** A session of its own: a message bus, and on it a keyring that is open. */
const session = `
  export HOME="$1"; shift
  export XDG_RUNTIME_DIR="$HOME" XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share" XDG_CACHE_HOME="$HOME/.cache"
  export XDG_CURRENT_DESKTOP=GNOME NO_AT_BRIDGE=1
  exec dbus-run-session -- sh -c 'printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"' _ "$@"`

async function alongside(words: string[], { bus = true } = {}) {
  const user = ordinaryUser()
  const electron = await prepareElectron()
  const { app } = await launchSpec()
  const as = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--init-groups'] : undefined
  const program = [process.execPath, join(app, 'out', 'electron', 'cli.cjs'), ...words]
  const command = bus ? ['sh', '-c', session, '_', data, ...program] : program
  return ask(as ? 'setpriv' : command[0]!, as ? [...as, ...command] : command.slice(1), {
    cwd: data,
    env: {
      ...process.env,
      LANG: 'en_GB.UTF-8',
      LC_ALL: '',
      DBUS_SESSION_BUS_ADDRESS: undefined,
      ALONGSIDE_DATA: join(data, 'programmes'),
      ALONGSIDE_APP: JSON.stringify([electron.file, app]),
    },
    timeout: 60_000,
  })
}

const sample = join(data, 'sample.json')
cpSync(at('shared', 'samples', 'appreciative-inquiry.json'), sample)
const user = ordinaryUser()
if (user) chownSync(sample, user.uid, user.gid)

test('[CL12] a key goes into the system’s keychain and comes out of it for the command line, through the app', async () => {
  const made = await alongside(['import', sample, '--json'])
  expect(made).toMatchObject({ ok: true })
  const { id, recoveryCode, anyoneCanRead } = JSON.parse(made.out)
  expect(recoveryCode).toMatch(/^[0-9A-Z-]{34}$/)
  expect(anyoneCanRead).toBe(false)
  const folder = join(data, 'programmes', 'keys')
  const keys = readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')
  expect(JSON.parse(keys).slots.map((slot: { kind: string }) => slot.kind)).toEqual(['keychain', 'recovery'])

  expect(await alongside(['verify', id])).toMatchObject({ ok: true })
  const listed = await alongside(['list', '--json'])
  expect(JSON.parse(listed.out)).toMatchObject([{ title: 'Thornmouth wellbeing hubs', problem: null }])

  const without = await alongside(['verify', id], { bus: false })
  expect(without.status).toBe(1)
  expect(without.err).toContain('recovery code')
}, 120_000)

test('[CL11] the command line makes a PDF through the app', async () => {
  const { out } = await alongside(['list', '--json'])
  const [{ id }] = JSON.parse(out) as [{ id: string }]
  const file = join(data, 'public.pdf')
  expect(await alongside(['export', id, '--audience', 'public', '--out', file])).toMatchObject({ ok: true })
  expect(existsSync(file)).toBe(true)
  expect(ask('pdftotext', [file, '-']).out).toContain('Thornmouth')
}, 120_000)
