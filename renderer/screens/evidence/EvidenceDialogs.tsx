import type { Rows } from '../../../shared/rows.ts'
import { ClauseDialog } from './ClauseDialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import { SignDialog } from './SignDialog.tsx'

export type Deed = 'clause' | 'edit' | 'sign' | 'unsign'
export type Asked = { deed: Deed; words: string }

type EvidenceDialogsProps = {
  asked: Asked | undefined
  rows: Rows
  onClose: () => void
}

/** What was asked of one person's words. Shuts by itself if they are gone meanwhile. */
export function EvidenceDialogs({ asked, rows, onClose }: EvidenceDialogsProps) {
  const words = rows.get('contribution', asked?.words)
  if (!asked || !words || words.gone) return null
  const given = { words, rows, onClose }
  if (asked.deed === 'clause') return <ClauseDialog {...given} />
  if (asked.deed === 'edit') return <EditDialog {...given} />
  return <SignDialog {...given} isOff={asked.deed === 'unsign'} />
}
