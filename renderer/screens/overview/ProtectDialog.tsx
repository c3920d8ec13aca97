import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { textOf } from '../../../shared/record.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { theBridge, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { NewPassphrase, passphraseProblem, type Typed } from '../home/NewPassphrase.tsx'
import { RecoveryCode } from '../home/RecoveryCode.tsx'

/** Puts a passphrase on the open programme, and shows its recovery code once. */
export function ProtectDialog({ onClose }: { onClose: () => void }) {
  const { t, why } = useWords()
  const title = useDesk((desk) => textOf(desk.rows.all('programme')[0]?.title))
  const [typed, setTyped] = useState<Typed>({ first: '', again: '' })
  const [wasTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [code, setCode] = useState<string>()
  const problem = passphraseProblem(typed)
  const protect = async () => {
    setTried(true)
    if (problem) return
    const done = await theBridge().ask('protect', { passphrase: typed.first })
    if (isRefusal(done)) setRefusal(done)
    else setCode(done.recoveryCode)
  }
  if (code) return <RecoveryCode code={code} title={title} of="passphrase" onWritten={onClose} />
  return (
    <SaveDialog
      title={t('overview.protect')}
      isOpen
      onClose={onClose}
      save={t('overview.protect.do')}
      onSave={protect}
    >
      <p>{t('overview.protect.about')}</p>
      <NewPassphrase
        autoFocus
        typed={typed}
        onType={setTyped}
        problem={wasTried ? problem : undefined}
        onEnter={() => void protect()}
      />
      {refusal && (
        <p className="wrong" role="alert">
          {why(refusal)}
        </p>
      )}
    </SaveDialog>
  )
}
