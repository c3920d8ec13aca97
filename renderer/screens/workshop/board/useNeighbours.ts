import { useEffect, useMemo, useRef, useState } from 'react'
import { Neighbours, type Grouping } from '../../../../shared/neighbours/neighbours.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { useDesk } from '../../../store/desk.ts'

/** Milliseconds of work between two chances to draw and to take a key. */
const slice = 7

/**
 * Likeness among a workshop's notes, computed here in slices between frames while it is asked for, from no words but
 * those this window shows: a note whose words are taken back is dropped before anything is asked again.
 */
export function useNeighbours(workshop: string): {
  found: Neighbours
  groupings: Grouping[]
  isReady: boolean
} {
  const rows = useDesk((s) => s.rows)
  const found = useRef<Neighbours>(null)
  found.current ??= new Neighbours()
  const [ready, setReady] = useState<Rows | null>(null)
  const notes = rows.where('contribution', 'workshop', workshop)
  useEffect(() => {
    const near = found.current!
    const work = taking(near, notes)
    let waiting: ReturnType<typeof setTimeout> | undefined
    const step = () => {
      const until = performance.now() + slice
      while (performance.now() < until) if (work.next().done) return setReady(rows)
      waiting = setTimeout(step)
    }
    step()
    return () => clearTimeout(waiting)
  }, [notes, rows])
  const themes = rows.where('theme', 'workshop', workshop)
  const placements = rows.all('placement')
  const groupings = useMemo(() => {
    const under = new Map<string, string[]>()
    for (const { theme, contribution } of placements)
      if (theme && contribution) under.set(theme, [...(under.get(theme) ?? []), contribution])
    return themes.map((theme) => ({
      id: theme.id,
      label: textOf(theme.label),
      lang: langOf(theme.label),
      notes: under.get(theme.id) ?? [],
    }))
  }, [themes, placements])
  return { found: found.current, groupings, isReady: ready === rows }
}

const langOf = (shown: Row<'theme'>['label']) => (shown && 'lang' in shown ? shown.lang : 'en-GB')

/** Takes in what is new and drops what is gone; the dropping first, and all at once. */
function* taking(near: Neighbours, notes: readonly Row<'contribution'>[]): Generator<void> {
  const said = new Map(
    notes.flatMap((note) => {
      const text = `${textOf(note.title)} ${textOf(note.text)}`.trim()
      return text ? [[note.id, { text, lang: langOf(note.text) }] as const] : []
    }),
  )
  for (const id of [...near.ids]) if (!said.has(id)) near.drop(id)
  let fresh = 0
  for (const [id, { text, lang }] of said) {
    if (near.put({ id, text, lang })) fresh += 1
    yield
  }
  // What is rare is weighed anew only where much is new: one note more changes little.
  if (fresh * 10 > said.size) yield* near.settling()
}
