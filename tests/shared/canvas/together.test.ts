import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { canvasView, cellOf } from '../../../shared/queries/canvas.ts'
import { clauseFromCell, madeAndResting } from '../../../shared/queries/canvasClause.ts'
import { tablesBeside, todayBesideTomorrow } from '../../../shared/queries/canvasCompare.ts'
import { isCellOneVoice, lanesUnheard } from '../../../shared/queries/canvasVoices.ts'
import { rounds } from '../../../shared/queries/dots.ts'
import { trailOf } from '../../../shared/queries/trail.ts'
import { saidIn, wallView } from '../../../shared/queries/wall.ts'
import { rowsFor } from '../../../shared/rows.ts'
import { today } from '../queries/aRoom.ts'
import { aCanvas } from './aCanvas.ts'

type Made = ReturnType<typeof aCanvas>
const blueprint = (steps = ['Hears', 'Walks in', 'Comes back']) => aCanvas('service-blueprint', steps)
const viewOf = (one: Made, id: string) => canvasView(one.rows(), id, 'en-GB')!
const put = (one: Made, canvas: string, lane: string, at: number | null, on: string) =>
  one.act('placeOnCanvas', {
    canvas,
    lane,
    column: at === null ? null : viewOf(one, canvas).columns[at]!.id,
    on: [on],
  }).ids[0]!
const note = (one: Made, text: string, people: string[] = []) =>
  one.act('addContribution', { workshop: one.workshop, type: 'wish', text, people }).id

describe('tables side by side', () => {
  test('[V66] steps are matched by where they come from, by name, then by their place; each thing says who has it', () => {
    const one = blueprint()
    const { act, canvas, workshop, rows } = one
    const { id: copy } = act('copyCanvas', { id: canvas, name: 'Two', table: 'Two', isEmpty: true })
    const renamed = viewOf(one, copy).columns[1]!.id
    act('editCanvasStep', { id: renamed, title: 'Arrives' })
    const { id: own } = act('startCanvas', {
      workshop,
      method: 'service-blueprint',
      steps: ['HEARS!', 'Comes through the door', 'Comes back'],
    })
    const [tea, walks] = [note(one, 'tea'), note(one, 'walks')]
    for (const id of [canvas, copy, own]) put(one, id, 'actions', 1, tea)
    put(one, copy, 'actions', 1, walks)
    put(one, own, 'actions', 0, note(one, 'poster'))
    put(one, canvas, 'actions', 0, note(one, 'Poster.'))
    const all = tablesBeside(
      rows(),
      [canvas, copy, own].map((id) => viewOf(one, id)),
    )
    expect(all.steps.map((step) => step.titles.map((title) => title?.text))).toEqual([
      ['Hears', 'Hears', 'HEARS!'],
      ['Walks in', 'Arrives', 'Comes through the door'],
      ['Comes back', 'Comes back', 'Comes back'],
    ])
    expect(all.cells.map((cell) => cell.things.map((each) => [each.placed.words.text, each.in]))).toEqual([
      [['Poster.', [true, false, true]]],
      [
        ['tea', [true, true, true]],
        ['walks', [false, true, false]],
      ],
    ])
    expect([all.shared, all.alone]).toEqual([1, [0, 1, 0]])
  })

  test('[V67] brought together in one gesture: what several placed once, everything else kept, one undo', () => {
    const one = blueprint()
    const { act, canvas, desk } = one
    const { id: copy } = act('copyCanvas', { id: canvas, name: 'Two', table: 'Two', isEmpty: true })
    act('addCanvasStep', { canvas: copy, title: 'Rings', after: null })
    const tea = note(one, 'tea')
    const [a, b] = [put(one, canvas, 'actions', 0, tea), put(one, copy, 'actions', 1, tea)]
    const [c, d] = [
      put(one, canvas, 'frontstage', 0, note(one, 'host')),
      put(one, copy, 'frontstage', 1, note(one, 'bell')),
    ]
    act('linkPlaced', { from: a, to: c, type: 'then' })
    act('linkPlaced', { from: b, to: d, type: 'then' })
    const [first, second] = [viewOf(one, canvas).columns[0]!.id, viewOf(one, copy).columns[1]!.id]
    const at = { lane: 'actions' }
    act('setCanvasCell', { ...at, canvas, column: first, wait: 21, waitUnit: 'days', signal: 'late' })
    act('setCanvasCell', {
      ...at,
      canvas: copy,
      column: second,
      wait: 1,
      waitUnit: 'weeks',
      told: 3,
      fails: true,
    })
    const { id } = act('bringCanvasesTogether', { canvases: [canvas, copy], name: 'Together' })
    const view = viewOf(one, id)
    expect(view.columns.map((each) => each.title)).toEqual(['Rings', 'Hears', 'Walks in', 'Comes back'])
    const cell = cellOf(view, 'actions', view.columns[1]!.id)
    expect(cell).toMatchObject({
      wait: { amount: 21, unit: 'days' },
      told: 3,
      fails: true,
      signal: { text: 'late' },
    })
    expect(cell.cards.map((card) => card.words.text)).toEqual(['tea'])
    expect(view.count).toBe(3)
    expect(view.links.map((link) => [link.from.words.text, link.to.words.text])).toEqual([
      ['tea', 'host'],
      ['tea', 'bell'],
    ])
    expect(view.canvas.madeFrom).toEqual([canvas, copy])
    expect(viewOf(one, canvas).count).toBe(2)
    desk.undo()
    expect(one.rows().get('canvas', id)).toBeUndefined()
    expect(one.rows().all('canvasPlacement')).toHaveLength(4)
    const { id: other } = act('startCanvas', { workshop: one.workshop, method: 'empathy-map' })
    expect(isRefusal(desk.act('bringCanvasesTogether', { canvases: [canvas, other], name: 'No' }))).toBe(true)
  })

  test('[V67] whatever the tables did, nothing they placed, joined or named is lost', () => {
    const deed = fc.record({ table: fc.nat(2), what: fc.nat(5), a: fc.nat(40), b: fc.nat(40) })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const one = blueprint(['A', 'B'])
        const { act, desk } = one
        const tables = [
          one.canvas,
          ...['Two', 'Three'].map(
            (table) => act('copyCanvas', { id: one.canvas, name: table, table, isEmpty: true }).id,
          ),
        ]
        const said = ['tea', 'walks', 'calls', 'tea'].map((text) => note(one, text))
        for (const { table, what, a, b } of deeds) {
          const canvas = tables[table]!
          const columns = viewOf(one, canvas).columns
          const column = columns[a % columns.length]!.id
          const cards = desk.model.of('canvasPlacement', 'canvas', canvas)
          const lane = ['actions', 'frontstage', 'support'][b % 3]!
          if (what <= 1) desk.act('placeOnCanvas', { canvas, lane, column, on: [said[b % said.length]!] })
          if (what === 2)
            desk.act('addCanvasStep', { canvas, title: `step ${a}`, after: b % 2 ? null : column })
          if (what === 3) desk.act('editCanvasStep', { id: column, title: `called ${b}` })
          if (what === 4 && cards.length > 1)
            desk.act('linkPlaced', {
              from: cards[a % cards.length]!.id,
              to: cards[b % cards.length]!.id,
              type: 'then',
            })
          if (what === 5)
            desk.act('setCanvasCell', {
              canvas,
              lane,
              column,
              signal: `signal ${a}`,
              fails: b % 2 > 0,
              told: a,
            })
        }
        const { id } = act('bringCanvasesTogether', { canvases: tables, name: 'All' })
        const all = viewOf(one, id)
        const titles = all.columns
          .map((each) => each.title)
          .join(' / ')
          .split(' / ')
        const made = new Map(
          desk.model
            .of('canvasPlacement', 'canvas', id)
            .map((each) => [`${each.lane} ${each.column} ${each.on}`, each.id]),
        )
        for (const table of tables) {
          const view = viewOf(one, table)
          // Which step of the new one each step is now: told by a card or a title, whichever; here by titles.
          for (const column of view.columns) expect(titles).toContain(column.title)
          for (const cell of view.cells.values()) {
            const now = all.columns
              .filter((each) =>
                each.title.split(' / ').includes(view.columns.find((one) => one.id === cell.column)!.title),
              )
              .map((each) => each.id)
            for (const card of cell.cards)
              expect(now.some((column) => made.has(`${cell.lane} ${column} ${card.on.id}`))).toBe(true)
            const together = now.map((column) => cellOf(all, cell.lane, column))
            if (cell.signal)
              expect(together.some((each) => each.signal?.text.split('; ').includes(cell.signal!.text))).toBe(
                true,
              )
            if (cell.fails) expect(together.some((each) => each.fails)).toBe(true)
            if (cell.told !== null)
              expect(together.some((each) => (each.told ?? -1) >= cell.told!)).toBe(true)
          }
          for (const link of view.links)
            expect(
              all.links.some(
                (each) => each.from.on.id === link.from.on.id && each.to.on.id === link.to.on.id,
              ),
            ).toBe(true)
        }
        const places = all.cells.size
          ? [...all.cells.values()].flatMap((cell) =>
              cell.cards.map((card) => `${cell.lane} ${cell.column} ${card.on.id}`),
            )
          : []
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('today beside tomorrow', () => {
  test('[V68] steps, cards and facts that differ are told; a card in another cell was moved', () => {
    const one = blueprint()
    const { act, canvas, rows } = one
    const [tea, host, form] = ['tea', 'host', 'form'].map((text) => note(one, text))
    put(one, canvas, 'actions', 0, tea!)
    put(one, canvas, 'actions', 0, form!)
    act('setCanvasCell', {
      canvas,
      lane: 'actions',
      column: viewOf(one, canvas).columns[0]!.id,
      wait: 21,
      waitUnit: 'days',
    })
    const { id: next } = act('copyCanvas', { id: canvas, name: 'Tomorrow', of: 'tomorrow' })
    const compare = () => todayBesideTomorrow(rows(), viewOf(one, canvas), viewOf(one, next))
    expect(compare().cells).toEqual([])
    expect(compare().steps.every((step) => step.change === 'same' && !step.isMoved)).toBe(true)
    const [a, b, c] = viewOf(one, next).columns.map((each) => each.id)
    const cards = cellOf(viewOf(one, next), 'actions', a!).cards
    act('movePlaced', { ids: [cards[0]!.id], lane: 'frontstage', column: b! })
    act('takeOffCanvas', { ids: [cards[1]!.id] })
    put(one, next, 'actions', 0, host!)
    act('setCanvasCell', { canvas: next, lane: 'actions', column: a!, wait: 7, waitUnit: 'days' })
    act('editCanvasStep', { id: c!, title: 'Stays', after: null })
    act('addCanvasStep', { canvas: next, title: 'Rings' })
    act('dropCanvasStep', { id: b! })
    one.desk.undo()
    const { steps, cells } = compare()
    expect(
      steps.map(({ titles, change, isMoved, isRenamed }) => [
        titles[1]?.text ?? titles[0]?.text,
        change,
        isMoved,
        isRenamed,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Stays', 'same', true, true],
        ['Rings', 'added', false, false],
        ['Hears', 'same', false, false],
        ['Walks in', 'same', false, false],
      ]),
    )
    const told = cells.map(({ lane, added, off, moved, facts }) => ({
      lane: lane.id,
      added: added.map((each) => each.words.text),
      off: off.map((each) => each.words.text),
      moved: moved.map((each) => each.placed.words.text),
      facts,
    }))
    expect(told).toEqual([
      { lane: 'actions', added: ['host'], off: ['form'], moved: [], facts: ['wait'] },
      { lane: 'frontstage', added: [], off: [], moved: ['tea'], facts: [] },
    ])
  })
})

describe('a cell becomes a clause', () => {
  test('[V69] it rests on everything in it, is theirs whose words it is made of, and goes with them', () => {
    const one = blueprint()
    const { act, canvas, rows } = one
    const [wren, teal] = ['Wren', 'Teal'].map((alias) => act('addParticipant', { alias }).id)
    const begin = note(one, 'There is tea before any form at the door', [wren!])
    const other = note(one, 'Somebody who stays and remembers my name every week', [teal!])
    const on = [begin, other].map((id) => put(one, canvas, 'actions', 0, id))
    expect(on).toHaveLength(2)
    const from = clauseFromCell(one.view(), 'actions', one.view().columns[0]!.id)
    expect(from).toMatchObject({ section: 'model', type: 'activity', begin: { on: { id: begin } } })
    const plain = madeAndResting('There is tea first', from.evidence, from.begin)
    expect(plain).toEqual({ madeFrom: [begin], evidence: [other] })
    const both = madeAndResting('Tea, and somebody who stays and remembers', from.evidence, from.begin)
    expect(both).toEqual({ madeFrom: [begin, other], evidence: [] })
    const specification = rows().all('specification')[0]!.id
    const { id } = act('addClause', {
      specification,
      section: from.section,
      type: from.type,
      text: 'There is tea first',
      lang: 'en-GB',
      ...plain,
    })
    expect(
      trailOf(rows(), id)
        .contributions.map((each) => each.id)
        .sort(),
    ).toEqual([begin, other].sort())
    act('takeBack', { person: wren! })
    expect(JSON.stringify(rows().get('clause', id)!.text)).toContain('held')
    expect(trailOf(rows(), id).voices).toMatchObject({ people: 1, gone: 1 })
  })
})

describe('who speaks', () => {
  test('[V70] lanes in which nobody with lived experience speaks are told, through themes too; one voice is', () => {
    const one = blueprint()
    const { act, canvas, workshop, rows, view } = one
    const lived = act('addParticipant', { alias: 'Wren', role: 'Lived experience' }).id
    const worker = act('addParticipant', { alias: 'Teal', role: 'practitioner' }).id
    expect([...lanesUnheard(rows(), view())]).toEqual([
      ['actions', 'empty'],
      ['frontstage', 'empty'],
    ])
    put(one, canvas, 'actions', 0, note(one, 'forms', [worker]))
    const { id: theme } = act('addTheme', { workshop, label: 'Warm', lay: [note(one, 'tea', [lived])] })
    put(one, canvas, 'frontstage', 0, theme)
    expect([...lanesUnheard(rows(), view())]).toEqual([['actions', 'others']])
    const cell = () => cellOf(view(), 'actions', view().columns[0]!.id)
    expect(isCellOneVoice(rows(), cell())).toBe(true)
    put(one, canvas, 'actions', 0, note(one, 'queues', [lived]))
    expect(isCellOneVoice(rows(), cell())).toBe(false)
    expect([...lanesUnheard(rows(), view())]).toEqual([])
  })
})

describe('dots on cells', () => {
  test('[V71] cells are voted on by name, hidden until revealed, then counted in the cell', () => {
    const one = blueprint()
    const { act, desk, canvas, workshop, rows, room, view } = one
    const column = view().columns[1]!.id
    const { id: vote } = act('openVote', {
      workshop,
      cells: [
        { canvas, lane: 'actions', column },
        { canvas, lane: 'support', column },
      ],
    })
    const over = rows().get('vote', vote)!.over!
    act('castDots', { vote, dots: [{ on: over[0]!, count: 3 }] })
    const cell = () => cellOf(view(), 'actions', column)
    const wall = () => {
      const seen = wallView(room(), { workshop, scene: 'dots', frozen: false, paused: false }, 'cy')
      if (seen.scene !== 'dots') throw new Error(seen.scene)
      return seen
    }
    expect(cell().dots).toBe(0)
    expect(wall().rows.map((row) => [row.label.text, row.dots])).toEqual([
      ['Yr hyn y mae pobl yn ei wneud, 2. Walks in', 0],
      ['Cefnogaeth, 2. Walks in', 0],
    ])
    act('revealVote', { vote })
    expect(cell().dots).toBe(3)
    expect(wall().rows.map((row) => row.dots)).toEqual([3, 0])
    expect(saidIn(wall())).toEqual(['Walks in', 'Walks in'])
    act('dropCanvasStep', { id: column })
    expect(rounds(rows(), workshop)[0]).toMatchObject({ items: [], elsewhere: 3 })
    desk.undo()
    const elsewhere = { canvas, lane: 'actions', column: 'cst_none' }
    expect(isRefusal(desk.act('openVote', { workshop, cells: [elsewhere] }))).toBe(true)
    expect(isRefusal(desk.act('openVote', { workshop }))).toBe(true)
  })
})

describe('the wall', () => {
  const wallOf = (
    one: Made,
    looked: { lane: string | null; column: string | null } = { lane: null, column: null },
  ) => {
    const canvas = { id: one.canvas, ...looked }
    const seen = wallView(
      one.room(),
      { workshop: one.workshop, scene: 'canvas', frozen: false, paused: false, canvas },
      'en-GB',
    )
    if (seen.scene !== 'canvas') throw new Error(seen.scene)
    return seen
  }

  test('[V72] shows as many steps as can be read about the cell that is looked at, and says its every word', () => {
    const one = blueprint(['A', 'B', 'C', 'D', 'E', 'F'])
    for (const at of [0, 1, 2, 3, 4, 5]) one.write('actions', `tea ${at}`, at)
    const shown = (looked?: { lane: string; column: string | null }) =>
      wallOf(one, looked)
        .canvas!.steps.filter((step) => step.isShown)
        .map((step) => step.text)
    expect(shown()).toEqual(['A', 'B', 'C'])
    const e = one.view().columns[4]!.id
    expect(shown({ lane: 'actions', column: e })).toEqual(['D', 'E', 'F'])
    const seen = wallOf(one, { lane: 'actions', column: e })
    expect(seen.canvas!.rows.flatMap((row) => row.cells.filter((cell) => cell.isLookedAt))).toHaveLength(1)
    expect(saidIn(seen)).toEqual(expect.arrayContaining(['tea 4', 'A', 'F']))
    one.write('actions', 'a long story told at the door '.repeat(12), 4)
    expect(shown({ lane: 'actions', column: e })).toEqual(['E'])
    for (let at = 0; at < 20; at += 1) one.write('actions', `${at} ${'a long story '.repeat(12)}`, 4)
    const { rows, moreLanes } = wallOf(one, { lane: 'actions', column: e }).canvas!
    expect([rows.length, moreLanes]).toEqual([1, 4])
    expect(rows[0]!.cells[0]!.more + rows[0]!.cells[0]!.cards.length).toBe(22)
  })

  test('[V72] a network is told in sentences; a word taken back is gone at once', () => {
    const one = aCanvas('ecosystem-map')
    one.write('actors', 'surgery')
    one.write('actors', 'library')
    expect(wallOf(one).canvas!.rows[0]!.cells[0]!.cards).toHaveLength(2)
    one.join('surgery', 'information', 'library')
    expect(wallOf(one).canvas!.lines[0]!.said).toEqual(['surgery', 'library'])
    one.act('takeBack', {
      contribution: one
        .rows()
        .all('contribution')
        .find((each) => JSON.stringify(each.text).includes('library'))!.id,
    })
    const seen = JSON.stringify(wallOf(one))
    expect(seen).not.toContain('library')
    expect(JSON.stringify(rowsFor(one.desk.model, { to: 'public' }, today))).not.toContain('library')
  })
})
