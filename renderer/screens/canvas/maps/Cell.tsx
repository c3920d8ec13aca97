import { cellOf, type CanvasView, type Placed } from '../../../../shared/queries/canvas.ts'
import { Tape } from '../../../pieces/Tape.tsx'
import { Pill } from '../../../pieces/Marks.tsx'
import type { Words } from '../../../words.tsx'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { tagOf } from '../../../i18n.ts'
import { cellName, countsInWords, factsInWords, kindInWords } from '../names.ts'
import type { Chosen } from '../sheet.ts'
import { isActor } from './cardDeeds.ts'
import type { CardMenus } from './CardMenu.tsx'

/** What every cell of a table is drawn with. */
export type Drawn = {
  view: CanvasView
  words: Words
  readOnly: boolean
  chosen: Chosen | null
  onChoose: ((chosen: Chosen | null) => void) | undefined
  menus: CardMenus
}

/** What lies in a cell, and what is said of it, all in words. Every card opens the same menu as on the picture. */
export function Cell({ on, lane, column }: { on: Drawn; lane: string; column: string | null }) {
  const { view, words, readOnly, chosen, onChoose } = on
  const { t } = words
  const cell = cellOf(view, lane, column)
  // Comments and questions stand here in their own words; dots have none.
  const facts = [
    ...factsInWords(cell, words),
    ...countsInWords(cell, words).filter((one) => one.id === 'dots'),
  ]
  const prompt = promptIn(view, lane, column)
  const isEmpty = !cell.cards.length && !cell.comments.length && !cell.questions.length && !facts.length
  const isChosen = chosen?.lane === lane && chosen.column === column
  return (
    <div className={isChosen ? 'map-cell chosen' : 'map-cell'} data-place={`${lane} ${column ?? ''}`}>
      {isEmpty && <span className={readOnly ? 'quiet small' : 'sr'}>{t('canvasMap.table.nothing')}</span>}
      {prompt && <p className="quiet small">{inLanguage(prompt, tagOf(words.language))}</p>}
      {cell.cards.length > 0 && (
        <ul>
          {cell.cards.map((card) => (
            <li key={card.id}>
              <Card on={on} card={card} />
            </li>
          ))}
        </ul>
      )}
      {facts.length > 0 && (
        <ul className="map-facts">
          {facts.map((one) => (
            <li key={one.id}>
              <Pill isGrave={one.id === 'fails'}>{one.words}</Pill>
            </li>
          ))}
        </ul>
      )}
      {cell.comments.length + cell.questions.length > 0 && (
        <ul>
          {[...cell.comments, ...cell.questions].map((card) => (
            <li key={card.id}>
              <Card on={on} card={card} />
            </li>
          ))}
        </ul>
      )}
      {!readOnly && onChoose && (
        <button
          type="button"
          className="btn link small"
          aria-label={t('canvasMap.table.addIn', { cell: cellName(view, lane, column, words) })}
          aria-pressed={isChosen}
          onClick={() => onChoose({ lane, column })}
        >
          {t('canvasMap.table.add')}
        </button>
      )}
    </div>
  )
}

/** What to ask the room where a whole lane is empty: once, in its first cell. */
function promptIn(view: CanvasView, lane: string, column: string | null) {
  const prompt = view.method.lanes.find((one) => one.id === lane)?.prompt
  if (!prompt || (column && column !== view.columns[0]?.id)) return undefined
  return [...view.cells.values()].some((one) => one.lane === lane && one.cards.length) ? undefined : prompt
}

/** A card as a line of its cell: pressed, it opens what can be done with it. */
export function Card({ on, card, isPowerHidden }: { on: Drawn; card: Placed; isPowerHidden?: boolean }) {
  const { view, words, readOnly, menus } = on
  const { t } = words
  const said = (
    <>
      {card.type && card.as === 'card' && <Tape kind={card.type} lies="short" />}
      <span className="words">
        {card.as === 'card' ? (
          <span className={card.type ? 'sr' : 'map-kind'}>{kindInWords(card.on, words)}: </span>
        ) : (
          <span className="label">{t(asWords(card))}: </span>
        )}
        <span className="said" lang={card.words.lang}>
          {card.words.text}
        </span>
        {isActor(view, card) && card.row.power && !isPowerHidden && (
          <span className="quiet small"> ({t(`canvasMap.power.${card.row.power as 1 | 2 | 3}`)})</span>
        )}
      </span>
    </>
  )
  if (readOnly)
    return (
      <span className="map-card" data-mapped={card.id}>
        {said}
      </span>
    )
  return (
    <button
      type="button"
      className="map-card"
      data-mapped={card.id}
      aria-haspopup="menu"
      onClick={(press) => menus.open(card, press.currentTarget)}
    >
      {said}
    </button>
  )
}

const asWords = (card: Placed) =>
  card.as === 'comment'
    ? 'canvasMap.as.comment'
    : card.row.settled
      ? 'canvasMap.as.answered'
      : 'canvasMap.as.question'
