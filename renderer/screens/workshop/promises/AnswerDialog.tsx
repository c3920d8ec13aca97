import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { isAnswered, promiseStatuses } from '../../../../shared/queries/promises.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Choice } from '../../../pieces/Choice.tsx'
import { DateFields } from '../../../pieces/DateFields.tsx'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { say, tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

/** What came of a promise: how it stands, what was answered, and on which day. */
export function AnswerDialog({ promise, onClose }: { promise: Row<'commitment'>; onClose: () => void }) {
  const { t, language, why } = useWords()
  const today = useDesk((desk) => desk.desk?.day ?? null)
  const isRequest = promise.type === 'request'
  const [status, setStatus] = useState(promise.status ?? 'open')
  const [reply, setReply] = useState(textOf(promise.reply))
  const [answeredOn, setAnsweredOn] = useState(promise.answeredOn ?? (isAnswered(promise) ? null : today))
  const [wrong, setWrong] = useState('')
  const isAnswer = status === 'answered' || status === 'declined'
  const offered = promiseStatuses.filter((one) => isRequest || one !== 'answered' || status === 'answered')
  const keep = async () => {
    const done = await tryAct('editCommitment', {
      id: promise.id,
      status,
      ...(reply === textOf(promise.reply) ? {} : { reply, lang: tagOf(language) }),
      ...(isRequest && isAnswer && answeredOn ? { answeredOn } : {}),
    })
    if (isRefusal(done)) return setWrong(why(done))
    say('promises.answered')
    onClose()
  }
  return (
    <SaveDialog
      title={t('promises.answer.title')}
      isOpen
      onClose={onClose}
      save={t('common.save')}
      onSave={keep}
    >
      <p className="paper answered-of">{textOf(promise.text)}</p>
      <TextArea
        label={t('promises.reply.field')}
        value={reply}
        onChange={setReply}
        rows={2}
        isOptional
        autoFocus
        error={wrong || undefined}
      />
      <Choice
        label={t('promises.status')}
        isAcross
        value={status}
        onChange={setStatus}
        options={offered.map((id) => ({ id, label: t(`promises.status.${id}`) }))}
      />
      {isRequest && isAnswer && (
        <DateFields
          label={t('promises.answeredOn')}
          help={t('promises.answeredOn.help')}
          value={answeredOn}
          onChange={setAnsweredOn}
        />
      )}
    </SaveDialog>
  )
}
