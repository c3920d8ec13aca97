import { render, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { canvasView, cellOf, type CanvasView } from '../../../shared/queries/canvas.ts'
import { Said } from '../../../renderer/frame/Said.tsx'
import { Canvases } from '../../../renderer/screens/canvas/Canvases.tsx'
import { go, useView } from '../../../renderer/store/view.ts'
import { WordsProvider } from '../../../renderer/words.tsx'
import { openWorkshop, rows } from './workshopDesk.tsx'

/** A canvas over the real commands in memory, in a workshop of its own with a few notes; a blueprint unless said. */
export async function openCanvas(method = 'service-blueprint', steps = ['Hears', 'Walks in', 'Comes back']) {
  const desk = await openWorkshop()
  const { act, workshop } = desk
  const note: Record<string, string> = {}
  for (const text of ['tea first', 'same face', 'no form', 'the bus stops early'])
    note[text] = (await act('addContribution', { workshop, type: 'strength', text })).id
  const { id } = await act('startCanvas', { workshop, method, name: 'Tuesday Table', steps })
  go({ at: 'canvases', canvas: id })
  const view = (): CanvasView => canvasView(rows(), id, 'en-GB')!
  const lay = async (lane: string, column: number | null, ...texts: string[]) => {
    const on = texts.map((text) => note[text]!)
    const at = column === null ? null : view().columns[column]!.id
    return (await act('placeOnCanvas', { canvas: id, lane, column: at, on })).ids
  }
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })
  /** Draws it. Apart from the above, so that a test can lay the canvas first. */
  const draw = () => render(<Shown />)
  return { ...desk, canvas: id, note, view, lay, user, draw }
}

function Shown() {
  const place = useView((view) => view.place)
  return (
    <WordsProvider>
      {place.at === 'canvases' ? <Canvases {...place} /> : <p>{place.at}</p>}
      <Said />
    </WordsProvider>
  )
}

/** "evidence 1: tea first, same face": every cell with cards, by lane and the number of its column. */
export const lying = (view: CanvasView): string[] =>
  [...view.heads, ...view.lanes].flatMap((lane) =>
    (lane.head || !view.columns.length ? [null] : view.columns).flatMap((column, at) => {
      const { cards } = cellOf(view, lane.id, column?.id ?? null)
      const where = column ? `${lane.id} ${at + 1}` : lane.id
      return cards.length ? [`${where}: ${cards.map((one) => one.words.text).join(', ')}`] : []
    }),
  )

export const cellAt = (lane: string, column = 0): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>(`[data-cell][data-lane="${lane}"]`)][column]!
/** A card on the sheet. */
export const cardOf = (text: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.cv-scroll [data-card]')].find(
    (one) => one.querySelector('.said')?.textContent === text,
  )!
/** Where the keys are: a cell by its name, or a card or the head of a step by its words. */
export const here = (): string => {
  const at = document.activeElement as HTMLElement
  return (
    at.querySelector('.said')?.textContent ??
    (at.closest('[data-step]') ? `step ${at.querySelector('.name')?.textContent}` : '')
  )
}
export const hereIs = (element: () => Element | null | undefined) =>
  waitFor(() => {
    if (document.activeElement !== element())
      throw new Error(`The keys are at ${document.activeElement?.outerHTML.slice(0, 200)}`)
  })
export const heard = () => document.querySelector('.room.canvas ~ [role=status]')?.textContent
