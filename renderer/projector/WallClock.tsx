import { useEffect, useState } from 'react'
import { secondsLeft, type ClockOf } from '../../shared/queries/clock.ts'
import { Stitches } from '../pieces/Stitches.tsx'
import { useWords } from '../words.tsx'

/** Seconds left and in all; nothing where the step has no clock or it was never started. */
function useLeft(clock: ClockOf): { left: number; of: number } | null {
  const isRunning = Boolean(clock.startedAt)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (!isRunning) return
    const ticking = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(ticking)
  }, [isRunning, clock.startedAt])
  const of = ((clock.minutes ?? 0) + (clock.extraMinutes ?? 0)) * 60
  if (of <= 0 || (!isRunning && !clock.ranSeconds)) return null
  return { left: secondsLeft(clock, new Date(now).toISOString()), of }
}

/** The time left in large figures; words and no sound when it runs out. */
export function WallClock({ clock }: { clock: ClockOf }) {
  const { t } = useWords()
  const time = useLeft(clock)
  if (!time) return null
  if (time.left <= 0)
    return (
      <p className="wall-clock over">
        <strong>{t('projector.clock.over')}</strong>
      </p>
    )
  const minutes = Math.floor(time.left / 60)
  const seconds = String(Math.floor(time.left % 60)).padStart(2, '0')
  return (
    <p className={time.left <= 300 ? 'wall-clock num low' : 'wall-clock num'}>
      <span className="figures" aria-hidden>
        {minutes}:{seconds}
      </span>
      <span aria-hidden>
        {time.left <= 300
          ? t('projector.clock.soon', { count: Math.ceil(time.left / 60) })
          : t('projector.clock.left')}
      </span>
      <span className="sr">{t('projector.clock.spoken', { count: Math.ceil(time.left / 60) })}</span>
    </p>
  )
}

/** The same time stitched across the wall: one a minute, or one every five above an hour. */
export function WallStitches({ clock }: { clock: ClockOf }) {
  const time = useLeft(clock)
  if (!time) return null
  const unit = time.of > 3600 ? 300 : 60
  const gone = Math.min(time.of, Math.max(0, time.of - time.left))
  return (
    <div className="wall-stitches" aria-hidden>
      <Stitches of={time.of / unit} gone={gone / unit} />
    </div>
  )
}
