import type { CSSProperties } from 'react'
import { useWords } from '../words.tsx'

export interface HeatCellProps {
  /** The number shown; null where nobody raised it. */
  value: number | null
  /** 1 palest to 4 deepest; as many rows of stitches, so that the shade is said twice. */
  level: 1 | 2 | 3 | 4
  /** Read after the number, for whoever cannot see the map: "hours a month, Housing Options to Adult Social Care". */
  label: string
  isChosen?: boolean
  onChoose?: () => void
}

/** One square of a map of heat. Put it in a `td`. */
export function HeatCell({ value, level, label, isChosen, onChoose }: HeatCellProps) {
  const { number } = useWords()
  if (value === null) return <span className="heat-none" />
  const style = { '--rows': level } as CSSProperties
  const inside = (
    <>
      <span className="num">{number(value, 1)}</span> <span className="sr">{label}</span>
      <span className="rows" aria-hidden />
    </>
  )
  const classes = `heat heat-${level}${isChosen ? ' chosen' : ''}`
  if (!onChoose)
    return (
      <span className={classes} style={style}>
        {inside}
      </span>
    )
  return (
    <button
      type="button"
      className={classes}
      style={style}
      aria-pressed={isChosen ?? false}
      onClick={onChoose}
    >
      {inside}
    </button>
  )
}

/** The key beneath a map: a swatch and its words for each level. */
export function HeatKey({ words }: { words: readonly [string, string, string, string] }) {
  return (
    <ul className="row wide heat-key">
      {words.map((each, index) => (
        <li key={each} className="row">
          <span
            className={`heat heat-${index + 1}`}
            style={{ '--rows': index + 1 } as CSSProperties}
            aria-hidden
          >
            <span className="rows" />
          </span>
          {each}
        </li>
      ))}
    </ul>
  )
}
