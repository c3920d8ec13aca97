import { createRequire } from 'node:module'
import { afterEach, describe, expect, test } from 'vitest'
import { ariaWords } from '../../../renderer/aria-words.ts'
import { setLanguage } from '../../../renderer/words.tsx'

const require = createRequire(import.meta.url)
const folderOf = (name: string) => require.resolve(`${name}/package.json`).replace(/package\.json$/, '')

/** The names of React Aria's own strings, read from the English it ships. */
async function namesOf(name: string): Promise<string[]> {
  const file =
    name === 'react-aria-components'
      ? `${folderOf('react-aria-components')}dist/private/intl/en-US.mjs`
      : `${folderOf('react-aria')}dist/private/intl/${name.replace('@react-aria/', '')}/en-US.mjs`
  const strings = await import(/* @vite-ignore */ file)
  return Object.keys(strings.default).sort()
}

afterEach(() => setLanguage('en'))

describe('[A1] React Aria speaks our words', () => {
  test.each(Object.keys(ariaWords))('%s has every string', async (name) => {
    expect(Object.keys(ariaWords[name]!).sort()).toEqual(await namesOf(name))
  })
})

test('[A2] in the language of the moment, counted as that language counts', () => {
  const count = ariaWords['@react-aria/combobox']!.countAnnouncement!
  expect(count({ optionCount: 2 })).toBe('2 choices.')
  setLanguage('cy')
  expect(count({ optionCount: 2 })).toBe('2 ddewis.')
  expect(document.documentElement.lang).toBe('cy')
})

test('[A3] it is told before its first render', () => {
  expect(window[Symbol.for('react-aria.i18n.strings')]).toBe(ariaWords)
  expect(window[Symbol.for('react-aria.i18n.locale')]).toBe('en-GB')
})
