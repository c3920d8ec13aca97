import { CircleQuestionMark, MessageCircle } from 'lucide-react'
import { memo, type CSSProperties } from 'react'
import type { CanvasCell, CanvasView, Placed } from '../../../shared/queries/canvas.ts'
import { beginningOf } from '../../pieces/beginning.ts'
import { Tape } from '../../pieces/Tape.tsx'
import { useWords, type Words } from '../../words.tsx'
import { cellHeadInWords, cellInWords, countsInWords, factsInWords, kindInWords } from './names.ts'

export interface SheetCellProps {
  view: CanvasView
  cell: CanvasCell
  /** The cell the keys are at, and the card in it. */
  isChosen: boolean
  card: string | undefined
  /** Tab comes here. */
  isStop: boolean
  landed: ReadonlySet<string>
  most: number
  role: 'gridcell' | 'group'
  /** What to ask the room where the whole lane is empty. */
  prompt?: string
  style?: CSSProperties
  colIndex?: number
  colSpan?: number
  readOnly: boolean
}

/** The heading of an area, by the lane it is. */
export const areaId = (lane: string): string => `area-${lane}`

/** What is drawn again only where this cell says something else than before. */
const isSame = (a: SheetCellProps, b: SheetCellProps) =>
  a.cell === b.cell &&
  a.isChosen === b.isChosen &&
  a.card === b.card &&
  a.isStop === b.isStop &&
  a.prompt === b.prompt &&
  a.colIndex === b.colIndex &&
  a.colSpan === b.colSpan &&
  a.readOnly === b.readOnly &&
  a.most === b.most &&
  JSON.stringify(a.style) === JSON.stringify(b.style) &&
  a.view.columns === b.view.columns &&
  a.view.method === b.view.method &&
  (a.landed === b.landed || a.cell.cards.every((one) => a.landed.has(one.id) === b.landed.has(one.id)))

/** One cell: its cards as pinned notes, what is said of it as marks. Keys and drags are heard by the sheet. */
export const SheetCell = memo(function SheetCell(props: SheetCellProps) {
  const { view, cell, isChosen, card, isStop, landed, most, role, prompt, style, colIndex, colSpan } = props
  const words = useWords()
  const { cards } = cell
  const place = role === 'group' ? areaId(cell.lane) : `cell-${cell.lane}-${cell.column ?? ''}`
  const shown = cards.slice(0, most)
  const hasCard = isChosen && shown.some((one) => one.id === card)
  return (
    // Keys are heard on the whole sheet, which knows where they lead.
    <div
      role={role}
      className={['cv-cell', cards.length && 'filled', isChosen && 'chosen'].filter(Boolean).join(' ')}
      data-cell
      data-lane={cell.lane}
      data-column={cell.column ?? ''}
      tabIndex={isStop && !hasCard ? 0 : -1}
      // A cell of a grid is named by what lies in it; a group needs its name said.
      aria-label={role === 'group' ? cellInWords(view, cell, words) : undefined}
      aria-selected={role === 'gridcell' ? isChosen : undefined}
      aria-current={role === 'group' && isChosen ? true : undefined}
      aria-colindex={colIndex}
      aria-colspan={colSpan}
      style={style}
    >
      {role === 'gridcell' && (
        <span className="sr" id={place}>
          {cellHeadInWords(view, cell, words)}.{' '}
        </span>
      )}
      {shown.map((one) => (
        <Card
          key={one.id}
          placed={one}
          isChosen={isChosen && one.id === card}
          isStop={isStop && (hasCard ? one.id === card : isChosen)}
          isLanded={landed.has(one.id)}
          place={place}
          words={words}
        />
      ))}
      {cards.length > most && <More cards={cards.slice(most)} words={words} />}
      {prompt && <p className="cv-prompt quiet">{prompt}</p>}
      <Marks cell={cell} words={words} />
    </div>
  )
}, isSame)

interface CardProps {
  placed: Placed
  isChosen: boolean
  isStop: boolean
  isLanded: boolean
  /** What names its cell. */
  place: string
  words: Words
}

/** Something that was said, pinned: its kind as tape and as a word, its words, and its beginning where it is long. */
const Card = memo(function Card({ placed, isChosen, isStop, isLanded, place, words }: CardProps) {
  const { id, on, type, words: said } = placed
  const kind = kindInWords(on, words)
  const classes = ['note', 'card', 'cv-card', isChosen && 'chosen', isLanded && 'landed']
  return (
    <div
      role="button"
      className={classes.filter(Boolean).join(' ')}
      data-card={id}
      data-kind={type ?? 'note'}
      tabIndex={isStop ? 0 : -1}
      // Whoever comes straight to a card hears where it lies.
      aria-describedby={place}
    >
      <Tape kind={type ?? 'note'} lies="along" />
      <div className="body">
        {type ? <span className="sr">{kind}: </span> : <span className="cv-kind">{kind}</span>}
        <p className="said" lang={said.lang}>
          {beginningOf(said.text, 400)}
        </p>
      </div>
    </div>
  )
})

function More({ cards, words }: { cards: readonly Placed[]; words: Words }) {
  const kinds = [...new Set(cards.map((one) => one.type ?? 'note'))].slice(0, 4)
  return (
    <p className="cv-more">
      {kinds.map((kind) => (
        <Tape key={kind} kind={kind} />
      ))}
      {words.t('canvas.more', { count: cards.length })}
    </p>
  )
}

/** "Fail point", "Wait: 7 days", "2 comments": the name of the cell says them too. */
function Marks({ cell, words }: { cell: CanvasCell; words: Words }) {
  const facts = factsInWords(cell, words)
  const counts = countsInWords(cell, words)
  if (!facts.length && !counts.length) return null
  return (
    <div className="cv-marks">
      {facts.map((one) => (
        <span
          key={one.id}
          className={one.id === 'fails' ? 'pill grave' : one.id === 'signal' ? 'cv-signal' : 'pill'}
        >
          {one.words}
        </span>
      ))}
      {counts.map((one) => {
        const Icon = one.id === 'comments' ? MessageCircle : CircleQuestionMark
        return (
          <span key={one.id} className="cv-count">
            <Icon size="1em" aria-hidden /> {one.words}
          </span>
        )
      })}
    </div>
  )
}
