import { defineRecord, rank, ref, said, saidList } from '../record.ts'

/** A column the room made: a step of a blueprint, a phase of a journey. */
export const canvasStep = defineRecord({
  kind: 'canvasStep',
  prefix: 'cst',
  seenBy: 'audiences',
  fields: {
    canvas: ref,
    title: said,
    /** What other tables called it, where their versions were brought together: each can go without the others. */
    also: saidList,
    /** The step it was copied from, on another canvas. */
    from: ref,
    rank,
  },
})
