import { Monitor } from 'lucide-react'
import { useDesk, setWall } from '../../store/desk.ts'
import { Button } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'
import { GroupAnswer } from './GroupAnswer.tsx'
import { Promises } from './Promises.tsx'
import { Tabs } from './Tabs.tsx'

/** What the room promises each other, and what may happen to what is said. */
export function Agreement({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const wall = useDesk((s) => s.wall)
  const isShown = wall.workshop === workshop && wall.scene === 'agreement' && !wall.paused
  return (
    <div className="room no-rail workshop agreement">
      <div className="work">
        <Tabs workshop={workshop} current="agreement" />
        <div className="halves">
          <section className="pile wide" aria-labelledby="agree-title">
            <div>
              <h1 className="h-page" id="agree-title">
                {t('inquiry.agree.title')}
              </h1>
              <p className="quiet">{t('inquiry.agree.intro')}</p>
            </div>
            <Promises workshop={workshop} />
            <div className="row">
              <Button
                icon={Monitor}
                isOn={isShown}
                onPress={() =>
                  void setWall({ workshop, scene: isShown ? 'prompt' : 'agreement', paused: false })
                }
              >
                {t(isShown ? 'inquiry.agree.shown' : 'inquiry.agree.show')}
              </Button>
            </div>
          </section>
          <GroupAnswer workshop={workshop} />
        </div>
      </div>
    </div>
  )
}
