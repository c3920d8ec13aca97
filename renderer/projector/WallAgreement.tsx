import type { WallView } from '../../shared/queries/wall.ts'
import { useWords } from '../words.tsx'

/** Promises that fit and can be read from the back of a hall. */
const most = 7

/** What the room promises each other, and what may happen to what is said. */
export function WallAgreement({ view }: { view: Extract<WallView, { scene: 'agreement' }> }) {
  const { t, date } = useWords()
  const { promises, agreed } = view
  return (
    <>
      <h1 className="wall-title">{t('projector.agreement')}</h1>
      <ol className="wall-rows">
        {promises.slice(0, most).map((promise, index) => (
          <li key={`${index} ${promise.text}`} className="wall-slip">
            <span className="at num">{index + 1}</span>
            <span className="words" lang={promise.lang}>
              {promise.text}
            </span>
          </li>
        ))}
      </ol>
      <p className="wall-foot">{agreed ? agreedWords() : t('projector.agreement.none')}</p>
    </>
  )

  function agreedWords() {
    if (!agreed) return ''
    if (agreed.keep === 'nothing') return t('projector.agreement.keep.nothing')
    const kept = agreed.keep === 'workshop' ? t('projector.agreement.keep.workshop') : ''
    const far = t(`projector.agreement.reach.${agreed.reach}`)
    const until = kept ? '' : t('projector.agreement.until', { day: date(agreed.until) })
    return [kept, far, until].filter(Boolean).join(' ')
  }
}
