// Stamps: what was prepared, for what, so that the next start does none of it again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cache } from './places.mjs'
import { say } from './say.mjs'

/** A short name for exactly these bytes. */
export const nameOf = (/** @type {(string | Buffer)[]} */ ...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 32)
}

export const isStamped = (/** @type {string} */ file, /** @type {string} */ what) =>
  existsSync(file) && readFileSync(file, 'utf8') === what

export function stamp(/** @type {string} */ file, /** @type {string} */ what) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, what)
}

/**
 * Lets one process at a time do a step, so that two starts at once do not build into each other's files.
 * A lock whose owner is gone is taken over.
 * @template T
 * @param {string} step
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(step, work) {
  const lock = join(cache, 'locks', nameOf(step))
  mkdirSync(dirname(lock), { recursive: true })
  let said = false
  while (!take(lock)) {
    if (!said) say(`Waiting for another start that is at the same step`)
    said = true
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(/** @type {string} */ lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!isHeld(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isHeld(/** @type {string} */ lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    // Written in two steps by its owner: an empty one is only stale when it has been so for a while.
    if (!owner) return Date.now() - statSync(lock).mtimeMs < 5_000
    process.kill(owner, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
