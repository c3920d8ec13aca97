import type { Lane } from '../../methods/canvases.ts'
import { cellKey, cellOf } from '../../queries/canvas.ts'
import { heightOf, setBlocks, stack, type Block } from './blocks.ts'
import type { Box, Rect } from './boxes.ts'
import { laneTitle } from './columns.ts'
import { blocksOf, told, type Asked } from './content.ts'
import type { Row } from './flow.ts'

type Area = { lane: Lane; at: { x: number; y: number; w: number; h: number }; blocks: Block[] }

/** A free canvas whole on its sheet: areas on twelve columns, each as tall as what lies in it asks for. */
export function areasRow(asked: Asked, area: Rect): Row {
  const { view, type, paper } = asked
  const pad = type.size * 0.55
  const areas = view.lanes.map((lane, n): Area => ({
    lane,
    at: lane.at ?? { x: 0, y: 100 + n, w: 12, h: 1 },
    blocks: [...laneTitle(asked, lane), ...blocksOf(asked, cellOf(view, lane.id, null), lane)],
  }))
  const widthOf = ({ at }: Area) => (area.w * at.w) / 12
  const sets = areas.map((one) => setBlocks(one.blocks, widthOf(one) - 2 * pad, type))
  // Only rows that somebody lies in count: a gap in the file is no gap on paper.
  const used = [...new Set(areas.flatMap(({ at }) => Array.from({ length: at.h }, (_, n) => at.y + n)))].sort(
    (a, b) => a - b,
  )
  const rowAt = new Map(used.map((y, n) => [y, n]))
  const span = ({ at }: Area) => [rowAt.get(at.y)!, at.h] as const
  const room = paper.fill === 'blank' ? type.size * 4 : 0
  const rows = used.map(() => type.size * 1.5)
  const tall = ([from, many]: readonly [number, number], of = rows) =>
    of.slice(from, from + many).reduce((sum, one) => sum + one, 0)
  for (const n of areas.map((_, at) => at).sort((a, b) => areas[a]!.at.h - areas[b]!.at.h)) {
    const [from, many] = span(areas[n]!)
    const short = heightOf(sets[n]!, type) + 2 * pad + room - tall([from, many])
    if (short > 0) for (let y = from; y < from + many; y += 1) rows[y]! += short / many
  }
  const need = tall([0, rows.length])
  return {
    cells: [],
    least: 0,
    grow: 4,
    own: {
      need,
      draw: (at) => {
        const spare = Math.max(0, at.h - need)
        const heights = rows.map((one) => one + spare / rows.length)
        const boxes = areas.map((one, n): Box => {
          const x = at.x + (at.w * one.at.x) / 12
          const y = at.y + tall([0, span(one)[0]], heights)
          return {
            is: 'cell',
            of: cellKey(one.lane.id, null),
            label: told(paper, one.lane.title),
            x,
            y,
            w: (at.w * one.at.w) / 12,
            h: tall(span(one), heights),
            lines: [],
            boxes: stack(sets[n]!, { x: x + pad, y: y + pad }, type),
          }
        })
        return { boxes, strokes: [], left: [] }
      },
    },
  }
}
