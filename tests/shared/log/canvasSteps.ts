// Canvases: words placed and written, steps split and joined, cells spoken of, lines drawn.
import type { CommandName } from '../../../shared/commands/index.ts'
import blueprint from '../../../shared/methods/canvases/service-blueprint.json' with { type: 'json' }
import resources from '../../../shared/methods/canvases/four-resources.json' with { type: 'json' }
import { canvasMethods } from '../../../shared/methods/canvases.ts'
import { canvasFile } from '../../../shared/methods/canvasSchema.ts'
import { canvasMethodIn } from '../../../shared/queries/canvasMethods.ts'
import { citableKinds } from '../../../shared/queries/citable.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import type { Chance } from './chance.ts'
import { mayNotBeKept, noteDown } from './noteSteps.ts'
import { fresh, ids, one, pick, take, two, type Step } from './stepping.ts'
import { today, type Table } from './world.ts'

const shipped = [blueprint, resources].map((file) => canvasFile.parse(file))

const methodOf = (table: Table, id: string | null | undefined) =>
  canvasMethodIn(
    new Rows(rowsFor(table.desk.model, { to: 'facilitator' }, today, ['canvasMethod', 'canvasPart'])),
    id,
  )

/** A canvas that stands here and one of its cells. */
function someCell(table: Table, chance: Chance) {
  const canvas = chance.one(table.desk.model.all('canvas'))
  const method = canvas && methodOf(table, canvas.method)
  const lane = method && chance.one(method.lanes)
  if (!canvas || !lane) return undefined
  const columns =
    method.family === 'grid'
      ? method.columns.map((each) => each.id)
      : table.desk.model.of('canvasStep', 'canvas', canvas.id).map((each) => each.id)
  const has = !lane.head && (method.family === 'grid' || method.family === 'lanes')
  return { canvas: canvas.id, lane: lane.id, column: has ? (chance.one(columns) ?? null) : null }
}

const write: Step = (world, table, chance) => {
  const cell = someCell(table, chance)
  const workshop = table.desk.model.get('canvas', cell?.canvas)?.workshop
  if (!cell || !workshop) return
  const people = chance.is(0.4) ? chance.some(ids(table, 'participant'), 0.3).slice(0, 2) : []
  const mark = world.token('m')
  const refused = mayNotBeKept(world, table, people, workshop)
  const as = chance.one(['card', 'comment', 'question'] as const)
  const done = world.act(table, 'writeOnCanvas', { ...cell, text: `${mark} ${fresh(world)}`, people, as })
  if (!done) return
  if (refused) throw new Error('[C18] a card was stored that must never be')
  noteDown(world, table, done.contribution, mark, workshop, people, '')
}

const paste: Step = (world, table, chance) => {
  const cell = someCell(table, chance)
  const workshop = table.desk.model.get('canvas', cell?.canvas)?.workshop
  if (!cell || !workshop) return
  const refused = mayNotBeKept(world, table, [], workshop)
  const marks = [world.token('m'), world.token('m')]
  const { canvas, lane, column } = cell
  const cards = marks.map((mark) => ({ lane, column, text: `${mark} ${fresh(world)}` }))
  const done = world.act(table, 'pasteOnCanvas', { canvas, cards })
  if (!done) return
  if (refused) throw new Error('[C18] a pasted card was stored that must never be')
  for (const [at, id] of done.ids.entries()) {
    const on = table.desk.model.get('canvasPlacement', id)!.on!
    noteDown(world, table, on, marks[at]!, workshop, [], '')
  }
}

const lay: Step = (world, table, chance) => {
  const cell = someCell(table, chance)
  const on = chance.some(
    citableKinds.flatMap((kind) => ids(table, kind)),
    0.1,
  )
  if (cell && on.length) world.act(table, 'placeOnCanvas', { ...cell, on })
}

const link: Step = (world, table, chance) => {
  const canvas = chance.one(table.desk.model.all('canvas'))
  const type = chance.one(methodOf(table, canvas?.method)?.links ?? [])?.id
  const cards = canvas ? table.desk.model.of('canvasPlacement', 'canvas', canvas.id) : []
  const [from, to] = [chance.one(cards)?.id, chance.one(cards)?.id]
  if (from && to && type) world.act(table, 'linkPlaced', { from, to, type, text: fresh(world) })
}

/** Commands of canvases, each as often as it matters. */
export const ofCanvases: Partial<Record<CommandName, [number, Step]>> = {
  startCanvas: [
    2,
    take('startCanvas', (w, t, c) => ({
      workshop: c.one(w.facts.workshops)!,
      method: c.one([...canvasMethods.map((each) => each.id), ...ids(t, 'canvasMethod')])!,
      name: fresh(w),
      steps: [fresh(w), fresh(w)],
    })),
  ],
  editCanvas: [
    1,
    take('editCanvas', (w, t, c) =>
      one(pick(t, 'canvas', c), (id) => ({ id, name: fresh(w), workshop: c.one(w.facts.workshops) })),
    ),
  ],
  copyCanvas: [
    1,
    take('copyCanvas', (w, t, c) =>
      one(pick(t, 'canvas', c), (id) => ({
        id,
        name: fresh(w),
        of: 'tomorrow' as const,
        isEmpty: c.is(0.3),
      })),
    ),
  ],
  bringCanvasesTogether: [
    1,
    take('bringCanvasesTogether', (w, t, c) => {
      const first = c.one(t.desk.model.all('canvas'))
      const other = t.desk.model
        .all('canvas')
        .find((each) => each.id !== first?.id && each.method === first?.method)
      return first && other && { canvases: [first.id, other.id], name: fresh(w) }
    }),
  ],
  addCanvasStep: [
    1,
    take('addCanvasStep', (w, t, c) =>
      one(pick(t, 'canvas', c), (canvas) => ({ canvas, title: fresh(w), after: pick(t, 'canvasStep', c) })),
    ),
  ],
  editCanvasStep: [
    1,
    take('editCanvasStep', (w, t, c) =>
      one(pick(t, 'canvasStep', c), (id) => ({ id, title: fresh(w), after: c.is(0.3) ? null : undefined })),
    ),
  ],
  splitCanvasStep: [
    1,
    take('splitCanvasStep', (w, t, c) =>
      one(pick(t, 'canvasStep', c), (id) => ({
        id,
        title: fresh(w),
        placements: t.desk.model
          .all('canvasPlacement')
          .filter((each) => each.column === id && c.is(0.5))
          .map((each) => each.id),
      })),
    ),
  ],
  mergeCanvasSteps: [
    1,
    take('mergeCanvasSteps', (_, t, c) =>
      two(pick(t, 'canvasStep', c), pick(t, 'canvasStep', c), (step, into) => ({ step, into })),
    ),
  ],
  dropCanvasStep: [1, take('dropCanvasStep', (_, t, c) => one(pick(t, 'canvasStep', c), (id) => ({ id })))],
  placeOnCanvas: [4, lay],
  pasteOnCanvas: [1, paste],
  writeOnCanvas: [3, write],
  movePlaced: [
    2,
    take('movePlaced', (_, t, c) => {
      const cell = someCell(t, c)
      const card = cell && c.one(t.desk.model.of('canvasPlacement', 'canvas', cell.canvas))
      return card && { ids: [card.id], lane: cell.lane, column: cell.column, at: { x: c.below(100), y: 7 } }
    }),
  ],
  takeOffCanvas: [
    1,
    take('takeOffCanvas', (_, t, c) => one(pick(t, 'canvasPlacement', c), (id) => ({ ids: [id] }))),
  ],
  editPlaced: [
    1,
    take('editPlaced', (_, t, c) =>
      one(pick(t, 'canvasPlacement', c), (id) => ({ id, power: 2, settled: c.is(0.5) })),
    ),
  ],
  setCanvasCell: [
    2,
    take('setCanvasCell', (w, t, c) => {
      const cell = someCell(t, c)
      const wait = c.is(0.3) ? null : c.below(9)
      return cell && { ...cell, signal: fresh(w), fails: c.is(0.5), wait, waitUnit: 'days', told: c.below(4) }
    }),
  ],
  layOutPlaced: [
    1,
    take('layOutPlaced', (_, t, c) => {
      const canvas = pick(t, 'canvas', c)
      const cards = canvas ? t.desk.model.of('canvasPlacement', 'canvas', canvas) : []
      const at = () => ({ x: c.below(100), y: c.below(60) })
      return canvas && cards.length
        ? { canvas, spots: cards.slice(0, 3).map(({ id }) => ({ id, at: at() })) }
        : undefined
    }),
  ],
  linkPlaced: [2, link],
  editCanvasLink: [
    1,
    take('editCanvasLink', (w, t, c) =>
      one(pick(t, 'canvasLink', c), (id) => ({ id, text: fresh(w), turned: c.is(0.3), both: c.is(0.3) })),
    ),
  ],
  keepCanvasMethod: [
    1,
    take('keepCanvasMethod', (_, t, c) => {
      const [first] = ids(t, 'canvasMethod')
      return first ? undefined : { canvas: c.one(shipped)!, from: 'service-blueprint' }
    }),
  ],
  editCanvasMethod: [
    1,
    take('editCanvasMethod', (w, t, c) =>
      one(pick(t, 'canvasMethod', c), (id) => ({ id, lang: c.one(['en-GB', 'cy']), name: fresh(w) })),
    ),
  ],
  addCanvasPart: [
    1,
    take('addCanvasPart', (w, t, c) =>
      one(pick(t, 'canvasMethod', c), (method) => ({ method, part: 'lane' as const, title: fresh(w) })),
    ),
  ],
  editCanvasPart: [
    1,
    take('editCanvasPart', (w, t, c) =>
      one(pick(t, 'canvasPart', c), (id) => ({ id, title: fresh(w), after: c.is(0.3) ? null : undefined })),
    ),
  ],
  dropCanvasPart: [1, take('dropCanvasPart', (_, t, c) => one(pick(t, 'canvasPart', c), (id) => ({ id })))],
}
