import { useMemo } from 'react'
import { cyclesOf } from '../../../shared/queries/citable.ts'
import type { AnyRow, Rows } from '../../../shared/rows.ts'
import { Check } from '../../pieces/Choice.tsx'
import { useWords } from '../../words.tsx'
import { nameOf } from './names.ts'

export interface BecauseChoicesProps {
  rows: Rows
  chosen: readonly string[]
  onChosen: (ids: string[]) => void
}

/** Because of what: learning cycles first, then possibility statements and concerns. */
export function BecauseChoices({ rows, chosen, onChosen }: BecauseChoicesProps) {
  const words = useWords()
  const reasons = useMemo<readonly AnyRow[]>(
    () => [
      ...cyclesOf(rows),
      ...rows.all('statement'),
      ...rows.all('contribution').filter((one) => one.type === 'concern' && !one.gone),
    ],
    [rows],
  )
  return (
    <fieldset className="field because-choices">
      <legend className="label-line">{words.t('specification.cut.because')}</legend>
      {reasons.length === 0 && <p className="quiet">{words.t('specification.because.none')}</p>}
      <div className="choices">
        {reasons.map((row) => (
          <Check
            key={row.id}
            label={nameOf(row, words)}
            isSelected={chosen.includes(row.id)}
            onChange={(isOn) => onChosen(isOn ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
          />
        ))}
      </div>
    </fieldset>
  )
}
