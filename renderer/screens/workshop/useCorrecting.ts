import { useMemo, useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import type { ContributionType } from '../../../shared/records/contribution.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { tryAct, useDesk } from '../../store/desk.ts'

export type Line = { text: string; type: ContributionType; lang: string }

/**
 * The last notes of a step, corrected in the line itself: Up brings the one before into it, Down the one after,
 * Esc leaves it as it was and gives the line back as it stood.
 */
export function useCorrecting(workshop: string, phase: string | null, put: (line: Line) => void) {
  const rows = useDesk((s) => s.rows)
  const notes = useMemo(
    () =>
      rows
        .where('contribution', 'workshop', workshop)
        .filter((one) => one.phase === phase && !one.gone && textOf(one.text)),
    [rows, workshop, phase],
  )
  const [id, setId] = useState<string | null>(null)
  const [before, setBefore] = useState<Line | null>(null)
  const note = notes.find((one) => one.id === id)

  const open = (one: Row<'contribution'>) => {
    setId(one.id)
    put(lineOf(one))
  }
  const leave = () => {
    setId(null)
    if (before) put({ ...before, text: '' })
    setBefore(null)
  }
  return {
    note,
    /** True while nothing of the note in the line was changed: arrows then go to its neighbours. */
    isUntouched: (line: Line) => !!note && JSON.stringify(line) === JSON.stringify(lineOf(note)),
    leave,
    /** Up or Down. Out: whether the key was used. */
    step: (way: -1 | 1, line: Line): boolean => {
      const at = note ? notes.indexOf(note) : notes.length
      const next = notes[at + way]
      if (!note && way === 1) return false
      if (!note) setBefore(line)
      if (next) open(next)
      else if (way === 1) leave()
      return !!next || way === 1
    },
    keep: async ({ text, type, lang }: Line): Promise<Refusal | undefined> => {
      const done = await tryAct('editContribution', { id: note!.id, text, type, lang })
      if (isRefusal(done)) return done
      leave()
      return undefined
    },
  }
}

const lineOf = (one: Row<'contribution'>): Line => ({
  text: textOf(one.text),
  type: one.type ?? 'note',
  lang: one.text && 'lang' in one.text ? one.text.lang : 'en-GB',
})
