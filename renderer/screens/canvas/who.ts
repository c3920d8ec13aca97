import { textOf } from '../../../shared/record.ts'
import type { AnyRow, Rows } from '../../../shared/rows.ts'
import type { Words } from '../../words.tsx'

/** Whose words these are, as the facilitator may know them, and where they come from where nobody said them alone. */
export function whoOf(rows: Rows, row: AnyRow, { t, list }: Words): string {
  if (row.kind !== 'contribution') return ''
  const names = (row.speakers ?? []).flatMap((id) => textOf(rows.get('participant', id)?.alias) || [])
  return names.length ? list(names) : t('common.noName')
}
