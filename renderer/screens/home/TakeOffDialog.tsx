import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { say, theBridge } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

type TakeOffDialogProps = { id: string; title: string | null; isLocked?: boolean; onClose: () => void }

const goes = ['words', 'backups', 'key'] as const
const stays = ['copies', 'erased'] as const

/** Takes a programme off this laptop: what goes and what stays, then asked once more, because nothing undoes it. */
export function TakeOffDialog({ id, title: known, isLocked, onClose }: TakeOffDialogProps) {
  const { t, why } = useWords()
  const title = known ?? t(isLocked ? 'home.card.lockedTitle' : 'home.untitled')
  const [isSure, setSure] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const takeOff = async () => {
    setBusy(true)
    const done = await theBridge().ask('takeOffProgramme', { id })
    setBusy(false)
    if (isRefusal(done)) return setRefusal(done)
    go({ at: 'home' })
    say(done.isAllGone ? 'home.takeOff.done' : 'home.takeOff.later', { title })
    onClose()
  }
  return (
    <Dialog
      title={t('home.takeOff.title', { title })}
      isOpen
      onClose={onClose}
      role={isSure ? 'alertdialog' : 'dialog'}
      actions={
        <>
          {isSure ? (
            <Button look="main" size="big" onPress={() => void takeOff()} isDisabled={isBusy}>
              {t('home.takeOff.do')}
            </Button>
          ) : (
            <Button look="main" size="big" onPress={() => setSure(true)}>
              {t('common.next')}
            </Button>
          )}
          <Button key={String(isSure)} size="big" onPress={onClose} autoFocus>
            {t('people.leaveIt')}
          </Button>
        </>
      }
    >
      {isSure ? (
        <p>{t('home.takeOff.sure')}</p>
      ) : (
        <>
          <h3 className="h-small">{t('home.takeOff.goes')}</h3>
          <ul className="marked">
            {goes.map((one) => (
              <li key={one}>{t(`home.takeOff.goes.${one}`)}</li>
            ))}
          </ul>
          <h3 className="h-small">{t('home.takeOff.stays')}</h3>
          <ul className="marked">
            {stays.map((one) => (
              <li key={one}>{t(`home.takeOff.stays.${one}`)}</li>
            ))}
          </ul>
          <p>{t('home.takeOff.first')}</p>
        </>
      )}
      {refusal && (
        <p className="wrong" role="alert">
          {why(refusal)}
        </p>
      )}
    </Dialog>
  )
}
