import { Plain } from './say.mjs'

/** Ends this program with what a verb gave back, or with plain words where it could not be done. */
export async function ended(/** @type {Promise<number>} */ verb) {
  try {
    process.exitCode = await verb
  } catch (error) {
    if (error instanceof Plain) process.stderr.write(`\n${error.message}\n`)
    else console.error(error)
    process.exitCode = 1
  }
}
