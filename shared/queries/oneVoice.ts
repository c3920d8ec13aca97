import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { beneath } from './trail.ts'

export type OneVoice = { kind: 'clause' | 'statement'; id: string; text: string }

/**
 * Whether what stands beneath rests on one voice: every word of it of one person, or one single note that nobody
 * signed. Several unsigned notes may be several people's: nothing is said of those.
 */
export function isOneVoice(contributions: readonly Row<'contribution'>[]): boolean {
  const here = contributions.filter((one) => !one.gone)
  const voices = new Set(here.flatMap((one) => one.speakers ?? []))
  const unsigned = here.filter((one) => !(one.speakers ?? []).length).length
  return voices.size + unsigned === 1
}

/** What rests on one voice alone, in order: clauses that stand, then statements. */
export function onOneVoice(rows: Rows): OneVoice[] {
  const clauses = rows.all('clause').filter((one) => !one.retired && textOf(one.text))
  const under = (id: string) =>
    rows.where('evidence', 'clause', id).flatMap((link) => (link.to ? saidUnder(rows, link.to) : []))
  return [
    ...clauses.filter((one) => isOneVoice(unique(under(one.id)))).map((one) => found('clause', one)),
    ...rows
      .all('statement')
      .filter((one) => textOf(one.text) && isOneVoice(beneath(rows, one.id)))
      .map((one) => found('statement', one)),
  ]
}

const saidUnder = (rows: Rows, id: string): Row<'contribution'>[] => {
  const said = rows.get('contribution', id)
  return said ? [said] : beneath(rows, id)
}
const unique = (all: Row<'contribution'>[]) => [...new Map(all.map((one) => [one.id, one])).values()]
const found = (kind: OneVoice['kind'], row: Row<'clause'> | Row<'statement'>): OneVoice => ({
  kind,
  id: row.id,
  text: textOf(row.text),
})
