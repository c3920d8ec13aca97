// Where things lie: the checkout, what is made in it, and the folder for what is dear to fetch or build twice.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = resolve(fileURLToPath(new URL('..', import.meta.url)))
export const at = (/** @type {string[]} */ ...parts) => join(checkout, ...parts)

/** True when this process may do anything on the machine: Electron then has to run as somebody else. */
export const isRoot = process.getuid?.() === 0

/**
 * The folder that outlives the checkout. Root's lies where every user can read it, because root runs Electron
 * as an ordinary user, and root's own home is closed to that user. ALONGSIDE_CACHE names another.
 */
export const cache = join(cacheRoot(), 'alongside')

function cacheRoot() {
  if (process.env.ALONGSIDE_CACHE) return process.env.ALONGSIDE_CACHE
  if (process.env.XDG_CACHE_HOME && !isRoot) return process.env.XDG_CACHE_HOME
  if (isRoot) return '/var/cache'
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  return join(homedir(), '.cache')
}

/**
 * The folder for what root keeps for the user Electron runs as: that user's home, with people's programmes in it.
 * Nobody empties it, as one may a cache. ALONGSIDE_STATE names another.
 */
export const state = process.env.ALONGSIDE_STATE ?? '/var/lib/alongside'
