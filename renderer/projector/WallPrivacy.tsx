import { privacyLines } from '../../shared/queries/privacy.ts'
import type { WallView } from '../../shared/queries/wall.ts'
import { useWords } from '../words.tsx'

/** Who decides, who keeps it, how to take it back, who may ask for it: before anything is written down. */
export function WallPrivacy({ view }: { view: Extract<WallView, { scene: 'privacy' }> }) {
  const { t, language } = useWords()
  const lines = privacyLines(view.facts, t, language)
  return (
    <>
      <h1 className="wall-title">{t('setup.privacy.heading')}</h1>
      <dl className="wall-told">
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
