import { useWords } from '../../words.tsx'
import { GroupAnswer } from './GroupAnswer.tsx'
import { Promises } from './Promises.tsx'
import { ShowOnWall } from './ShowOnWall.tsx'
import { Tabs } from './Tabs.tsx'

/** What the room promises each other, and what may happen to what is said. */
export function Agreement({ workshop }: { workshop: string }) {
  const { t } = useWords()
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
              <ShowOnWall
                workshop={workshop}
                scenes={[{ scene: 'agreement', label: t('inquiry.agree.show') }]}
              />
            </div>
          </section>
          <GroupAnswer workshop={workshop} />
        </div>
      </div>
    </div>
  )
}
