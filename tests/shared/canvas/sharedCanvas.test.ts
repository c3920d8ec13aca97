import { expect, test } from 'vitest'
import { allEvidence, evidenceFor } from '../../../shared/queries/canvasEvidence.ts'
import { canvasView, cellOf } from '../../../shared/queries/canvas.ts'
import { wordsOfRow } from '../../../shared/queries/citable.ts'
import { sharedCanvas } from '../../../shared/queries/canvasShared.ts'
import { records } from '../../../shared/records/index.ts'
import type { AnyRow, Rows } from '../../../shared/rows.ts'
import { aCanvas } from './aCanvas.ts'

const allOf = (rows: Rows): AnyRow[] =>
  (Object.keys(records) as AnyRow['kind'][]).flatMap((kind) => [...rows.all(kind)] as AnyRow[])

test('[V28] what did not change on a canvas stays the object it was; what did is another', () => {
  const {
    act,
    canvas,
    view: fresh,
    write,
    workshop,
    rows,
  } = aCanvas('service-blueprint', ['Hears', 'Walks in'])
  write('actions', 'tea first', 0)
  write('support', 'a kettle', 1)
  write('support', 'a rota', 1)
  const column = (at: number) => fresh().columns[at]!.id
  let here = rows()
  /** As a window sees it, which is sent only what changed. */
  const view = () => {
    const said = (row: AnyRow) => JSON.stringify(row)
    const now = [...allOf(rows())]
    here = here.with(
      now.filter((row) => said(row) !== said(here.any(row.id)!)),
      [],
    )
    return canvasView(here, canvas, 'en-GB')!
  }
  const first = sharedCanvas(null, view())
  expect(sharedCanvas(first, view())).toBe(first)
  act('addContribution', { workshop, type: 'note', text: 'said elsewhere' })
  expect(sharedCanvas(first, view())).toBe(first)

  act('setCanvasCell', { canvas, lane: 'support', column: column(1), fails: true })
  const next = sharedCanvas(first, view())
  expect(next).not.toBe(first)
  expect(next.columns).toBe(first.columns)
  expect(cellOf(next, 'actions', column(0))).toBe(cellOf(first, 'actions', column(0)))
  expect(cellOf(next, 'support', column(1))).not.toBe(cellOf(first, 'support', column(1)))
  expect(cellOf(next, 'support', column(1)).cards).toBe(cellOf(first, 'support', column(1)).cards)
  expect(cellOf(next, 'support', column(1)).fails).toBe(true)

  act('addCanvasStep', { canvas, title: 'Comes back' })
  const last = sharedCanvas(next, view())
  expect(last.columns).toHaveLength(3)
  expect(last.columns[0]).toBe(next.columns[0])
  expect(last.cells).toBe(next.cells)
})

test('[V29] words to place are found whatever their accents, by kind, theme, workshop and whether they lie here', () => {
  const { act, canvas, view, rows, workshop } = aCanvas('service-blueprint', ['Hears'])
  const say = (text: string, type: 'wish' | 'strength' = 'wish') =>
    act('addContribution', { workshop, type, text }).id
  const [tea, fire] = [say('Tŷ bach cynnes'), say('a warm fire', 'strength')]
  const { id: theme } = act('addTheme', { workshop, label: 'Warm', lay: [fire] })
  const column = view().columns[0]!.id
  act('placeOnCanvas', { canvas, lane: 'support', column, on: [tea] })
  const found = (some: Partial<typeof allEvidence>) =>
    evidenceFor(rows(), canvas, { ...allEvidence, ...some })
      .found.map((row) => wordsOfRow(row))
      .sort()
  expect(found({ search: 'TY cynn' })).toEqual(['Tŷ bach cynnes'])
  expect(found({ search: 'warm' })).toEqual(['Warm', 'a warm fire'])
  expect(found({ search: 'warm', kind: 'theme' })).toEqual(['Warm'])
  expect(found({ kind: 'strength' })).toEqual(['a warm fire'])
  expect(found({ theme })).toEqual(['Warm', 'a warm fire'])
  expect(found({ workshop: 'wks_elsewhere' })).toEqual([])
  expect(found({ used: 'here' })).toEqual(['Tŷ bach cynnes'])
  expect(found({ used: 'notHere', kind: 'wish' })).toEqual([])
  expect(evidenceFor(rows(), canvas, allEvidence, 1)).toMatchObject({ all: 3, found: { length: 1 } })
})
