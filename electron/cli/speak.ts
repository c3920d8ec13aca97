import { z } from 'zod'
import type { Refusal } from '../../shared/command.ts'
import { fromLine } from '../../shared/lines.ts'
import { catalogue, type Language, type WordKey } from '../../shared/words/catalogue.ts'
import { sayIn, type Say } from '../../shared/words/say.ts'

export type Speaker = {
  say: Say
  language: Language
  /** What was asked for, on standard output. */
  result: (text: string) => void
  /** Everything else, on standard error. */
  aside: (text: string) => void
  /** A refusal in words. */
  refusal: (refusal: Refusal) => string
}

/** Welsh where the system is set to it; English otherwise. */
export function languageHere(env: NodeJS.ProcessEnv): Language {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^cy([_.@-]|$)/.test(set) ? 'cy' : 'en'
}

export function speakerIn(language: Language): Speaker {
  const say = sayIn(language)
  return {
    say,
    language,
    result: (text) => void process.stdout.write(`${asAsked(text)}\n`),
    aside: (text) => void process.stderr.write(`${asAsked(text)}\n`),
    refusal: ({ refused, params }) =>
      refused in catalogue(language) ? say(refused as WordKey, params) : say('refusals.broke'),
  }
}

/** Root's files reach this user as copies (see build/commandLine.mjs); they are said by the names somebody typed. */
const copies = z.array(z.tuple([z.string().min(1), z.string()]))
const named = copies.safeParse(fromLine(process.env['ALONGSIDE_NAMES'] ?? ''))
const asAsked = (text: string) =>
  (named.data ?? [])
    .reduce((said, [copy, asked]) => said.replaceAll(copy, asked), text)
    // A name in somebody’s file may hold signs a terminal obeys.
    .replace(/[^\P{Cc}\n\t]/gu, '\ufffd')
