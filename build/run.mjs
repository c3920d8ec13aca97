// Everything a person types after `npm run`, in one place: node build/run.mjs <verb> [arguments].
import { ended } from './ended.mjs'
import { Plain } from './say.mjs'
import { verbs } from './verbs.mjs'

const [verb = '', ...args] = process.argv.slice(2)

await ended(
  Object.hasOwn(verbs, verb)
    ? verbs[/** @type {keyof typeof verbs} */ (verb)](args)
    : Promise.reject(new Plain(`There is: ${Object.keys(verbs).join(', ')}. Not: ${verb || '(nothing)'}`)),
)
