import type { Line } from '../../../shared/queries/outline.ts'
import { ClauseMark } from '../../pieces/Marks.tsx'

export interface ClauseOpenerProps {
  line: Line
  isChosen: boolean
  isTabStop: boolean
  onChoose: () => void
  onFocus: () => void
  onKeyDown: (event: React.KeyboardEvent) => void
}

/** A clause's number and kind: the handle it is chosen by, with the whole clause as its target until it is. */
export function ClauseOpener({ line, isChosen, isTabStop, onChoose, onFocus, onKeyDown }: ClauseOpenerProps) {
  return (
    <button
      type="button"
      id={`clause ${line.id}`}
      className="what"
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={isChosen}
      aria-labelledby={`number-${line.id} words-${line.id}`}
      onFocus={onFocus}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <span className="no num">{line.number}</span>
      <span id={`number-${line.id}`}>
        <span className="sr">{line.number}</span> <ClauseMark kind={line.type} />
      </span>
    </button>
  )
}
