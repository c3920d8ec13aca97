import { parseArgs } from 'node:util'
import type { Speaker } from './speak.ts'
import { heeds, isVerb, options, takes, verbNames, type VerbName } from './takes.ts'

export type AskedFor = {
  verb: VerbName
  operands: string[]
  json: boolean
  options: {
    data?: string
    format?: string
    audience?: string
    out?: string
    language?: string
    version?: string
    template?: string
    recipient?: string
    'passphrase-stdin'?: boolean
    recovery?: boolean
  }
}

/** The words were not understood; the message says which and what was expected. */
export class Misused extends Error {}

/** What somebody wants to know of the program itself: what it can be asked, as a whole or of one verb, or which it is. */
export type AboutItself = { about: 'help'; verb: VerbName | undefined } | { about: 'version' }

/**
 * What somebody typed after the program's name. Thrown: Misused, where a word is not understood, and where one is of no
 * use to the verb: a script that says too much means something else.
 */
export function parseWords(words: string[], speaker: Speaker): AskedFor | AboutItself {
  const { say } = speaker
  if (words.length === 1 && words[0] === '--version') return { about: 'version' }
  let parsed
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true })
  } catch (thrown) {
    const option = /'(-[^' ]+)/.exec(thrown instanceof Error ? thrown.message : '')?.[1] ?? ''
    throw new Misused(say('cli.unknownOption', { option }))
  }
  const [first = 'help', ...operands] = parsed.positionals
  const { help = first === 'help', json = false, ...rest } = parsed.values
  const wanted = first === 'help' ? operands[0] : first
  if (wanted === undefined) return { about: 'help', verb: undefined }
  const verb = verbFor(wanted, speaker)
  if (help) return { about: 'help', verb }
  const idle = Object.keys(parsed.values).find((option) => !heeds(verb, option))
  if (idle) throw new Misused(say('cli.notForVerb', { verb, option: `--${idle}` }))
  const word = operands[takes[verb].operands]
  if (word !== undefined) throw new Misused(say('cli.tooMuch', { verb, word }))
  return { verb, operands, json, options: rest }
}

function verbFor(word: string, { say }: Speaker): VerbName {
  if (isVerb(word)) return word
  const near = nearest(word, verbNames)
  throw new Misused(
    near ? say('cli.didYouMean', { verb: word, near }) : say('cli.unknownVerb', { verb: word }),
  )
}

export function one<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  { say }: Speaker,
  usual?: T,
): T {
  const found = value === undefined ? usual : allowed.find((each) => each === value)
  if (found === undefined)
    throw new Misused(say('cli.oneOf', { option: `--${option}`, allowed: allowed.join(', ') }))
  return found
}

/** The word somebody most likely meant: at most three slips of the finger away. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((word) => ({ word, slips: slipsBetween(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips)
  return best && best.slips <= Math.min(3, Math.max(typed.length, 2) - 1) ? best.word : undefined
}

/** Levenshtein's distance: letters to put in, take out or change. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
