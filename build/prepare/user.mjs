// Electron's sandbox cannot be had as root. Root therefore runs it as somebody with no power over the machine.
import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../child.mjs'
import { cache, isRoot } from '../places.mjs'
import { Plain, say } from '../say.mjs'

/** @typedef {{ uid: number, gid: number, home: string, name: string }} User */

const name = 'alongside'

/**
 * Out: whom to run Electron as, or undefined when that is simply whoever started this. Under sudo it is the
 * person who typed it; else a user made for the purpose.
 * @returns {User | undefined}
 */
export function ordinaryUser() {
  if (!isRoot) return undefined
  const known =
    look(process.env.SUDO_UID && process.env.SUDO_UID !== '0' ? process.env.SUDO_UID : name) ?? make()
  const home = join(cache, `home-${known.name}`)
  mkdirSync(home, { recursive: true })
  chownSync(home, known.uid, known.gid)
  return { ...known, home }
}

function look(/** @type {string} */ who) {
  const found = ask('getent', ['passwd', who])
  const [login, , uid, gid] = found.out.split(':')
  return found.ok && login ? { name: login, uid: Number(uid), gid: Number(gid) } : undefined
}

function make() {
  say(`Making the user "${name}" to run Electron as, since its sandbox cannot be had as root`)
  ask('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  const made = look(name)
  if (!made)
    throw new Plain('No ordinary user could be made to run Electron as. Start this as an ordinary user.')
  return made
}
