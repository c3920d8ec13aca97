import { useId } from 'react'
import { runOfShow } from '../../../shared/queries/runOfShow.ts'
import { workshopTabs, type WorkshopTab } from '../../../shared/shellNames.ts'
import { useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

/** The parts of a workshop, always in the same row and order; those the step that is on is worked in are marked. */
export function Tabs({ workshop, current }: { workshop: string; current: WorkshopTab }) {
  const { t, language } = useWords()
  const used = useId()
  const uses = useDesk((s) =>
    (runOfShow(s.rows, workshop, language).find((step) => step.isNow)?.uses ?? []).join(' '),
  ).split(' ')
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
}
