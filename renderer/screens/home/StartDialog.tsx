import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { Check } from '../../pieces/Choice.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { openProgramme } from './programmes.ts'
import { RecoveryCode } from './RecoveryCode.tsx'
import { NewPassphrase, passphraseProblem, type Typed } from './NewPassphrase.tsx'

/** A name, and nothing else that must be said. With a passphrase, the recovery code is shown before going in. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const { t, language, why } = useWords()
  const [title, setTitle] = useState('')
  const [isProtected, setProtected] = useState(false)
  const [typed, setTyped] = useState<Typed>({ first: '', again: '' })
  const [refusal, setRefusal] = useState<Refusal>()
  const [wasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [made, setMade] = useState<{ id: string; recoveryCode: string | null }>()
  const problem = isProtected ? passphraseProblem(typed) : undefined

  const goIn = async (id: string) => {
    const refused = await openProgramme(id, isProtected ? { passphrase: typed.first } : {})
    if (refused) setRefusal(refused)
    else onClose()
  }
  const start = async () => {
    setTried(true)
    if (!title.trim()) return setRefusal({ refused: 'refusals.programmeNeedsName' })
    if (problem) return
    setBusy(true)
    const done = await theBridge().ask('createProgramme', {
      title,
      lang: language === 'cy' ? 'cy' : 'en-GB',
      passphrase: isProtected ? typed.first : null,
    })
    setBusy(false)
    if (isRefusal(done)) return setRefusal(done)
    if (!done.recoveryCode) return await goIn(done.id)
    setMade(done)
  }

  if (made?.recoveryCode)
    return (
      <RecoveryCode
        code={made.recoveryCode}
        title={title}
        of={isProtected ? 'passphrase' : 'keychain'}
        onWritten={() => void goIn(made.id)}
      />
    )
  const wrong = refusal ? why(refusal) : undefined
  return (
    <SaveDialog
      title={t('home.startDialog.title')}
      isOpen
      onClose={onClose}
      save={t('home.startDialog.do')}
      onSave={start}
      isDisabled={isBusy}
    >
      <Field
        autoFocus
        label={t('home.startDialog.name')}
        help={t('home.startDialog.nameHelp')}
        value={title}
        error={wrong}
        onChange={(text) => (setTitle(text), setRefusal(undefined))}
        onEnter={() => void start()}
      />
      <Check
        label={t('home.startDialog.protect')}
        help={t('home.startDialog.protectHelp')}
        isSelected={isProtected}
        onChange={setProtected}
      />
      {isProtected ? (
        <NewPassphrase
          typed={typed}
          onType={setTyped}
          problem={wasTried ? problem : undefined}
          onEnter={() => void start()}
        />
      ) : (
        <p className="plain-warning">{t('home.startDialog.open')}</p>
      )}
    </SaveDialog>
  )
}
