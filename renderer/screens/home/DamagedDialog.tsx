import { useState } from 'react'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { ErrorNotice } from '../../pieces/Notices.tsx'
import { useWords } from '../../words.tsx'
import { askHome } from './asked.ts'
import { BackupList } from './BackupList.tsx'
import { openProgramme } from './programmes.ts'

type DamagedDialogProps = { id: string; title: string | null; problem: string; onClose: () => void }

/** A programme that does not open: what happened, what is safe, what to do. */
export function DamagedDialog({ id, title, problem, onClose }: DamagedDialogProps) {
  const { t } = useWords()
  const [why, setWhy] = useState(problem)
  const tryAgain = async () => {
    const refused = await openProgramme(id)
    if (refused) setWhy(refused.refused)
    else onClose()
  }
  return (
    <Dialog
      title={title ?? t('home.damaged.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="main" size="big" onPress={() => void tryAgain()}>
            {t('common.tryAgain')}
          </Button>
          <Button size="big" onPress={() => askHome({ is: 'bringIn' })}>
            {t('home.damaged.copy')}
          </Button>
          <Button size="big" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <ErrorNotice what={t(why as WordKey)} safe={t('home.damaged.safe')} todo={t('home.damaged.todo')} />
      <BackupList onRestored={() => void tryAgain()} />
    </Dialog>
  )
}
