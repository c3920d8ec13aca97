import { ArrowRight, Plus } from 'lucide-react'
import { memo, useState } from 'react'
import type { ShowStep } from '../../../shared/queries/runOfShow.ts'
import { Button } from '../../pieces/Button.tsx'
import { RunOfShow } from '../../pieces/RunOfShow.tsx'
import { textOf } from '../../../shared/record.ts'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { stepDoings } from './plan/doings.ts'
import { StepDialog, type StepAsked } from './StepDialog.tsx'
import { useNow } from './useNow.ts'

interface DayProps {
  workshop: string
  steps: readonly ShowStep[]
  /** The day goes on to another step: what is typed next is somebody’s words. */
  onGo: () => void
}

/** The run of show at the side: each step opens what can be done with it; the next one is one press away. */
export const Day = memo(function Day({ workshop, steps, onGo }: DayProps) {
  const words = useWords()
  const { t, time } = words
  const [asked, setAsked] = useState<StepAsked | null>(null)
  const support = useDesk((s) => textOf(s.rows.get('workshop', workshop)?.support))
  const clock = new Date(useNow(15_000))
  const nameOf = (step: ShowStep) => step.title || t('inquiry.run.untitled')
  const at = steps.findIndex((step) => step.isNow)
  const next = steps.slice(at + 1).find((step) => !step.skipped)
  const step = (id: string) => steps.find((one) => one.phase.id === id)!
  const index = (id: string) => steps.findIndex((one) => one.phase.id === id)

  const doingOf = (id: string) => stepDoings(workshop, step(id), t('inquiry.run.untitled'))
  const chosen = async (id: string, choice: string) => {
    const doing = doingOf(id)
    if (choice === 'go') {
      await doing.go()
      // Once the menu has given the focus back to the step’s name.
      requestAnimationFrame(onGo)
    }
    if (choice === 'change') setAsked({ step: step(id) })
    if (choice === 'longer') await doing.lengthen(5)
    if (choice === 'shorter') await doing.lengthen(-5)
    if (choice === 'earlier') await doing.move(-1)
    if (choice === 'later') await doing.move(1)
    if (choice === 'addAfter') setAsked({ after: id })
    if (choice === 'reset') await doing.reset()
    if (choice === 'skip') await doing.skip()
    if (choice === 'remove') await doing.remove()
  }
  const menuOf = (id: string) => {
    const one = step(id)
    const keys = [
      ...(one.isNow ? [] : (['go'] as const)),
      'change',
      'longer',
      ...((one.phase.minutes ?? 0) > 0 ? (['shorter'] as const) : []),
      ...(index(id) > 0 ? (['earlier'] as const) : []),
      ...(index(id) < steps.length - 1 ? (['later'] as const) : []),
      'addAfter',
      ...(one.phase.startedAt || one.phase.ranSeconds || one.phase.extraMinutes ? (['reset'] as const) : []),
    ] as const
    return [
      ...keys.map((key) => ({ id: key as string, label: t(`inquiry.run.${key}`) })),
      { id: 'skip', label: t(one.skipped ? 'inquiry.run.unskip' : 'inquiry.run.skip') },
      { id: 'remove', label: t('inquiry.run.remove') },
    ]
  }
  return (
    <>
      <RunOfShow
        phases={steps.map((one, position) => ({
          id: one.phase.id,
          label: nameOf(one),
          start: one.start,
          minutes: one.minutes,
          state: one.isNow ? 'now' : position < at ? 'done' : 'later',
          isSkipped: one.skipped,
          isMeal: one.rest,
        }))}
        now={clock.getHours() * 60 + clock.getMinutes()}
        menuOf={menuOf}
        onMenu={(id, choice) => void chosen(id, choice)}
      >
        {steps.length === 0 && <p className="quiet">{t('inquiry.run.empty')}</p>}
        {next && (
          <Button
            isWide
            size="big"
            iconAfter={ArrowRight}
            onPress={() => {
              void doingOf(next.phase.id).go()
              onGo()
            }}
          >
            {next.start === null
              ? t('inquiry.run.next', { what: nameOf(next) })
              : t('inquiry.run.nextAt', { what: nameOf(next), time: time(next.start) })}
          </Button>
        )}
        {support && <p className="small quiet">{t('panel.support.today', { support })}</p>}
        <Button icon={Plus} look="link" onPress={() => setAsked({ after: undefined })}>
          {t('inquiry.run.add')}
        </Button>
      </RunOfShow>
      {asked && <StepDialog workshop={workshop} asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
})
