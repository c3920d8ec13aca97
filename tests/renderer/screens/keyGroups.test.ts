import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { at } from '../../../build/places.mjs'
import { keyGroups } from '../../../renderer/screens/help/keyGroups.ts'
import { sayIn } from '../../../shared/words/say.ts'

const say = sayIn('en')
const groups = keyGroups(say)
/** Which group of the list tells the keys of which parts of the workshop. */
const told: Record<string, string> = {
  board: 'app.keys.board',
  design: 'inquiry.tab.design',
  dots: 'dots.cast.title',
  dream: 'inquiry.tab.dream',
  panel: 'panel.part.round',
  paper: 'paper.part.key',
  plan: 'inquiry.tab.plan',
  stories: 'inquiry.tab.stories',
}
const pressesIn = (part: string) =>
  groups
    .filter((one) => one.title === say(told[part] as never))
    .flatMap((one) => one.keys.flatMap((key) => key.press))
const workshop = at('renderer', 'screens', 'workshop')
const sourceOf = (part: string) =>
  readdirSync(`${workshop}/${part}`)
    .map((file) => readFileSync(`${workshop}/${part}/${file}`, 'utf8'))
    .join('\n')
/** Letters a button says it has, and letters a screen listens for. */
const lettersIn = (source: string) => [
  ...[...source.matchAll(/keyHint="([A-Z])"/g)].map(([, letter]) => letter!),
  ...[...source.matchAll(/^\s+([a-z]): (?:\(|doing\.)|\bletter === '([a-z])'/gm)].map(([, inList, asked]) =>
    (inList ?? asked)!.toUpperCase(),
  ),
]

describe('the list of keys', () => {
  test.each(Object.keys(told))('has every letter the part %s listens for', (part) => {
    const letters = new Set(lettersIn(sourceOf(part)))
    expect([...letters].filter((letter) => !pressesIn(part).includes(letter))).toEqual([])
    expect(pressesIn(part).length).toBeGreaterThan(1)
  })
  test('the scan finds letters where there are some', () => {
    expect(lettersIn(sourceOf('stories'))).toEqual(expect.arrayContaining(['N', 'R', 'S']))
    expect(lettersIn(sourceOf('plan'))).toContain('S')
    expect(lettersIn(sourceOf('board'))).toEqual(
      expect.arrayContaining(['N', 'D', 'L', 'X', 'M', 'S', 'O', 'C']),
    )
    expect(lettersIn(sourceOf('panel'))).toEqual(expect.arrayContaining(['N', 'P']))
  })
  test('the steps of the plan are moved, skipped and lengthened by keys that are told', () => {
    expect(pressesIn('plan')).toEqual(['↑ ↓', 'Alt+↑', 'Alt+↓', 'S', '+', '−', 'Enter'])
  })
  test('no other part of the workshop has a letter that is told nowhere', () => {
    const others = readdirSync(workshop, { withFileTypes: true }).filter(
      (one) => one.isDirectory() && !(one.name in told),
    )
    expect(
      others.flatMap((one) => lettersIn(sourceOf(one.name)).map((letter) => `${one.name}: ${letter}`)),
    ).toEqual([])
  })
  test('each key is told once in its group, in both languages', () => {
    for (const all of [groups, keyGroups(sayIn('cy'))])
      for (const { title, keys } of all)
        expect(new Set(keys.map((one) => one.label)).size, title).toBe(keys.length)
  })
})
