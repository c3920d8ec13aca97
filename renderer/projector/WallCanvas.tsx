import type { WallView } from '../../shared/queries/wall.ts'
import type { WallCanvas as Canvas, WallCanvasCell } from '../../shared/queries/wallCanvas.ts'
import { numbersInWords } from '../pieces/cellFacts.ts'
import { Tape } from '../pieces/Tape.tsx'
import { useWords } from '../words.tsx'
import { useLargest } from './useLargest.ts'
import { WallClock } from './WallClock.tsx'

/** As much of a canvas as can be read from the back: the steps about the cell that is looked at, lane by lane. */
export function WallCanvas({ view }: { view: Extract<WallView, { scene: 'canvas' }> }) {
  const { t } = useWords()
  const { canvas, clock } = view
  if (!canvas) return <h1 className="wall-title">{t('canvasTable.wall.none')}</h1>
  const { name, table, of, lines } = canvas
  const foot = [
    canvas.moreLanes > 0 && t('canvasTable.wall.moreLanes', { count: canvas.moreLanes }),
    canvas.moreLines > 0 && t('canvasTable.wall.moreLines', { count: canvas.moreLines }),
  ].filter(Boolean)
  return (
    <>
      <div className="wall-head">
        <div>
          <h1 className="wall-title wall-canvas-title" lang={name?.lang}>
            {name?.text}
          </h1>
          {(table || of) && (
            <p className="wall-step">
              {table && <span lang={table.lang}>{table.text}</span>}
              {table && of && ', '}
              {of && t(`canvas.of.${of}`)}
            </p>
          )}
        </div>
        <WallClock clock={clock} />
      </div>
      {canvas.steps.length > 0 && <Steps canvas={canvas} />}
      {lines.length > 0 ? <Lines canvas={canvas} /> : <Lanes canvas={canvas} />}
      <p className="wall-foot">{foot.join(' ')}</p>
    </>
  )
}

/** Which steps are in sight, of how many; each by name over its column, and by number where it is a step. */
function Steps({ canvas }: { canvas: Canvas }) {
  const { t } = useWords()
  const shown = canvas.steps.filter((one) => one.isShown)
  return (
    <div className="wall-canvas-steps">
      <p>
        {(canvas.step || shown.length < canvas.steps.length) &&
          t('canvasTable.wall.ofSteps', {
            step: canvas.step,
            which: shown.length > 1 ? `${shown[0]!.at}–${shown.at(-1)!.at}` : `${shown[0]?.at ?? ''}`,
            all: canvas.steps.length,
          }).trim()}
      </p>
      <ol style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}>
        {shown.map((one) => (
          <li key={one.at} value={one.at}>
            {canvas.step && <span className="num">{one.at} </span>}
            <span lang={one.lang}>{one.text}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Lanes({ canvas }: { canvas: Canvas }) {
  const list = useLargest(canvas)
  const { t } = useWords()
  return (
    <ol ref={list} className="wall-canvas">
      {canvas.rows.map((row) => (
        <li key={row.title} className={row.isLookedAt ? 'looked' : undefined}>
          <h2>{row.title}</h2>
          <div style={{ gridTemplateColumns: `repeat(${row.cells.length}, minmax(0, 1fr))` }}>
            {row.cells.map((cell, at) => (
              <div
                key={at}
                className={cell.isLookedAt ? 'cell looked' : 'cell'}
                aria-current={cell.isLookedAt || undefined}
              >
                <Cell cell={cell} />
              </div>
            ))}
          </div>
        </li>
      ))}
      {canvas.rows.length === 0 && <li>{t('canvasTable.wall.empty')}</li>}
    </ol>
  )
}

function Cell({ cell }: { cell: WallCanvasCell }) {
  const words = useWords()
  const { t } = words
  const marks = [
    ...numbersInWords(cell.facts, words).map((one) => one.words),
    ...(cell.signal ? [t('canvas.fact.signal', { words: cell.signal.text })] : []),
    ...(cell.questions ? [t('canvas.questions', { count: cell.questions })] : []),
    ...(cell.dots ? [t('canvasTable.dots.count', { count: cell.dots })] : []),
    ...(cell.more ? [t('canvas.more', { count: cell.more })] : []),
  ]
  return (
    <>
      {cell.cards.map((one, at) => (
        <p key={at} className="card">
          {one.type && <Tape kind={one.type} />}
          {one.type && <span className="sr">{t(`kinds.${one.type}`)}: </span>}
          <span lang={one.lang}>{one.text}</span>
        </p>
      ))}
      {marks.length > 0 && <p className="marks">{marks.join(' · ')}</p>}
    </>
  )
}

/** A network that cannot be read from the back is told: every line as a sentence. */
function Lines({ canvas }: { canvas: Canvas }) {
  const list = useLargest(canvas)
  return (
    <ol ref={list} className="wall-canvas lines">
      {canvas.lines.map((one, at) => (
        <li key={at} lang={one.lang}>
          {one.text}
        </li>
      ))}
    </ol>
  )
}
