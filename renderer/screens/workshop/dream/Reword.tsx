import { useState } from 'react'
import { statementHints } from '../../../../shared/queries/statementHints.ts'
import { textOf, type Shown } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { useWords } from '../../../words.tsx'
import { Hints } from './Hints.tsx'

interface RewordProps {
  label: string
  text: Shown | null
  /** Points at words to look at again. */
  hints?: boolean
  onKeep: (text: string) => Promise<unknown>
  onDone: () => void
}

/** Words changed in place: Enter keeps them, Esc leaves them as they were. */
export function Reword({ label, text, hints, onKeep, onDone }: RewordProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(textOf(text))
  const lang = text && 'lang' in text ? text.lang : undefined
  const keep = async () => {
    if (!typed.trim() || typed === textOf(text) || (await onKeep(typed))) onDone()
  }
  return (
    <div
      className="pile"
      role="presentation"
      onKeyDown={(press) => {
        if (press.nativeEvent.isComposing) return
        if (press.key === 'Escape') return (press.stopPropagation(), onDone())
        if (press.key !== 'Enter' || press.shiftKey || !(press.target instanceof HTMLTextAreaElement)) return
        press.preventDefault()
        void keep()
      }}
    >
      <TextArea label={label} value={typed} onChange={setTyped} rows={2} lang={lang} autoFocus />
      {hints && <Hints hints={statementHints(typed, lang ?? '')} />}
      <div className="row">
        <Button onPress={() => void keep()} keyHint="Enter">
          {t('common.save')}
        </Button>
        <Button onPress={onDone}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
