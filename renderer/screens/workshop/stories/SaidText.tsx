import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { Button } from '../../../pieces/Button.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { DraftOffered } from '../Offers.tsx'
import { useDraft } from '../useDraft.ts'

export interface SaidTextProps {
  /** What it is: "Title", "A wish". */
  label: string
  /** Ids that make the draft its own; a draft holding the id of erased words is deleted with them. */
  draft: string
  text: string
  lang: string
  /** The words as they are read. */
  children: ReactNode
  onKeep: (text: string) => Promise<unknown>
  rows?: number
  /** More that can be done with it, beside Change. */
  more?: ReactNode
  help?: string
  className?: string
}

/** Somebody's words, changed where they stand: Enter keeps, Shift Enter is a new line, Esc leaves them. */
export function SaidText(props: SaidTextProps) {
  const { label, text, children, more, className } = props
  const { t } = useWords()
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const [isOpen, setOpen] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) change.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen) return <Changing {...props} onDone={() => setOpen(false)} />
  return (
    <div className={['said-text', className].filter(Boolean).join(' ')}>
      {children}
      {!readOnly && (
        <span className="doing no-print">
          <Button
            ref={change}
            look="link"
            aria-label={t('stories.change.what', { what: text ? `${label}: ${text.slice(0, 60)}` : label })}
            onPress={() => setOpen(true)}
          >
            {text ? t('stories.change') : t('common.add')}
          </Button>
          {more}
        </span>
      )}
    </div>
  )
}

function Changing({
  label,
  draft: key,
  text,
  lang,
  onKeep,
  rows = 2,
  help,
  onDone,
}: SaidTextProps & { onDone: () => void }) {
  const { t, why } = useWords()
  const [value, setValue] = useState(text)
  const [wrong, setWrong] = useState('')
  const draft = useDraft(key, value === text ? '' : value, setValue)
  const field = useRef<HTMLTextAreaElement>(null)
  // What is missing is most often at the end.
  useEffect(() => field.current?.setSelectionRange(text.length, text.length), [text.length])
  const leave = () => {
    draft.forget()
    onDone()
  }
  const keep = async () => {
    const done = value === text ? undefined : await onKeep(value)
    if (isRefusal(done)) return setWrong(why(done))
    leave()
  }
  const byKey = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing || press.defaultPrevented) return
    if (press.key === 'Escape') {
      press.stopPropagation()
      leave()
    }
    if (press.key === 'Enter' && !press.shiftKey && press.target instanceof HTMLTextAreaElement) {
      press.preventDefault()
      void keep()
    }
  }
  return (
    <div className="changing" role="group" aria-label={label} onKeyDown={byKey}>
      {draft.offered !== null && (
        <DraftOffered
          text={draft.offered}
          onPut={() => {
            setValue(draft.offered!)
            draft.settle()
          }}
          onLetGo={draft.settle}
        />
      )}
      <TextArea
        label={label}
        help={help ?? t('stories.keep.help')}
        value={value}
        onChange={(typed) => {
          setValue(typed)
          setWrong('')
        }}
        rows={rows}
        lang={lang}
        error={wrong || undefined}
        autoFocus
        ref={field}
      />
      <div className="row">
        <Button onPress={() => void keep()}>{t('stories.keep')}</Button>
        <Button keyHint="Esc" onPress={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
