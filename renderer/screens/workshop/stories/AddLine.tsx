import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { Field } from '../../../pieces/Field.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useDraft } from '../useDraft.ts'

/** One more of a list: type, Enter, next. What was being typed survives a crash. */
export function AddLine(props: {
  label: string
  draft: string
  lang: string
  onAdd: (text: string) => Promise<unknown>
}) {
  const { label, draft, lang, onAdd } = props
  const { why } = useWords()
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState('')
  const { offered, settle } = useDraft(draft, text, setText)
  if (readOnly) return null
  if (offered !== null && !text) {
    setText(offered)
    settle()
  }
  const add = async () => {
    const typed = text.trim()
    if (!typed) return
    setText('')
    const done = await onAdd(typed)
    if (!isRefusal(done)) return
    setText(typed)
    setWrong(why(done))
  }
  return (
    <Field
      className="add-line no-print"
      label={label}
      isLabelHidden
      placeholder={label}
      value={text}
      lang={lang}
      error={wrong || undefined}
      onChange={(typed) => {
        setText(typed)
        setWrong('')
      }}
      onEnter={() => void add()}
    />
  )
}
