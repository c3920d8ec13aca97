import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { inLanguage, sections } from '../../../shared/methods/index.ts'
import { textOf } from '../../../shared/record.ts'
import { clauseTypes, type ClauseType } from '../../../shared/records/clause.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { tryAct } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

type ClauseDialogProps = { words: Row<'contribution'>; rows: Rows; onClose: () => void }

/** A clause made from somebody's words: it stays theirs, and rests on them. */
export function ClauseDialog({ words, rows, onClose }: ClauseDialogProps) {
  const { t, language, why } = useWords()
  const said = textOf(words.text)
  const [text, setText] = useState(said)
  const [section, setSection] = useState(sections[0]!.id)
  const [type, setType] = useState<ClauseType>('outcome')
  const [refusal, setRefusal] = useState<Refusal>()
  const specification = rows.all('specification')[0]
  const add = async () => {
    if (!specification) return
    const done = await tryAct('addClause', {
      specification: specification.id,
      section,
      type,
      text,
      lang: words.text && 'lang' in words.text ? words.text.lang : 'en-GB',
      madeFrom: [words.id],
    })
    if (isRefusal(done)) return setRefusal(done)
    onClose()
    go({ at: 'specification', clause: done.id })
  }
  return (
    <SaveDialog
      title={t('evidence.makeClause')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('evidence.makeClause.do')}
      onSave={add}
    >
      <Slip
        kind={words.type ?? 'note'}
        text={said}
        lang={words.text && 'lang' in words.text ? words.text.lang : undefined}
      />
      <TextArea
        autoFocus
        label={t('evidence.makeClause.text')}
        help={t('evidence.makeClause.textHelp')}
        value={text}
        onChange={(typed) => (setText(typed), setRefusal(undefined))}
        error={refusal && why(refusal)}
        rows={3}
      />
      <div className="two-fields">
        <Select
          label={t('evidence.makeClause.section')}
          value={section}
          onChange={setSection}
          options={sections.map(({ id, title }, at) => ({
            id,
            label: `${at + 1}. ${inLanguage(title, language)}`,
          }))}
        />
        <Select
          label={t('evidence.makeClause.type')}
          value={type}
          onChange={setType}
          options={clauseTypes.map((id) => ({ id, label: t(`kinds.clause.${id}`) }))}
        />
      </div>
    </SaveDialog>
  )
}
