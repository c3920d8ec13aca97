// @vitest-environment node
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

/** Everything outside the workshop, and where its keys are told; nowhere, where it has none of its own. */
const elsewhere: Record<string, string | null> = {
  canvas: 'canvas.title',
  evidence: null,
  handover: null,
  help: null,
  home: null,
  methods: null,
  overview: null,
  people: 'people.title',
  settings: null,
  slip: null,
  specification: 'app.keys.specification',
  takeback: null,
}
const screens = at('renderer', 'screens')
const allOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile() && /\.tsx?$/.test(one.name))
    .map((one) => readFileSync(`${one.parentPath}/${one.name}`, 'utf8'))
    .join('\n')
/** What does the same, or has no name on the list: arrows and what goes with them are told as going from one to the next. */
const asTold: Record<string, string> = {
  '=': '+',
  '-': '−',
  BACKSPACE: 'DELETE',
  ' ': 'SPACE',
  ESCAPE: 'ESC',
}
/** Keys somebody has to be told of: letters, F keys, deleting and sizes. Enter, Tab and arrows do what they do anywhere. */
const keysIn = (source: string) => {
  const said = [...source.matchAll(/keyHint(?:=|: )["']([^"']+)["']/g)].map(([, key]) => key!)
  const heard = [
    ...source.matchAll(/(?:\.key(?:\.toLowerCase\(\))?|\bletter) [!=]== '([^']+)'/g),
    ...source.matchAll(/^\s+([a-z]|F\d+): (?:\([^()]*\) =>|on[A-Z]\w+,|doing\.)/gm),
    ...source.matchAll(/useLetters\(\{ ([a-z]): /g),
  ].map(([, key]) => key!)
  const plain = [...said, ...heard].map((key) => asTold[key.toUpperCase()] ?? key.toUpperCase())
  return [...new Set(plain)].filter((key) => /^([A-Z]|F\d+|DELETE|SPACE|[+−0]|CTRL.+)$/.test(key))
}
const pressesOf = (...titles: string[]) =>
  groups
    .filter((one) => titles.some((title) => one.title === say(title as never)))
    .flatMap((one) => one.keys.flatMap((key) => key.press.map((press) => press.toUpperCase())))
const everywhere = ['app.keys.everywhere', 'app.keys.menus', 'projector.here.title']
/** As a key of the whole window or of a menu is written, and as it is told. */
const asPressed = (keys: string) =>
  keys
    .replace(/\$mod|CmdOrCtrl/, 'Ctrl')
    .replace('Plus', '+')
    .replace(/\+-$/, '+−')
    .replace('ArrowLeft', '←')
    .toUpperCase()

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

  test.each(Object.entries(elsewhere))('has every key that %s listens for', (part, title) => {
    const listed = pressesOf(...everywhere, ...(title ? [title] : []))
    expect(keysIn(allOf(`${screens}/${part}`)).filter((key) => !listed.includes(key))).toEqual([])
  })
  test('leaves out no part of the app', () => {
    const parts = readdirSync(screens, { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(parts.map((one) => one.name).sort()).toEqual([...Object.keys(elsewhere), 'workshop'].sort())
  })
  test('has every key of the whole window, of the menus and of the room’s own view', () => {
    const frame = readFileSync(at('renderer', 'frame', 'keys.ts'), 'utf8')
    const menus = readFileSync(at('electron', 'menu.ts'), 'utf8')
    const window = [...frame.matchAll(/^\s+(?:\{ )?'?([$\w+/?]+)'?: \(press\) =>|, '([^']+)': \(press\)/gm)]
    const inMenus = [...menus.matchAll(/'((?:CmdOrCtrl\+[^']+)|F\d+)'/g)]
    const keys = [...window, ...inMenus].map((found) => asPressed((found[1] ?? found[2])!))
    expect(keys).toEqual(
      expect.arrayContaining(['F9', 'CTRL+B', 'F1', 'CTRL+K', 'ALT+←', 'CTRL+SHIFT+W', 'CTRL++']),
    )
    const room = keysIn(allOf(at('renderer', 'projector')) + readFileSync(at('renderer', 'wall.tsx'), 'utf8'))
    expect(room).toEqual(expect.arrayContaining(['B', 'F', 'F9', 'F11']))
    const shown = keysIn(allOf(at('renderer', 'frame')))
    expect(shown).toEqual(expect.arrayContaining(['CTRL+SHIFT+L', 'CTRL+F']))
    const listed = pressesOf(...everywhere)
    // The same key with and without Shift, and "=" where "+" needs it, are told once.
    const alike = new Set(['SHIFT+?', 'CTRL+='])
    expect([...keys, ...room, ...shown].filter((key) => !listed.includes(key) && !alike.has(key))).toEqual([])
  })
  test('the scan finds keys of each way they are written', () => {
    expect(keysIn(allOf(`${screens}/canvas`))).toEqual(
      expect.arrayContaining(['P', 'N', 'M', 'L', 'F', 'F2', 'DELETE', '+', '−', '0', 'SPACE']),
    )
    expect(keysIn(allOf(`${screens}/specification`))).toEqual(
      expect.arrayContaining(['N', 'L', 'A', 'R', 'F2', 'DELETE']),
    )
    expect(keysIn(allOf(`${screens}/people`))).toEqual(['N'])
  })
})
