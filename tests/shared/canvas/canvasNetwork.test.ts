import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { cardBreadth, spotsOf } from '../../../shared/queries/canvasNetwork.ts'
import { aCanvas } from './aCanvas.ts'

const named = (count: number) => Array.from({ length: count }, (_, at) => `actor ${at + 1}`)

describe('places on a network', () => {
  test('[V31] everybody has a place of their own before anybody was moved', () => {
    const { write, view } = aCanvas('ecosystem-map')
    for (const one of named(11)) write('actors', one)
    const spots = [...spotsOf(view()).values()]
    expect(spots).toHaveLength(11)
    for (const [at, a] of spots.entries())
      for (const b of spots.slice(at + 1))
        expect(Math.abs(a.x - b.x) >= cardBreadth || Math.abs(a.y - b.y) >= 10, JSON.stringify([a, b])).toBe(
          true,
        )
    expect(Math.max(...spots.map((one) => one.x + cardBreadth))).toBeLessThanOrEqual(110)
  })

  test('[V31] moving one, or adding one, moves no other', () => {
    const { write, view, act, canvas, card } = aCanvas('ecosystem-map')
    for (const one of named(6)) write('actors', one)
    const before = spotsOf(view())
    const at = { x: 300, y: 300 }
    // Where it stands among the others stays as it was, as the screen asks for it.
    act('movePlaced', { ids: [card('actor 2')], lane: 'actors', after: card('actor 1'), at })
    write('actors', 'one more')
    const after = spotsOf(view())
    expect(after.get(card('actor 2'))).toEqual({ x: 300, y: 300 })
    for (const one of ['actor 1', 'actor 3', 'actor 4', 'actor 5', 'actor 6'])
      expect(after.get(card(one)), one).toEqual(before.get(card(one)))
    // A new one does not land on one that was laid by hand.
    act('layOutPlaced', { canvas, spots: [{ id: card('actor 1'), at: after.get(card('one more'))! }] })
    expect(spotsOf(view()).get(card('one more'))).not.toEqual(after.get(card('one more')))
  })

  test('[V32] laying all of it out is one gesture, and one undo puts everybody back', () => {
    const { write, view, act, canvas, desk } = aCanvas('ecosystem-map')
    const ids = named(5).map((one) => write('actors', one))
    const before = spotsOf(view())
    act('layOutPlaced', { canvas, spots: ids.map((id, at) => ({ id, at: { x: at * 20, y: 50 } })) })
    expect([...spotsOf(view()).values()].map((one) => one.y)).toEqual([50, 50, 50, 50, 50])
    expect(isRefusal(desk.undo())).toBe(false)
    expect(spotsOf(view())).toEqual(before)
  })

  test('[V32] cards of another canvas are not laid out with it, and then none is', () => {
    const { write, view, act, canvas, workshop, desk, card } = aCanvas('ecosystem-map')
    write('actors', 'here')
    const other = act('startCanvas', { workshop, method: 'ecosystem-map' }).id
    const there = act('writeOnCanvas', { canvas: other, lane: 'actors', text: 'there' }).id
    const at = { x: 1, y: 1 }
    const done = desk.act('layOutPlaced', {
      canvas,
      spots: [
        { id: card('here'), at },
        { id: there, at },
      ],
    })
    expect(done).toMatchObject({ refused: 'refusals.notHere' })
    expect(spotsOf(view()).get(card('here'))).toEqual({ x: 0, y: 0 })
  })
})
