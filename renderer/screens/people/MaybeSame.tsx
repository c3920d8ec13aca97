import { useMemo } from 'react'
import { likelyDuplicates } from '../../../shared/queries/likelyDuplicates.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { useWords } from '../../words.tsx'

/** Before somebody takes everything back: could a second record be theirs, too? */
export function MaybeSame({ rows, person }: { rows: Rows; person: string }) {
  const { t, list } = useWords()
  const maybe = useMemo(() => likelyDuplicates(rows, person), [rows, person])
  if (!maybe.length) return null
  return (
    <p className="settle">{t('people.maybeSame', { who: list(maybe.map((one) => textOf(one.alias))) })}</p>
  )
}
