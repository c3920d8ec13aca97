// What a random history that broke a rule leaves behind: a short one that breaks it too, to be kept in seeds.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { History } from './play.ts'

/**
 * For fast-check, which leaves it to whoever reports to fail. In: the folder to write to, and what plays a history.
 * Thrown: what broke, how to play it again, and the file with the entry for seeds.json.
 */
export const keepingIn =
  (folder: string, play: (one: History) => void) =>
  (details: fc.RunDetails<[History]>): void => {
    if (!details.failed) return
    const told = fc.defaultReportMessage(details)
    const [found] = details.counterexample ?? []
    if (!found) throw new Error(told)
    const { shortest, why } = shorten(found, play)
    const was = why instanceof Error ? why.message.split('\n')[0]! : 'it was not said'
    mkdirSync(folder, { recursive: true })
    const file = join(folder, `broken-history-${details.seed}.json`)
    writeFileSync(file, `${JSON.stringify({ was, ...shortest })}\n`)
    const where = `A short history that breaks it is in ${file}: one line, to be put into tests/shared/log/seeds.json.`
    throw new Error(`${was}\n${told}\n\n${where}`, { cause: why })
  }

/** fast-check keeps as many steps as a history has to have; one that is kept need not have them. */
function shorten(found: History, play: (one: History) => void): { shortest: History; why: unknown } {
  let shortest = found
  let why = brokenBy(shortest, play)
  for (let at = found.steps.length - 1; at >= 0; at -= 1) {
    const without = { ...shortest, steps: shortest.steps.filter((_, each) => each !== at) }
    const still = brokenBy(without, play)
    if (still === undefined) continue
    shortest = without
    why = still
  }
  return { shortest, why }
}

function brokenBy(one: History, play: (one: History) => void): unknown {
  try {
    play(one)
    return undefined
  } catch (thrown) {
    return thrown
  }
}
