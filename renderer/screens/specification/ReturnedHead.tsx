import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'

export interface ReturnedHeadProps {
  returned: Row<'returned'>
  rows: Rows
  /** How many of its proposals only reword. */
  plain: number
  onAcceptAll: () => void
}

/** Which document came back, of which hand-over, and what in it is not proposed. */
export function ReturnedHead({ returned, rows, plain, onAcceptAll }: ReturnedHeadProps) {
  const { t, date } = useWords()
  const handover = rows.get('handover', returned.handover)
  const on = handover?.onDay ? date(handover.onDay) : ''
  const isOlder = rows
    .all('handover')
    .some((one) => one.copy && handover && (one.onDay ?? '') > (handover.onDay ?? ''))
  const [file, by] = [textOf(returned.file), textOf(returned.by)]
  const told = (['same', 'again', 'held', 'outside'] as const).filter((one) => (returned[one] ?? 0) > 0)
  return (
    <header className="because">
      <h2 className="h-small">
        {t(by ? 'roundtrip.from.by' : 'roundtrip.from', {
          file,
          by,
          day: returned.onDay ? date(returned.onDay) : '',
        })}
      </h2>
      <p className="small">
        {handover?.version
          ? t('roundtrip.ofVersion', { version: handover.version, day: on })
          : t('roundtrip.ofOutline', { day: on })}{' '}
        {isOlder && t('roundtrip.older')}{' '}
        {told.map((one) => t(`roundtrip.${one}`, { count: returned[one]! })).join(' ')}
      </p>
      {plain > 1 && <Button onPress={onAcceptAll}>{t('roundtrip.acceptAll', { count: plain })}</Button>}
    </header>
  )
}
