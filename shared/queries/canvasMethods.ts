import {
  canvasFileNamed,
  canvasFrom,
  canvasMethodNamed,
  canvasMethods,
  type CanvasMethod,
} from '../methods/canvases.ts'
import type { CanvasFile, LaneFile } from '../methods/canvasSchema.ts'
import type { Model } from '../model.ts'
import { Rows, rowsFor, type Row } from '../rows.ts'
import { many, one, optional } from './tongues.ts'

/** The canvas a method id names: one that ships, or one of the programme's own. */
export const canvasMethodIn = (rows: Rows, id: string | null | undefined): CanvasMethod | undefined =>
  canvasMethodNamed(id) ?? ownCanvas(rows, rows.get('canvasMethod', id))

/** Every canvas this programme can start: those that ship, then its own. */
export const canvasMethodsHere = (rows: Rows): CanvasMethod[] => [
  ...canvasMethods,
  ...rows.all('canvasMethod').flatMap((row) => ownCanvas(rows, row) ?? []),
]

/** The same where there are no rows yet: inside a command. */
export const canvasMethodInModel = (
  model: Model,
  id: string | null | undefined,
  day: string,
): CanvasMethod | undefined =>
  canvasMethodNamed(id) ??
  canvasMethodIn(new Rows(rowsFor(model, { to: 'facilitator' }, day, ['canvasMethod', 'canvasPart'])), id)

function ownCanvas(rows: Rows, row: Row<'canvasMethod'> | undefined): CanvasMethod | undefined {
  return row && { ...canvasFrom(fileOf(rows, row)), id: row.id }
}

/** A canvas as a file, to pass on: one that ships, or one of the programme's own. */
export function canvasFileOf(rows: Rows, id: string): CanvasFile | undefined {
  const row = rows.get('canvasMethod', id)
  return canvasFileNamed(id) ?? (row && fileOf(rows, row))
}

function fileOf(rows: Rows, row: Row<'canvasMethod'>): CanvasFile {
  const parts = rows.where('canvasPart', 'method', row.id)
  const of = (part: 'lane' | 'column' | 'link') => parts.filter((each) => each.part === part)
  const named = (each: Row<'canvasPart'>) => ({
    id: each.key ?? each.id,
    title: one(each.titles) ?? { 'en-GB': '…' },
  })
  const columns = of('column').map((each) => ({ ...named(each), ...optional('help', one(each.helps)) }))
  const links = of('link').map((each) => ({
    ...named(each),
    reads: one(each.reads) ?? { 'en-GB': '{from}: {to}' },
  }))
  return {
    id: 'own',
    family: row.family ?? 'lanes',
    name: one(row.names) ?? { 'en-GB': '…' },
    ...optional('about', one(row.abouts)),
    lanes: of('lane').map((each) => ({ ...named(each), ...laneOf(each) })),
    ...(columns.length ? { columns } : {}),
    ...optional('step', one(row.stepNames)),
    ...optional('starts', many(row.starts)),
    ...optional('facts', row.facts ?? undefined),
    ...(links.length ? { links } : {}),
    print: { size: row.size ?? 'A3', ...(row.upright ? { upright: true } : {}) },
  }
}

const laneOf = (each: Row<'canvasPart'>): Omit<LaneFile, 'id' | 'title'> => ({
  ...optional('help', one(each.helps)),
  ...optional('prompt', one(each.prompts)),
  ...(each.stitch ? { line: { stitch: each.stitch, title: one(each.lineTitles) ?? { 'en-GB': '…' } } } : {}),
  ...(each.head ? { head: true } : {}),
  ...(each.lived ? { lived: true } : {}),
  ...(each.nodes ? { nodes: true } : {}),
  ...optional('facts', each.facts ?? undefined),
  ...(each.section && each.clauseType ? { clause: { section: each.section, type: each.clauseType } } : {}),
  ...optional('at', each.at ?? undefined),
})
