import { parseArgs } from 'node:util'
import type { Speaker } from './speak.ts'

const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string' },
  audience: { type: 'string' },
  out: { type: 'string', short: 'o' },
  language: { type: 'string' },
  version: { type: 'string' },
  template: { type: 'string' },
  recipient: { type: 'string' },
  'passphrase-stdin': { type: 'boolean' },
  recovery: { type: 'boolean' },
} as const

export type AskedFor = {
  verb: string
  operands: string[]
  help: boolean
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

/** What somebody typed after the program's name. Thrown: Misused. */
export function parseWords(words: string[], verbs: string[], { say }: Speaker): AskedFor {
  let parsed
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true })
  } catch (thrown) {
    const option = /'(-[^' ]+)/.exec(thrown instanceof Error ? thrown.message : '')?.[1] ?? ''
    throw new Misused(say('cli.unknownOption', { option }))
  }
  const [verb = '', ...operands] = parsed.positionals
  const { help = false, json = false, ...rest } = parsed.values
  const asked = { verb, operands, json, help: help || verb === 'help' || verb === '', options: rest }
  if (asked.help || verbs.includes(verb)) return asked
  const near = nearest(verb, verbs)
  throw new Misused(near ? say('cli.didYouMean', { verb, near }) : say('cli.unknownVerb', { verb }))
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
