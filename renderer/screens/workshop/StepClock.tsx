import { secondsLeft } from '../../../shared/queries/clock.ts'
import type { Row } from '../../../shared/rows.ts'
import { Clock, ClockStitches } from '../../pieces/Clock.tsx'
import { useEffect, useRef } from 'react'
import type { PressEvent } from 'react-aria-components'
import { act, useDesk } from '../../store/desk.ts'
import { ringOnce } from './bell.ts'
import { useNow } from './useNow.ts'

interface StepClockProps {
  phase: Row<'phase'>
  /** Back to the line. */
  onLeave: () => void
}

/** A step's clock: start, stop, five minutes more, or let it be. It stops nobody, and is silent unless a bell is wanted. */
export function StepClock({ phase, onLeave }: StepClockProps) {
  const isRunning = Boolean(phase.startedAt)
  const now = useNow(1_000, isRunning)
  const left = secondsLeft(phase, new Date(now).toISOString())
  const of = ((phase.minutes ?? 0) + (phase.extraMinutes ?? 0)) * 60
  useBell(isRunning, left)
  const run = (how: { to?: 'start' | 'stop'; addMinutes?: number }, { pointerType }: PressEvent) => {
    void act('runClock', { phase: phase.id, at: new Date().toISOString(), ...how })
    // By key one stays at the button, unless it goes: once time is up there is nothing to start.
    if (pointerType !== 'keyboard' || (how.to === 'stop' && left <= 0)) onLeave()
  }
  if (of <= 0 && !isRunning) return null
  return (
    <>
      <Clock
        left={left}
        of={of}
        isRunning={isRunning}
        onStart={(press) => run({ to: 'start' }, press)}
        onStop={(press) => run({ to: 'stop' }, press)}
        onAdd={(addMinutes, press) => run({ addMinutes }, press)}
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
