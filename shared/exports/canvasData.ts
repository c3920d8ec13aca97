import { z } from 'zod'
import { canvasFamilies } from '../methods/canvasKinds.ts'
import { inLanguage } from '../methods/index.ts'
import type { Lane } from '../methods/canvases.ts'
import { cellOf, type CanvasView, type Placed } from '../queries/canvas.ts'
import { contributionTypes } from '../records/contribution.ts'
import { waitUnits } from '../records/canvasCell.ts'
import { columnName, nameOf, sentenceIn, tableOf, type Tongue } from './canvas/content.ts'

const words = z.string()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const said = z.strictObject({ words, lang: words })
const card = z.strictObject({
  id: words.describe('Known by it within this file only'),
  ...said.shape,
  kind: z.enum(contributionTypes).optional().describe('Of what somebody said'),
  of: words.optional().describe('What it is otherwise: a theme, a statement, a commitment'),
  power: z.int().min(1).max(3).optional(),
})
const cell = z.strictObject({
  lane: words,
  column: words.nullable(),
  cards: z.array(card),
  comments: z.array(card),
  questions: z.array(z.strictObject({ ...card.shape, answered: z.boolean() })),
  fails: z.boolean().optional(),
  wait: z.strictObject({ amount: z.number(), unit: z.enum(waitUnits) }).optional(),
  told: z.int().optional(),
  feeling: z.int().min(-2).max(2).optional(),
  signal: said.optional(),
})
const lane = z.strictObject({
  id: words,
  title: words,
  line: words.optional().describe('The line beneath it'),
})

export const canvasData = z.strictObject({
  of: z.literal('canvas'),
  canvas: z.strictObject({
    method: words,
    family: z.enum(canvasFamilies),
    of: z.enum(['today', 'tomorrow']).optional(),
  }),
  name: said,
  table: said.optional(),
  heads: z.array(lane),
  lanes: z.array(lane),
  columns: z.array(z.strictObject({ id: words, title: words, lang: words })),
  cells: z.array(cell),
  lines: z.array(
    z.strictObject({
      from: words,
      to: words,
      type: words,
      both: z.boolean(),
      sentence: words,
      note: said.optional(),
    }),
  ),
  beside: z.array(card).describe('Cards whose lane or step is no longer there'),
})
export type CanvasData = z.infer<typeof canvasData>

/** The whole JSON file, `alongside.canvas/1`. */
export const canvasFileOut = z.strictObject({
  schema: z.literal('alongside.canvas/1'),
  title: words,
  language: z.enum(['en-GB', 'cy']),
  audience: words,
  version: words,
  day,
  data: canvasData,
})

/** A canvas for machines: what its readers may see, under names of this file's own. */
export function canvasDataOf(view: CanvasView, language: Tongue): CanvasData {
  const ids = new Map<string, string>()
  const idOf = (id: string) => {
    if (!ids.has(id)) ids.set(id, `card-${ids.size + 1}`)
    return ids.get(id)!
  }
  const columnIds = new Map(view.columns.map((one, at) => [one.id, one.step ? `step-${at + 1}` : one.id]))
  const cardOf = (one: Placed) => ({
    id: idOf(one.id),
    words: one.words.text,
    lang: one.words.lang,
    ...(one.type ? { kind: one.type } : { of: one.kind }),
    ...(one.row.power ? { power: one.row.power } : {}),
  })
  const laneOf = ({ id, title, line }: Lane) => ({
    id,
    title: inLanguage(title, language),
    ...(line ? { line: inLanguage(line.title, language) } : {}),
  })
  const columns = view.columns.length ? view.columns.map((one) => one.id) : [null]
  const cells = [
    ...view.heads.map((one) => cellOf(view, one.id, null)),
    ...view.lanes.flatMap((one) => columns.map((column) => cellOf(view, one.id, column))),
  ].map((one) => ({
    lane: one.lane,
    column: one.column === null ? null : columnIds.get(one.column)!,
    cards: one.cards.map(cardOf),
    comments: one.comments.map(cardOf),
    questions: one.questions.map((each) => ({ ...cardOf(each), answered: each.row.settled ?? false })),
    ...(one.fails ? { fails: true } : {}),
    ...(one.wait ? { wait: one.wait } : {}),
    ...(one.told === null ? {} : { told: one.told }),
    ...(one.feeling === null ? {} : { feeling: one.feeling }),
    ...(one.signal ? { signal: { words: one.signal.text, lang: one.signal.lang } } : {}),
  }))
  const name = nameOf(view, language)
  const table = tableOf(view)
  return {
    of: 'canvas',
    canvas: {
      // One of the programme's own is known by what it is called.
      method: view.canvas.method?.startsWith('cmt_')
        ? inLanguage(view.method.name, language)
        : view.method.id,
      family: view.method.family,
      ...(view.canvas.of ? { of: view.canvas.of } : {}),
    },
    name: { words: name.text, lang: name.lang },
    ...(table ? { table: { words: table.text, lang: table.lang } } : {}),
    heads: view.heads.map(laneOf),
    lanes: view.lanes.map(laneOf),
    columns: view.columns.map((column) => {
      const name = columnName(view, column)
      const lang = name.isOurs ? language : (column.lang ?? language)
      return { id: columnIds.get(column.id)!, title: name[language], lang }
    }),
    cells,
    lines: view.links.map((link) => ({
      from: idOf(link.from.id),
      to: idOf(link.to.id),
      type: link.kind?.id ?? link.row.type ?? '',
      both: link.row.twoWay === true,
      sentence: sentenceIn(link, language),
      ...(link.row.text && 'text' in link.row.text && link.row.text.text
        ? { note: { words: link.row.text.text, lang: link.row.text.lang } }
        : {}),
    })),
    beside: view.stray.map(cardOf),
  }
}
