import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Choice } from '../../../pieces/Choice.tsx'
import { DateFields } from '../../../pieces/DateFields.tsx'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../../pieces/Field.tsx'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

const statuses = ['open', 'done', 'not_now'] as const
const texts = ['youSaid', 'weDid', 'weDidNotBecause', 'to'] as const

/** What was said, what was done about it or why not, and the day it is looked at again. */
export function YouSaidDialog({ challenge, onClose }: { challenge: Row<'challenge'>; onClose: () => void }) {
  const { t, why } = useWords()
  const [typed, setTyped] = useState(
    () =>
      Object.fromEntries(texts.map((field) => [field, textOf(challenge[field])])) as Record<
        (typeof texts)[number],
        string
      >,
  )
  const [status, setStatus] = useState(challenge.status ?? 'open')
  const [reviewOn, setReviewOn] = useState(challenge.reviewOn)
  const [due, setDue] = useState(challenge.due)
  const [wrong, setWrong] = useState('')
  const type = (field: (typeof texts)[number]) => (text: string) => setTyped({ ...typed, [field]: text })
  const keep = async () => {
    const changed = texts.filter((field) => typed[field] !== textOf(challenge[field]))
    const done = await tryAct('editChallenge', {
      id: challenge.id,
      ...Object.fromEntries(changed.map((field) => [field, typed[field]])),
      status,
      reviewOn,
      due,
    })
    if (isRefusal(done)) return setWrong(why(done))
    onClose()
  }
  return (
    <SaveDialog
      title={t('promises.youSaidWeDid')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('common.save')}
      onSave={keep}
    >
      <Field
        label={t('promises.youSaid')}
        value={typed.youSaid}
        onChange={type('youSaid')}
        error={wrong || undefined}
      />
      <TextArea
        label={t('promises.weDid')}
        value={typed.weDid}
        onChange={type('weDid')}
        rows={2}
        isOptional
        autoFocus
      />
      <TextArea
        label={t('promises.weDidNotBecause')}
        value={typed.weDidNotBecause}
        onChange={type('weDidNotBecause')}
        rows={2}
        isOptional
      />
      <Choice
        label={t('promises.status')}
        isAcross
        value={status}
        onChange={setStatus}
        options={statuses.map((id) => ({ id, label: t(`promises.challenge.${id}`) }))}
      />
      <div className="two-fields">
        {status !== 'done' && (
          <DateFields label={t('promises.reviewOn')} value={reviewOn} onChange={setReviewOn} />
        )}
        <DateFields label={t('promises.replyDue')} value={due} onChange={setDue} />
      </div>
      <Field label={t('promises.toWhom')} value={typed.to} onChange={type('to')} isOptional />
    </SaveDialog>
  )
}
