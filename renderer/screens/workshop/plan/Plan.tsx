import './plan.css'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { StepDialog, type StepAsked } from '../StepDialog.tsx'
import { Tabs } from '../Tabs.tsx'
import { PlanActual } from './PlanActual.tsx'
import { PlanStep } from './PlanStep.tsx'
import { useSteps } from '../useSteps.ts'

/** The run of show laid open: everything about the day can be changed here, also half-way, and nothing said is lost. */
export function Plan({ workshop }: { workshop: string }) {
  const { t, time } = useWords()
  const rows = useDesk((s) => s.rows)
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const support = textOf(rows.get('workshop', workshop)?.support)
  const steps = useSteps(workshop)
  const [asked, setAsked] = useState<StepAsked | null>(null)
  const begins = steps[0]?.start ?? null
  const last = steps.at(-1)
  const ends = last && last.start !== null ? last.start + (last.skipped ? 0 : last.minutes) : null
  const minutes = steps.reduce((sum, step) => sum + (step.skipped ? 0 : step.minutes), 0)
  return (
    <div className="room no-rail workshop plan">
      <div className="work">
        <Tabs workshop={workshop} current="plan" />
        <header className="head-line">
          <h1 className="h-page">{t('setup.plan.title')}</h1>
          <p className="num quiet">
            {[
              begins !== null &&
                ends !== null &&
                t('setup.plan.ends', { start: time(begins), end: time(ends) }),
              t('method.total', { count: minutes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </header>
        {support && <p>{t('panel.support.today', { support })}</p>}
        <p className="quiet">{t('setup.plan.about')}</p>
        <p className="quiet small" id="plan-keys">
          {t('setup.plan.keys')}
        </p>
        <ol className="plan-steps" aria-label={t('setup.plan.title')}>
          {steps.map((step, at) => (
            <PlanStep
              key={step.phase.id}
              workshop={workshop}
              steps={steps}
              at={at}
              isFixed={readOnly}
              onChange={() => setAsked({ step })}
              onAddAfter={() => setAsked({ after: step.phase.id })}
            />
          ))}
        </ol>
        {steps.length === 0 && <p className="quiet">{t('inquiry.run.empty')}</p>}
        {!readOnly && (
          <p>
            <Button icon={Plus} onPress={() => setAsked({ after: undefined })}>
              {t('inquiry.run.add')}
            </Button>
          </p>
        )}
        <PlanActual workshop={workshop} />
      </div>
      {asked && <StepDialog workshop={workshop} asked={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}
