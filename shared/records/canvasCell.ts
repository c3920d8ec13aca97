import { z } from 'zod'
import { defineRecord, ref, said, saidList } from '../record.ts'
import { cellPlace } from './canvasPlacement.ts'

export const waitUnits = ['minutes', 'hours', 'days', 'weeks', 'months'] as const
export type WaitUnit = (typeof waitUnits)[number]

/** What is said of a cell beside its cards. Two laptops may each make one: they are read together. */
export const canvasCell = defineRecord({
  kind: 'canvasCell',
  prefix: 'cel',
  seenBy: 'audiences',
  fields: {
    canvas: ref,
    ...cellPlace,
    /** How one could tell early that it is going wrong. */
    signal: said,
    /** The signals other tables, or the other of two steps made one, said beside it. */
    also: saidList,
    fails: z.boolean(),
    wait: z.number().min(0).max(10_000),
    waitUnit: z.enum(waitUnits),
    /** How many times the story has been told by here. */
    told: z.number().int().min(0).max(1_000),
    /** How it feels here, as those at the table see it: -2 very low to 2 very high. */
    feeling: z.number().int().min(-2).max(2),
  },
})
