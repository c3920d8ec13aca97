import { z } from 'zod'
import { day, defineRecord, ref } from '../record.ts'

export const pauseStages = ['none', 'one', 'two'] as const
export const pauseOutcomes = ['carriedOn', 'rested', 'leftWithSomebody', 'leftAlone', 'ended'] as const

/** That the room paused: its time, how far it went, what came of it. No field a word could be typed into. */
export const pausing = defineRecord({
  kind: 'pausing',
  prefix: 'pau',
  seenBy: 'team',
  addOnly: true,
  fields: {
    workshop: ref,
    onDay: day,
    /** ISO 8601. */
    at: z.iso.datetime(),
    stage: z.enum(pauseStages),
    outcome: z.enum(pauseOutcomes),
  },
})
