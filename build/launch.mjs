// How Electron is started here: as whom, on which screen, from which folder.
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { ask } from './child.mjs'
import { at, cache, checkout } from './places.mjs'
import { prepareElectron } from './prepare/electron.mjs'
import { makeFor, ordinaryUser, variablesOf } from './prepare/user.mjs'
import { alone, nameOf } from './stamp.mjs'

/** @typedef {import('./prepare/user.mjs').User} User */
/** @typedef {{ command: string, args: string[], env: NodeJS.ProcessEnv, executablePath: string, app: string }} Launch */

/**
 * In: arguments for the app and variables to set beside this process's own.
 * Out: what to spawn. `executablePath` alone, given the app's folder and arguments, is what Playwright wants
 * (with `chromiumSandbox: true`, or it would switch the sandbox off).
 * @param {{ args?: string[], env?: NodeJS.ProcessEnv }} [wish]
 * @returns {Promise<Launch>}
 */
export async function launchSpec({ args = [], env = {} } = {}) {
  const electron = await prepareElectron()
  const user = ordinaryUser()
  const app = user ? await readableBy(user) : checkout
  const executablePath = process.platform === 'linux' ? launcher(electron.file, user) : electron.file
  return {
    command: executablePath,
    args: [app, ...args],
    // Some editors' terminals set this for themselves; it would make the app a Node.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined, ...env },
    executablePath,
    app,
  }
}

/**
 * In: an executable that was packed for people. Out: what to start it by, as an ordinary user and with a screen.
 * @param {string} file
 */
export function packedPath(file) {
  if (process.platform !== 'linux') return file
  const user = ordinaryUser()
  if (!user || canRead(user, file)) return launcher(file, user)
  const copy = join(cache, 'copies', nameOf(file), 'packed')
  rmSync(copy, { recursive: true, force: true })
  cpSync(dirname(file), copy, { recursive: true, verbatimSymlinks: true })
  ask('chmod', ['-R', 'a+rX', copy])
  return launcher(join(copy, basename(file)), user)
}

/** A folder that the app may write in whoever it runs as; the caller removes it. In: the beginning of its name. */
export function folderForApp(/** @type {string} */ name) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  const user = ordinaryUser()
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

/**
 * The words to put before a program so that this user runs it, with a home that is theirs.
 * @param {User} user
 */
export function asUser(user) {
  // Where sockets of the moment lie; it may not be anybody else's.
  const runtime = join(cache, `run-${user.name}`)
  makeFor(user, runtime)
  const variables = { ...variablesOf(user), XDG_RUNTIME_DIR: runtime }
  const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`)
  return ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--init-groups', 'env', ...set]
}

/** As a shell reads them. */
const inWords = (/** @type {string[]} */ words) =>
  words.map((word) => (/^[\w=./:@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))

/** One script that Playwright can take for Electron itself: same arguments, same output, same process. */
export function launcher(/** @type {string} */ electron, /** @type {User | undefined} */ user) {
  const as = user ? `${inWords(asUser(user)).join(' ')} ` : ''
  const script = `#!/bin/sh
# Starts Electron${user ? ` as the user ${user.name}` : ''}, on a screen of its own where there is none.
unset ELECTRON_RUN_AS_NODE
if [ -z "$DISPLAY" ] && [ -z "$WAYLAND_DISPLAY" ]; then
  exec ${as}xvfb-run -a -s "-screen 0 1366x768x24" '${electron}' "$@"
fi
exec ${as}'${electron}' "$@"
`
  const file = join(cache, 'launchers', nameOf(script), 'electron')
  if (!existsSync(file)) {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(`${file}.${process.pid}`, script, { mode: 0o755 })
    chmodSync(`${file}.${process.pid}`, 0o755)
    renameSync(`${file}.${process.pid}`, file)
  }
  return file
}

/** The checkout where that user can read it; else a copy, in the cache, of the little that Electron reads. */
async function readableBy(/** @type {User} */ user) {
  const wanted = [at('out', 'electron', 'main.cjs'), at('node_modules', 'better-sqlite3', 'lib', 'index.js')]
  return wanted.every((file) => canRead(user, file)) ? checkout : await copyOfApp()
}

function canRead(/** @type {User} */ user, /** @type {string} */ file) {
  return may(user, '-r', file)
}

/** Whether this user may: read it (-r), write to it (-w), look into it (-x). */
export function may(
  /** @type {User} */ user,
  /** @type {'-r' | '-w' | '-x'} */ what,
  /** @type {string} */ file,
) {
  const as = ['--reuid', String(user.uid), '--regid', String(user.gid), '--init-groups']
  return ask('setpriv', [...as, 'test', what, file]).ok
}

async function copyOfApp() {
  const parts = [
    'package.json',
    'out/icon.png',
    'out/electron',
    'out/renderer',
    'node_modules/better-sqlite3',
  ]
  const from = nameOf(
    checkout,
    readFileSync(at('out', 'built-from')),
    readFileSync(at('node_modules', '.alongside', 'sqlite')),
  )
  const copies = join(cache, 'copies', nameOf(checkout))
  const copy = join(copies, from)
  const mark = join(copy, 'copied')
  if (existsSync(mark)) return copy
  return await alone(`copy ${checkout}`, async () => {
    if (existsSync(mark)) return copy
    rmSync(copies, { recursive: true, force: true })
    mkdirSync(copy, { recursive: true })
    for (const part of parts) {
      const skip = (/** @type {string} */ file) => !/better-sqlite3\/(deps|src|build)(\/|$)/.test(file)
      cpSync(at(part), join(copy, part), { recursive: true, filter: skip })
    }
    ask('chmod', ['-R', 'a+rX', copy])
    writeFileSync(mark, '')
    return copy
  })
}
