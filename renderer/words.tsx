import './aria-words.ts'
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Refusal } from '../shared/command.ts'
import type { Language, WordKey } from '../shared/words/catalogue.ts'
import { sayIn, type Say } from '../shared/words/say.ts'
import {
  formatDate,
  formatList,
  formatNumber,
  formatTime,
  relativeDay,
  type DayStyle,
} from '../shared/words/dates.ts'
import { i18n, languageOf, tagOf } from './i18n.ts'

export interface Words {
  /** Says a string of the catalogue: `t('common.notes', { count: 3 })`. */
  t: Say
  /** Why something was not done, as a sentence. */
  why: (refusal: Refusal) => string
  language: Language
  /** 'YYYY-MM-DD' in words. */
  date: (day: string, style?: DayStyle) => string
  /** Minutes since midnight as "14:05". */
  time: (minutes: number) => string
  /** A moment (milliseconds) as the time on this laptop's clock. */
  timeOf: (moment: number) => string
  number: (value: number, decimals?: number) => string
  list: (items: readonly string[]) => string
  relativeDay: (day: string, today: string) => string
}

/** Switches every string, `<html lang>` and React Aria's own words, at once and without a reload. */
export function setLanguage(language: Language): void {
  void i18n.changeLanguage(language)
  document.documentElement.lang = tagOf(language)
}

const listen = (heard: () => void) => {
  i18n.on('languageChanged', heard)
  return () => i18n.off('languageChanged', heard)
}

/** The words of the window's language; redraws when it changes. Needs no provider around it. */
export function useWords(): Words {
  const window = useSyncExternalStore(listen, () => languageOf(i18n.language))
  const spoken = useContext(Spoken)
  return useMemo(() => (spoken ? wordsOf(spoken, sayIn(spoken)) : wordsOf(window)), [spoken, window])
}

/** The window's i18next reads only the catalogues it was switched to; another language brings its own `say`. */
function wordsOf(language: Language, say?: Say): Words {
  const fixed = i18n.getFixedT(language)
  const t: Say = say ?? ((key, values) => fixed(key, { ...values }))
  return {
    t,
    why: ({ refused, params }) => t(refused as WordKey, params),
    language,
    date: (day, style) => formatDate(day, language, style),
    time: formatTime,
    timeOf: (moment) => {
      const clock = new Date(moment)
      return formatTime(clock.getHours() * 60 + clock.getMinutes())
    },
    number: (value, decimals) => formatNumber(value, language, decimals),
    list: (items) => formatList(items, language),
    relativeDay: (day, today) => relativeDay(day, today, language),
  }
}

const Spoken = createContext<Language | null>(null)

/** What stands within is said in this language, whichever the window has: for what is read with a person in theirs. */
export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <Spoken.Provider value={language}>
      <I18nProvider locale={tagOf(language)}>
        <div lang={tagOf(language)}>{children}</div>
      </I18nProvider>
    </Spoken.Provider>
  )
}

/** Put this round the whole window: it gives React Aria the language. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { language } = useWords()
  return <I18nProvider locale={tagOf(language)}>{children}</I18nProvider>
}
