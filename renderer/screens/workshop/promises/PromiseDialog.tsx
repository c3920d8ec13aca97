import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { promiseTypes } from '../../../../shared/queries/promises.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { Choice } from '../../../pieces/Choice.tsx'
import { DateFields } from '../../../pieces/DateFields.tsx'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../../pieces/Field.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useSpeakers } from '../speakers.ts'

interface PromiseDialogProps {
  promise: Row<'commitment'>
  rows: Rows
  onClose: () => void
}

/** Who promises what to whom, by when. A person, a role or an organisation. */
export function PromiseDialog({ promise, rows, onClose }: PromiseDialogProps) {
  const { t, why } = useWords()
  const speakers = useSpeakers()
  const [type, setType] = useState(promise.type ?? 'commitment')
  const [text, setText] = useState(textOf(promise.text))
  const [by, setBy] = useState(promise.by && rows.get('participant', promise.by) ? promise.by : 'nobody')
  const [byWhom, setByWhom] = useState(textOf(promise.byWhom))
  const [to, setTo] = useState(textOf(promise.to))
  const [due, setDue] = useState(promise.due)
  const [askedOn, setAskedOn] = useState(promise.askedOn)
  const [wrong, setWrong] = useState('')
  const keep = async () => {
    const done = await tryAct('editCommitment', {
      id: promise.id,
      type,
      ...(text === textOf(promise.text) ? {} : { text }),
      by: by === 'nobody' ? null : by,
      byWhom,
      to,
      due,
      ...(type === 'request' ? { askedOn } : {}),
    })
    if (isRefusal(done)) return setWrong(why(done))
    onClose()
  }
  return (
    <SaveDialog
      title={t('promises.change')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('common.save')}
      onSave={keep}
    >
      <TextArea
        label={t('promises.what')}
        value={text}
        onChange={(typed) => (setText(typed), setWrong(''))}
        rows={2}
        autoFocus
        error={wrong || undefined}
      />
      <Choice
        label={t('promises.add.type')}
        isAcross
        value={type}
        onChange={setType}
        options={promiseTypes.map((id) => ({ id, label: t(`promises.add.${id}`) }))}
      />
      <div className="two-fields">
        <Select
          label={t('promises.byPerson')}
          value={by}
          onChange={setBy}
          options={[
            { id: 'nobody', label: t('promises.byNobody') },
            ...speakers.filter((one) => !one.keepsNothing).map((one) => ({ id: one.id, label: one.alias })),
          ]}
        />
        <Field
          label={t('promises.byWhom')}
          help={t('promises.byWhom.help')}
          value={byWhom}
          onChange={setByWhom}
          isOptional
        />
      </div>
      <Field label={t('promises.toWhom')} value={to} onChange={setTo} isOptional />
      <div className="two-fields">
        <DateFields label={t('promises.due')} value={due} onChange={setDue} />
        {type === 'request' && (
          <DateFields label={t('promises.askedOn')} value={askedOn} onChange={setAskedOn} />
        )}
      </div>
    </SaveDialog>
  )
}
