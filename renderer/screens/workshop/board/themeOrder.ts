import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { act, useDesk } from '../../../store/desk.ts'
import type { Words } from '../../../words.tsx'
import type { BoardStore } from './state.ts'

/** A theme and those it stands beside: the columns, or those beneath the same one. */
export const besideTheme = (rows: Rows, theme: Row<'theme'>): readonly Row<'theme'>[] =>
  rows
    .where('theme', 'workshop', theme.workshop)
    .filter((one) => (one.parent ?? null) === (theme.parent ?? null))

/** Moves a theme one place among those beside it, by key or by menu. */
export async function moveTheme(store: BoardStore, theme: Row<'theme'>, by: -1 | 1, words: Words) {
  const beside = besideTheme(useDesk.getState().rows, theme)
  const at = beside.findIndex((one) => one.id === theme.id)
  if (!beside[at + by]) return
  await putTheme(store, theme, beside[by < 0 ? at - 2 : at + 1]?.id ?? null, words)
}

/** Puts a theme after another of those beside it; first where that is null. */
export async function putTheme(
  store: BoardStore,
  theme: Row<'theme'>,
  after: string | null,
  { t }: Words,
): Promise<void> {
  if (!(await act('editTheme', { id: theme.id, after }))) return
  const beside = besideTheme(useDesk.getState().rows, theme)
  store.setState({
    said: t('board.theme.moved', {
      theme: textOf(theme.label) || t('board.theme.held'),
      at: beside.findIndex((one) => one.id === theme.id) + 1,
      of: beside.length,
    }),
  })
}
