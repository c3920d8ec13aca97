import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { sections } from '../../../shared/methods/index.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { tryAct } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { ClauseFields, type NewClause } from '../specification/ClauseFields.tsx'

type ClauseDialogProps = { words: Row<'contribution'>; rows: Rows; onClose: () => void }

/** A clause made from somebody's words: it stays theirs, and rests on them. */
export function ClauseDialog({ words, rows, onClose }: ClauseDialogProps) {
  const { t, why } = useWords()
  const said = textOf(words.text)
  const [clause, setClause] = useState<NewClause>({ text: said, section: sections[0]!.id, type: 'outcome' })
  const [refusal, setRefusal] = useState<Refusal>()
  const specification = rows.all('specification')[0]
  const change = (next: NewClause) => {
    if (next.text !== clause.text) setRefusal(undefined)
    setClause(next)
  }
  const add = async () => {
    if (!specification) return
    const done = await tryAct('addClause', {
      specification: specification.id,
      ...clause,
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
      <ClauseFields
        clause={clause}
        onChange={change}
        label={t('evidence.makeClause.text')}
        help={t('evidence.makeClause.textHelp')}
        error={refusal && why(refusal)}
      />
    </SaveDialog>
  )
}
