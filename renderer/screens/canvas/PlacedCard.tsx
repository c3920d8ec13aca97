import type { Placed } from '../../../shared/queries/canvas.ts'
import { beginningOf } from '../../pieces/beginning.ts'
import { Tape } from '../../pieces/Tape.tsx'
import { useWords } from '../../words.tsx'
import { kindInWords } from './names.ts'

interface PlacedCardProps {
  placed: Placed
  isChosen: boolean
  /** A question that was answered. */
  isDone: boolean
}

/** Something placed, as it lies in the drawer: all of its words, and it can be carried from here. */
export function PlacedCard({ placed, isChosen, isDone }: PlacedCardProps) {
  const words = useWords()
  const { id, type, on, words: said } = placed
  const classes = ['note', 'card', isChosen && 'chosen', isDone && 'off']
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-kind={type ?? 'note'}
      data-card={id}
      data-placed={id}
    >
      <Tape kind={type ?? 'note'} lies="along" />
      <div className="body">
        <span className="sr">{kindInWords(on, words)}: </span>
        <p className="said" lang={said.lang}>
          {beginningOf(said.text)}
        </p>
      </div>
    </div>
  )
}
