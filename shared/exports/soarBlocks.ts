// SOAR in a document: what a room wrote in each of the four fields, and what people said that was placed there.
import { textOf } from '../record.ts'
import { soarParts, type SoarPart } from '../records/soar.ts'
import type { Row, Rows } from '../rows.ts'
import type { Around } from './aroundParts.ts'
import { h, links, list, meta, p, text, type Block } from './tree.ts'

/** The anchor of one of the four fields. */
export const soarAnchor = (part: SoarPart): string => `soar-${part}`

const writtenIn = (rows: Rows, part: SoarPart) =>
  rows.all('soar').flatMap((one) => (one[part] ?? []).flatMap((said) => ('text' in said ? [said] : [])))
const placedIn = (rows: Rows, part: SoarPart): Row<'contribution'>[] =>
  rows
    .all('soar')
    .flatMap((one) => (one[`${part}From`] ?? []).flatMap((id) => rows.get('contribution', id) ?? []))
    .filter((one) => !one.gone)

/** What people said that was placed in any field, so that it is in the annex the fields lead to. */
export const placedInSoar = (rows: Rows): Row<'contribution'>[] =>
  soarParts.flatMap((part) => placedIn(rows, part))

/** The fields somebody's words were placed in. */
export const soarPartsOf = (rows: Rows, contribution: string): SoarPart[] =>
  soarParts.filter((part) => placedIn(rows, part).some((one) => one.id === contribution))

/** Nothing where nothing may be told; a field with nothing in it is not there. */
export function soarBlocks(around: Around): Block[] {
  const { rows, say, cited, language } = around
  const fields = soarParts.flatMap((part): Block[] => {
    const here = new Set(placedIn(rows, part).map((one) => one.id))
    const written = writtenIn(rows, part)
    if (!written.length && !here.size) return []
    const lines = written.map((one) => p(one.text, { lang: one.lang === language ? undefined : one.lang }))
    const numbers = cited.flatMap(({ row, number }) => (here.has(row.id) ? number : []))
    return [
      h(4, say(`dream.soar.${part}`), { id: soarAnchor(part) }),
      ...(lines.length ? [list(lines.map((line) => [line]))] : []),
      ...(numbers.length
        ? [
            meta([
              text(`${say('exports.soar.placed')} `),
              ...links(numbers.map((n) => ({ id: `evidence-${n}`, label: String(n) }))),
            ]),
          ]
        : []),
    ]
  })
  return fields.length
    ? [h(3, say('dream.design.soar'), { id: 'soar' }), p(say('exports.soarAbout')), ...fields]
    : []
}

/** The same for machines: each field with its lines. */
export const soarRecord = ({ rows, say }: Around): { heading: string; lines: string[] }[] => {
  const lines = soarParts.flatMap((part) =>
    writtenIn(rows, part).map((one) => `${say(`dream.soar.${part}`)}: ${textOf(one)}`),
  )
  return lines.length ? [{ heading: say('dream.design.soar'), lines }] : []
}
