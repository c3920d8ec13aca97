import { z } from 'zod'
import { clauseTypes } from '../records/clause.ts'
import type { WordKey } from '../words/catalogue.ts'
import { canvasFamilies, canvasStitches, cellFacts, printSizes } from './canvasKinds.ts'
import { slug, text, texts, tongues } from './schema.ts'
import outline from './specifications/outline.json' with { type: 'json' }

const wrong = (key: WordKey) => ({ error: () => key })
const whole = (least: number, most: number, key: WordKey) =>
  z.int(wrong(key)).min(least, wrong(key)).max(most, wrong(key))
const yesNo = z.boolean(wrong('method.wrong.yesNo')).optional()

const laneFile = z.strictObject(
  {
    id: slug,
    title: tongues(text),
    /** What belongs in it, in a few words beside its name. */
    help: tongues(text).optional(),
    /** A question to ask the room when it is empty. */
    prompt: tongues(text).optional(),
    /** The line drawn beneath it. */
    line: z
      .strictObject(
        { stitch: z.enum(canvasStitches, wrong('canvas.wrong.stitch')), title: tongues(text) },
        wrong('canvas.wrong.line'),
      )
      .optional(),
    /** One cell above the columns, across the whole canvas: persona, scenario, goal. */
    head: yesNo,
    /** People with lived experience should be heard in it; where none is, the canvas says so. */
    lived: yesNo,
    /** Which facts its cells may have; those of the canvas where left out. */
    facts: z
      .array(z.enum(cellFacts, wrong('canvas.wrong.fact')), wrong('method.wrong.list'))
      .max(cellFacts.length, wrong('method.wrong.many'))
      .optional(),
    /** Where a clause made of one of its cells belongs in the outline, and its kind: to be changed as it is made. */
    clause: z
      .strictObject(
        {
          section: z.enum(
            outline.sections.map((one) => one.id),
            wrong('canvas.wrong.clause'),
          ),
          type: z.enum(clauseTypes, wrong('canvas.wrong.clause')),
        },
        wrong('canvas.wrong.clause'),
      )
      .optional(),
    /** In a network: the lane whose cards are joined by lines. */
    nodes: yesNo,
    /** On a free canvas: its place on the sheet, counted from nought; twelve columns across. */
    at: z
      .strictObject(
        {
          x: whole(0, 11, 'canvas.wrong.at'),
          y: whole(0, 23, 'canvas.wrong.at'),
          w: whole(1, 12, 'canvas.wrong.at'),
          h: whole(1, 12, 'canvas.wrong.at'),
        },
        wrong('canvas.wrong.at'),
      )
      .optional(),
  },
  wrong('canvas.wrong.lane'),
)

const columnFile = z.strictObject(
  { id: slug, title: tongues(text), help: tongues(text).optional() },
  wrong('canvas.wrong.column'),
)

const linkFile = z.strictObject(
  {
    id: slug,
    title: tongues(text),
    /** The sentence a link reads as, with {from} and {to} in it. */
    reads: tongues(text),
  },
  wrong('canvas.wrong.link'),
)

/** A canvas as a file: JSON a person can read, write and pass on. It holds no word of any participant. */
export const canvasFile = z
  .strictObject(
    {
      id: slug,
      family: z.enum(canvasFamilies, wrong('canvas.wrong.family')),
      name: tongues(text),
      about: tongues(text).optional(),
      lanes: z
        .array(laneFile, wrong('method.wrong.list'))
        .min(1, wrong('canvas.wrong.lanes'))
        .max(40, wrong('method.wrong.many')),
      /** A grid's columns. */
      columns: z.array(columnFile, wrong('method.wrong.list')).max(12, wrong('method.wrong.many')).optional(),
      /** What a column of a canvas with steps is called: "Step", "Phase". */
      step: tongues(text).optional(),
      /** The steps a new one starts with. */
      starts: tongues(texts).optional(),
      facts: z
        .array(z.enum(cellFacts, wrong('canvas.wrong.fact')), wrong('method.wrong.list'))
        .max(cellFacts.length, wrong('method.wrong.many'))
        .optional(),
      /** The kinds of line that may join two cards. */
      links: z.array(linkFile, wrong('method.wrong.list')).max(12, wrong('method.wrong.many')).optional(),
      print: z
        .strictObject(
          { size: z.enum(printSizes, wrong('canvas.wrong.size')), upright: yesNo },
          wrong('canvas.wrong.print'),
        )
        .optional(),
    },
    wrong('canvas.wrong.file'),
  )
  .superRefine((file, context) => {
    const say = (message: WordKey, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path })
    for (const list of ['lanes', 'columns', 'links'] as const) {
      const seen = new Set<string>()
      for (const [at, { id }] of (file[list] ?? []).entries()) {
        if (seen.has(id)) say('canvas.wrong.same', list, at, 'id')
        seen.add(id)
      }
    }
    if (file.family === 'grid' && !file.columns?.length) say('canvas.wrong.noColumns', 'columns')
    if (file.family !== 'grid' && file.columns) say('canvas.wrong.columnsUnused', 'columns')
    if (file.family === 'lanes' && !file.step) say('canvas.wrong.noStep', 'step')
    if (file.lanes.every((lane) => lane.head)) say('canvas.wrong.onlyHeads', 'lanes')
    const nodes = file.lanes.filter((lane) => lane.nodes).length
    if (nodes !== (file.family === 'network' ? 1 : 0)) say('canvas.wrong.nodes', 'lanes')
    if (file.family === 'network' && !file.links?.length) say('canvas.wrong.noLinks', 'links')
    for (const [at, { reads }] of (file.links ?? []).entries())
      for (const [lang, sentence] of Object.entries(reads))
        if (!sentence?.includes('{from}') || !sentence.includes('{to}'))
          say('canvas.wrong.reads', 'links', at, 'reads', lang)
    if (file.family === 'free') placed(file.lanes, say)
  })
export type CanvasFile = z.infer<typeof canvasFile>
export type LaneFile = CanvasFile['lanes'][number]

/** On a free canvas every area has a place, inside the sheet and over no other. */
function placed(
  lanes: readonly z.infer<typeof laneFile>[],
  say: (message: WordKey, ...path: (string | number)[]) => void,
) {
  const taken = new Set<string>()
  for (const [n, { head, at }] of lanes.entries()) {
    if (head) continue
    if (!at || at.x + at.w > 12) {
      say('canvas.wrong.at', 'lanes', n, 'at')
      continue
    }
    const squares = Array.from(
      { length: at.w * at.h },
      (_, one) => `${at.x + (one % at.w)} ${at.y + Math.floor(one / at.w)}`,
    )
    if (squares.some((one) => taken.has(one))) say('canvas.wrong.over', 'lanes', n, 'at')
    for (const one of squares) taken.add(one)
  }
}
