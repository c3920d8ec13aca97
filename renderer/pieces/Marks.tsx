import type { ReactNode } from 'react'
import type { ClauseType } from '../../shared/records/clause.ts'
import { useWords } from '../words.tsx'

/** Two families of marks, each told apart by shape alone. */
const clauseShapes: Record<ClauseType, ReactNode> = {
  outcome: <circle cx="9" cy="9" r="6.5" fill="currentColor" />,
  standard: <rect x="3" y="3" width="12" height="12" fill="currentColor" />,
  local_choice: (
    <>
      <rect x="4" y="4" width="10" height="10" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M4 14 14 4v10z" fill="currentColor" />
    </>
  ),
  activity: <path d="M4 2.5 15.500 9 4 15.500z" fill="currentColor" />,
  condition: (
    <path d="M9 2.200 15.800 9 9 15.800 2.200 9z" fill="none" stroke="currentColor" strokeWidth="2" />
  ),
  open_question: (
    <circle
      cx="9"
      cy="9"
      r="6.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="3.2 3.6"
    />
  ),
}

export type ParameterState = 'open' | 'fixed' | 'unknown'

const parameterShapes: Record<ParameterState, ReactNode> = {
  open: <circle cx="9" cy="9" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  fixed: clauseShapes.standard,
  unknown: clauseShapes.open_question,
}

function Mark({ shape, words, isWordHidden }: { shape: ReactNode; words: string; isWordHidden?: boolean }) {
  return (
    <span className="mark">
      <svg viewBox="0 0 18 18" aria-hidden>
        {shape}
      </svg>
      <span className={isWordHidden ? 'sr' : undefined}>{words}</span>
    </span>
  )
}

/** What kind of clause: outcome disc, standard square, local choice half-square, activity triangle, condition diamond, open question broken ring. */
export function ClauseMark({ kind, isWordHidden }: { kind: ClauseType; isWordHidden?: boolean }) {
  const { t } = useWords()
  return <Mark shape={clauseShapes[kind]} words={t(`kinds.clause.${kind}`)} isWordHidden={isWordHidden} />
}

/** Open ring, fixed square, unknown broken ring. */
export function ParameterMark({ state, isWordHidden }: { state: ParameterState; isWordHidden?: boolean }) {
  const { t } = useWords()
  return (
    <Mark shape={parameterShapes[state]} words={t(`kinds.parameter.${state}`)} isWordHidden={isWordHidden} />
  )
}

/** A pill is a mark and is never pressed. */
export function Pill({ children, isGrave }: { children: ReactNode; isGrave?: boolean }) {
  return <span className={isGrave ? 'pill grave' : 'pill'}>{children}</span>
}

/** Writes a gap where it is: "No voice yet". */
export function GapMark({ children }: { children: ReactNode }) {
  return <span className="gap-mark">{children}</span>
}
