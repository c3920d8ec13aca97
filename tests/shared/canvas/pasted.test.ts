import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { cardsIn, cardsOfTable, rowsOfText, understood } from '../../../shared/imports/pastedTable.ts'
import { cellOf } from '../../../shared/queries/canvas.ts'
import { aCanvas } from './aCanvas.ts'

const pasted = [
  'Step\thears about it\t2. Walks in',
  'What people do\t"Rings\nAsks a friend; - Sees a poster"\tComes in',
  'Cefn y llwyfan\t\tOne paid host',
  'Behind the scenes\tSomebody unlocks\t',
].join('\n')

describe('a pasted table', () => {
  it('[V54] says which rows are which lanes, in either language, and which are none', () => {
    const { view } = aCanvas('service-blueprint', ['Hears about it'])
    const found = understood(rowsOfText(pasted)!, view())
    expect(found.columns.map((one) => one.column)).toEqual([view().columns[0]!.id, 'new'])
    expect(found.rows.map((one) => [one.lane, one.cards])).toEqual([
      ['actions', 4],
      ['backstage', 1],
      [null, 1],
    ])
    expect(found.cards).toBe(5)
  })
  it('[V54] becomes cards and new steps as one gesture, and is gone by one undo', () => {
    const { view, act, canvas, desk } = aCanvas('service-blueprint', ['Hears about it'])
    const table = rowsOfText(pasted)!
    act('pasteOnCanvas', { canvas, ...cardsOfTable(table, understood(table, view()), view()) })
    const [first, second] = view().columns
    expect(second!.title).toBe('2. Walks in')
    expect(cellOf(view(), 'actions', first!.id).cards.map((one) => one.words.text)).toEqual([
      'Rings',
      'Asks a friend',
      'Sees a poster',
    ])
    expect(view().count).toBe(5)
    expect(isRefusal(desk.undo())).toBe(false)
    expect([view().count, view().columns.length]).toEqual([0, 1])
  })
  it('[V54] goes into areas where a canvas has no columns', () => {
    const { view, act, canvas } = aCanvas('empathy-map')
    const table = rowsOfText('Hear\tthat it is full\tthat I should ring\nSay\tI am fine')!
    act('pasteOnCanvas', { canvas, ...cardsOfTable(table, understood(table, view()), view()) })
    expect(cellOf(view(), 'hear', null).cards).toHaveLength(2)
    expect(cellOf(view(), 'say', null).cards).toHaveLength(1)
  })
  it('[V54] a cell that is not there keeps nothing', () => {
    const { act, canvas, view } = aCanvas('service-blueprint', ['One'])
    expect(() =>
      act('pasteOnCanvas', { canvas, cards: [{ lane: 'nowhere', column: null, text: 'x' }] }),
    ).toThrow()
    expect(view().count).toBe(0)
  })
  it('[V55] rows written as CSV are read as they were, quotes, line ends and all', () => {
    const cell = fc.string({ maxLength: 12 }).map((one) => one.replaceAll('\r', '').replaceAll('\t', ''))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\n')
          expect(rowsOfText(text)).toEqual(rows)
        },
      ),
    )
  })
  it('[V55] words that begin with a quotation mark stay whole; too much is nothing', () => {
    expect(rowsOfText('a\t"Yes" she said\tb')).toEqual([['a', '"Yes" she said', 'b']])
    expect(rowsOfText('x'.repeat(1_000_001))).toBeUndefined()
    expect(cardsIn('• one\n- two;three')).toEqual(['one', 'two', 'three'])
  })
})
