import type { Row, Rows } from '../rows.ts'
import type { ContributionType } from '../records/contribution.ts'
import { countHere } from './here.ts'

export type Laid = { note: Row<'contribution'>; placement: Row<'placement'> | null }
export type Column = { theme: Row<'theme'>; notes: Laid[]; beneath: Column[] }
export type Board = {
  loose: Laid[]
  columns: Column[]
  /** What is here, by kind and in all: an empty place of words taken back lies there and is not counted. */
  counts: Partial<Record<ContributionType, number>>
  total: number
}

/** A workshop's contributions as they lie: loose, or under themes (nested one deep), each in its order. */
export function board(rows: Rows, workshop: string): Board {
  const notes = new Map<string, Row<'contribution'>>()
  const counts: Board['counts'] = {}
  for (const note of rows.where('contribution', 'workshop', workshop)) {
    notes.set(note.id, note)
    if (note.type && !note.gone) counts[note.type] = (counts[note.type] ?? 0) + 1
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
    total: countHere([...notes.values()]),
  }
}

/**
 * The same board with every part that has not changed kept as the object it was, so that only what changed is
 * drawn again. `before` is what this gave last time.
 */
export function sharedBoard(before: Board | null, now: Board): Board {
  if (!before) return now
  const columns = now.columns.map((column) => {
    const old = before.columns.find((one) => one.theme.id === column.theme.id)
    return old ? sharedColumn(old, column) : column
  })
  const loose = sameNotes(before.loose, now.loose) ? before.loose : now.loose
  const isSame = loose === before.loose && sameList(before.columns, columns)
  return isSame ? before : { ...now, loose, columns }
}

function sharedColumn(old: Column, now: Column): Column {
  const beneath = now.beneath.map((column) => {
    const was = old.beneath.find((one) => one.theme.id === column.theme.id)
    return was ? sharedColumn(was, column) : column
  })
  const notes = sameNotes(old.notes, now.notes) ? old.notes : now.notes
  const isSame = old.theme === now.theme && notes === old.notes && sameList(old.beneath, beneath)
  return isSame ? old : { theme: now.theme, notes, beneath }
}

const sameList = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, at) => one === b[at])
const sameNotes = (a: readonly Laid[], b: readonly Laid[]) =>
  a.length === b.length &&
  a.every((one, at) => one.note === b[at]!.note && one.placement === b[at]!.placement)
