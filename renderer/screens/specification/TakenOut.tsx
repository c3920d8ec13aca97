import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** Clauses that were taken out by hand; those a newer wording took the place of are not among them. */
export function TakenOut({ rows, specification }: { rows: Rows; specification: string }) {
  const { t } = useWords()
  const all = rows.where('clause', 'specification', specification)
  const replaced = new Set(all.map((one) => one.rewords))
  const out = all.filter((one) => one.retired && !replaced.has(one.id) && textOf(one.text))
  if (!out.length) return null
  return (
    <details className="section taken-out">
      <summary>{t('specification.takenOut', { count: out.length })}</summary>
      <ul className="pile">
        {out.map((one) => (
          <li key={one.id} className="row">
            <span>{textOf(one.text)}</span>
            <Button onPress={() => void act('editClause', { id: one.id, retired: false })}>
              {t('specification.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
