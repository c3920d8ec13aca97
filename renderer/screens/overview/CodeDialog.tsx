import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { textOf } from '../../../shared/record.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { theBridge, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { RecoveryCode } from '../home/RecoveryCode.tsx'

/** A code on paper for a programme that only this laptop's keychain opens. */
export function CodeDialog({ onClose }: { onClose: () => void }) {
  const { t, why } = useWords()
  const title = useDesk((desk) => textOf(desk.rows.all('programme')[0]?.title))
  const [refusal, setRefusal] = useState<Refusal>()
  const [code, setCode] = useState<string>()
  const make = async () => {
    const done = await theBridge().ask('renewRecoveryCode')
    if (isRefusal(done)) setRefusal(done)
    else setCode(done.recoveryCode)
  }
  if (code) return <RecoveryCode code={code} title={title} of="keychain" onWritten={onClose} />
  return (
    <SaveDialog
      title={t('overview.code.title')}
      isOpen
      onClose={onClose}
      save={t('overview.code.do')}
      onSave={make}
    >
      <p>{t('overview.code.about')}</p>
      {refusal && (
        <p className="wrong" role="alert">
          {why(refusal)}
        </p>
      )}
    </SaveDialog>
  )
}
