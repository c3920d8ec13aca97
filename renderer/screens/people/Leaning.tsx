import type { Leaning as LeaningOn } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { useWords } from '../../words.tsx'
import { useClauseNumbers } from '../specification/AlsoUnder.tsx'

/** What leans on words that are about to go: clauses and themes, and how many copies were handed out. */
export function Leaning({ leaning, rows }: { leaning: LeaningOn; rows: Rows }) {
  const { t } = useWords()
  const numbers = useClauseNumbers(rows)
  const { made, clauses, themes, handovers } = leaning
  const numberOf = (one: { id: string }) => numbers.get(one.id) ?? ''
  const inOrder = clauses.toSorted((a, b) => numberOf(a).localeCompare(numberOf(b), 'en', { numeric: true }))
  if (!made.length && !clauses.length && !themes.length && !handovers.length)
    return <p className="quiet">{t('people.leans.nothing')}</p>
  return (
    <div className="pile leaning">
      {made.length > 0 && <p>{t('people.leans.made', { count: made.length })}</p>}
      {clauses.length > 0 && (
        <div>
          <p>
            <strong>{t('people.leans.clauses', { count: clauses.length })}</strong>
          </p>
          <ul className="bullets">
            {inOrder.map((one) => (
              <li key={one.id}>
                <span className="num">{numbers.get(one.id)}</span>{' '}
                {textOf(one.text) || t('specification.wordsHeld')}
              </li>
            ))}
          </ul>
        </div>
      )}
      {themes.length > 0 && (
        <div>
          <p>
            <strong>{t('people.leans.themes', { count: themes.length })}</strong>
          </p>
          <ul className="bullets">
            {themes.map((one) => (
              <li key={one.id}>{textOf(one.label) || t('specification.wordsHeld')}</li>
            ))}
          </ul>
        </div>
      )}
      {handovers.length > 0 && <p>{t('people.leans.handovers', { count: handovers.length })}</p>}
    </div>
  )
}
