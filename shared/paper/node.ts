import type { Element, ElementContent, Properties } from 'hast'
import type { WordKey } from '../words/catalogue.ts'
import { sayIn, type Values } from '../words/say.ts'

/** What paper speaks: one language, or both on one sheet. */
export const paperLanguages = ['en-GB', 'cy', 'both'] as const
export type PaperLanguages = (typeof paperLanguages)[number]
export const paperSizes = ['A4', 'A5'] as const
export type PaperSize = (typeof paperSizes)[number]

/** One print job: what the window shows as a preview and the shell puts on paper. */
export type PaperDocument = {
  title: string
  /** The document's own language; passages in another one say so themselves. */
  language: 'en-GB' | 'cy'
  size: PaperSize
  /** 18 pt and up. */
  large: boolean
  /** Each begins a new sheet of paper. */
  pages: Element[]
}

type Child = ElementContent | string | null | undefined | false
export const el = (
  tagName: string,
  properties: Properties = {},
  ...children: (Child | Child[])[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children
    .flat()
    .flatMap((one): ElementContent[] =>
      !one && one !== '' ? [] : [typeof one === 'string' ? { type: 'text', value: one } : one],
    ),
})
export const div = (className: string, ...children: (Child | Child[])[]) =>
  el('div', { className: [className] }, ...children)

/** Says a string in the languages of a sheet, each passage marked with its own. */
export type PaperSay = {
  languages: readonly ('en-GB' | 'cy')[]
  /** The language the document is in as a whole: the first. */
  main: 'en-GB' | 'cy'
  /** On two lines. */
  (key: WordKey, values?: Values | ((lang: 'en-GB' | 'cy') => Values)): Element[]
  /** The same where the text is no string of the catalogue: a method's questions. */
  of: (texts: (lang: 'en-GB' | 'cy') => string) => Element[]
  /** As plain text: "Story sheet · Taflen stori". */
  plain: (key: WordKey, values?: Values) => string
}

/** `isWelshFirst`: in Wales, Welsh comes first where both are. */
export function paperSay(asked: PaperLanguages, isWelshFirst: boolean): PaperSay {
  const both: ('en-GB' | 'cy')[] = isWelshFirst ? ['cy', 'en-GB'] : ['en-GB', 'cy']
  const languages = asked === 'both' ? both : [asked]
  const word = (lang: 'en-GB' | 'cy') => sayIn(lang === 'cy' ? 'cy' : 'en')
  const of = (texts: (lang: 'en-GB' | 'cy') => string) =>
    languages.map((lang, at) => el('span', { lang, className: [at ? 'second' : 'first'] }, texts(lang)))
  const say = (key: WordKey, values?: Values | ((lang: 'en-GB' | 'cy') => Values)) =>
    of((lang) => word(lang)(key, typeof values === 'function' ? values(lang) : values))
  return Object.assign(say, {
    languages,
    main: languages[0]!,
    of,
    plain: (key: WordKey, values?: Values) => languages.map((lang) => word(lang)(key, values)).join(' · '),
  })
}
