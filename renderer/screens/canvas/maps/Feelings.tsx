import { useId, type CSSProperties } from 'react'
import { cellOf, type CanvasColumn, type CanvasView } from '../../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { tagOf } from '../../../i18n.ts'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { feelings } from '../names.ts'
import type { ViewProps } from '../sheet.ts'
import { curveThrough } from './curve.ts'
import { FeelingMark } from './FeelingMark.tsx'
import './maps.css'

/**
 * How it feels from one phase to the next: a curve one can set by pressing or by arrow keys, and the same as a table.
 * Nothing where no lane of the canvas asks how it feels.
 */
export function Feelings({ view, readOnly }: ViewProps) {
  const { t } = useWords()
  const title = useId()
  const lane = view.lanes.find((one) => one.facts.includes('feeling'))?.id
  if (!lane || !view.columns.length) return null
  const felt = view.columns.map((column) => cellOf(view, lane, column.id).feeling)
  const count = view.columns.length
  return (
    <section className="map-feel" aria-labelledby={title}>
      <h2 className="h-small" id={title}>
        {t('canvasMap.feel.title')}
      </h2>
      <div className="feel-plot" style={{ '--n': count } as CSSProperties}>
        <ul className="feel-ends" aria-hidden>
          {feelings.map((one) => (
            <li key={one}>{t(`canvasMap.feel.level.${one}`)}</li>
          ))}
        </ul>
        <div className="feel-field">
          <svg className="feel-curve" viewBox={`0 0 ${count} 5`} preserveAspectRatio="none" aria-hidden>
            {curveThrough(felt).map(({ path, isGap }) => (
              <path key={path} d={path} className={isGap ? 'over-gap' : undefined} />
            ))}
          </svg>
          {view.columns.map((column, at) => (
            <Phase
              key={column.id}
              view={view}
              lane={lane}
              column={column}
              feeling={felt[at] ?? null}
              readOnly={readOnly}
            />
          ))}
        </div>
      </div>
      <FeelTable view={view} lane={lane} readOnly={readOnly} />
    </section>
  )
}

interface PhaseProps {
  view: CanvasView
  lane: string
  column: CanvasColumn
  feeling: number | null
  readOnly: boolean
}

const set = (view: CanvasView, lane: string, column: string, feeling: number | null) =>
  void act('setCanvasCell', { canvas: view.canvas.id, lane, column, feeling })

/** Five places one above another: one of them is how this phase feels. Up and down choose. */
function Phase({ view, lane, column, feeling, readOnly }: PhaseProps) {
  const { t } = useWords()
  const name = useId()
  if (readOnly)
    return (
      <div className="feel-phase" aria-hidden>
        {feelings.map((one) => (
          <span key={one} className="feel-spot">
            {one === feeling && <FeelingMark feeling={one} />}
          </span>
        ))}
        <span className="feel-name">{column.title}</span>
      </div>
    )
  return (
    <fieldset className="feel-phase">
      <legend className="sr">{t('canvasMap.feel.of', { phase: column.title })}</legend>
      {feelings.map((one) => (
        <label key={one} className="feel-spot">
          <input
            type="radio"
            name={name}
            checked={one === feeling}
            onChange={() => set(view, lane, column.id, one)}
            onKeyDown={(press) => {
              if (press.key !== 'Delete' && press.key !== 'Backspace') return
              press.preventDefault()
              set(view, lane, column.id, null)
            }}
          />
          <FeelingMark feeling={one} />
          <span className="sr">{t(`canvasMap.feel.level.${one}`)}</span>
        </label>
      ))}
      <span className="feel-name" aria-hidden>
        {column.title}
      </span>
    </fieldset>
  )
}

/** The same in words, with what was said of it. */
function FeelTable({ view, lane, readOnly }: { view: CanvasView; lane: string; readOnly: boolean }) {
  const { t, language } = useWords()
  const { method, columns } = view
  return (
    <table className="map-table">
      <caption className="sr">{t('canvasMap.feel.title')}</caption>
      <thead>
        <tr>
          <th scope="col">
            {method.step ? inLanguage(method.step, tagOf(language)) : t('canvasMap.table.step')}
          </th>
          <th scope="col">{t('canvasMap.feel.level')}</th>
          <th scope="col">{t('canvasMap.feel.why')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const { feeling, cards } = cellOf(view, lane, column.id)
          return (
            <tr key={column.id}>
              <th scope="row" lang={column.lang ?? undefined}>
                {column.title}
              </th>
              <td>
                {feeling === null ? (
                  <span className="quiet">{t('canvasMap.feel.notSaid')}</span>
                ) : (
                  <span className="row">
                    <FeelingMark feeling={feeling} />
                    {t(`canvasMap.feel.level.${feeling as -2 | -1 | 0 | 1 | 2}`)}
                    {!readOnly && (
                      <button
                        type="button"
                        className="btn link small"
                        aria-label={t('canvasMap.feel.clearOf', { phase: column.title })}
                        onClick={() => set(view, lane, column.id, null)}
                      >
                        {t('canvasMap.feel.clear')}
                      </button>
                    )}
                  </span>
                )}
              </td>
              <td>
                <ul>
                  {cards.map((card) => (
                    <li key={card.id} className="said" lang={card.words.lang}>
                      {card.words.text}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
