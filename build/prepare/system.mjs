// What Electron and the build need from the system, on a Debian where this start may install it.
import { existsSync } from 'node:fs'
import { ask, follow, run } from '../child.mjs'
import { isRoot } from '../places.mjs'
import { Plain, say, saying } from '../say.mjs'

const forElectron = 'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libxtst6 xvfb xauth'.split(' ')
const forTheBinding = 'g++ make python3'.split(' ')
const forTrying = 'poppler-utils libreoffice-writer libreoffice-calc sqlite3 gnome-keyring dbus'.split(' ')

/** For Electron and a screen to show it on. */
export const prepareSystem = () => install([...forElectron, ...forTheBinding], 'Electron')

/** For tests that open the exported documents with other people's programs, and keep keys in a real keyring. */
export const prepareTestTools = () => install(forTrying, 'the tests')

async function install(/** @type {string[]} */ packages, /** @type {string} */ purpose) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return
  const missing = packages.filter((name) => !isThere(name))
  if (missing.length === 0) return
  if (!isRoot) {
    const words = `Missing for ${purpose}: ${missing.join(' ')}\n       Install with: sudo apt-get install ${missing.join(' ')}`
    // Electron cannot even load without its libraries; without the rest, only what needs it fails.
    if (missing.some((name) => name.startsWith('lib') && forElectron.includes(name))) throw new Plain(words)
    say(words)
    return
  }
  const apt = follow()
  const install = async () => {
    const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600']
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const failed = `The system packages could not be installed: ${missing.join(' ')}`
    const how = { env, failed, heard: apt.heard }
    // A package list from long ago names files the archive no longer has.
    await run('apt-get', ['update', '-q', '-o', 'DPkg::Lock::Timeout=600'], how)
    await run('apt-get', ['install', ...options, ...missing.map(asNamedHere)], how)
  }
  await saying(`Installing system packages for ${purpose} (once): ${missing.join(' ')}`, install, apt.last)
}

const isThere = (/** @type {string} */ name) =>
  [name, `${name}t64`].some((each) => {
    const asked = ask('dpkg-query', ['-W', '-f', '${db:Status-Abbrev}', each])
    return asked.ok && asked.out.startsWith('ii')
  })

/** Debian 13 and Ubuntu 24.04 renamed the libraries they rebuilt for 64-bit time. */
const asNamedHere = (/** @type {string} */ name) =>
  name.startsWith('lib') && ask('apt-cache', ['show', '--quiet=2', `${name}t64`]).ok ? `${name}t64` : name
