import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { Trail } from '../../../shared/queries/trail.ts'
import { clauseTypes, type ClauseType } from '../../../shared/records/clause.ts'
import { Button } from '../../pieces/Button.tsx'
import { TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { tagOf } from '../../i18n.ts'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { editorKeys } from './editorKeys.ts'
import { sectionTitle } from './names.ts'
import { useDraft } from './useDraft.ts'

export interface AddClauseProps {
  at: { section: string; after?: string; rewords?: string }
  specification: string
  /** What the clause it takes the place of rests on: the new one rests on the same. */
  evidence?: Trail
  onAdded: (id: string) => void
  onClose: () => void
}

/** A new clause, typed where it will stand. Enter adds it and the next can be typed. */
export function AddClause({ at, specification, evidence, onAdded, onClose }: AddClauseProps) {
  const { t, language, why } = useWords()
  const [type, setType] = useState<ClauseType>('outcome')
  const [text, setText, clear] = useDraft('new clause')
  const [wrong, setWrong] = useState<string>()
  const add = async () => {
    const done = await tryAct('addClause', {
      specification,
      section: at.section,
      type,
      text,
      lang: tagOf(language),
      after: at.after,
      rewords: at.rewords,
      evidence: evidence?.steps.flatMap((step) => (step.to ? step.to.id : [])),
    })
    if (isRefusal(done)) return setWrong(why(done))
    setWrong(undefined)
    clear()
    onAdded(done.id)
  }
  const leave = () => {
    clear()
    onClose()
  }
  const label = t(at.rewords ? 'specification.writeAnew' : 'specification.newIn', {
    section: sectionTitle(at.section, language),
  })
  return (
    <li>
      <div
        className="clause adding"
        role="group"
        aria-label={label}
        onKeyDown={editorKeys(() => void add(), leave)}
      >
        <div className="what">
          <Select
            label={t('specification.type')}
            isLabelHidden
            value={type}
            onChange={setType}
            options={clauseTypes.map((id) => ({ id, label: t(`kinds.clause.${id}`) }))}
          />
        </div>
        <div className="pile editor">
          <TextArea label={label} value={text} onChange={setText} error={wrong} rows={2} autoFocus />
          <div className="row">
            <Button onPress={() => void add()} keyHint="Enter">
              {t('specification.addClause')}
            </Button>
            <Button onPress={leave} keyHint="Esc">
              {t('common.close')}
            </Button>
          </div>
        </div>
      </div>
    </li>
  )
}
