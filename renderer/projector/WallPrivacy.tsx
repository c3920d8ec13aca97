import { privacyLines } from '../../shared/queries/privacy.ts'
import type { WallView } from '../../shared/queries/wall.ts'
import { useWords } from '../words.tsx'

/** Letters above which the answers stand closer, so that all four are on the wall. */
const long = 600

/** Who decides, who keeps it, how to take it back, who may ask for it: before anything is written down. */
export function WallPrivacy({ view }: { view: Extract<WallView, { scene: 'privacy' }> }) {
  const { t, language } = useWords()
  const lines = privacyLines(view.facts, t, language)
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0)
  return (
    <>
      <h1 className="wall-title">{t('setup.privacy.heading')}</h1>
      <dl className={letters > long ? 'wall-told long' : 'wall-told'}>
        {lines.map((line) => (
          <div key={line.title}>
            <dt>{line.title}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
