import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { textOf } from '../../../shared/record.ts'
import { contributionTypes, type ContributionType } from '../../../shared/records/contribution.ts'
import type { Row } from '../../../shared/rows.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

type EditDialogProps = { words: Row<'contribution'>; onClose: () => void }

/** Puts words right. Whose they are stays. */
export function EditDialog({ words, onClose }: EditDialogProps) {
  const { t, why } = useWords()
  const [text, setText] = useState(textOf(words.text))
  const [title, setTitle] = useState(textOf(words.title))
  const [type, setType] = useState<ContributionType>(words.type ?? 'note')
  const [refusal, setRefusal] = useState<Refusal>()
  const lang = words.text && 'lang' in words.text ? words.text.lang : undefined
  const hasTitle = words.title !== null
  const save = async () => {
    const done = await tryAct('editContribution', {
      id: words.id,
      text,
      type,
      ...(hasTitle && title !== textOf(words.title) ? { title } : {}),
    })
    if (isRefusal(done)) setRefusal(done)
    else onClose()
  }
  return (
    <SaveDialog title={t('evidence.edit')} isOpen onClose={onClose} save={t('common.save')} onSave={save}>
      {hasTitle && <Field label={t('evidence.edit.title')} value={title} onChange={setTitle} />}
      <TextArea
        autoFocus
        lang={lang}
        label={t('evidence.edit.text')}
        help={t('evidence.edit.help')}
        value={text}
        onChange={(typed) => (setText(typed), setRefusal(undefined))}
        error={refusal && why(refusal)}
      />
      <Select
        label={t('evidence.kind')}
        value={type}
        onChange={setType}
        options={contributionTypes.map((id) => ({ id, label: t(`kinds.${id}`) }))}
      />
    </SaveDialog>
  )
}
