import Engine from 'elkjs/lib/elk.bundled.js'
import { describe, expect, test } from 'vitest'
import { arrowsIn } from '../../../renderer/screens/canvas/maps/Arrows.tsx'
import { curveThrough } from '../../../renderer/screens/canvas/maps/curve.ts'
import {
  asides,
  bowBetween,
  crosses,
  edgeOf,
  headAt,
  nearest,
  routeBetween,
  type Box,
} from '../../../renderer/screens/canvas/maps/geometry.ts'
import { arrange } from '../../../renderer/screens/canvas/maps/layout.ts'
import { sizeOfWords, wordSpots } from '../../../renderer/screens/canvas/maps/lineWords.ts'

const box = (x: number, y: number, width = 100, height = 40): Box => ({ x, y, width, height })

describe('words on lines', () => {
  const size = { width: 80, height: 24 }
  const [left, right] = [box(0, 100), box(600, 100)]
  const line = (id: string, from = left, to = right) => ({ id, bow: bowBetween(from, to, 0), ...size })
  const lies = (one: { x: number; y: number }) => box(one.x - 40, one.y - 12, 80, 24)
  const isApart = (a: Box, b: Box) =>
    a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height

  test('lie in the middle where nothing is in the way', () => {
    expect(wordSpots([line('one')], [left, right]).get('one')).toEqual({ x: 350, y: 120 })
  })

  test('lie beside a card that the line runs under, and beside other words', () => {
    const cards = [left, right, box(320, 90), box(300, -200), box(300, 400)]
    const lines = [line('across'), line('down', cards[3], cards[4]), line('back', right, left)]
    const spots = [...wordSpots(lines, cards).values()].map(lies)
    expect(spots).toHaveLength(3)
    for (const [at, one] of spots.entries())
      for (const other of [...cards, ...spots.slice(at + 1)])
        expect(isApart(one, other), JSON.stringify([one, other])).toBe(true)
  })

  test('lie on their line wherever else is taken, and are given room by their letters', () => {
    const everywhere = box(-1000, -1000, 3000, 3000)
    expect(wordSpots([line('one')], [everywhere]).get('one')!.y).toBeCloseTo(120)
    expect(sizeOfWords('Information', '').width).toBeGreaterThan(sizeOfWords('Money', '').width)
    expect(sizeOfWords('Money', 'a year for access').height).toBeGreaterThan(sizeOfWords('Money', '').height)
  })
})

describe('a line between two cards', () => {
  test('leaves each at its edge', () => {
    expect(edgeOf(box(0, 0), { x: 500, y: 20 })).toEqual({ x: 100, y: 20 })
    expect(edgeOf(box(0, 0), { x: 50, y: -300 })).toEqual({ x: 50, y: 0 })
    const { start, end } = bowBetween(box(0, 0), box(300, 0), 0)
    expect([start, end]).toEqual([
      { x: 100, y: 20 },
      { x: 300, y: 20 },
    ])
  })

  test('lies beside another between the same two, whichever way each goes', () => {
    const lines = [
      { id: 'there', from: 'a', to: 'b' },
      { id: 'back', from: 'b', to: 'a' },
    ]
    const aside = asides(lines, 40)
    const [a, b] = [box(0, 0), box(400, 0)]
    const there = bowBetween(a, b, aside.get('there')!)
    const back = bowBetween(b, a, aside.get('back')!)
    expect(Math.abs(there.label.y - back.label.y)).toBeGreaterThan(30)
  })

  test('ends in an arrow that points on', () => {
    expect(headAt({ x: 10, y: 0 }, { x: 0, y: 0 }, 4)).toBe('10,0 6,2 6,-2')
  })

  test('runs in the gap between columns where cards lie beneath each other, over none of their words', () => {
    const { path, upright } = routeBetween(box(0, 0), box(0, 200), 0)
    expect(path).toBe('M100,20H109V220H100')
    expect(upright).toBe(200)
    expect(routeBetween(box(0, 0), box(116, 200), 0).path).toBe('M100,20H108V220H116')
    expect(routeBetween(box(116, 0), box(0, 200), 0).path).toBe('M116,20H108V220H100')
  })
})

test('arrow keys go to the nearest one that way, and straight ahead before aside', () => {
  const spots = new Map([
    ['here', { x: 0, y: 0 }],
    ['right', { x: 50, y: 4 }],
    ['nearer but aside', { x: 30, y: 30 }],
    ['left', { x: -90, y: 0 }],
  ])
  expect(nearest('here', 'ArrowRight', spots)).toBe('right')
  expect(nearest('here', 'ArrowLeft', spots)).toBe('left')
  expect(nearest('here', 'ArrowUp', spots)).toBeUndefined()
})

test('a line is known to pass through a card, or beside it', () => {
  expect(crosses({ x: 0, y: 20 }, { x: 500, y: 20 }, box(200, 0))).toBe(true)
  expect(crosses({ x: 0, y: 60 }, { x: 500, y: 60 }, box(200, 0))).toBe(false)
  expect(crosses({ x: 0, y: -100 }, { x: 500, y: 150 }, box(200, 0))).toBe(true)
  expect(crosses({ x: 0, y: 20 }, { x: 150, y: 20 }, box(200, 0))).toBe(false)
})

test('[V35] a curve has a piece between each two that were said, and says where one between was not', () => {
  expect(curveThrough([null, 2, null, -2, 0]).map((one) => one.isGap)).toEqual([true, false])
  expect(curveThrough([1]).length).toBe(0)
  expect(curveThrough([2, -2])[0]!.path).toBe('M0.5,0.5C1,0.5 1,4.5 1.5,4.5')
})

test('[V32] laid out, no card lies over another, and circles and lone ones find a place', async () => {
  const ids = Array.from({ length: 14 }, (_, at) => `c${at}`)
  const cards = ids.map((id, at) => ({ id, width: 17, height: 6 + (at % 3) * 3 }))
  const lines = ids.slice(0, 12).map((from, at) => ({ id: `l${at}`, from, to: ids[(at * 5 + 1) % 12]! }))
  const spots = await arrange({ cards, lines }, new Engine())
  expect(spots.size).toBe(14)
  for (const [at, a] of cards.entries())
    for (const b of cards.slice(at + 1)) {
      const [p, q] = [spots.get(a.id)!, spots.get(b.id)!]
      const isOver =
        p.x < q.x + b.width && q.x < p.x + a.width && p.y < q.y + b.height && q.y < p.y + a.height
      expect(isOver, `${a.id} over ${b.id}`).toBe(false)
    }
  expect(Math.min(...[...spots.values()].map((one) => one.x))).toBe(0)
})

test('[V32] laid out, no line runs behind a card that is not its own where there is another way', async () => {
  const cards = ['council', 'surgery', 'hosts'].map((id) => ({ id, width: 17, height: 8 }))
  const lines = [
    { id: '1', from: 'council', to: 'surgery' },
    { id: '2', from: 'surgery', to: 'hosts' },
    { id: '3', from: 'council', to: 'hosts' },
  ]
  const spots = await arrange({ cards, lines }, new Engine())
  const middleOf = (id: string) => ({ x: spots.get(id)!.x + 8.5, y: spots.get(id)!.y + 4 })
  const surgery = { ...spots.get('surgery')!, width: 17, height: 8 }
  expect(crosses(middleOf('council'), middleOf('hosts'), surgery)).toBe(false)
})

test('arrows are drawn where both cards are there, measured in the sheet’s own pixels however large it is shown', () => {
  document.body.innerHTML = `<div id="sheet"><i data-card="a"></i><i data-card="b"></i><i data-card="c"></i><div id="over"></div></div>`
  const [sheet, over] = ['sheet', 'over'].map((id) => document.getElementById(id)!) as [
    HTMLElement,
    HTMLElement,
  ]
  const rect = (element: Element, at: Box) =>
    (element.getBoundingClientRect = () => ({
      ...at,
      left: at.x,
      top: at.y,
      right: at.x + at.width,
      bottom: at.y + at.height,
      toJSON: () => '',
    }))
  // Shown twice as large, and scrolled.
  Object.defineProperty(over, 'clientWidth', { value: 500 })
  rect(over, { x: -40, y: 0, width: 1_000, height: 600 })
  const [a, b] = sheet.querySelectorAll('i')
  rect(a!, { x: -40, y: 0, width: 200, height: 80 })
  rect(b!, { x: 360, y: 0, width: 200, height: 80 })
  const line = { kind: 0, both: false, word: 'Then', aside: 0 }
  const found = arrowsIn(sheet, over, [
    { id: 'ab', from: 'a', to: 'b', ...line },
    { id: 'elsewhere', from: 'a', to: 'not drawn', ...line },
  ])
  expect(found.map((one) => [one.id, one.bow.path, one.word])).toEqual([['ab', 'M100,20Q150,20 200,20', '']])
})
