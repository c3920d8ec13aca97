import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../../shared/command.ts'
import { clauseFromCell, madeAndResting } from '../../../../shared/queries/canvasClause.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { say, tryAct, useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { ClauseFields, type NewClause } from '../../specification/ClauseFields.tsx'
import { cellName } from '../names.ts'
import type { CellProps } from '../sheet.ts'

/** A cell becomes a clause that rests on everything placed in it. */
export function CellToClause(props: CellProps) {
  const { t } = useWords()
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const hasOutline = useDesk((desk) => desk.rows.all('specification').length > 0)
  const [isOpen, setIsOpen] = useState(false)
  if (readOnly || !hasOutline) return null
  if (!clauseFromCell(props.view, props.lane, props.column).evidence.length) return null
  return (
    <div className="cv-part">
      <Button icon={FilePlus2} onPress={() => setIsOpen(true)}>
        {t('canvasTable.clause')}
      </Button>
      {isOpen && <ClauseOfCell {...props} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

function ClauseOfCell({ view, lane, column, onClose }: CellProps & { onClose: () => void }) {
  const words = useWords()
  const { t, why, language } = words
  const specification = useDesk((desk) => desk.rows.all('specification')[0])
  // As it stood when it was asked for: what is typed is not lost where a laptop beside places one more.
  const [from] = useState(() => clauseFromCell(view, lane, column))
  const { begin, evidence } = from
  const { section, type } = from
  const [clause, setClause] = useState<NewClause>({ text: begin?.words.text ?? '', section, type })
  const [refusal, setRefusal] = useState<Refusal>()
  const change = (next: NewClause) => {
    if (next.text !== clause.text) setRefusal(undefined)
    setClause(next)
  }
  const make = async () => {
    if (!specification) return
    const done = await tryAct('addClause', {
      specification: specification.id,
      ...clause,
      lang: begin?.words.lang ?? tagOf(language),
      ...madeAndResting(clause.text, evidence, begin),
    })
    if (isRefusal(done)) return setRefusal(done)
    onClose()
    say('canvasTable.clause.done')
    go({ at: 'specification', clause: done.id })
  }
  return (
    <SaveDialog
      title={t('canvasTable.clause')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('canvasTable.clause.do')}
      onSave={make}
    >
      <p>
        <strong>{cellName(view, lane, column, words)}</strong>.{' '}
        {t('canvasTable.clause.body', { count: evidence.length })}
      </p>
      <ClauseFields
        clause={clause}
        onChange={change}
        label={t('canvasTable.clause.text')}
        help={t('canvasTable.clause.textHelp')}
        error={refusal && why(refusal)}
      />
    </SaveDialog>
  )
}
