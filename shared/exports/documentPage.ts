// One document on its way: what its builders share.
import type { AudienceName } from '../consent/visible.ts'
import type { Voice } from '../consent/names.ts'
import { inLanguage, methodNamed } from '../methods/index.ts'
import type { Template } from '../methods/templates.ts'
import { countedOf } from '../queries/learning.ts'
import type { Line } from '../queries/outline.ts'
import { textOf, type Shown } from '../record.ts'
import type { AnyRow, Row, Rows } from '../rows.ts'
import type { WordKey } from '../words/catalogue.ts'
import { formatDate, formatNumber } from '../words/dates.ts'
import type { Say } from '../words/say.ts'
import type { Cited } from './evidenceList.ts'
import type { Laid } from './templateLayout.ts'

export type DocumentAsked = {
  /** Rows already filtered for the audience; nothing else is read. */
  rows: Rows
  audience: AudienceName
  language: 'en-GB' | 'cy'
  /** The number of a cut version, or null for the outline as it stands. */
  version: string | null
  day: string
  /** The kind of document; the living outline where none is named. */
  template?: Template
}

export type Page = DocumentAsked & {
  template: Template
  say: Say
  laid: Laid
  cited: Cited[]
  versions: Row<'version'>[]
  cut: Row<'version'> | undefined
}
export const lang = (page: Pick<Page, 'language'>) => (page.language === 'cy' ? 'cy' : 'en')
/** A clause's anchor is its number in the outline, whatever number a template gives it. */
export const anchorOf = (line: Line) => `clause-${line.number.replace('.', '-')}`
export const evidenceId = (one: Cited) => `evidence-${one.number}`
/** A clause's number as this document prints it. */
export const numberOf = (page: Page, line: Line) => page.laid.numbers.get(line.id) ?? line.number

/** The text a piece of evidence is cited by, if its audience may read it. */
export function citedText(page: Page, row: AnyRow): { text: string; lang: string } | undefined {
  if (row.kind === 'cycle') return { text: cycleText(page, row as Row<'cycle'>), lang: page.language }
  const shown = citedShown(row)
  if (!shown || !('text' in shown)) return undefined
  const title = row.kind === 'contribution' ? textOf((row as Row<'contribution'>).title) : ''
  return { text: title ? `${title}\n\n${shown.text}` : shown.text, lang: shown.lang }
}

export function citedShown(row: AnyRow): Shown | null {
  if (row.kind === 'theme') return row.label
  if (row.kind === 'cycle') return row.prototype
  if (row.kind === 'challenge') return row.youSaid
  return 'text' in row ? (row.text as Shown | null) : null
}

function cycleText(page: Page, row: Row<'cycle'>): string {
  const lines: [WordKey, Shown | null][] = [
    ['exports.cycle.believed', row.believed],
    ['exports.cycle.predicted', row.predicted],
    ['exports.cycle.tried', row.tried],
    ['exports.cycle.happened', row.happened],
    ['exports.cycle.surprised', row.surprised],
    ['exports.cycle.failedBiggest', row.failedBiggest],
    ['exports.cycle.learned', row.learned],
  ]
  const measures = page.rows.where('measure', 'cycle', row.id)
  return [
    `${textOf(row.prototype)} ${row.number ?? ''}`.trim(),
    ...lines.filter(([, shown]) => textOf(shown)).map(([key, shown]) => `${page.say(key)} ${textOf(shown)}`),
    ...measures.map((one) => `${textOf(one.name)}: ${inNumbers(page, one)}`),
    ...(row.decision ? [page.say(`exports.decision.${row.decision}`)] : []),
  ].join('\n')
}

/** "5 of 12" where a measure is a part of another. */
export function inNumbers(page: Page, one: Row<'measure'>): string {
  const { value, of } = countedOf(page.rows, one)
  const number = (each: number) => formatNumber(each, lang(page))
  return of === null
    ? number(value)
    : page.say('specification.cycle.outOf', { value: number(value), of: number(of) })
}

export const kindOf = (page: Page, line: Line) => page.say(`kinds.clause.${line.type}`)
export const citedKind = (page: Page, row: AnyRow): string =>
  row.kind === 'contribution'
    ? page.say(`kinds.${row.type ?? 'note'}`)
    : page.say(`exports.is.${row.kind as CitedKind}`)
type CitedKind = 'theme' | 'statement' | 'design' | 'commitment' | 'cycle' | 'challenge'

export function whoSaid(page: Page, row: AnyRow): string[] {
  if (row.kind !== 'contribution') return []
  return (row as Row<'contribution'>).voices.flatMap((voice) => voiceName(voice, page.say) ?? [])
}

/** A voice in words, as its owner chose; nothing where they chose none. */
export function voiceName(voice: Voice, say: Say): string | undefined {
  if (!voice) return undefined
  if ('name' in voice) return voice.name
  if ('participant' in voice) return say('kinds.role.participant')
  const key = `kinds.role.${voice.role}` as WordKey
  const known = say(key)
  return known === key ? voice.role : known
}

export function whereSaid(page: Page, row: AnyRow): string[] {
  const workshop = page.rows.get('workshop', (row as { workshop?: string | null }).workshop)
  return workshop?.date ? [formatDate(workshop.date, lang(page))] : []
}

export function inMethod(page: Page, method: string | null): string {
  const known = methodNamed(method)
  return known ? inLanguage(known.name, page.language) : ''
}

/** Why a text is not there, said to its reader: never the text. */
export function reasonKey(shown: Shown | null): WordKey {
  const why = shown && 'held' in shown ? shown.held : 'waiting'
  return why === 'summary' || why === 'counted'
    ? 'exports.held.summary'
    : why === 'takenBack' || why === 'erased'
      ? 'exports.held.takenBack'
      : 'exports.held.other'
}

export const foreign = (page: Page, shown: { lang: string }) =>
  shown.lang === page.language ? undefined : shown.lang
