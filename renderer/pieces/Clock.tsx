import { Pause, Play } from 'lucide-react'
import type { PressEvent } from 'react-aria-components'
import { useWords, type Words } from '../words.tsx'
import { Button } from './Button.tsx'
import { Stitches } from './Stitches.tsx'

export interface ClockProps {
  /** Seconds left; zero or less when time is up. */
  left: number
  /** Seconds in all. */
  of: number
  isRunning: boolean
  onStop?: (press: PressEvent) => void
  onStart?: (press: PressEvent) => void
  /** Called with 5. */
  onAdd?: (minutes: number, press: PressEvent) => void
}

/** Time left in large figures; words as it runs out, spoken at five, two and one minutes and at the end. */
export function Clock({ left, of, isRunning, onStop, onStart, onAdd }: ClockProps) {
  const words = useWords()
  const { t } = words
  const isOver = left <= 0
  const soon = wordsSoon(left, words)
  const turn = isRunning ? onStop : isOver ? undefined : onStart
  const minutes = Math.floor(Math.max(0, left) / 60)
  const seconds = Math.floor(Math.max(0, left) % 60)
  return (
    <div className={isOver ? 'clock over' : 'clock'}>
      <p className="left num">
        <span aria-hidden>
          {isOver ? t('pieces.clock.overShort') : `${minutes}:${String(seconds).padStart(2, '0')}`}
        </span>
        <span className="sr">
          {isOver ? t('pieces.clock.overShort') : t('pieces.clock.spoken', { minutes, seconds })}
        </span>
      </p>
      {left <= -60 && (
        <p className="quiet small">{t('pieces.clock.overBy', { count: Math.floor(-left / 60) })}</p>
      )}
      {!isOver && (
        <p className="quiet small">
          {soon ? (
            <span className="soon">{soon}</span>
          ) : (
            t('pieces.clock.leftOf', { count: Math.round(of / 60) })
          )}
        </p>
      )}
      <span className="sr" role="status">
        {soon}
      </span>
      <div className="row">
        {/* One button, so that whoever pressed it is still there. */}
        {turn && (
          <Button icon={isRunning ? Pause : Play} onPress={turn}>
            {t(isRunning ? 'pieces.clock.stop' : 'pieces.clock.start')}
          </Button>
        )}
        {onAdd && <Button onPress={(press) => onAdd(5, press)}>{t('pieces.clock.add', { count: 5 })}</Button>}
      </div>
    </div>
  )
}

/** Changes only at the moments worth speaking, so that a screen reader is not told every second. */
function wordsSoon(left: number, { t }: Words): string {
  if (left <= 0) return t('pieces.clock.over')
  if (left < 60) return t('pieces.clock.lastMinute')
  if (left <= 120) return t('pieces.clock.soon', { count: 2 })
  if (left <= 300) return t('pieces.clock.soon', { count: 5 })
  return ''
}

/** The same time as stitches, one a minute (one every five above an hour), across the page. */
export function ClockStitches({ left, of }: { left: number; of: number }) {
  const { t } = useWords()
  const unit = of > 3600 ? 300 : 60
  const gone = Math.min(of, Math.max(0, of - left))
  const label = t('pieces.clock.gone', { gone: Math.floor(gone / 60), of: Math.round(of / 60) })
  return (
    <div className="clock-stitches" role="img" aria-label={label}>
      <Stitches of={of / unit} gone={gone / unit} />
    </div>
  )
}
