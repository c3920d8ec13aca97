import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'

/**
 * Who speaks, by the role they take part in. `others` holds every other role and unknown ones. `unsigned` is notes and
 * no people: three that nobody signed may be one person's.
 */
export type VoiceKinds = { lived: number; practitioners: number; others: number; unsigned: number }

/** The roles the field names; any other is kept as it was typed. */
export const knownRoles = [
  'resident',
  'carer',
  'lived_experience',
  'practitioner',
  'commissioner',
  'elected_member',
  'facilitator',
  'observer',
] as const
export type Role = (typeof knownRoles)[number]

/** A carer speaks of caring, not for whoever they care for: the brief names the two roles apart, and so do the seats. */
const lived = new Set(['lived_experience'])
const practitioners = new Set(['practitioner'])

/** The people whose words these contributions are, each counted once, and how many of the words nobody signed. */
export function voiceKinds(rows: Rows, contributions: readonly Row<'contribution'>[]): VoiceKinds {
  const here = contributions.filter((one) => !one.gone)
  const kinds: VoiceKinds = { lived: 0, practitioners: 0, others: 0, unsigned: 0 }
  for (const person of new Set(here.flatMap((one) => one.speakers ?? []))) {
    const role = roleKey(textOf(rows.get('participant', person)?.role))
    if (lived.has(role)) kinds.lived += 1
    else if (practitioners.has(role)) kinds.practitioners += 1
    else kinds.others += 1
  }
  kinds.unsigned = here.filter((one) => !(one.speakers ?? []).length).length
  return kinds
}

/** True where a person takes part as somebody with lived experience; a carer is another voice. */
export const isLived = (rows: Rows, person: string): boolean =>
  lived.has(roleKey(textOf(rows.get('participant', person)?.role)))

/** A role as it is kept: "Lived experience" and "lived_experience" are one. */
export const roleKey = (role: string): string =>
  role
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
