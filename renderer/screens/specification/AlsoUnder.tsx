import { clauseIndex } from '../../../shared/queries/clauseIndex.ts'
import { linesOf } from '../../../shared/queries/compare.ts'
import { outline } from '../../../shared/queries/outline.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

export interface AlsoUnderProps {
  rows: Rows
  /** A contribution, theme, statement, design element, commitment or cycle. */
  id: string
  /** The clause it is looked at from, which is left out. */
  clause?: string
}

/** The trail from the other end: which clauses rest on these words. */
export function AlsoUnder({ rows, id, clause }: AlsoUnderProps) {
  const { t } = useWords()
  const numbers = useClauseNumbers(rows)
  const on = clauseIndex(rows).get(id) ?? []
  const others = on.filter((one) => one.id !== clause && numbers.has(one.id))
  if (!others.length) return null
  return (
    <span className="also-under">
      {t(clause ? 'specification.alsoUnder' : 'specification.under')}{' '}
      {others
        .toSorted((a, b) => numbers.get(a.id)!.localeCompare(numbers.get(b.id)!, 'en', { numeric: true }))
        .map((one) => (
          <Button key={one.id} look="link" onPress={() => go({ at: 'specification', clause: one.id })}>
            {t('specification.clauseNumber', { number: numbers.get(one.id)! })}
          </Button>
        ))}
    </span>
  )
}

const numbersOf = new WeakMap<Rows, Map<string, string>>()

/** The number every clause of the living outline has now, by its id; worked out once for the rows it is asked of. */
export function useClauseNumbers(rows: Rows): Map<string, string> {
  let numbers = numbersOf.get(rows)
  if (!numbers) {
    const specification = rows.all('specification')[0]
    const lines = specification ? linesOf(outline(rows, specification.id)) : []
    numbers = new Map(lines.map((line) => [line.id, line.number]))
    numbersOf.set(rows, numbers)
  }
  return numbers
}
