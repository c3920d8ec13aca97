import { useState } from 'react'
import type { Used } from '../../../shared/queries/evidence.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Confirm } from '../../pieces/Dialog.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { act, say } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

type GoneDialogProps = {
  words: Row<'contribution'>
  rows: Rows
  used: Used | undefined
  /** Erase, rather than take back. */
  isForGood: boolean
  onClose: () => void
}

/** Takes words back, or erases them: first what leans on them and who was already given them. */
export function GoneDialog({ words, rows, used, isForGood, onClose }: GoneDialogProps) {
  const { t, list, date } = useWords()
  const [isBusy, setBusy] = useState(false)
  const clauses = used?.clauses ?? []
  const handovers = rows.all('handover').filter((one) => one.contributions?.includes(words.id))
  const go = async () => {
    setBusy(true)
    const done = isForGood
      ? await act('eraseWords', { ids: [words.id] })
      : await act('takeBack', { contribution: words.id })
    setBusy(false)
    if (done) say(isForGood ? 'evidence.erased' : 'evidence.takenBack')
    onClose()
  }
  return (
    <Confirm
      isOpen
      title={t(isForGood ? 'evidence.erase.title' : 'evidence.takeBack.title')}
      confirm={t(isForGood ? 'evidence.erase.do' : 'evidence.takeBack.do')}
      onConfirm={() => void go()}
      onCancel={onClose}
      isBusy={isBusy}
    >
      <Slip
        kind={words.type ?? 'note'}
        text={textOf(words.text)}
        lang={words.text && 'lang' in words.text ? words.text.lang : undefined}
      />
      <p>{t(isForGood ? 'evidence.erase.about' : 'evidence.takeBack.about')}</p>
      {clauses.length > 0 && (
        <p>
          {t('evidence.leans', {
            count: clauses.length,
            numbers: list(clauses.map((clause) => clause.number)),
          })}
        </p>
      )}
      {handovers.length > 0 && (
        <div>
          <p>{t('evidence.handedOut', { count: handovers.length })}</p>
          <ul className="marked">
            {handovers.map(({ id, recipient, onDay }) => (
              <li key={id}>
                {textOf(recipient) || t('evidence.noRecipient')}
                {onDay && `, ${date(onDay, 'short')}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Confirm>
  )
}
