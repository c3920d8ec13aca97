import { z } from 'zod'
import { day, defineRecord, ref } from '../record.ts'

export const safeguardingRoles = ['lead', 'deputy', 'socialCare', 'emergency', 'ownOrganisation'] as const

/** That a worry was handed over: when, and to which role. What it was about is kept where safeguarding is, not here. */
export const safeguarding = defineRecord({
  kind: 'safeguarding',
  prefix: 'saf',
  seenBy: 'team',
  addOnly: true,
  fields: {
    workshop: ref,
    onDay: day,
    /** ISO 8601. */
    at: z.iso.datetime(),
    to: z.enum(safeguardingRoles),
  },
})
