import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Check } from '../../pieces/Choice.tsx'
import { useWords } from '../../words.tsx'
import { roleName } from './names.ts'

interface ReviewersProps {
  rows: Rows
  chosen: readonly string[]
  onChosen: (people: string[]) => void
}

/** Who reviewed a learning cycle, of those who take part. */
export function Reviewers({ rows, chosen, onChosen }: ReviewersProps) {
  const words = useWords()
  const people = rows.all('participant').filter((one) => one.here && textOf(one.alias))
  if (!people.length) return null
  return (
    <fieldset className="field reviewers">
      <legend className="label-line">{words.t('specification.cycle.reviewers')}</legend>
      <div className="choices">
        {people.map((one) => (
          <Check
            key={one.id}
            label={[textOf(one.alias), roleName(textOf(one.role), words)].filter(Boolean).join(', ')}
            isSelected={chosen.includes(one.id)}
            onChange={(isOn) => onChosen(isOn ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
          />
        ))}
      </div>
    </fieldset>
  )
}
