import { useState } from 'react'
import type { Refusal } from '../../../shared/command.ts'
import { Choice } from '../../pieces/Choice.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { useWords } from '../../words.tsx'
import { openProgramme } from './programmes.ts'

type UnlockDialogProps = {
  id: string
  title: string | null
  /** It has no passphrase: the laptop's keychain has lost its key, and only the code is left. */
  isKeychain?: boolean
  onClose: () => void
}

/** Asks for the passphrase, or for the code on paper. */
export function UnlockDialog({ id, title, isKeychain, onClose }: UnlockDialogProps) {
  const { t, why } = useWords()
  const [by, setBy] = useState<'passphrase' | 'code'>(isKeychain ? 'code' : 'passphrase')
  const [secret, setSecret] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const open = async () => {
    if (!secret) return setRefusal({ refused: 'refusals.nothingTyped' })
    setBusy(true)
    const refused = await openProgramme(id, by === 'code' ? { recoveryCode: secret } : { passphrase: secret })
    setBusy(false)
    if (refused) setRefusal(refused)
    else onClose()
  }
  return (
    <SaveDialog
      title={title ? t('home.unlock.title', { title }) : t('home.openLocked')}
      isOpen
      onClose={onClose}
      save={t('home.unlock.do')}
      onSave={open}
      isDisabled={isBusy}
    >
      {isKeychain ? (
        <p>{t('home.unlock.keychain')}</p>
      ) : (
        <Choice
          label={t('home.unlock.which')}
          isAcross
          value={by}
          onChange={(way) => (setBy(way), setSecret(''), setRefusal(undefined))}
          options={[
            { id: 'passphrase', label: t('home.secret.passphrase') },
            { id: 'code', label: t('home.secret.code') },
          ]}
        />
      )}
      <Field
        key={by}
        autoFocus
        label={t(by === 'code' ? 'home.secret.code' : 'home.secret.passphrase')}
        type={by === 'code' ? 'text' : 'password'}
        value={secret}
        error={refusal && why(refusal)}
        safe={t('home.unlock.safe')}
        onChange={(text) => (setSecret(text), setRefusal(undefined))}
        onEnter={() => void open()}
      />
      <p className="quiet">{t(isKeychain ? 'home.unlock.keychainLost' : 'home.unlock.lost')}</p>
    </SaveDialog>
  )
}
