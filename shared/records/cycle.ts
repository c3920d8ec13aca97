import { z } from 'zod'
import { day, defineRecord, refs, said, saidList } from '../record.ts'

/** The questions of a learning cycle, in the order they are asked. */
export const cycleTexts = [
  'believed',
  'predicted',
  'tried',
  'withWhom',
  'happened',
  'surprised',
  'failedBiggest',
  'learned',
] as const

/** One turn of trying something out and learning from it. */
export const cycle = defineRecord({
  kind: 'cycle',
  prefix: 'cyc',
  seenBy: 'audiences',
  fields: {
    prototype: said,
    number: z.number().int().min(1).max(999),
    believed: said,
    predicted: said,
    tried: said,
    withWhom: said,
    from: day,
    to: day,
    moneyGbp: z.number().min(0).max(1e9),
    happened: said,
    surprised: said,
    failedBiggest: said,
    learned: said,
    changes: saidList,
    decision: z.enum(['adapt', 'adopt', 'abandon']),
    reviewedBy: refs,
  },
})
