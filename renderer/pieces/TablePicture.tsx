import { useWords } from '../words.tsx'

export interface TablePictureProps {
  /** People round the table, one to forty. */
  people: number
}

const dyes = [
  'lichen',
  'madder',
  'woad',
  'lichen',
  'weld',
  'undyed-thread',
  'madder',
  'lichen',
  'lichen',
  'woad',
] as const
const widths = [58, 66, 44, 50, 66, 60, 50, 46, 60, 58]
const turns = [-2, -1.5, 1.5, 0, 0, -2, 2, 1.5, -1.5, -1]
/** Where cups stand, as parts of the table's length. */
const cups = [0.04, 0.17, 0.49, 0.68]

const table = { left: 72, right: 666, top: 70, bottom: 162 }

/** The one picture: a long table from above, everyone's words on it, one chair free. */
export function TablePicture({ people }: TablePictureProps) {
  const { t } = useWords()
  const count = Math.min(40, Math.max(1, Math.round(people)))
  const perSide = Math.ceil(count / 2)
  const width = (table.right - table.left) / perSide
  const radius = Math.min(18, width * 0.36)
  const seats = Array.from({ length: count }, (_, index) => {
    const isTop = index % 2 === 0
    // Nobody sits in a row: every few chairs stand a little aside.
    const aside = index % 5 === 4 ? -7 : index % 5 === 0 && index > 0 ? 8 : 0
    const x =
      table.left + width * (Math.floor(index / 2) + 0.5) + Math.max(-width / 9, Math.min(aside, width / 9))
    return {
      x,
      y: isTop ? table.top - 29 : table.bottom + 29,
      note: isTop ? table.top + 19 : table.bottom - 19,
      index,
    }
  })
  const label = `${t('pieces.table.picture', { count })}, ${t('pieces.table.free')}`
  return (
    <svg className="table-picture" viewBox="0 0 668 232" role="img" aria-label={label}>
      <rect
        x={table.left}
        y={table.top}
        width={594}
        height={92}
        fill="var(--sheet)"
        stroke="var(--ink)"
        strokeWidth={2}
      />
      <path d="M73 100.700H665M73 131.300H665" stroke="var(--rule)" />
      <circle cx={38} cy={116} r={18} fill="none" stroke="var(--ink)" strokeWidth={2} strokeDasharray="5 5" />
      {seats.map(({ x, y, index }) => (
        <circle
          key={index}
          cx={x}
          cy={y}
          r={radius}
          fill="var(--table)"
          stroke="var(--ink)"
          strokeWidth={2}
        />
      ))}
      {seats.map(({ x, note, index }) => (
        <LaidNote key={index} x={x} y={note} index={index} room={width - 8} />
      ))}
      {cups.map((part) => (
        <Cup key={part} x={table.left + 594 * part} y={116 + ((part * 100) % 5) - 2} />
      ))}
    </svg>
  )
}

function LaidNote({ x, y, index, room }: { x: number; y: number; index: number; room: number }) {
  const long = Math.min(room, widths[index % widths.length]!)
  const left = -long / 2
  return (
    <g transform={`translate(${x} ${y}) rotate(${turns[index % turns.length]})`}>
      <rect x={left} y={-8} width={long} height={17} fill="var(--paper)" stroke="var(--edge)" />
      <rect
        x={left}
        y={-8}
        width={Math.min(10, long / 3)}
        height={17}
        fill={`var(--${dyes[index % dyes.length]})`}
      />
      <path d={`M${left + Math.min(14, long / 2)} .5H${-left - 6}`} stroke="var(--ink)" strokeWidth={1.5} />
    </g>
  )
}

const Cup = ({ x, y }: { x: number; y: number }) => (
  <g fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.5} transform={`translate(${x} ${y})`}>
    <path d="M7 -2h4v4h-4" fill="none" />
    <circle r={7} />
    <circle r={4} fill="var(--weld)" stroke="none" />
  </g>
)
