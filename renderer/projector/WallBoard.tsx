import type { WallView } from '../../shared/queries/wall.ts'
import { beginningOf } from '../pieces/beginning.ts'
import { Tape } from '../pieces/Tape.tsx'
import { useWords } from '../words.tsx'
import { labelSize } from './labelSize.ts'
import { WallClock } from './WallClock.tsx'

/** So few themes that there is room to read what lies under each. */
const few = 4

/** The themes in participants' words, and under each a strip of cloth for every note. */
export function WallBoard({ view }: { view: Extract<WallView, { scene: 'board' }> }) {
  const { t } = useWords()
  const { columns, more, loose, clock, title } = view
  const hasRoom = columns.length <= few
  const foot = [
    more > 0 && t('projector.more', { count: more }),
    loose > 0 && t('projector.loose', { count: loose }),
  ].filter(Boolean)
  return (
    <>
      <div className="wall-head">
        <div>
          <p className="wall-step">{title}</p>
          <h1 className="wall-title">{t('projector.board.title')}</h1>
        </div>
        <WallClock clock={clock} />
      </div>
      {columns.length === 0 && <p className="wall-topic">{t('projector.board.none')}</p>}
      <ol
        className={
          hasRoom ? 'wall-rows roomy' : `wall-rows ${labelSize(columns.map((one) => one.label.text))}`
        }
      >
        {columns.map((column, index) => (
          <li key={`${index} ${column.label.text}`} className="wall-row">
            <p className="wall-slip">
              <span className="at num">{index + 1}</span>
              <span className="words" lang={column.label.lang}>
                {column.label.text}
              </span>
            </p>
            <p className="wall-tapes">
              <span className="num">{t('common.notes', { count: column.notes.length + column.more })}</span>
              <span className="tapes" aria-hidden>
                {column.notes.map((note, at) => (
                  <Tape key={at} kind={note.type} />
                ))}
              </span>
            </p>
            {hasRoom && (
              <ul className="wall-said">
                {column.notes.slice(0, 2).map((note, at) => (
                  <li key={at} lang={note.lang}>
                    {beginningOf(note.text, 280)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <p className="wall-foot">{foot.join('. ')}</p>
    </>
  )
}
