import './pairs.css'
import { useWords } from '../../../words.tsx'
import { Tabs } from '../Tabs.tsx'
import { Apart } from './Apart.tsx'
import { HereToday } from './HereToday.tsx'
import { Pairs } from './Pairs.tsx'

/** Who is in the room today, and who sits with whom. */
export function PeopleAndPairs({ workshop }: { workshop: string }) {
  const { t } = useWords()
  return (
    <div className="room no-rail workshop pairs-work">
      <div className="work">
        <Tabs workshop={workshop} current="pairs" />
        <h1 className="sr">{t('inquiry.tab.pairs')}</h1>
        <div className="halves">
          <HereToday workshop={workshop} />
          <div className="pile wide">
            <Pairs workshop={workshop} />
            <Apart />
          </div>
        </div>
      </div>
    </div>
  )
}
