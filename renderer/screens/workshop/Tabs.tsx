import { workshopTabs, type WorkshopTab } from '../../../shared/shellNames.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

/** The parts of a workshop, always in the same corner. */
export function Tabs({ workshop, current }: { workshop: string; current: WorkshopTab }) {
  const { t } = useWords()
  return (
    <nav className="places workshop-tabs" aria-label={t('inquiry.tabs')}>
      {workshopTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          data-words={t(`inquiry.tab.${tab}`)}
          aria-current={tab === current ? 'page' : undefined}
          onClick={() => tab !== current && go({ at: 'workshop', workshop, tab })}
        >
          {t(`inquiry.tab.${tab}`)}
        </button>
      ))}
    </nav>
  )
}
