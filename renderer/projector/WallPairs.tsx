import type { WallView } from '../../shared/queries/wall.ts'
import { useWords } from '../words.tsx'
import { WallClock } from './WallClock.tsx'

/** Who sits with whom: a name for those who chose to be named here, a chair for everybody else. */
export function WallPairs({ view }: { view: Extract<WallView, { scene: 'pairs' }> }) {
  const { t, list } = useWords()
  const { pairs, clock } = view
  const isReadOut = pairs.some(({ names }) => names.includes(null))
  return (
    <>
      <div className="wall-head">
        <h1 className="wall-title">{t('setup.pairs.title')}</h1>
        <WallClock clock={clock} />
      </div>
      <ol className={pairs.length > 10 ? 'wall-pairs many' : 'wall-pairs'}>
        {pairs.map(({ at, names }) => (
          <li key={at} className="wall-slip">
            <span className="at num">{at}</span>
            <span className="words">
              {names.some(Boolean)
                ? list(names.map((name) => name ?? t('setup.person.someone')))
                : t('setup.wall.people', { count: names.length })}
            </span>
          </li>
        ))}
      </ol>
      {isReadOut && <p className="wall-foot">{t('setup.wall.readOut')}</p>}
    </>
  )
}
