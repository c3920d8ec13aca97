import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { inLanguage, sections } from '../../../../shared/methods/index.ts'
import { clauseTypes, type ClauseType } from '../../../../shared/records/clause.ts'
import type { Shown } from '../../../../shared/record.ts'
import { textOf } from '../../../../shared/record.ts'
import { Choice } from '../../../pieces/Choice.tsx'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useBoard } from './state.ts'

interface MakeClauseProps {
  /** The words it starts from. */
  said: Shown | null
  /** The note or theme it is made from and rests on. */
  on: string
  isTheme: boolean
}

/** What is typed takes the place of the words it starts from. */
const selectAll = (area: HTMLTextAreaElement | null) => area?.select()

/** Makes a line of the specification from words on the board. It stays tied to them. */
export function MakeClause({ said, on, isTheme }: MakeClauseProps) {
  const { t, language, why } = useWords()
  const { store } = useBoard()
  const specification = useDesk((s) => s.rows.all('specification')[0]?.id)
  const [text, setText] = useState(textOf(said))
  const [section, setSection] = useState<string>('what_changes')
  const [type, setType] = useState<ClauseType>('outcome')
  const [wrong, setWrong] = useState('')
  const close = () => store.setState({ over: null })
  const make = async () => {
    const done = await tryAct('addClause', {
      specification: specification ?? '',
      section,
      type,
      text,
      lang: said && 'lang' in said ? said.lang : undefined,
      madeFrom: [on],
    })
    if (isRefusal(done)) return setWrong(why(done))
    store.setState({ over: null, clause: done.id, said: t('board.clause.made') })
  }
  return (
    <SaveDialog
      title={t('board.clause.title')}
      isOpen
      onClose={close}
      save={t('board.clause.make')}
      keyHint="Ctrl Enter"
      onSave={make}
    >
      <p className="quiet">
        <strong>{t(isTheme ? 'board.clause.rests.theme' : 'board.clause.rests.note')}.</strong>{' '}
        {t('board.clause.help')}
      </p>
      <TextArea
        label={t('board.clause.words')}
        value={text}
        onChange={setText}
        rows={3}
        error={wrong || undefined}
        lang={said && 'lang' in said ? said.lang : undefined}
        autoFocus
        ref={selectAll}
        onCtrlEnter={() => void make()}
      />
      <Select
        label={t('board.clause.section')}
        options={sections.map((one, index) => ({
          id: one.id,
          label: `${index + 1}. ${inLanguage(one.title, language)}`,
        }))}
        value={section}
        onChange={setSection}
      />
      <Choice
        label={t('board.clause.type')}
        options={clauseTypes.map((id) => ({ id, label: t(`kinds.clause.${id}`) }))}
        value={type}
        onChange={setType}
        isAcross
      />
    </SaveDialog>
  )
}
