import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue, languages, type Language } from '../../shared/words/catalogue.ts'
import { sayIn } from '../../shared/words/say.ts'
import same from '../../shared/words/same.json' with { type: 'json' }

const folder = new URL('../../shared/words/', import.meta.url)
const areas = (language: Language) =>
  readdirSync(new URL(`${language}/`, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .sort()
const ending = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(ending, '')
const stems = (language: Language) => [...new Set(Object.keys(catalogue(language)).map(stem))].sort()
const blanks = (text: string) => [...new Set(text.match(/\{\{\s*[\w.]+\s*\}\}/g) ?? [])].sort()
const byStem = (language: Language) => {
  const found = new Map<string, [string, string][]>()
  for (const each of Object.entries(catalogue(language)))
    found.set(stem(each[0]), [...(found.get(stem(each[0])) ?? []), each])
  return found
}
const byStemOf = { en: byStem('en'), cy: byStem('cy') }
const forms = (language: Language, key: string) => byStemOf[language].get(key) ?? []
const isCounted = (key: string) => forms('en', key).some(([each]) => ending.test(each))
const pluralForms = (language: Language) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()

describe('the catalogues', () => {
  test('[W1] every area has a file in both languages, and every file is in the catalogue', () => {
    expect(areas('cy')).toEqual(areas('en'))
    for (const language of languages)
      for (const area of areas(language)) {
        const file = JSON.parse(readFileSync(new URL(`${language}/${area}.json`, folder), 'utf8'))
        for (const [key, value] of Object.entries(file)) {
          expect(key.startsWith(`${area}.`), `${key} lives in ${area}.json`).toBe(true)
          expect(catalogue(language)[key], `${key} of ${language}/${area}.json`).toBe(value)
        }
      }
  })

  test('[W2] no string is missing in either language, and none is empty', () => {
    expect(stems('cy')).toEqual(stems('en'))
    for (const language of languages)
      for (const [key, value] of Object.entries(catalogue(language)))
        expect(value.trim(), `${language} ${key}`).not.toBe('')
  })

  test('[W3] a string is not left in English, unless same.json says why', () => {
    const left = Object.entries(catalogue('cy'))
      .filter(([key, value]) => catalogue('en')[key] === value && !(stem(key) in same))
      .map(([key]) => key)
    expect(left).toEqual([])
  })

  test('[W4] same.json names only strings that are there and are the same', () => {
    for (const key of Object.keys(same)) {
      expect(stems('en'), key).toContain(key)
      expect(
        forms('cy', key).some(([each, value]) => catalogue('en')[each] === value),
        key,
      ).toBe(true)
    }
  })

  test('[W5] counted strings have every plural form of their language, others none', () => {
    for (const language of languages)
      for (const key of stems(language)) {
        const given = forms(language, key).map(([each]) => ending.exec(each)?.[1] ?? 'plain')
        expect(given.sort(), `${language} ${key}`).toEqual(isCounted(key) ? pluralForms(language) : ['plain'])
      }
  })

  test('[W6] both languages fill the same blanks', () => {
    for (const key of stems('en')) {
      const wanted = [...new Set(forms('en', key).flatMap(([, value]) => blanks(value)))].sort()
      for (const [form, value] of forms('cy', key)) {
        // "one voice" may be written out, without its number.
        const may = /_(zero|one|two)$/.test(form) ? wanted.filter((each) => each !== '{{count}}') : wanted
        expect([may, wanted], form).toContainEqual(blanks(value))
      }
    }
  })
})

describe('saying them', () => {
  test('[W7] Welsh counts by its own forms', () => {
    const say = sayIn('cy')
    expect([0, 1, 2, 3, 6, 11].map((count) => say('common.people', { count }))).toEqual([
      '0 o bobl',
      '1 person',
      '2 berson',
      '3 o bobl',
      '6 o bobl',
      '11 o bobl',
    ])
  })

  test('[W8] what people typed is said as it is, and never read as a pattern', () => {
    expect(sayIn('en')('pieces.top.roomSees', { what: 'Tea & <b>$t(common.ok)</b>' })).toBe(
      'Room sees: Tea & <b>$t(common.ok)</b>',
    )
  })
})
