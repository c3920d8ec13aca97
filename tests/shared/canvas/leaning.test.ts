import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canvasView } from '../../../shared/queries/canvas.ts'
import { idsOf } from '../../../shared/queries/ofPerson.ts'
import { namesGone } from '../../../shared/queries/canvasSaid.ts'
import { leaningOn } from '../../../shared/queries/leaning.ts'
import { isSaid, isSaidList, textOf, type Shown } from '../../../shared/record.ts'
import { recordDef } from '../../../shared/records/index.ts'
import type { AnyRow, Rows } from '../../../shared/rows.ts'
import { aCanvas } from './aCanvas.ts'

/** Everything on any canvas that has words: cards and lines by their ids. */
function onCanvases(rows: Rows): { cards: Set<string>; lines: Set<string> } {
  const views = rows.all('canvas').flatMap((one) => canvasView(rows, one.id, 'en-GB') ?? [])
  const cards = views.flatMap((view) => [
    ...view.stray,
    ...[...view.cells.values()].flatMap((cell) => [...cell.cards, ...cell.comments, ...cell.questions]),
  ])
  return {
    cards: new Set(cards.map((one) => one.id)),
    lines: new Set(views.flatMap((view) => view.links.map((one) => one.id))),
  }
}

/** Records of other kinds that have fewer texts to show than before. */
function textsLost(before: Rows, after: Rows, kinds: readonly AnyRow['kind'][]): string[] {
  const shown = (row: AnyRow | undefined) =>
    Object.entries(row ? recordDef(row.kind)!.fields : {}).flatMap(([field, schema]) => {
      if (!isSaid(schema) && !isSaidList(schema)) return []
      const held = (row as unknown as Record<string, Shown | Shown[] | null>)[field]
      return [held ?? []].flat().filter((one) => 'text' in one)
    }).length
  return kinds.flatMap((kind) =>
    (before.all(kind) as readonly AnyRow[]).flatMap((row) =>
      shown(after.any(row.id)) < shown(row) ? [row.id] : [],
    ),
  )
}
const kindsOfTexts = ['design', 'commitment', 'challenge', 'canvas', 'canvasStep', 'canvasCell', 'canvasLink']

describe('what leans on words', () => {
  test('[V73] what is told beforehand of cards, lines and other texts is what goes, whoever takes back what', () => {
    const deed = fc.record({ what: fc.nat(9), a: fc.nat(50), b: fc.nat(50) })
    const deeds = fc.array(deed, { minLength: 8, maxLength: 40 })
    fc.assert(
      fc.property(deeds, fc.nat(50), fc.boolean(), (all, which, isPerson) => {
        const one = aCanvas('service-blueprint', ['Hears', 'Walks in'])
        const { act, desk, rows, workshop } = one
        const people = ['Wren', 'Teal'].map((alias) => act('addParticipant', { alias }).id)
        const notes = ['tea first', 'walks there', 'a bell', 'no forms'].map(
          (text, at) =>
            act('addContribution', {
              workshop,
              type: 'wish',
              text,
              people: people.slice(at % 3, 1 + (at % 3)),
            }).id,
        )
        const citable = [...notes]
        for (const { what, a, b } of all) {
          const canvas = of(desk.model.all('canvas'), a).id
          const column = of(desk.model.of('canvasStep', 'canvas', canvas), b).id
          const cards = desk.model.of('canvasPlacement', 'canvas', canvas)
          const cell = { canvas, lane: of(['actions', 'support'], a + b), column }
          if (what <= 2) desk.act('placeOnCanvas', { ...cell, on: [of(citable, a)] })
          if (what === 3 && cards.length > 1)
            desk.act('linkPlaced', { from: of(cards, a).id, to: of(cards, b).id, type: 'then', text: 'then' })
          if (what === 4)
            citable.push(
              act('addTheme', { workshop, label: 'Warm', from: [of(notes, a)], lay: [of(notes, b)] }).id,
            )
          if (what === 5)
            citable.push(
              act('addStatement', { workshop, text: 'We are warm', madeFrom: a % 2 ? [of(notes, b)] : [] })
                .id,
            )
          if (what === 6)
            citable.push(
              act('addCommitment', { workshop, type: 'commitment', text: 'I open up', by: of(people, b) }).id,
            )
          if (what === 7)
            act('addChallenge', { workshop, youSaid: 'Ring us', lang: 'en-GB', from: [of(notes, a)] })
          if (what === 8) act('copyCanvas', { id: canvas, name: `Copy ${a}`, isEmpty: b % 3 === 0 })
          if (what === 9 && desk.model.all('canvas').length > 1)
            act('bringCanvasesTogether', {
              canvases: desk.model
                .all('canvas')
                .slice(0, 2)
                .map((each) => each.id),
              name: 'All',
            })
        }
        const before = rows()
        const person = of(people, which)
        const note = of(notes, which)
        const theirs = before.all('contribution').filter((each) => each.speakers?.includes(person))
        const told = isPerson
          ? leaningOn(
              before,
              theirs.map((each) => each.id),
              idsOf(before, person),
            )
          : leaningOn(before, [note])
        act('takeBack', isPerson ? { person } : { contribution: note })
        const after = rows()
        const [was, is] = [onCanvases(before), onCanvases(after)]
        const gone = (all: Set<string>, now: Set<string>) => [...all].filter((id) => !now.has(id)).sort()
        const ids = (rows: readonly { id: string }[]) => rows.map((each) => each.id).sort()
        // The same thing twice in one cell is drawn once: of those, one is told and one is seen.
        const cards = told.canvases.flatMap((each) => each.cards).filter((each) => was.cards.has(each.id))
        expect(ids(cards)).toEqual(gone(was.cards, is.cards))
        expect(ids(told.canvases.flatMap((each) => each.lines))).toEqual(gone(was.lines, is.lines))
        expect(ids(told.texts)).toEqual(textsLost(before, after, kindsOfTexts as AnyRow['kind'][]).sort())
        const others = [...told.themes, ...told.statements].map((each) => each.id)
        for (const id of textsLost(before, after, ['theme', 'statement'])) expect(others).toContain(id)
      }),
      { numRuns: 80 },
    )
  })
})
describe('tables brought together', () => {
  test('[V74] each table’s words go by themselves; the others stay, and of a step it is said that one went', () => {
    const one = aCanvas('service-blueprint', ['Hears', 'Walks in'])
    const { act, canvas, rows, desk } = one
    const { id: second } = act('copyCanvas', { id: canvas, name: 'Two', table: 'Two' })
    const { id: third } = act('copyCanvas', { id: canvas, name: 'Three', table: 'Three' })
    const columns = (id: string) => canvasView(rows(), id, 'en-GB')!.columns
    const cards = new Map<string, string[]>()
    for (const [at, id] of [canvas, second, third].entries()) {
      const [step] = columns(id)
      if (at) act('editCanvasStep', { id: step!.id, title: at === 1 ? 'Ask Ama' : 'Rings' })
      const cell = { canvas: id, lane: 'actions', column: step!.id }
      act('setCanvasCell', { ...cell, signal: at === 1 ? 'Ama is away' : `late ${at}` })
      const on =
        cards.get('on') ??
        ['tea', 'bell'].map(
          (text) => act('addContribution', { workshop: one.workshop, type: 'wish', text }).id,
        )
      cards.set('on', on)
      const [from, to] = act('placeOnCanvas', { ...cell, on }).ids as [string, string]
      act('linkPlaced', { from, to, type: 'then', text: at === 1 ? 'Ama says so' : 'at once' })
    }
    const { id } = act('bringCanvasesTogether', { canvases: [canvas, second, third], name: 'All' })
    const { id: copy } = act('copyCanvas', { id, name: 'Copy' })
    const read = (of: string) => {
      const view = canvasView(rows(), of, 'en-GB')!
      const step = view.columns[0]!
      const cell = [...view.cells.values()].find((each) => each.signal)!
      return [
        step.title,
        namesGone(step.step!),
        cell.signal!.text,
        view.links.map((each) => textOf(each.row.text)),
      ]
    }
    const whole = ['Hears / Ask Ama / Rings', 0, 'late 0; Ama is away; late 2', ['at once; Ama says so']]
    expect([read(id), read(copy)]).toEqual([whole, whole])

    // What the second table said of somebody is cut there, and forgotten wherever it went.
    const cut = (at: { id: string }, field: string, text: string) =>
      act('cutAndForget', { id: at.id, field, text })
    cut(columns(second)[0]!, 'title', 'Ask')
    cut(desk.model.of('canvasCell', 'canvas', second)[0]!, 'signal', 'somebody is away')
    cut(desk.model.of('canvasLink', 'canvas', second)[0]!, 'text', 'somebody says so')
    const left = ['Hears / Rings', 1, 'late 0; late 2', ['at once']]
    expect([read(id), read(copy)]).toEqual([left, left])
    expect([...desk.model.words.values()].filter((row) => row.text.includes('Ama'))).toEqual([])

    // A name typed anew is one text again, that goes with any it was made of.
    const [step] = columns(id)
    act('editCanvasStep', { id: step!.id, title: 'Hears / Rings' })
    expect(read(id)[0]).toBe('Hears / Rings')
    act('editCanvasStep', { id: step!.id, title: 'Hears or rings' })
    expect(read(id).slice(0, 2)).toEqual(['Hears or rings', 0])
    cut(columns(third)[0]!, 'title', 'Phones')
    expect(read(id).slice(0, 2)).toEqual(['', 1])
    expect(read(copy).slice(0, 2)).toEqual(['Hears', 2])
  })
})

const of = <T>(list: readonly T[], at: number) => list[at % list.length]!
