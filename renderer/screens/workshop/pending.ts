import { useCallback, useEffect, useMemo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf } from '../../../shared/commands/index.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { tryAct, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

type Args = ArgsOf<'addContribution'>
/** A note on its way to the disk, or one that was refused and why. */
export type Pending = {
  key: number
  args: Args
  /** The last note there was when it was sent: its row can only come after. */
  after: string | undefined
  id?: string
  refused?: string
}
export type PendingNotes = ReturnType<typeof usePending>

let keys = 0

/** Notes typed and not yet acknowledged. Each stays until its row is here, so that nothing flickers or is lost. */
export function usePending(workshop: string) {
  const { why } = useWords()
  const [all, setAll] = useState<readonly Pending[]>([])
  /** Refused words on their way back to the line. */
  const [returned, setReturned] = useState<Pending | null>(null)
  const rows = useDesk((s) => s.rows)

  useEffect(() => {
    setAll((list) =>
      list.some((one) => one.id && rows.any(one.id))
        ? list.filter((one) => !one.id || !rows.any(one.id))
        : list,
    )
  }, [rows, all])

  const keep = useCallback(
    async (args: Args) => {
      keys += 1
      const after = useDesk.getState().rows.where('contribution', 'workshop', workshop).at(-1)?.id
      const one: Pending = { key: keys, args: { ...args, workshop }, after }
      setAll((list) => [...list, one])
      const done = await tryAct('addContribution', one.args)
      const next = isRefusal(done) ? { ...one, refused: why(done) } : { ...one, id: done.id }
      setAll((list) => list.map((each) => (each.key === one.key ? next : each)))
      if (next.refused) setReturned(next)
      return next
    },
    [workshop, why],
  )
  const letGo = useCallback((key: number) => {
    setAll((list) => list.filter((each) => each.key !== key))
    setReturned(null)
  }, [])
  const putBack = useCallback((one: Pending) => setReturned({ ...one }), [])
  return useMemo(
    () => ({ all, returned, keep, letGo, putBack, setReturned }),
    [all, returned, keep, letGo, putBack],
  )
}

/** Those whose row is not here yet. A row is told before its command is acknowledged: it is known by its words. */
export function notHereYet(pending: readonly Pending[], notes: readonly Row<'contribution'>[]): Pending[] {
  return pending.filter((one) => {
    if (one.refused) return true
    if (one.id) return !notes.some((note) => note.id === one.id)
    const fresh = notes.slice(notes.findIndex((note) => note.id === one.after) + 1)
    return !fresh.some((note) => note.type === one.args.type && textOf(note.text) === one.args.text)
  })
}
