import { useId, useState, type FocusEvent } from 'react'
import { dayFrom, dayParts } from '../../shared/words/dates.ts'
import { useWords } from '../words.tsx'

export interface DateFieldsProps {
  label: string
  help?: string
  /** 'YYYY-MM-DD', or null where there is none yet. */
  value: string | null
  /** The day, or null while what is typed is no day. */
  onChange: (day: string | null) => void
  /** 'YYYY-MM-DD': this day and earlier ones are refused. */
  after?: string
  className?: string
}

type Typed = { day: string; month: string; year: string }
const parts = ['day', 'month', 'year'] as const

/** A date as three numbers, the way most people can fill it in. Wrong days are named when the field is left. */
export function DateFields({ label, help, value, onChange, after, className }: DateFieldsProps) {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState<Typed>(() => typedOf(value))
  const [isLeft, setLeft] = useState(false)
  // A value set from outside wins over what stands here, unless it is only the echo of it.
  const [echo, setEcho] = useState(value)
  if (value !== echo) {
    setEcho(value)
    if (value && value !== dayOf(typed)) setTyped(typedOf(value))
  }
  const type = (part: keyof Typed, text: string) => {
    const next = { ...typed, [part]: text }
    setTyped(next)
    const day = dayOf(next)
    const kept = day && (!after || day > after) ? day : null
    setEcho(kept)
    onChange(kept)
  }
  const leave = (blur: FocusEvent<HTMLInputElement>) => {
    const group = blur.currentTarget.closest('[role=group]')
    if (!group?.contains(blur.relatedTarget)) setLeft(true)
  }
  const error = isLeft ? wrongWith(typed, after) : undefined
  const described = [help && `${id}-help`, error && `${id}-wrong`].filter(Boolean).join(' ') || undefined
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      className={['field', className].filter(Boolean).join(' ')}
      aria-describedby={described}
      data-invalid={error ? true : undefined}
    >
      <span className="label-line" id={`${id}-label`}>
        {label}
      </span>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className="datefields">
        {parts.map((part) => (
          <label key={part} className={`field ${part}`}>
            {t(`consent.until.${part}`)}
            <input
              className="box num"
              inputMode="numeric"
              autoComplete="off"
              maxLength={part === 'year' ? 4 : 2}
              aria-invalid={Boolean(error)}
              value={typed[part]}
              onBlur={leave}
              onChange={(change) => type(part, change.target.value)}
            />
          </label>
        ))}
      </div>
      <p className="wrong" id={`${id}-wrong`} role="status">
        {error && `${t(`consent.until.${error}`)} ${t('common.restSafe')}`}
      </p>
    </div>
  )
}

function typedOf(value: string | null): Typed {
  if (!value) return { day: '', month: '', year: '' }
  const { year, month, day } = dayParts(value)
  return { day: String(day), month: String(month), year: String(year) }
}

function dayOf({ day, month, year }: Typed): string | undefined {
  const isNumbers = [day, month, year].every((text) => /^\d+$/.test(text.trim()))
  return isNumbers ? dayFrom(Number(year), Number(month), Number(day)) : undefined
}

function wrongWith(typed: Typed, after?: string): 'wrong' | 'past' | undefined {
  const day = dayOf(typed)
  if (!day) return 'wrong'
  return after && day <= after ? 'past' : undefined
}
