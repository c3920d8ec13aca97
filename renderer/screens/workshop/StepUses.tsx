import { ArrowRight } from 'lucide-react'
import type { ShowStep } from '../../../shared/queries/runOfShow.ts'
import type { WorkshopTab } from '../../../shared/shellNames.ts'
import { Button } from '../../pieces/Button.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

/** The way from the step that is on to the parts of the screen it is worked in. */
export function StepUses(props: { workshop: string; step: ShowStep; current: WorkshopTab }) {
  const { workshop, step, current } = props
  const { t } = useWords()
  const elsewhere = step.uses.filter((tab) => tab !== current)
  if (elsewhere.length === 0) return null
  return (
    <p className="row step-uses">
      <span className="quiet small">{t('setup.uses')}</span>
      {elsewhere.map((tab) => (
        <Button
          key={tab}
          look="link"
          iconAfter={ArrowRight}
          onPress={() => go({ at: 'workshop', workshop, tab })}
        >
          {t(`inquiry.tab.${tab}`)}
        </Button>
      ))}
    </p>
  )
}
