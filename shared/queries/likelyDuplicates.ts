import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { everyone, idsOf } from './ofPerson.ts'

/**
 * Others who may be the same person under a second record: an alias one slip of the keys away, or the same full
 * name or contact kept apart. For a person to judge; nothing is joined by it.
 */
export function likelyDuplicates(rows: Rows, person: string): Row<'participant'>[] {
  const mine = new Set(idsOf(rows, person))
  const aliases = [...mine].map((id) => plain(textOf(rows.get('participant', id)?.alias))).filter(Boolean)
  const names = namesOf(rows, mine)
  return everyone(rows).filter((other) => {
    if (mine.has(other.id) || !textOf(other.alias)) return false
    const alias = plain(textOf(other.alias))
    const isAlike = aliases.some((one) => one === alias || (one.length > 3 && isOneSlip(one, alias)))
    return isAlike || namesOf(rows, new Set(idsOf(rows, other.id))).some((name) => names.includes(name))
  })
}

const namesOf = (rows: Rows, ids: Set<string>): string[] =>
  rows
    .all('identity')
    .filter((one) => ids.has(one.person ?? ''))
    .flatMap((one) => [one.fullName, one.contact].map((said) => plain(textOf(said))).filter(Boolean))

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\s.'’-]+/gu, '')
    .toLowerCase()

/** True where two words are one letter added, left out or changed apart, or two beside each other swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const [restA, restB] = [a.slice(at), b.slice(at)]
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
