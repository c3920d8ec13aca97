import './workshop.css'
import { EmptyState } from '../../pieces/Notices.tsx'
import { Button } from '../../pieces/Button.tsx'
import { useDesk } from '../../store/desk.ts'
import { go, type Place } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { Agreement } from './Agreement.tsx'
import { BoardScreen } from './board/BoardScreen.tsx'
import { Capture } from './Capture.tsx'
import { Stories } from './stories/Stories.tsx'
import { Design } from './design/Design.tsx'
import { Dream } from './dream/Dream.tsx'
import { PromisesTab } from './promises/PromisesTab.tsx'
import { DotsScreen } from './dots/DotsScreen.tsx'
import { Paper } from './paper/Paper.tsx'
import { Panel } from './panel/Panel.tsx'
import { PeopleAndPairs } from './pairs/People.tsx'
import { Plan } from './plan/Plan.tsx'
import { Privacy } from './privacy/Privacy.tsx'

/** A workshop: taking words down, sorting them, and what the group agreed. */
export function Workshop({ workshop, tab }: Extract<Place, { at: 'workshop' }>) {
  const { t } = useWords()
  const isHere = useDesk((s) => Boolean(s.rows.get('workshop', workshop)))
  if (!isHere)
    return (
      <div className="room no-rail">
        <div className="work">
          <EmptyState
            title={t('inquiry.gone.title')}
            actions={
              <Button look="main" onPress={() => go({ at: 'overview' })}>
                {t('inquiry.gone.go')}
              </Button>
            }
          >
            <p>{t('inquiry.gone.body')}</p>
          </EmptyState>
        </div>
      </div>
    )
  if (tab === 'board') return <BoardScreen key={workshop} workshop={workshop} />
  if (tab === 'dots') return <DotsScreen key={workshop} workshop={workshop} />
  if (tab === 'dream') return <Dream key={workshop} workshop={workshop} />
  if (tab === 'design') return <Design key={workshop} workshop={workshop} />
  if (tab === 'promises') return <PromisesTab key={workshop} workshop={workshop} />
  if (tab === 'plan') return <Plan key={workshop} workshop={workshop} />
  if (tab === 'panel') return <Panel key={workshop} workshop={workshop} />
  if (tab === 'pairs') return <PeopleAndPairs key={workshop} workshop={workshop} />
  if (tab === 'privacy') return <Privacy key={workshop} workshop={workshop} />
  if (tab === 'paper') return <Paper key={workshop} workshop={workshop} />
  if (tab === 'agreement') return <Agreement key={workshop} workshop={workshop} />
  if (tab === 'stories') return <Stories key={workshop} workshop={workshop} />
  return <Capture key={workshop} workshop={workshop} />
}
