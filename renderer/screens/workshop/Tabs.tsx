import { memo, useId } from 'react'
import { workshopTabs, type WorkshopTab } from '../../../shared/shellNames.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { useSteps } from './useSteps.ts'

interface TabsProps {
  workshop: string
  current: WorkshopTab
}

/** The parts of a workshop, always in the same row and order; those the step that is on is worked in are marked. */
export const Tabs = memo(function Tabs({ workshop, current }: TabsProps) {
  const { t } = useWords()
  const used = useId()
  const uses = useSteps(workshop).find((step) => step.isNow)?.uses ?? []
  return (
    <nav className="places workshop-tabs" aria-label={t('inquiry.tabs')}>
      {workshopTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          data-words={t(`inquiry.tab.${tab}`)}
          data-used={uses.includes(tab) || undefined}
          aria-describedby={uses.includes(tab) ? used : undefined}
          aria-current={tab === current ? 'page' : undefined}
          onClick={() => tab !== current && go({ at: 'workshop', workshop, tab })}
        >
          {t(`inquiry.tab.${tab}`)}
        </button>
      ))}
      <span id={used} hidden>
        {t('setup.uses.tab')}
      </span>
    </nav>
  )
})
