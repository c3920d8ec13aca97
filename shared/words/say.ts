import { createInstance, type i18n } from 'i18next'
import { catalogue, languages, type Language, type WordKey } from './catalogue.ts'

export type Values = Readonly<Record<string, string | number>>

/** Says a string by its name, with its blanks filled. `count` also picks the plural form. */
export type Say = (key: WordKey, values?: Values) => string

/** A fresh i18next. The renderer switches its language, and it then reads that catalogue too; others use `sayIn`. */
export function wordsIn(language: Language): i18n {
  const instance = createInstance()
  instance.on('languageChanging', (next: Language) => {
    if (!instance.hasResourceBundle(next, 'translation'))
      instance.addResourceBundle(next, 'translation', catalogue(next), false, false, { skipCopy: true })
  })
  void instance.init({
    lng: language,
    // A string missing in Welsh is shown in English rather than as a key; the tests keep that from happening.
    fallbackLng: 'en',
    supportedLngs: [...languages],
    resources: Object.fromEntries(
      [language, 'en' as const].map((each) => [each, { translation: catalogue(each) }]),
    ),
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // React and our document writers escape; escaping twice would show people "&#39;".
    interpolation: { escapeValue: false },
  })
  return instance
}

const kept = new Map<Language, Say>()

/** The strings of one language, for code without a screen: exports, menus, dialogs of the system. */
export function sayIn(language: Language): Say {
  const known = kept.get(language)
  if (known) return known
  const instance = wordsIn(language)
  const say: Say = (key, values) => instance.t(key, { ...values })
  kept.set(language, say)
  return say
}
