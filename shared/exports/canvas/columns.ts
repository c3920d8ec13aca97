import { inLanguage } from '../../methods/index.ts'
import type { Lane } from '../../methods/canvases.ts'
import { cellKey, cellOf, type CanvasColumn } from '../../queries/canvas.ts'
import type { Block, Para } from './blocks.ts'
import type { Rect } from './boxes.ts'
import { blocksOf, columnName, told, tongues, type Asked } from './content.ts'
import type { Cell, Row } from './flow.ts'

/** The least width of a column, and that of the names of lanes, in times the size of the type. */
export const leastColumn = 8.5
const laneWidth = 9.5

export const laneColumn = (asked: Asked, area: Rect): number =>
  Math.min(area.w * 0.25, asked.type.size * (asked.paper.languages.length > 1 ? laneWidth * 1.25 : laneWidth))

/** What a lane is called, and on a blank one what to ask. */
export function laneTitle(asked: Asked, lane: Lane): Block[] {
  const { paper, type } = asked
  const title = tongues(paper, lane.title, { bold: true })
  const about: Para[] = [
    ...(lane.help ? tongues(paper, lane.help, { size: 'small', quiet: true }) : []),
    ...(paper.fill === 'blank' && lane.prompt
      ? tongues(paper, lane.prompt, { size: 'small', quiet: true })
      : []),
  ]
  const label = told(paper, lane.title)
  return [
    { is: 'title', of: lane.id, label, paras: title, again: [...title, type.continued] },
    ...(about.length ? [{ is: 'title' as const, of: `${lane.id} about`, label, paras: about }] : []),
  ]
}

/** The titles over a group of columns. `from` is how many columns come before. */
export function titleRow(asked: Asked, area: Rect, columns: readonly CanvasColumn[], from: number): Row {
  const { view, paper } = asked
  const { left, wide } = across(asked, area, columns.length)
  const step = view.method.step
  const cell = (column: CanvasColumn, at: number, isShort: boolean): Cell => {
    const number = `${from + at + 1}`
    const fixed = view.method.columns.find((one) => one.id === column.id)
    const name = columnName(view, column)
    const titles = tongues(paper, name, { bold: true }).map((one) => ({
      ...one,
      lang: name.isOurs ? one.lang : (column.lang ?? one.lang),
    }))
    const counted: Para = { text: number, lang: paper.languages[0]!, quiet: true, size: 'small' }
    const paras = fixed ? titles : [counted, ...(isShort ? [] : titles)]
    const help = fixed?.help && !isShort ? tongues(paper, fixed.help, { size: 'small', quiet: true }) : []
    const label = [step && told(paper, step), number, told(paper, name)].filter(Boolean).join(' ')
    return {
      is: 'column',
      of: column.id,
      label,
      x: left + at * wide,
      w: wide,
      blocks: [{ is: 'title', of: column.id, label, paras: [...paras, ...help] }],
    }
  }
  const row = (isShort: boolean): Row => ({
    cells: [
      {
        is: 'lane',
        of: 'titles',
        label: told(paper, view.method.name),
        x: area.x,
        w: left - area.x,
        blocks: [
          {
            is: 'title',
            of: 'titles',
            label: '',
            paras: step ? tongues(paper, step, { quiet: true, size: 'small' }) : [],
          },
        ],
      },
      ...columns.map((column, at) => cell(column, at, isShort)),
    ],
    least: 0,
    grow: 0,
  })
  return { ...row(false), short: { ...row(true), isRepeated: true }, isRepeated: true }
}

const across = (asked: Asked, area: Rect, columns: number) => {
  const left = area.x + laneColumn(asked, area)
  return { left, wide: (area.x + area.w - left) / Math.max(1, columns) }
}

/** Each lane across a group of columns. */
export function laneRows(asked: Asked, area: Rect, columns: readonly CanvasColumn[]): Row[] {
  const { view, paper, type } = asked
  const { left, wide } = across(asked, area, columns.length)
  return view.lanes.map((lane) => {
    const cells = columns.map((column) => cellOf(view, lane.id, column.id))
    const isFelt = paper.fill === 'filled' && cells.some((one) => one.feeling !== null)
    const title = inLanguage(lane.title, paper.languages[0]!)
    return {
      cells: [
        {
          is: 'lane',
          of: lane.id,
          label: title,
          x: area.x,
          w: left - area.x,
          blocks: laneTitle(asked, lane),
        },
        ...cells.map((cell, at): Cell => ({
          is: 'cell',
          of: cellKey(lane.id, cell.column),
          label: `${title}, ${told(paper, columnName(view, columns[at]!)) || at + 1}`,
          x: left + at * wide,
          w: wide,
          blocks: blocksOf(asked, cell, lane),
        })),
      ],
      least: type.size * (paper.fill === 'blank' ? 5 : 3),
      grow: 1,
      line: lane.line && {
        stitch: lane.line.stitch,
        label: told(paper, lane.line.title),
        paras: tongues(paper, lane.line.title, { size: 'small', bold: true }),
        w: area.w * 0.6,
      },
      feelings: isFelt ? cells.map((one) => one.feeling) : undefined,
    }
  })
}

/** Cells with a title of their own beside each other: heads, and the areas round a network. */
export function besideRow(asked: Asked, area: Rect, lanes: readonly Lane[]): Row[] {
  const { view, paper, type } = asked
  const most = Math.max(1, Math.floor(area.w / (type.size * 15)))
  const rows: Row[] = []
  for (let from = 0; from < lanes.length; from += most) {
    const some = lanes.slice(from, from + most)
    const wide = area.w / some.length
    rows.push({
      cells: some.map((lane, at) => ({
        is: 'cell',
        of: cellKey(lane.id, null),
        label: told(paper, lane.title),
        x: area.x + at * wide,
        w: wide,
        blocks: [...laneTitle(asked, lane), ...blocksOf(asked, cellOf(view, lane.id, null), lane)],
      })),
      least: type.size * 3,
      room: paper.fill === 'blank' ? type.size * 4 : 0,
      grow: 0.6,
    })
  }
  return rows
}

/** Blocks one after another under a title: sentences, what lies beside, what had no room. */
export function listRow(
  asked: Asked,
  area: Rect,
  of: string,
  title: Para[],
  blocks: readonly Block[],
): Row[] {
  if (!blocks.length) return []
  const label = title[0]?.text ?? ''
  const head: Block = { is: 'title', of, label, paras: title, again: [...title, asked.type.continued] }
  return [
    {
      cells: [{ is: 'cell', of: `${of} list`, label, x: area.x, w: area.w, blocks: [head, ...blocks] }],
      least: 0,
      grow: 0,
    },
  ]
}
