import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'
import { Menu, type MenuChoice } from './Menu.tsx'

export interface RunStep {
  id: string
  label: string
  state: 'done' | 'now' | 'later'
}

export interface RunPhase extends RunStep {
  /** Minutes since midnight; null where nobody has said when the day begins. */
  start: number | null
  minutes: number
  /** Left out today: struck through, and said. */
  isSkipped?: boolean
  /** Lunch and breaks, set in italics: nobody works in them. */
  isMeal?: boolean
  /** Shown while the phase is on. */
  steps?: readonly RunStep[]
}

export interface RunOfShowProps {
  phases: readonly RunPhase[]
  /** Minutes since midnight; moves the weld-coloured knot along the phase that is on, and never out of it. */
  now: number
  /** Makes phases and steps pressable. */
  onChoose?: (id: string) => void
  /** What can be done with a phase: its name then opens these instead. */
  menuOf?: (id: string) => readonly MenuChoice<string>[]
  onMenu?: (id: string, choice: string) => void
  /** Under the line: the button for what is next. */
  children?: ReactNode
  isTitleHidden?: boolean
}

/** The day as a ruler: lengths to scale where there is room, a knot where each phase begins, sewn up to now. */
export function RunOfShow(props: RunOfShowProps) {
  const { phases, now, onChoose, menuOf, onMenu, children, isTitleHidden } = props
  const { t, time } = useWords()
  const last = phases.at(-1)
  return (
    <nav className="run" aria-label={t('pieces.run.title')}>
      {!isTitleHidden && <h2 className="h-sec">{t('pieces.run.title')}</h2>}
      <ol className="line">
        {phases.map((phase) => (
          <Phase key={phase.id} phase={phase} now={now} onChoose={onChoose} menuOf={menuOf} onMenu={onMenu} />
        ))}
        {last && last.start !== null && (
          <li className="phase end">
            <span className="at num">{time(last.start + (last.isSkipped ? 0 : last.minutes))}</span>
            <span className="name">{t('pieces.run.close')}</span>
          </li>
        )}
      </ol>
      {children}
    </nav>
  )
}

type PhaseProps = { phase: RunPhase } & Pick<RunOfShowProps, 'now' | 'onChoose' | 'menuOf' | 'onMenu'>

function Phase({ phase, now, onChoose, menuOf, onMenu }: PhaseProps) {
  const { t, time } = useWords()
  const line = useRef<HTMLLIElement>(null)
  const isNow = phase.state === 'now'
  useEffect(() => {
    // At large text the line scrolls in a short strip: show where the day is, without moving anything else.
    if (isNow) line.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isNow])
  // A day that runs late is still in this phase: the knot waits short of the next.
  const gone =
    phase.start === null ? 0 : Math.min(0.9, Math.max(0, (now - phase.start) / Math.max(1, phase.minutes)))
  const style = { '--minutes': phase.minutes, '--gone': `${gone * 100}%` } as CSSProperties
  return (
    <li
      ref={line}
      className={['phase', phase.state, phase.isMeal && 'meal', phase.isSkipped && 'skipped']
        .filter(Boolean)
        .join(' ')}
      style={style}
    >
      <span className="at num">{phase.start !== null && time(phase.start)}</span>
      <div>
        {menuOf && onMenu ? (
          <Menu
            label={<StepWords step={phase} />}
            items={menuOf(phase.id)}
            onChoose={(choice) => onMenu(phase.id, choice)}
            button={{ look: 'link', className: 'name', iconAfter: undefined }}
          />
        ) : (
          <Line step={phase} onChoose={onChoose} className="name" />
        )}{' '}
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

/** A name, pressable or not. */
function Line(props: {
  step: RunStep
  onChoose?: RunOfShowProps['onChoose'] | undefined
  className?: string
}) {
  const { step, onChoose, className } = props
  if (!onChoose)
    return (
      <span className={className}>
        <StepWords step={step} />
      </span>
    )
  return (
    <Button look="link" className={className} onPress={() => onChoose(step.id)}>
      <StepWords step={step} />
    </Button>
  )
}

/** Done, now and skipped are said in words too. */
function StepWords({ step }: { step: RunStep & { isSkipped?: boolean } }) {
  const { t } = useWords()
  const also = step.isSkipped ? 'skipped' : step.state === 'later' ? null : step.state
  return (
    <>
      {step.label}
      {also && <span className="sr">, {t(`pieces.run.${also}`)}</span>}
    </>
  )
}
