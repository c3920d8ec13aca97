import { useEffect, useState } from 'react'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { tagOf } from '../../../i18n.ts'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useBoard, useView } from './state.ts'

/** What the dots hide: said beside them wherever they are shown. */
export function Minority({ theme }: { theme: Row<'theme'> }) {
  const { t, language } = useWords()
  const { store } = useBoard()
  const isWriting = useView((view) => view.writing === theme.id)
  const kept = textOf(theme.minorityNote)
  const [text, setText] = useState(kept)
  useEffect(() => setText(kept), [kept, isWriting])
  const stop = () => store.setState({ writing: null })
  const keep = async () => {
    if (
      text.trim() === kept ||
      (await act('editTheme', { id: theme.id, minorityNote: text, lang: tagOf(language) }))
    )
      stop()
  }
  if (!isWriting) return kept ? <p className="minority">{kept}</p> : null
  return (
    <div
      role="group"
      aria-label={t('board.theme.minority.label', { theme: textOf(theme.label) })}
      className="minority pile"
      onKeyDown={(press) => {
        if (press.key === 'Escape') {
          press.stopPropagation()
          stop()
        }
        if (press.key === 'Enter' && !press.shiftKey && press.target instanceof HTMLTextAreaElement) {
          press.preventDefault()
          void keep()
        }
      }}
    >
      <TextArea
        label={t('board.theme.minority.label', { theme: textOf(theme.label) })}
        help={t('board.theme.minority.help')}
        value={text}
        onChange={setText}
        rows={2}
        autoFocus
      />
      <div className="row">
        <Button onPress={() => void keep()}>{t('common.save')}</Button>
        <Button onPress={stop}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
