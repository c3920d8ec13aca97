import type { WallView } from '../../shared/queries/wall.ts'
import { Dots } from '../pieces/Dots.tsx'
import { useWords } from '../words.tsx'
import { labelSize } from './labelSize.ts'
import { WallClock, WallStitches } from './WallClock.tsx'

/** The most dots a row holds at their full size, and at the smaller one; beyond that the number stands alone. */
const fullSize = 20
const smaller = 60
/** Ties said beneath the rows: more would push the rows off the wall. */
const mostTies = 2

/** Dots as they were placed, in fives and as a number; always with what such a vote hides. */
export function WallDots({ view }: { view: Extract<WallView, { scene: 'dots' }> }) {
  const { t, list } = useWords()
  const { rows, more, dots, clock, title, hidden, hides, ties, round } = view
  const isBoth = view.screen > 0 && view.keyed > 0
  const minority = rows.find((row) => row.minority)
  const most = Math.max(0, ...rows.map((row) => row.dots))
  return (
    <>
      <div className="wall-head">
        <div>
          <p className="wall-step">{title}</p>
          <h1 className="wall-title" lang={view.question?.lang}>
            {view.question?.text ?? t('projector.dots.title')}
          </h1>
          {hidden !== null && <p className="wall-step">{t('projector.dots.budget', { count: hidden })}</p>}
          {(round || isBoth) && (
            <p className="wall-step">
              {round && `${t('projector.dots.round', round)}. `}
              {isBoth && t('projector.dots.both', { screen: view.screen, keyed: view.keyed })}
            </p>
          )}
        </div>
        <WallClock clock={clock} />
      </div>
      <WallStitches clock={clock} />
      <ol
        className={`wall-rows ${labelSize(rows.map((row) => row.label.text))}${most > fullSize ? ' many' : ''}`}
      >
        {rows.map((row) => (
          <li key={row.at} className="wall-row">
            <p className="wall-slip">
              <span className="at num">{row.at}</span>
              <span className="words" lang={row.label.lang}>
                {row.label.text}
              </span>
            </p>
            {dots > 0 && <Dots count={row.dots} areDotsHidden={most > smaller} />}
          </li>
        ))}
      </ol>
      {ties.slice(0, mostTies).map((tie) => (
        <p key={tie.sum} className="wall-foot wall-tie">
          {t('projector.dots.tie', { count: tie.sum, items: list(tie.labels.map((one) => `“${one.text}”`)) })}
        </p>
      ))}
      <p className="wall-foot">
        {hidden !== null ? (
          t('projector.dots.hidden')
        ) : hides ? (
          <span lang={hides.lang}>{hides.text}</span>
        ) : minority?.minority ? (
          <>
            <strong lang={minority.label.lang}>{minority.label.text}:</strong>{' '}
            <span lang={minority.minority.lang}>{minority.minority.text}</span>
          </>
        ) : (
          t('projector.dots.hides')
        )}{' '}
        {more > 0 && t('projector.more', { count: more })}
      </p>
    </>
  )
}
