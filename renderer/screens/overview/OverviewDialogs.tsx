import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { BackupList } from '../home/BackupList.tsx'
import { TakeOffDialog } from '../home/TakeOffDialog.tsx'
import { askOverview, useOverviewAsked } from './asked.ts'
import { CheckDialog } from './CheckDialog.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { CopyDialog } from './CopyDialog.tsx'
import { ProtectDialog } from './ProtectDialog.tsx'
import { StartWorkshop } from './StartWorkshop.tsx'

/** The overview's dialogs, one at a time. */
export function OverviewDialogs() {
  const asked = useOverviewAsked((one) => one.asked)
  const close = () => askOverview(null)
  if (asked === 'workshop') return <StartWorkshop onClose={close} />
  if (asked === 'copy') return <CopyDialog onClose={close} />
  if (asked === 'check') return <CheckDialog onClose={close} />
  if (asked === 'protect') return <ProtectDialog onClose={close} />
  if (asked === 'code') return <CodeDialog onClose={close} />
  if (asked === 'takeOff') return <TakeOff onClose={close} />
  if (asked === 'backups') return <BackupsDialog onClose={close} />
  return null
}

function TakeOff({ onClose }: { onClose: () => void }) {
  const id = useDesk((desk) => desk.desk?.programme)
  const title = useDesk((desk) => textOf(desk.rows.all('programme')[0]?.title))
  return id ? <TakeOffDialog id={id} title={title} onClose={onClose} /> : null
}

function BackupsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const restored = () => {
    onClose()
    go({ at: 'overview' })
  }
  return (
    <Dialog
      title={t('overview.backups')}
      isOpen
      onClose={onClose}
      actions={
        <Button size="big" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('overview.backups.about')}</p>
      <BackupList onRestored={restored} />
    </Dialog>
  )
}
