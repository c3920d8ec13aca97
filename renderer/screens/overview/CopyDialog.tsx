import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { theBridge, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

type Made = { pairingCode: string | null; changes: number; token: string; name: string }

/** A copy for another laptop of the team, locked; the code that opens it is shown here and kept nowhere. */
export function CopyDialog({ onClose }: { onClose: () => void }) {
  const { t, why } = useWords()
  const title = useDesk((desk) => textOf(desk.rows.all('programme')[0]?.title))
  const day = useDesk((desk) => desk.desk?.day ?? '')
  const hasPassphrase = useDesk((desk) => desk.desk?.hasPassphrase ?? false)
  const [made, setMade] = useState<Made>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const make = async () => {
    setRefusal(undefined)
    const where = await theBridge().shell.chooseWhereToSave({
      suggestedName: `${fileName(title)} ${day}.alongside`,
      purpose: 'copy',
    })
    if (!where) return
    setBusy(true)
    const done = await theBridge().ask('makeCopy', { token: where.token })
    setBusy(false)
    if (isRefusal(done)) setRefusal(done)
    else setMade({ ...done, ...where })
  }
  return (
    <Dialog
      title={t('overview.copy')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {!made && (
            <Button look="main" size="big" isDisabled={isBusy} onPress={() => void make()} autoFocus>
              {t('overview.copy.choose')}
            </Button>
          )}
          {made && (
            <Button
              size="big"
              icon={FolderOpen}
              onPress={() => void theBridge().shell.showInFolder({ token: made.token })}
            >
              {t('overview.copy.show')}
            </Button>
          )}
          <Button size="big" onPress={onClose}>
            {t(made ? 'common.done' : 'common.cancel')}
          </Button>
        </>
      }
    >
      {!made && <p>{t('overview.copy.about')}</p>}
      {!made && <p>{t(hasPassphrase ? 'overview.copy.byPassphrase' : 'overview.copy.byCode')}</p>}
      {isBusy && <p role="status">{t('overview.copy.making')}</p>}
      {refusal && (
        <p className="wrong" role="alert">
          {why(refusal)}
        </p>
      )}
      {made && (
        <div className="pile" role="status">
          <p>{t('overview.copy.made', { name: made.name })}</p>
          {made.pairingCode ? (
            <>
              <p className="label">{t('overview.copy.code')}</p>
              <div className="paper big-code num">{made.pairingCode}</div>
              <p>{t('overview.copy.codeHelp')}</p>
            </>
          ) : (
            <p>{t('overview.copy.samePassphrase')}</p>
          )}
        </div>
      )}
    </Dialog>
  )
}

/** A name any system takes for a file. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|.]+/g, ' ')
    .trim()
    .slice(0, 120)
