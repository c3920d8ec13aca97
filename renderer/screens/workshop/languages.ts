import type { WordKey } from '../../../shared/words/catalogue.ts'
import type { Words } from '../../words.tsx'

/** Languages offered for what somebody says: the two of the app, then those often heard beside them. */
export const languages = [
  'en-GB',
  'cy',
  'bfi',
  'ar',
  'bn',
  'fa',
  'fr',
  'gu',
  'ku',
  'pa',
  'pl',
  'pt',
  'ro',
  'so',
  'ta',
  'tr',
  'uk',
  'ur',
  'zh',
] as const

/** A language's name; its tag where the app has no word for it. */
export const languageName = (lang: string, { t }: Words): string =>
  (languages as readonly string[]).includes(lang) ? t(`inquiry.language.${lang}` as WordKey) : lang

/** The languages to choose from, one that is not among them included. */
export const languageChoices = (words: Words, current?: string) =>
  [...new Set<string>([...languages, ...(current ? [current] : [])])].map((id) => ({
    id,
    label: languageName(id, words),
  }))
