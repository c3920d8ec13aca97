import type { Row, Rows } from '../rows.ts'
import type { ContributionType } from '../records/contribution.ts'

export type Laid = { note: Row<'contribution'>; placement: Row<'placement'> | null }
export type Column = { theme: Row<'theme'>; notes: Laid[]; beneath: Column[] }
export type Board = {
  loose: Laid[]
  columns: Column[]
  counts: Partial<Record<ContributionType, number>>
  total: number
}

/** A workshop's contributions as they lie: loose, or under themes (nested one deep), each in its order. */
export function board(rows: Rows, workshop: string): Board {
  const notes = new Map<string, Row<'contribution'>>()
  const counts: Board['counts'] = {}
  for (const note of rows.where('contribution', 'workshop', workshop)) {
    notes.set(note.id, note)
    if (note.type) counts[note.type] = (counts[note.type] ?? 0) + 1
  }
  const byTheme = new Map<string, Laid[]>()
  const laid = new Set<string>()
  for (const placement of rows.all('placement')) {
    const note = notes.get(placement.contribution ?? '')
    if (!note || !placement.theme || !rows.get('theme', placement.theme)) continue
    laid.add(note.id)
    const here = byTheme.get(placement.theme)
    if (here) here.push({ note, placement })
    else byTheme.set(placement.theme, [{ note, placement }])
  }
  const themes = rows.where('theme', 'workshop', workshop)
  const column = (theme: Row<'theme'>): Column => ({
    theme,
    notes: byTheme.get(theme.id) ?? [],
    beneath: themes.filter((one) => one.parent === theme.id && one.id !== theme.id).map(leaf),
  })
  const leaf = (theme: Row<'theme'>): Column => ({ theme, notes: byTheme.get(theme.id) ?? [], beneath: [] })
  const isTop = (theme: Row<'theme'>) => !theme.parent || !themes.some((one) => one.id === theme.parent)
  return {
    loose: [...notes.values()]
      .filter((note) => !laid.has(note.id))
      .map((note) => ({ note, placement: null })),
    columns: themes.filter(isTop).map(column),
    counts,
    total: notes.size,
  }
}
