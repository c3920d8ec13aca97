import { ArrowRight, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ShowStep } from '../../../shared/queries/runOfShow.ts'
import { Button } from '../../pieces/Button.tsx'
import { RunOfShow } from '../../pieces/RunOfShow.tsx'
import { act, say } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { StepDialog, type StepAsked } from './StepDialog.tsx'
import { useNow } from './useNow.ts'

/** The run of show at the side: each step opens what can be done with it; the next one is one press away. */
export function Day({ workshop, steps }: { workshop: string; steps: readonly ShowStep[] }) {
  const words = useWords()
  const { t, time } = words
  const [asked, setAsked] = useState<StepAsked | null>(null)
  const clock = new Date(useNow(15_000))
  const nameOf = (step: ShowStep) => step.title || t('inquiry.run.untitled')
  const at = steps.findIndex((step) => step.isNow)
  const next = steps.slice(at + 1).find((step) => !step.skipped)
  const step = (id: string) => steps.find((one) => one.phase.id === id)!
  const index = (id: string) => steps.findIndex((one) => one.phase.id === id)

  const goTo = async (id: string) => {
    if (await act('goToPhase', { workshop, phase: id, at: new Date().toISOString() }))
      say('inquiry.run.gone', { what: nameOf(step(id)) })
  }
  const move = async (id: string, by: -1 | 1) => {
    const from = index(id)
    // The one it comes to lie after: two back when going earlier, the next one when going later.
    const after = steps[by < 0 ? from - 2 : from + 1]?.phase.id ?? null
    if (await act('editPhase', { id, after }))
      say('inquiry.run.moved', { what: nameOf(step(id)), at: from + by + 1, of: steps.length })
  }
  const lengthen = (id: string, by: number) => {
    const minutes = Math.min(1440, Math.max(0, (step(id).phase.minutes ?? 0) + by))
    void act('editPhase', { id, minutes })
  }
  const chosen = async (id: string, choice: string) => {
    const one = step(id)
    if (choice === 'go') await goTo(id)
    if (choice === 'change') setAsked({ step: one })
    if (choice === 'longer') lengthen(id, 5)
    if (choice === 'shorter') lengthen(id, -5)
    if (choice === 'earlier') await move(id, -1)
    if (choice === 'later') await move(id, 1)
    if (choice === 'addAfter') setAsked({ after: id })
    if (choice === 'reset') await act('runClock', { phase: id, to: 'reset', at: new Date().toISOString() })
    if (choice === 'skip' && (await act('editPhase', { id, skipped: !one.skipped })) && !one.skipped)
      say('inquiry.run.skipped', { what: nameOf(one) })
    if (choice === 'remove' && (await act('removeRecord', { id }))) say('inquiry.run.removed')
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
          <Button isWide size="big" iconAfter={ArrowRight} onPress={() => void goTo(next.phase.id)}>
            {next.start === null
              ? t('inquiry.run.next', { what: nameOf(next) })
              : t('inquiry.run.nextAt', { what: nameOf(next), time: time(next.start) })}
          </Button>
        )}
        <Button icon={Plus} look="link" onPress={() => setAsked({ after: undefined })}>
          {t('inquiry.run.add')}
        </Button>
      </RunOfShow>
      {asked && <StepDialog workshop={workshop} asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
