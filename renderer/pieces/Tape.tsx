import type { CSSProperties } from 'react'
import { useWords } from '../words.tsx'
import type { ContributionType } from '../../shared/records/contribution.ts'

/** How many stitches fill a short tape, by how long one is. */
const stitchesOf: Record<ContributionType, number> = {
  note: 2,
  story: 2,
  quote: 2,
  wish: 2,
  strength: 4,
  concern: 2,
  challenge: 1,
  frustration: 3,
  idea: 3,
  image: 2,
}

export interface TapeProps {
  kind: ContributionType
  /** `along` the top of a card, `beside` a slip, or a `short` strip in a line of text. */
  lies?: 'along' | 'beside' | 'short'
}

/** A strip of dyed cloth, stitched. Says a kind to the eye; whoever uses it says it in words too. */
export function Tape({ kind, lies = 'short' }: TapeProps) {
  const count = lies === 'along' ? 60 : stitchesOf[kind]
  return (
    <span className={`tape ${lies}`} data-kind={kind} aria-hidden>
      <i className="st" style={{ '--n': count } as CSSProperties} />
    </span>
  )
}

/** A kind by dye, stitch and word. */
export function KindMark({ kind }: { kind: ContributionType }) {
  const { t } = useWords()
  return (
    <span className="kind" data-kind={kind}>
      <Tape kind={kind} />
      {t(`kinds.${kind}`)}
    </span>
  )
}
