import { TriangleAlert, X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'
import { Stitches } from './Stitches.tsx'

export interface ErrorNoticeProps {
  /** What happened. */
  what: string
  /** What is safe. */
  safe: string
  /** What to do. */
  todo: string
  /** Buttons that do it. */
  actions?: ReactNode
}

/** Something went wrong: what happened, what is safe, what to do. Spoken at once. */
export function ErrorNotice({ what, safe, todo, actions }: ErrorNoticeProps) {
  return (
    <div className="error" role="alert">
      <TriangleAlert size="1.375rem" aria-hidden />
      <div>
        <p className="what">{what}</p>
        <p>
          {safe} {todo}
        </p>
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}

export interface EmptyStateProps {
  /** What is not here yet. */
  title: string
  /** What to do next. */
  children: ReactNode
  actions?: ReactNode
}

/** An empty place, which says what to do next. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-place">
      <h2 className="h-sec">{title}</h2>
      <div className="pile">{children}</div>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}

export interface ProgressProps {
  /** "Making the Word file." */
  label: string
  done: number
  total: number
  /** How far in words; "3 of 20" where left out. */
  words?: string
  onStop?: () => void
}

/** A long job: stitches, how far, and Stop. */
export function Progress({ label, done, total, words: given, onStop }: ProgressProps) {
  const { t, number } = useWords()
  const id = useId()
  const words = given ?? t('pieces.progress.of', { done: number(done), total: number(total) })
  return (
    <div className="progress">
      <p id={id}>
        <strong>{label}</strong> <span className="num">{words}</span>
      </p>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <Stitches
          of={Math.min(20, Math.max(1, total))}
          gone={total ? (done / total) * Math.min(20, total) : 0}
        />
      </div>
      {onStop && <Button onPress={onStop}>{t('common.stop')}</Button>}
    </div>
  )
}

export interface Notice {
  id: string
  text: string
  /** One thing to do about it. */
  action?: { label: string; onPress: () => void }
}

/** Short notices at the foot of the table, spoken politely. Keep it mounted: a live region must be there first. */
export function Notices({
  notices,
  onDismiss,
}: {
  notices: readonly Notice[]
  onDismiss: (id: string) => void
}) {
  const { t } = useWords()
  return (
    <section className="notices" aria-label={t('pieces.notices')} aria-live="polite">
      {notices.map(({ id, text, action }) => (
        <div className="notice" key={id}>
          <span>{text}</span>
          {action && <Button onPress={action.onPress}>{action.label}</Button>}
          <Button icon={X} aria-label={t('pieces.notice.dismiss', { text })} onPress={() => onDismiss(id)}>
            {t('common.close')}
          </Button>
        </div>
      ))}
    </section>
  )
}
