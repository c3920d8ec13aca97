import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import type { Words } from '../../../words.tsx'

/** Who promises, and to whom, as the facilitator may know them: "Heron", "Bowls club, to the council". */
export function whoPromises(rows: Rows, promise: Row<'commitment'>, { t }: Words): string {
  const by = textOf(rows.get('participant', promise.by)?.alias) || textOf(promise.byWhom)
  const to = textOf(promise.to)
  return [by, to && t('promises.to', { who: to })].filter(Boolean).join(', ')
}
