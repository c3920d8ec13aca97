import type { WallView } from '../../shared/queries/wall.ts'
import { Tape } from '../pieces/Tape.tsx'
import { useWords } from '../words.tsx'
import { useLargest } from './useLargest.ts'
import { WallClock } from './WallClock.tsx'

/** What the room says as if it were already so, and a strip of cloth for every note it stands on. */
export function WallStatements({ view }: { view: Extract<WallView, { scene: 'statements' }> }) {
  const { t } = useWords()
  const { rows, more, clock } = view
  const list = useLargest(rows)
  const foot = [
    rows.some((one) => one.notes > 0) && t('projector.statements.strips'),
    more > 0 && t('projector.statements.more', { count: more }),
  ].filter(Boolean)
  return (
    <>
      <div className="wall-head">
        <h1 className="wall-title">{t('projector.statements.title')}</h1>
        <WallClock clock={clock} />
      </div>
      {rows.length === 0 && <p className="wall-topic">{t('projector.statements.none')}</p>}
      <ol ref={list} className="wall-statements">
        {rows.map((one) => (
          <li key={one.at} className="wall-slip">
            <span className="at num">{one.at}</span>
            <span className="words" lang={one.lang}>
              {one.text}
            </span>
            {one.notes > 0 && (
              <span className="tapes">
                {one.beneath.map((kind, at) => (
                  <Tape key={at} kind={kind} />
                ))}
                <span className="sr">{t('dream.beneath.count', { count: one.notes })}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="wall-foot">{foot.join(' ')}</p>
    </>
  )
}
