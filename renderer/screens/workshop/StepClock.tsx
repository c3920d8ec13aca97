import { secondsLeft } from '../../../shared/queries/clock.ts'
import type { Row } from '../../../shared/rows.ts'
import { Clock, ClockStitches } from '../../pieces/Clock.tsx'
import { act } from '../../store/desk.ts'
import { useNow } from './useNow.ts'

/** A step's clock: start, stop, five minutes more, or let it be. It makes no sound and stops nobody. */
export function StepClock({ phase }: { phase: Row<'phase'> }) {
  const isRunning = Boolean(phase.startedAt)
  const now = useNow(1_000, isRunning)
  const left = secondsLeft(phase, new Date(now).toISOString())
  const of = ((phase.minutes ?? 0) + (phase.extraMinutes ?? 0)) * 60
  const run = (to: 'start' | 'stop') =>
    void act('runClock', { phase: phase.id, to, at: new Date().toISOString() })
  if (of <= 0 && !isRunning) return null
  return (
    <>
      <Clock
        left={left}
        of={of}
        isRunning={isRunning}
        onStart={() => run('start')}
        onStop={() => run('stop')}
        onAdd={(addMinutes) =>
          void act('runClock', { phase: phase.id, addMinutes, at: new Date().toISOString() })
        }
      />
      <ClockStitches left={left} of={of} />
    </>
  )
}
