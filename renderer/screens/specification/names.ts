import { sections, inLanguage } from '../../../shared/methods/index.ts'
import { wordsOfRow } from '../../../shared/queries/citable.ts'
import { knownRoles, roleKey } from '../../../shared/queries/voiceKinds.ts'
import { textOf } from '../../../shared/record.ts'
import type { AnyRow, Row, Rows } from '../../../shared/rows.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import type { Words } from '../../words.tsx'

/** The word for what kind of thing a record is: "Theme", "Learning cycle 2", or a contribution's own kind. */
export function kindOf(row: AnyRow, { t }: Words): string {
  if (row.kind === 'contribution') return t(`kinds.${row.type ?? 'note'}`)
  if (row.kind === 'cycle') return t('specification.cycleNumber', { number: row.number ?? 1 })
  if (row.kind === 'commitment') return t(`specification.kind.${row.type ?? 'commitment'}`)
  if (row.kind === 'returned') return t('roundtrip.returned')
  const known = ['theme', 'statement', 'design', 'clause', 'parameter'] as const
  const kind = known.find((one) => one === row.kind)
  return kind ? t(`specification.kind.${kind}`) : row.kind
}

/** A record in one line: its kind and its words, or that they are held back. */
export const nameOf = (row: AnyRow, words: Words): string =>
  `${kindOf(row, words)}: ${wordsOfRow(row) || words.t('specification.wordsHeld')}`

/** A role as people read it: the catalogue's word for one it knows, otherwise as it was typed. */
export function roleName(role: string, { t }: Words): string {
  const known = knownRoles.find((one) => one === roleKey(role))
  return known ? t(`kinds.role.${known}`) : role
}

/** "Carer, Heron": everybody whose words these are, as the facilitator may know them. */
export function tellersOf(rows: Rows, note: Row<'contribution'>, words: Words): string {
  const people = (note.speakers ?? []).map((id) => {
    const person = rows.get('participant', id)
    const parts = [roleName(textOf(person?.role), words), textOf(person?.alias)].filter(Boolean)
    return parts.join(', ') || words.t('common.noName')
  })
  return people.length ? words.list(people) : words.t('common.noName')
}

export const sectionTitle = (id: string, language: string): string => {
  const section = sections.find((one) => one.id === id)
  return section ? inLanguage(section.title, language) : id
}

/** A key that comes from a command, as one the catalogue has. */
export const asKey = (key: string): WordKey => key as WordKey
