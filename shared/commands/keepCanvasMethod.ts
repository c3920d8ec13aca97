import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand } from '../command.ts'
import { canvasFile } from '../methods/canvasSchema.ts'
import { place } from './arguments.ts'
import { sayTongues } from './tongues.ts'

/** The programme keeps a canvas of its own: a copy of one that ships, or one from a file. */
export const keepCanvasMethod = defineCommand({
  name: 'keepCanvasMethod',
  args: z.strictObject({ canvas: canvasFile, from: z.string().max(120).nullish() }),
  run: (model, { canvas, from }, make) => {
    const method = make.add('canvasMethod', {
      names: sayTongues(make, canvas.name),
      abouts: sayTongues(make, canvas.about),
      family: canvas.family,
      stepNames: sayTongues(make, canvas.step),
      starts: sayTongues(make, canvas.starts),
      facts: canvas.facts,
      size: canvas.print?.size,
      upright: canvas.print?.upright,
      from,
      rank: place(model.all('canvasMethod'), undefined),
    })
    let rank: string | null = null
    const next = () => (rank = generateKeyBetween(rank, null))
    for (const lane of canvas.lanes)
      make.add('canvasPart', {
        method,
        part: 'lane',
        key: lane.id,
        titles: sayTongues(make, lane.title),
        helps: sayTongues(make, lane.help),
        prompts: sayTongues(make, lane.prompt),
        stitch: lane.line?.stitch,
        lineTitles: sayTongues(make, lane.line?.title),
        head: lane.head,
        lived: lane.lived,
        nodes: lane.nodes,
        facts: lane.facts,
        section: lane.clause?.section,
        clauseType: lane.clause?.type,
        at: lane.at,
        rank: next(),
      })
    for (const { id, title, help } of canvas.columns ?? [])
      make.add('canvasPart', {
        method,
        part: 'column',
        key: id,
        titles: sayTongues(make, title),
        helps: sayTongues(make, help),
        rank: next(),
      })
    for (const { id, title, reads } of canvas.links ?? [])
      make.add('canvasPart', {
        method,
        part: 'link',
        key: id,
        titles: sayTongues(make, title),
        reads: sayTongues(make, reads),
        rank: next(),
      })
    return { id: method }
  },
})
