import type { Shown } from '../../../shared/record.ts'
import { useWords } from '../../words.tsx'

/** The words of a clause, or that they are gone and why. */
export function ClauseWords({ text, id }: { text: Shown | null; id?: string }) {
  const { t } = useWords()
  if (text && 'text' in text)
    return (
      <p className="clause-words" id={id} lang={text.lang}>
        {text.text}
      </p>
    )
  return (
    <p className="clause-words gone" id={id}>
      {t(`specification.held.${text?.held ?? 'waiting'}`)}
    </p>
  )
}
