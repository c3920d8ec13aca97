import { ArrowDown, ArrowUp, Copy, Save } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'

interface MethodHeadProps {
  name: string
  about: string
  /** How long or how large it is, in one line. */
  facts: ReactNode
  /** It is the programme's own: it can be changed and taken off. */
  isOwn: boolean
  /** Nothing can be kept here at all. */
  isFixed: boolean
  edit: string
  onCopy: () => unknown
  onEdit: () => void
  onSave: () => unknown
  onRemove: () => unknown
}

/** What a method or a canvas is, and what can be done with all of it. */
export function MethodHead(props: MethodHeadProps) {
  const { name, about, facts, isOwn, isFixed, edit, onCopy, onEdit, onSave, onRemove } = props
  const { t } = useWords()
  return (
    <header className="pile">
      <h1 className="h-page">{name}</h1>
      <p>{about}</p>
      <p className="quiet num">{facts}</p>
      <div className="row">
        {!isFixed && (
          <Button look={isOwn ? 'quiet' : 'main'} icon={Copy} onPress={() => void onCopy()}>
            {t('method.copy')}
          </Button>
        )}
        {isOwn && <Button onPress={onEdit}>{edit}</Button>}
        <Button icon={Save} onPress={() => void onSave()}>
          {t('method.save')}
        </Button>
        {isOwn && (
          <Button look="link" onPress={() => void onRemove()}>
            {t('method.remove')}
          </Button>
        )}
      </div>
    </header>
  )
}

interface InOrderProps {
  what: string
  at: number
  of: number
  /** What the first and the last button say, and of whom. */
  change: { label: string; named: string }
  drop: { label: string; named: string } | null
  onChange: () => void
  onMove: (by: -1 | 1) => unknown
  onDrop: () => unknown
}

/** What can be done with one step, lane or column among the others: changed, moved either way, dropped. */
export function InOrder({ what, at, of, change, drop, onChange, onMove, onDrop }: InOrderProps) {
  const { t } = useWords()
  return (
    <div className="row deeds">
      <Button aria-label={change.named} onPress={onChange}>
        {change.label}
      </Button>
      {at > 0 && (
        <Button
          icon={ArrowUp}
          aria-label={t('setup.plan.earlierNamed', { what })}
          onPress={() => void onMove(-1)}
        >
          {t('setup.plan.earlier')}
        </Button>
      )}
      {at < of - 1 && (
        <Button
          icon={ArrowDown}
          aria-label={t('setup.plan.laterNamed', { what })}
          onPress={() => void onMove(1)}
        >
          {t('setup.plan.later')}
        </Button>
      )}
      {drop && (
        <Button look="link" aria-label={drop.named} onPress={() => void onDrop()}>
          {drop.label}
        </Button>
      )}
    </div>
  )
}
