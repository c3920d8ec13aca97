import type { Hint } from '../../../../shared/queries/statementHints.ts'
import { useWords } from '../../../words.tsx'

/** A word the room may want to look at again. It says so and ticks nothing. */
export function Hints({ hints }: { hints: readonly Hint[] }) {
  const { t } = useWords()
  return (
    <div className="hints small" role="status">
      {hints.map(({ check, word }) => (
        <p key={check}>{t(`dream.hint.${check}`, { word })}</p>
      ))}
    </div>
  )
}
