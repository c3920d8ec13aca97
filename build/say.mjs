// Every word of preparation goes to stderr: `npm run alongside` keeps stdout for the answer.
const begun = performance.now()

/** Says one line of what is happening, with the seconds since the start. */
export function say(/** @type {string} */ words) {
  const seconds = ((performance.now() - begun) / 1000).toFixed(0).padStart(3)
  process.stderr.write(`${seconds} s  ${words}\n`)
}

/** Ends the run with words a person can act on, and no stack trace. */
export class Plain extends Error {}

/**
 * Keeps saying that a long step still goes on, and how far it is where that can be known, so that nobody thinks it
 * has stopped.
 * @template T
 * @param {string} words
 * @param {() => Promise<T>} work
 * @param {() => string} [howFar]
 * @returns {Promise<T>}
 */
export async function saying(words, work, howFar = () => '') {
  say(words)
  const since = performance.now()
  const again = setInterval(
    () => say(`   still at it (${Math.round((performance.now() - since) / 1000)} s): ${howFar() || words}`),
    10_000,
  )
  try {
    return await work()
  } finally {
    clearInterval(again)
  }
}
