import type { KeyboardEvent } from 'react'
import { beginningOf } from '../../pieces/beginning.ts'
import { Button } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'

/** What was being typed when the app closed by itself. */
export function DraftOffered(props: { text: string; onPut: () => void; onLetGo: () => void }) {
  const { text, onPut, onLetGo } = props
  const { t } = useWords()
  return (
    <div className="offer" role="group" aria-label={t('inquiry.draft.offer')}>
      <p>
        <span className="quiet">{t('inquiry.draft.offer')}</span>{' '}
        <q className="offered">{beginningOf(text)}</q>
      </p>
      <Button onPress={onPut}>{t('inquiry.draft.put')}</Button>
      <Button onPress={onLetGo}>{t('inquiry.taken.letGo')}</Button>
    </div>
  )
}

/** Lines shown before they are kept: enough to see how they were parted. */
const previewed = 50

interface PasteAskedProps {
  lines: readonly string[]
  onMany: () => void
  /** With the words for the line, or nothing to leave them out. */
  onOne: (into?: string) => void
}

/** Several lines were pasted: many notes, or one to look at first. */
export function PasteAsked({ lines, onMany, onOne }: PasteAskedProps) {
  const { t } = useWords()
  const leave = (press: KeyboardEvent) => {
    if (press.key !== 'Escape') return
    press.stopPropagation()
    onOne()
  }
  return (
    <div
      className="offer"
      role="group"
      aria-label={t('inquiry.paste.asked', { count: lines.length })}
      onKeyDown={leave}
    >
      <p>
        <strong>{t('inquiry.paste.asked', { count: lines.length })}</strong>
      </p>
      <ol className="paste-preview paper" tabIndex={0} aria-label={t('inquiry.paste.preview')}>
        {lines.slice(0, previewed).map((one, at) => (
          <li key={at}>{beginningOf(one, 160)}</li>
        ))}
        {lines.length > previewed && (
          <li className="quiet">{t('inquiry.paste.more', { count: lines.length - previewed })}</li>
        )}
      </ol>
      <Button look="main" autoFocus onPress={onMany}>
        {t('inquiry.paste.many', { count: lines.length })}
      </Button>
      <Button onPress={() => onOne(lines.join('\n'))}>{t('inquiry.paste.edit')}</Button>
      <Button keyHint="Esc" onPress={() => onOne()}>
        {t('inquiry.paste.leave')}
      </Button>
    </div>
  )
}
