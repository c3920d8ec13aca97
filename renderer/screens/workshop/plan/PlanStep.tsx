import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { countHere } from '../../../../shared/queries/here.ts'
import type { ShowStep } from '../../../../shared/queries/runOfShow.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Menu } from '../../../pieces/Menu.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { AsideNote } from '../AsideNote.tsx'
import { stepDoings } from './doings.ts'

type PlanStepProps = {
  workshop: string
  steps: readonly ShowStep[]
  at: number
  isFixed: boolean
  onChange: () => void
  onAddAfter: () => void
}

/** A step of the day: its time, its length, and what can be done with it, by button and by key. */
export function PlanStep({ workshop, steps, at, isFixed, onChange, onAddAfter }: PlanStepProps) {
  const { t, time } = useWords()
  const step = steps[at]!
  const { phase } = step
  const doing = stepDoings(workshop, step, t('inquiry.run.untitled'))
  const { what } = doing
  const line = useRef<HTMLLIElement>(null)
  const notes = useDesk((s) => countHere(s.rows.where('contribution', 'phase', phase.id)))
  // Moved, it is drawn elsewhere in the list: the focus goes with it.
  const keepFocus = (doIt: () => Promise<unknown>) => async () => {
    await doIt()
    requestAnimationFrame(() => line.current?.focus())
  }
  const press = (key: KeyboardEvent) => {
    if (isFixed || key.target !== line.current) return
    const deeds: Record<string, () => unknown> = {
      ArrowUp: keepFocus(() => doing.move(-1)),
      ArrowDown: keepFocus(() => doing.move(1)),
      s: doing.skip,
      '+': () => doing.lengthen(5),
      '=': () => doing.lengthen(5),
      '-': () => doing.lengthen(-5),
      Enter: onChange,
    }
    const isArrow = key.key === 'ArrowUp' || key.key === 'ArrowDown'
    if (isArrow && !key.altKey) {
      const next =
        key.key === 'ArrowUp' ? line.current?.previousElementSibling : line.current?.nextElementSibling
      if (next instanceof HTMLElement) next.focus()
      return key.preventDefault()
    }
    const deed = deeds[key.key.length === 1 ? key.key.toLowerCase() : key.key]
    if (!deed || key.ctrlKey || key.metaKey || (key.altKey && !isArrow)) return
    key.preventDefault()
    void deed()
  }
  const state = [step.isNow && t('setup.plan.now'), step.skipped && t('setup.plan.skipped')].filter(Boolean)
  return (
    <li
      ref={line}
      tabIndex={0}
      className={['plan-step', step.skipped && 'skipped', step.isNow && 'now', step.rest && 'rest']
        .filter(Boolean)
        .join(' ')}
      aria-label={[what, t('common.minutesShort', { count: step.minutes }), ...state].join(', ')}
      aria-describedby="plan-keys"
      onKeyDown={press}
    >
      <span className="at num">{step.start !== null && time(step.start)}</span>
      <div className="what">
        <p>
          <strong className="name">{what}</strong>
          {state.length > 0 && <span className="state"> {state.join(', ')}</span>}
          {notes > 0 && <span className="quiet small num"> {t('setup.plan.notes', { count: notes })}</span>}
        </p>
        {step.prompt && <p className="quiet small">{step.prompt}</p>}
        <AsideNote phase={phase.id} what={what} />
      </div>
      <span className="num minutes">{t('common.minutesShort', { count: step.minutes })}</span>
      {!isFixed && (
        <div className="row deeds">
          <Button aria-label={t('setup.plan.lessFor', { what })} onPress={() => void doing.lengthen(-5)}>
            {t('setup.plan.less')}
          </Button>
          <Button aria-label={t('setup.plan.moreFor', { what })} onPress={() => void doing.lengthen(5)}>
            {t('setup.plan.more')}
          </Button>
          <Button
            icon={ArrowUp}
            isDisabled={at === 0}
            aria-label={t('setup.plan.earlierNamed', { what })}
            onPress={() => void doing.move(-1)}
          >
            {t('setup.plan.earlier')}
          </Button>
          <Button
            icon={ArrowDown}
            isDisabled={at === steps.length - 1}
            aria-label={t('setup.plan.laterNamed', { what })}
            onPress={() => void doing.move(1)}
          >
            {t('setup.plan.later')}
          </Button>
          <Button
            aria-label={t(step.skipped ? 'setup.plan.unskipNamed' : 'setup.plan.skipNamed', { what })}
            onPress={() => void doing.skip()}
          >
            {t(step.skipped ? 'setup.plan.unskip' : 'setup.plan.skip')}
          </Button>
          <Menu
            label={t('setup.plan.other')}
            button={{ 'aria-label': t('setup.plan.otherNamed', { what }) }}
            items={[
              ...(step.isNow ? [] : [{ id: 'go', label: t('inquiry.run.go') }]),
              { id: 'change', label: t('inquiry.run.change') },
              { id: 'addAfter', label: t('inquiry.run.addAfter') },
              ...(phase.startedAt || phase.ranSeconds || phase.extraMinutes
                ? [{ id: 'reset', label: t('inquiry.run.reset') }]
                : []),
              { id: 'remove', label: t('inquiry.run.remove') },
            ]}
            onChoose={(id) => {
              if (id === 'go') void doing.go()
              if (id === 'change') onChange()
              if (id === 'addAfter') onAddAfter()
              if (id === 'reset') void doing.reset()
              if (id === 'remove') void doing.remove()
            }}
          />
        </div>
      )}
    </li>
  )
}
