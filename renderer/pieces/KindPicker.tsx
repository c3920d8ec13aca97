import { memo, useRef, type KeyboardEvent } from 'react'
import type { ContributionType } from '../../shared/records/contribution.ts'
import { useWords } from '../words.tsx'
import { Tape } from './Tape.tsx'

export interface KindPickerProps {
  kinds: readonly ContributionType[]
  value: ContributionType
  onChange: (kind: ContributionType) => void
  label: string
  /** Show the numbers 1, 2, 3 … on the buttons. The screen listens for its own keys. */
  hasKeys?: boolean
}

/** Kinds in a row, one chosen: a radio group, so arrow keys move and Tab leaves. */
export const KindPicker = memo(function KindPicker(props: KindPickerProps) {
  const { kinds, value, onChange, label, hasKeys } = props
  const { t } = useWords()
  const group = useRef<HTMLDivElement>(null)
  const step = (press: KeyboardEvent) => {
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[press.key]
    if (!way) return
    press.preventDefault()
    const next = (kinds.indexOf(value) + way + kinds.length) % kinds.length
    onChange(kinds[next]!)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus()
  }
  return (
    <div className="kindset" role="radiogroup" tabIndex={-1} aria-label={label} onKeyDown={step} ref={group}>
      {kinds.map((kind, index) => (
        <button
          key={kind}
          type="button"
          role="radio"
          className="kindbtn"
          data-kind={kind}
          aria-checked={kind === value}
          tabIndex={kind === value ? 0 : -1}
          onClick={() => onChange(kind)}
        >
          <Tape kind={kind} lies="beside" />
          <span className="kind-name">{t(`kinds.${kind}`)}</span>
          {hasKeys && (
            <kbd className="key" aria-hidden>
              {index + 1}
            </kbd>
          )}
        </button>
      ))}
    </div>
  )
})
