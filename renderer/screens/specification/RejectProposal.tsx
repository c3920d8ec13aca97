import { useState } from 'react'
import { tagOf } from '../../i18n.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { act, say } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { useDraft } from './useDraft.ts'

/** The clause stays; a reason may be given, and Enter is enough without one. */
export function RejectProposal({
  id,
  onDone,
  onClose,
}: {
  id: string
  onDone: () => void
  onClose: () => void
}) {
  const { t, language } = useWords()
  const [reason, setReason, clear] = useDraft(`reject ${id}`)
  const [isBusy, setBusy] = useState(false)
  const reject = async () => {
    if (isBusy) return
    setBusy(true)
    const done = await act('rejectProposal', { id, reason: reason.trim() || null, lang: tagOf(language) })
    setBusy(false)
    if (!done) return
    clear()
    say('roundtrip.rejected')
    onDone()
  }
  return (
    <SaveDialog
      title={t('roundtrip.reject.title')}
      isOpen
      onClose={onClose}
      save={t('roundtrip.reject')}
      onSave={reject}
    >
      <Field
        isOptional
        autoFocus
        label={t('roundtrip.reject.reason')}
        help={t('roundtrip.reject.help')}
        value={reason}
        onChange={setReason}
        onEnter={() => void reject()}
      />
    </SaveDialog>
  )
}
