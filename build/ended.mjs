import { Plain } from './say.mjs'
import { verbs } from './verbs.mjs'

/** Does what was asked, and ends this program with its exit status, or with plain words where it could not be done. */
export async function endedBy(/** @type {string} */ verb, /** @type {string[]} */ args) {
  try {
    if (!Object.hasOwn(verbs, verb))
      throw new Plain(`There is: ${Object.keys(verbs).join(', ')}. Not: ${verb || '(nothing)'}`)
    process.exitCode = await verbs[/** @type {keyof typeof verbs} */ (verb)](args)
  } catch (error) {
    if (error instanceof Plain) process.stderr.write(`\n${error.message}\n`)
    else console.error(error)
    process.exitCode = 1
  }
}
