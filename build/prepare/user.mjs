// Electron's sandbox cannot be had as root. Root therefore runs it as somebody with no power over the machine.
import { chownSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ask } from '../child.mjs'
import { cache, isRoot, state } from '../places.mjs'
import { Plain, say } from '../say.mjs'

/** @typedef {{ uid: number, gid: number, home: string, name: string }} User */

const name = 'alongside'

/**
 * Out: whom to run Electron as, or undefined when that is simply whoever started this. Under sudo it is the
 * person who typed it, at home where they always are; else a user made for the purpose.
 * @returns {User | undefined}
 */
export function ordinaryUser() {
  if (!isRoot) return undefined
  const known =
    look(process.env.SUDO_UID && process.env.SUDO_UID !== '0' ? process.env.SUDO_UID : name) ?? make()
  const { uid, gid, name: login } = known
  const isAtHome = login !== name && existsSync(known.home) && statSync(known.home).uid === uid
  const home = isAtHome && !process.env.ALONGSIDE_STATE ? known.home : join(state, `home-${login}`)
  makeFor(known, home)
  moveProgrammes(join(cache, `home-${login}`), home, known)
  return { uid, gid, home, name: login }
}

/** Makes a folder that only this user can look into; those above it that are missing, too. */
export function makeFor(/** @type {Pick<User, 'uid' | 'gid'>} */ user, /** @type {string} */ folder) {
  if (existsSync(folder)) return
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chownSync(folder, user.uid, user.gid)
}

/** What an ordinary user has for variables. */
export const variablesOf = (/** @type {User} */ { home, name: login }) => ({
  HOME: home,
  USER: login,
  LOGNAME: login,
  XDG_CACHE_HOME: join(home, '.cache'),
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_DATA_HOME: join(home, '.local', 'share'),
})

/** People's programmes lay in the cache once, which anybody may empty. They go where they are safe, the first time. */
export function moveProgrammes(
  /** @type {string} */ from,
  /** @type {string} */ to,
  /** @type {Pick<User, 'uid' | 'gid'>} */ user,
) {
  const [before, after] = [join(from, '.config', 'Alongside'), join(to, '.config', 'Alongside')]
  if (!existsSync(before) || existsSync(after)) return
  makeFor(user, dirname(after))
  try {
    renameSync(before, after)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    // Another start was quicker.
    if (code === 'ENOENT' || code === 'ENOTEMPTY' || code === 'EEXIST') return
    if (code !== 'EXDEV') throw error
    // Another disk: whole, under another name first, so that half a copy is never taken for all of it.
    const beside = `${after}.${process.pid}`
    if (!ask('cp', ['-a', before, beside]).ok)
      throw new Plain(
        `The programmes in ${before} could not be moved to ${after}. They are safe where they are.`,
      )
    renameSync(beside, after)
  }
  say(`The programmes now lie in ${after}, no longer in a cache`)
}

function look(/** @type {string} */ who) {
  const found = ask('getent', ['passwd', who])
  const [login, , uid, gid, , home = ''] = found.out.split(':')
  return found.ok && login ? { name: login, uid: Number(uid), gid: Number(gid), home } : undefined
}

function make() {
  say(`Making the user "${name}" to run Electron as, since its sandbox cannot be had as root`)
  ask('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  const made = look(name)
  if (!made)
    throw new Plain('No ordinary user could be made to run Electron as. Start this as an ordinary user.')
  return made
}
