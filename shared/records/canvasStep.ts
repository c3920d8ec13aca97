import { defineRecord, rank, ref, said } from '../record.ts'

/** A column the room made: a step of a blueprint, a phase of a journey. */
export const canvasStep = defineRecord({
  kind: 'canvasStep',
  prefix: 'cst',
  seenBy: 'audiences',
  fields: {
    canvas: ref,
    title: said,
    /** The step it was copied from, on another canvas. */
    from: ref,
    rank,
  },
})
