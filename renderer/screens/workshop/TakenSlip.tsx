import { memo, useState } from 'react'
import type { Row } from '../../../shared/rows.ts'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { TakenBack } from '../../pieces/Note.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { TheirWords } from '../takeback/TheirWords.tsx'
import type { Pending } from './pending.ts'
import { aliasesOf } from './speakers.ts'

interface TakenSlipProps {
  note: Row<'contribution'>
  onCorrect: (id: string) => void
  /** The newest is where Tab comes to; arrows go to the others. */
  isLast: boolean
}

/** A slip that is kept; Enter or a press corrects it. Who and when lie on the table beside it. */
export const TakenSlip = memo(function TakenSlip({ note, onCorrect, isLast }: TakenSlipProps) {
  const words = useWords()
  const [isHere, setHere] = useState(false)
  const { t, list, timeOf } = words
  const who = useDesk((s) => list(aliasesOf(s.rows, note)))
  const at = note.takenAt ? timeOf(Date.parse(note.takenAt)) : ''
  const text = textOf(note.text)
  if (!text)
    return (
      <li className="slip-row">
        <TakenBack />
      </li>
    )
  const kind = note.type ?? 'note'
  const shown = note.title && textOf(note.title) ? `${textOf(note.title)}. ${text}` : text
  return (
    <li
      className="slip-row"
      onFocus={() => setHere(true)}
      onBlur={(left) => setHere(left.currentTarget.contains(left.relatedTarget))}
    >
      <div
        role="button"
        tabIndex={isLast ? 0 : -1}
        data-slip={note.id}
        className="slip-press"
        onClick={() => onCorrect(note.id)}
        onKeyDown={(press) => {
          if (press.key !== 'Enter' && press.key !== ' ') return
          press.preventDefault()
          onCorrect(note.id)
        }}
      >
        <Slip kind={kind} text={shown} lang={note.text && 'lang' in note.text ? note.text.lang : undefined} />
        <span className="correct">{t('inquiry.taken.correct')}</span>
      </div>
      <span className="who">{who || t('common.noName')}</span> <span className="at num">{at}</span>{' '}
      <TheirWords note={note} look="link" isPassedOver={!isLast && !isHere} />
    </li>
  )
})

interface PendingSlipProps {
  one: Pending
  onPutBack: (one: Pending) => void
  onLetGo: (key: number) => void
}

/** A slip on its way to the disk, or refused: then with the reason, and nothing of it is lost. */
export function PendingSlip({ one, onPutBack, onLetGo }: PendingSlipProps) {
  const { t } = useWords()
  const slip = <Slip kind={one.args.type} text={one.args.text} lang={one.args.lang} />
  if (!one.refused)
    return (
      <li className="slip-row pending">
        {slip}
        <span className="who">{t('inquiry.taken.saving')}</span>
      </li>
    )
  return (
    <li className="slip-row refused">
      {slip}
      <div className="row">
        <strong className="wrong">{t('inquiry.taken.notKept')}</strong>
        <Button onPress={() => onPutBack(one)}>{t('inquiry.taken.putBack')}</Button>
        <Button onPress={() => onLetGo(one.key)}>{t('inquiry.taken.letGo')}</Button>
      </div>
      <p className="wrong">{one.refused}</p>
    </li>
  )
}
