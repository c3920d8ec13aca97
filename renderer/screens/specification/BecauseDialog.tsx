import { useState } from 'react'
import type { Line } from '../../../shared/queries/outline.ts'
import type { Rows } from '../../../shared/rows.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { BecauseChoices } from './BecauseChoices.tsx'

/** Says because of what a clause is as it is. What was said before and is not on the list stays said. */
export function BecauseDialog({ line, rows, onClose }: { line: Line; rows: Rows; onClose: () => void }) {
  const { t } = useWords()
  const [because, setBecause] = useState<string[]>(line.because)
  const save = async () => {
    if (await act('editClause', { id: line.id, because })) onClose()
  }
  return (
    <SaveDialog
      title={t('specification.because.title', { number: line.number })}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('common.save')}
      onSave={save}
    >
      <BecauseChoices rows={rows} chosen={because} onChosen={setBecause} />
    </SaveDialog>
  )
}
