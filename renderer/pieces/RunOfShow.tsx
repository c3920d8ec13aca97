import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'

export interface RunStep {
  id: string
  label: string
  state: 'done' | 'now' | 'later'
}

export interface RunPhase extends RunStep {
  /** Minutes since midnight. */
  start: number
  minutes: number
  /** Lunch and breaks, set in italics: nobody works in them. */
  isMeal?: boolean
  /** Shown while the phase is on. */
  steps?: readonly RunStep[]
}

export interface RunOfShowProps {
  phases: readonly RunPhase[]
  /** Minutes since midnight; moves the weld-coloured knot along the phase that is on. */
  now: number
  /** Makes phases and steps pressable. */
  onChoose?: (id: string) => void
  /** Under the line: the button for what is next. */
  children?: ReactNode
  isTitleHidden?: boolean
}

/** The day as a ruler: lengths to scale where there is room, a knot where each phase begins, sewn up to now. */
export function RunOfShow({ phases, now, onChoose, children, isTitleHidden }: RunOfShowProps) {
  const { t, time } = useWords()
  const last = phases.at(-1)
  return (
    <nav className="run" aria-label={t('pieces.run.title')}>
      {!isTitleHidden && <h2 className="h-sec">{t('pieces.run.title')}</h2>}
      <ol className="line">
        {phases.map((phase) => (
          <Phase key={phase.id} phase={phase} now={now} onChoose={onChoose} />
        ))}
        {last && (
          <li className="phase end">
            <span className="at num">{time(last.start + last.minutes)}</span>
            <span className="name">{t('pieces.run.close')}</span>
          </li>
        )}
      </ol>
      {children}
    </nav>
  )
}

function Phase({
  phase,
  now,
  onChoose,
}: {
  phase: RunPhase
  now: number
  onChoose: RunOfShowProps['onChoose']
}) {
  const { t, time } = useWords()
  const line = useRef<HTMLLIElement>(null)
  const isNow = phase.state === 'now'
  useEffect(() => {
    // At large text the line scrolls in a short strip: show where the day is, without moving anything else.
    if (isNow) line.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isNow])
  const gone = Math.min(1, Math.max(0, (now - phase.start) / Math.max(1, phase.minutes)))
  const style = { '--minutes': phase.minutes, '--gone': `${gone * 100}%` } as CSSProperties
  return (
    <li
      ref={line}
      className={['phase', phase.state, phase.isMeal && 'meal'].filter(Boolean).join(' ')}
      style={style}
    >
      <span className="at num">{time(phase.start)}</span>
      <div>
        <Line step={phase} onChoose={onChoose} className="name" />{' '}
        <span className="minutes num">{t('common.minutesShort', { count: phase.minutes })}</span>
        {phase.state === 'now' && phase.steps && (
          <ol className="steps">
            {phase.steps.map((step) => (
              <li key={step.id} className={step.state}>
                <Line step={step} onChoose={onChoose} />
              </li>
            ))}
          </ol>
        )}
      </div>
      {phase.state === 'now' && <span className="needle" aria-hidden />}
    </li>
  )
}

/** A name, pressable or not; done and now are said in words too. */
function Line(props: { step: RunStep; onChoose: RunOfShowProps['onChoose']; className?: string }) {
  const { step, onChoose, className } = props
  const { t } = useWords()
  const words = (
    <>
      {step.label}
      {step.state !== 'later' && (
        <span className="sr">, {t(step.state === 'done' ? 'pieces.run.done' : 'pieces.run.now')}</span>
      )}
    </>
  )
  if (!onChoose) return <span className={className}>{words}</span>
  return (
    <Button look="link" className={className} onPress={() => onChoose(step.id)}>
      {words}
    </Button>
  )
}
