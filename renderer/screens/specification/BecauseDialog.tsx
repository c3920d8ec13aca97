import { useState } from 'react'
import type { Line } from '../../../shared/queries/outline.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
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
    <Dialog
      title={t('specification.because.title', { number: line.number })}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="main" size="big" onPress={() => void save()}>
            {t('common.save')}
          </Button>
          <Button size="big" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <BecauseChoices rows={rows} chosen={because} onChosen={setBecause} />
    </Dialog>
  )
}
