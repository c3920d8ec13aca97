import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { waiting } from '../../../shared/queries/proposals.ts'
import type { Rows } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { say, theBridge } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { askBringBack } from './bringBackAsked.ts'
import { refusalInWords } from './refusal.ts'

/** Where edits in Word come in: what waits is said on it. */
export function BringBackButton({ rows, specification }: { rows: Rows; specification: string }) {
  const { t } = useWords()
  const count = waiting(rows, specification)
  return (
    <Button
      icon={FileInput}
      onPress={() => {
        go({ at: 'specification', proposals: true })
        if (!count) askBringBack(true)
      }}
    >
      {count ? t('roundtrip.look', { count }) : t('roundtrip.do')}
    </Button>
  )
}

/** Chooses a document and has it read. Nothing of the outline changes by it. */
export function BringBackDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { t, language } = words
  const [by, setBy] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [isReading, setReading] = useState(false)
  const choose = async () => {
    setRefusal(undefined)
    const file = await theBridge().shell.chooseFileToOpen({ purpose: 'comments' })
    if (!file) return
    setReading(true)
    const done = await theBridge().ask('bringBackEdits', {
      token: file.token,
      by: by.trim() || null,
      lang: tagOf(language),
    })
    setReading(false)
    if (isRefusal(done)) return setRefusal(done)
    say(done.proposals ? 'roundtrip.read' : 'roundtrip.readNothing', { count: done.proposals })
    onClose()
  }
  return (
    <Dialog
      title={t('roundtrip.do')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="main" size="big" isDisabled={isReading} onPress={() => void choose()} autoFocus>
            {t('roundtrip.choose')}
          </Button>
          <Button size="big" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('roundtrip.about')}</p>
      <p>{t('roundtrip.tracked')}</p>
      <Field isOptional label={t('roundtrip.by')} help={t('roundtrip.by.help')} value={by} onChange={setBy} />
      <p role="status">{isReading && t('roundtrip.reading')}</p>
      {refusal && (
        <p className="wrong" role="alert">
          {refusalInWords(refusal, words)}
        </p>
      )}
    </Dialog>
  )
}
