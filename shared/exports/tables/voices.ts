import { suppress, type ShownTable } from '../../consent/smallNumbers.ts'
import type { Line } from '../../queries/outline.ts'
import { roleKey } from '../../queries/voiceKinds.ts'

/** The roles the brief names; whatever else somebody is called is “another”. */
const roles = [
  'resident',
  'carer',
  'lived_experience',
  'practitioner',
  'commissioner',
  'elected_member',
  'facilitator',
  'observer',
] as const

/** A role people may be counted by, one none of these, or none that was said. */
export const voiceKindIds = [...roles, 'another', 'notSaid'] as const
export type VoiceKindId = (typeof voiceKindIds)[number]

export type ClauseVoices = {
  /** Clauses with words beneath them that this audience may see, in order. */
  lines: Line[]
  shown: ShownTable
}

/**
 * How many voices of which kind stand beneath each clause, after small numbers. A kind is the role somebody chose to
 * be known by; whoever chose a name, or nothing, is counted as “not said”, so that no role is tied to them. It is
 * the only cut by an attribute of people in an export: beside a second one, both would have to be suppressed together.
 * A clause with nothing beneath it is no row: that it has no voice is told, and counts nobody.
 */
export function clauseVoices(lines: readonly Line[]): ClauseVoices | null {
  const carried = lines.filter((line) => line.trail.contributions.some((one) => !one.gone))
  if (!carried.length) return null
  const counts = carried.map((line) => {
    const kinds = new Map<string, VoiceKindId>()
    for (const one of line.trail.contributions)
      if (!one.gone) one.speakers?.forEach((who, at) => kinds.set(who, kindOf(one.voices[at])))
    const all = [...kinds.values()]
    return voiceKindIds.map((kind) => all.filter((each) => each === kind).length)
  })
  const [shown] = suppress([
    {
      of: 'voices beneath clauses',
      rows: { by: 'clause', values: carried.map((line) => line.id) },
      columns: { by: 'kind', values: voiceKindIds },
      counts,
    },
  ])
  return { lines: carried, shown: shown! }
}

function kindOf(voice: Line['trail']['contributions'][number]['voices'][number] | undefined): VoiceKindId {
  if (!voice || !('role' in voice)) return 'notSaid'
  const role = roleKey(voice.role)
  return (roles as readonly string[]).includes(role) ? (role as VoiceKindId) : 'another'
}

/** The kinds of which at least one number is shown: a column of nothing but held back says nothing. */
export const kindsShown = ({ shown }: ClauseVoices): number[] =>
  voiceKindIds.flatMap((_, at) =>
    shown.columnTotals[at] !== null || shown.counts.some((row) => row[at] !== null) ? [at] : [],
  )
