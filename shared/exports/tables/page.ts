import type { AudienceName } from '../../consent/visible.ts'
import type { Totals } from '../../consent/totals.ts'
import {
  outline,
  outlineOfVersion,
  versionsOf,
  type Line,
  type OutlineSection,
} from '../../queries/outline.ts'
import { textOf, type Shown } from '../../record.ts'
import type { AnyRow, Row, Rows } from '../../rows.ts'
import { sayIn, type Say } from '../../words/say.ts'
import { beneathStatements } from '../aroundParts.ts'
import { evidenceList, type Cited } from '../evidenceList.ts'
import { clauseVoices, type ClauseVoices } from './voices.ts'

export type TablesAsked = {
  /** Rows already filtered for the audience; nothing else is read. */
  rows: Rows
  /** Everything that reaches this audience, counted: with what may be counted and nothing more. */
  totals: Totals
  audience: AudienceName
  language: 'en-GB' | 'cy'
  version: string | null
  day: string
}

/** A thing people said or made, under the number it has in the document of the same version. */
export type Numbered = { number: number; row: AnyRow }

/** What every table is made from, worked out once. */
export type Page = TablesAsked & {
  say: Say
  parts: OutlineSection[]
  lines: Line[]
  cut: Row<'version'> | undefined
  cited: Cited[]
  /** All contributions this audience may see: those the document cites, then the others. */
  said: { number: number; row: Row<'contribution'> }[]
  numberOf: Map<string, number>
  clausesOf: Map<string, string[]>
  voices: ClauseVoices | null
}

export function pageOf(asked: TablesAsked): Page {
  const { rows } = asked
  const specification = rows.all('specification')[0]
  const cut = specification && versionsOf(rows, specification.id).find((one) => one.number === asked.version)
  const parts = !specification ? [] : cut ? outlineOfVersion(rows, cut) : outline(rows, specification.id)
  const lines = parts.flatMap((part) => part.lines)
  const cited = evidenceList(rows, parts, beneathStatements(rows))
  const numberOf = new Map(cited.map((one) => [one.row.id, one.number]))
  for (const row of rows.all('contribution'))
    if (!row.gone && !numberOf.has(row.id)) numberOf.set(row.id, numberOf.size + 1)
  const said = rows
    .all('contribution')
    .filter((row) => !row.gone)
    .map((row) => ({ number: numberOf.get(row.id)!, row }))
    .sort((a, b) => a.number - b.number)
  const clausesOf = new Map<string, string[]>()
  for (const line of lines)
    for (const id of new Set(
      line.trail.steps.flatMap(({ to, contributions }) => [
        ...(to ? [to.id] : []),
        ...contributions.map((one) => one.id),
      ]),
    ))
      clausesOf.set(id, [...(clausesOf.get(id) ?? []), line.number])
  const say = sayIn(asked.language === 'cy' ? 'cy' : 'en')
  return { ...asked, say, parts, lines, cut, cited, said, numberOf, clausesOf, voices: clauseVoices(lines) }
}

/** What a row says in words: a theme its label, a cycle what was tried. */
export function shownIn(row: AnyRow): Shown | null {
  if (row.kind === 'theme') return row.label
  if (row.kind === 'cycle') return row.prototype
  if (row.kind === 'challenge') return row.youSaid
  return 'text' in row ? (row.text as Shown | null) : null
}

export const langOf = (shown: Shown | null): string | null => (shown && 'lang' in shown ? shown.lang : null)

/** Names people chose to be called by. A role is none: beside single words it would undo the counts by kind. */
export const namesOf = (row: Row<'contribution'>): string =>
  row.voices.flatMap((voice) => (voice && 'name' in voice ? [voice.name] : [])).join(', ')

export const dayOf = ({ rows }: Page, row: AnyRow): string | null =>
  rows.get('workshop', (row as { workshop?: string | null }).workshop)?.date ?? null

/** Why words are not there, said to the reader; nothing where they are. */
export function gapOf({ say }: Page, shown: Shown | null): string {
  if (textOf(shown)) return ''
  const why = shown && 'held' in shown ? shown.held : 'waiting'
  if (why === 'summary' || why === 'counted') return say('exports.held.summary')
  return say(why === 'takenBack' || why === 'erased' ? 'exports.held.takenBack' : 'exports.held.other')
}
