// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8')
type Theme = Record<string, string>
const light: Theme = {}
const dark: Theme = {}
for (const [, name, day, night] of css.matchAll(
  /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
)) {
  light[name!] = day!
  dark[name!] = night!
}
const strong = css.slice(css.indexOf('@container style(--contrast: more)'), css.indexOf('Forced colours'))
const contrast: Theme = Object.fromEntries(
  [...strong.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, colour]) => [name!, colour!]),
)

const luminance = (colour: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
const ratio = (one: string, other: string) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

/** What stands on what, and how much contrast it needs: 4.5 for text, 3 for edges and marks. */
const pairs: [string, string, number][] = []
for (const ground of ['table', 'table-2', 'sheet', 'paper']) {
  pairs.push(['ink', ground, 4.5], ['ink-2', ground, 4.5], ['focus', ground, 3])
  if (ground !== 'table-2') pairs.push(['edge', ground, 3], ['act', ground, 4.5])
}
for (const dye of ['madder', 'weld', 'woad', 'lichen', 'heather']) {
  for (const ground of ['table', 'sheet', 'paper', `${dye}-wash`])
    pairs.push([`${dye}-ink`, ground, 4.5], [dye, ground, 3])
  pairs.push(['ink', `${dye}-wash`, 4.5], ['ink-2', `${dye}-wash`, 4.5], ['edge', `${dye}-wash`, 3])
  pairs.push(['on-dye', dye, 3])
}
for (const heat of [1, 2, 3, 4]) pairs.push([`heat-${heat}-ink`, `heat-${heat}`, 4.5])
pairs.push(
  ['on-dye', 'undyed-thread', 3],
  ['undyed-ink', 'undyed', 4.5],
  ['undyed-thread', 'undyed', 3],
  ['undyed-thread', 'table', 3],
  ['on-act', 'act', 4.5],
  ['on-act', 'act-2', 4.5],
  ['paper', 'ink', 4.5],
  ['sheet', 'madder-ink', 4.5],
  ['madder-ink', 'table-2', 4.5],
  ['focus', 'focus-halo', 3],
)

describe.each([
  ['light', light],
  ['dark', dark],
  ['contrast', contrast],
])('[L1] %s', (_name, theme) => {
  test.each(pairs)('%s on %s', (front, ground, need) => {
    expect(theme[front], front).toBeDefined()
    expect(theme[ground], ground).toBeDefined()
    expect(ratio(theme[front]!, theme[ground]!)).toBeGreaterThanOrEqual(need)
  })
})

test('[L2] every colour of light and dark has its high-contrast twin', () => {
  const washed = Object.keys(light).filter((name) => !name.startsWith('lift'))
  expect(Object.keys(contrast).sort()).toEqual(washed.sort())
})

test('[L3] the measure itself: black on white is 21, and a pale pair fails', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
  expect(ratio('#b8ab96', '#e1d8ca')).toBeLessThan(3)
})

test('[L4] nothing a style uses is a data: address, which the content policy refuses', () => {
  const folder = new URL('../../../renderer/styles/', import.meta.url)
  const sheets = readFileSync(new URL('index.css', folder), 'utf8').matchAll(/@import '\.\/([\w.]+)'/g)
  const names = [...sheets].map(([, name]) => name!)
  expect(names).toContain('stitches.css')
  for (const name of names) expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/url\(['"]?data:/)
})
