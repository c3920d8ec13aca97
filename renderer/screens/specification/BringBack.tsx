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
import { Making } from '../handover/Making.tsx'
import { askBringBack } from './bringBackAsked.ts'

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
  const { t, language, why } = useWords()
  const [by, setBy] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [reading, setReading] = useState<string>()
  const [isStopped, setStopped] = useState(false)
  const choose = async () => {
    setRefusal(undefined)
    setStopped(false)
    const file = await theBridge().shell.chooseFileToOpen({ purpose: 'comments' })
    if (!file) return
    setReading(file.token)
    const done = await theBridge().ask('bringBackEdits', {
      token: file.token,
      by: by.trim() || null,
      lang: tagOf(language),
    })
    setReading(undefined)
    if (isRefusal(done)) return done.refused === 'roundtrip.stopped' ? setStopped(true) : setRefusal(done)
    say(done.proposals ? 'roundtrip.read' : 'roundtrip.readNothing', { count: done.proposals })
    onClose()
  }
  // The way out of a reading is to stop it; out of the dialog, once nothing is read.
  const leave = () => (reading ? void theBridge().ask('stopWork', { token: reading }) : onClose())
  return (
    <Dialog
      title={t('roundtrip.do')}
      isOpen
      onClose={leave}
      actions={
        <>
          <Button look="main" size="big" isDisabled={!!reading} onPress={() => void choose()} autoFocus>
            {t('roundtrip.choose')}
          </Button>
          <Button size="big" onPress={leave}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('roundtrip.about')}</p>
      <p>{t('roundtrip.tracked')}</p>
      <Field isOptional label={t('roundtrip.by')} help={t('roundtrip.by.help')} value={by} onChange={setBy} />
      {reading && <Making token={reading} label={t('roundtrip.reading')} />}
      <p role="status">{isStopped && t('roundtrip.stopped')}</p>
      {refusal && (
        <p className="wrong" role="alert">
          {why(refusal)}
        </p>
      )}
    </Dialog>
  )
}
