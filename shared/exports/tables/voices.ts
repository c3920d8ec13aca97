import { smallestShown } from '../../consent/names.ts'
import { suppress, type ShownTable } from '../../consent/smallNumbers.ts'
import type { Line } from '../../queries/outline.ts'
import { knownRoles, roleKey, type Role } from '../../queries/voiceKinds.ts'

/** A role people may be counted by; all others, and whoever said none, are counted together. */
export type VoiceKindId = Role | 'other'

export type ClauseVoices = {
  /** Clauses with words beneath them that this audience may see, in order. */
  lines: Line[]
  /** The columns of `shown`, the last of them all other kinds. */
  kinds: VoiceKindId[]
  shown: ShownTable
}

/**
 * How many voices of which kind stand beneath each clause, after small numbers. A kind is the role somebody chose to
 * be known by; whoever chose a name, or nothing, is counted with the others, so that no role is tied to them. It is
 * the only cut by an attribute of people in an export: beside a second one, both would have to be suppressed together.
 * A clause with nothing beneath it is no row: that it has no voice is told, and counts nobody.
 */
export function clauseVoices(lines: readonly Line[]): ClauseVoices | null {
  const carried = lines.filter((line) => line.trail.contributions.some((one) => !one.gone))
  if (!carried.length) return null
  const voices = carried.map((line) => {
    const kinds = new Map<string, VoiceKindId>()
    for (const one of line.trail.contributions)
      if (!one.gone) one.speakers?.forEach((who, at) => kinds.set(who, kindOf(one.voices[at])))
    return [...kinds.values()]
  })
  const all = voices.flat()
  const large = knownRoles.filter((role) => all.filter((one) => one === role).length >= smallestShown)
  return { lines: carried, ...columnsShown(carried, voices, large) }
}

/**
 * A column of its own for kinds of five and more, as columns of noughts would hold back everything beside them; and
 * only where its sum can be shown, because a column that stands there says that its sum is five at least.
 */
function columnsShown(
  lines: readonly Line[],
  voices: readonly VoiceKindId[][],
  large: readonly Role[],
): Omit<ClauseVoices, 'lines'> {
  const kinds: VoiceKindId[] = [...large, 'other']
  const columnOf = (kind: VoiceKindId) => (kinds.includes(kind) ? kind : 'other')
  const [shown] = suppress([
    {
      of: 'voices beneath clauses',
      rows: { by: 'clause', values: lines.map((line) => line.id) },
      columns: { by: 'kind', values: kinds },
      counts: voices.map((each) => kinds.map((kind) => each.filter((one) => columnOf(one) === kind).length)),
    },
  ])
  const known = large.filter((_, at) => shown!.columnTotals[at] !== null)
  return known.length < large.length ? columnsShown(lines, voices, known) : { kinds, shown: shown! }
}

function kindOf(voice: Line['trail']['contributions'][number]['voices'][number] | undefined): VoiceKindId {
  if (!voice || !('role' in voice)) return 'other'
  const role = roleKey(voice.role)
  return (knownRoles as readonly string[]).includes(role) ? (role as VoiceKindId) : 'other'
}
