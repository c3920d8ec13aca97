import { askHome, useHomeAsked } from './asked.ts'
import { BringInDialog } from './BringInDialog.tsx'
import { DamagedDialog } from './DamagedDialog.tsx'
import { StartDialog } from './StartDialog.tsx'
import { TakeOffDialog } from './TakeOffDialog.tsx'
import { UnlockDialog } from './UnlockDialog.tsx'

/** The first page's dialogs, one at a time. */
export function HomeDialogs({ onChanged }: { onChanged: () => void }) {
  const asked = useHomeAsked((one) => one.asked)
  const close = () => {
    askHome(null)
    onChanged()
  }
  if (!asked) return null
  if (asked.is === 'start') return <StartDialog onClose={close} />
  if (asked.is === 'bringIn') return <BringInDialog file={asked.file} onClose={close} />
  if (asked.is === 'unlock') return <UnlockDialog {...asked} onClose={close} />
  if (asked.is === 'takeOff') return <TakeOffDialog {...asked} onClose={close} />
  return <DamagedDialog {...asked} onClose={close} />
}
