import { secondsLeft } from '../../../shared/queries/clock.ts'
import type { Row } from '../../../shared/rows.ts'
import { Clock, ClockStitches } from '../../pieces/Clock.tsx'
import { useEffect, useRef } from 'react'
import { act, useDesk } from '../../store/desk.ts'
import { ringOnce } from './bell.ts'
import { useNow } from './useNow.ts'

/** A step's clock: start, stop, five minutes more, or let it be. It stops nobody, and is silent unless a bell is wanted. */
export function StepClock({ phase }: { phase: Row<'phase'> }) {
  const isRunning = Boolean(phase.startedAt)
  const now = useNow(1_000, isRunning)
  const left = secondsLeft(phase, new Date(now).toISOString())
  const of = ((phase.minutes ?? 0) + (phase.extraMinutes ?? 0)) * 60
  useBell(isRunning, left)
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

/** Rings at the moment time runs out, where the settings ask for it: not on coming back to a step long over. */
function useBell(isRunning: boolean, left: number) {
  const isWanted = useDesk((s) => s.settings.sound === 'bell')
  const before = useRef(left)
  useEffect(() => {
    if (isWanted && isRunning && before.current > 0 && left <= 0) ringOnce()
    before.current = left
  }, [isWanted, isRunning, left])
}
