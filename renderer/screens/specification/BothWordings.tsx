import type { Shown } from '../../../shared/record.ts'
import { textOf } from '../../../shared/record.ts'
import type { AnyRow } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'
import { ClauseWords } from './ClauseWords.tsx'

interface BothWordingsProps {
  row: Pick<AnyRow, 'both'> & object
  field: string
  /** The words that are to stand. */
  onKeep: (text: string) => void
}

/** Two laptops worded one thing differently: both wordings, and a choice that takes over whose words either was. */
export function BothWordings({ row, field, onKeep }: BothWordingsProps) {
  const { t } = useWords()
  const found = row.both?.find((one) => one.field === field)
  if (!found) return null
  const values = found.values.filter(
    (one): one is Shown => typeof one === 'object' && one !== null && ('text' in one || 'held' in one),
  )
  if (values.length < 2) return null
  return (
    <div className="settle both">
      <p>{t('specification.bothWordings')}</p>
      <ul>
        {values.map((one, at) => (
          <li key={at}>
            <ClauseWords text={one} />
            {'text' in one && (
              <Button
                aria-label={t('specification.bothWordings.keepNamed', { text: textOf(one).slice(0, 120) })}
                onPress={() => onKeep(textOf(one))}
              >
                {t('specification.bothWordings.keep')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
