import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Menu } from '../../../pieces/Menu.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useBoard } from './state.ts'

/** The theme's name; it opens everything that can be done with the theme. */
export function ThemeMenu({ theme, onRename }: { theme: Row<'theme'>; onRename: () => void }) {
  const { t } = useWords()
  const { store, workshop } = useBoard()
  const rows = useDesk((s) => s.rows)
  const label = textOf(theme.label) || t('board.theme.held')
  const parent = rows.get('theme', theme.parent)
  const all = rows.where('theme', 'workshop', workshop)
  const beside = all.filter((one) => (one.parent ?? null) === (theme.parent ?? null))
  const at = beside.findIndex((one) => one.id === theme.id)
  const hasOwn = all.some((one) => one.parent === theme.id)
  const items = [
    { id: 'rename', label: t('board.theme.rename'), keyHint: 'F2' },
    { id: 'minority', label: t('board.theme.minority') },
    { id: 'clause', label: t('board.clause') },
    ...(at > 0 ? [{ id: 'earlier', label: t('board.theme.earlier') }] : []),
    ...(at < beside.length - 1 ? [{ id: 'later', label: t('board.theme.later') }] : []),
    // One deep: a theme that holds others cannot go under a third.
    ...(!parent && !hasOwn && all.length > 1 ? [{ id: 'under', label: t('board.theme.under') }] : []),
    ...(parent ? [{ id: 'out', label: t('board.theme.out', { theme: textOf(parent.label) }) }] : []),
    ...(all.length > 1 ? [{ id: 'merge', label: t('board.theme.merge') }] : []),
    { id: 'remove', label: t('board.theme.remove') },
  ]
  const move = async (by: -1 | 1) => {
    const after = beside[by < 0 ? at - 2 : at + 1]?.id ?? null
    if (await act('editTheme', { id: theme.id, after }))
      store.setState({
        said: t('board.theme.moved', { theme: label, at: at + by + 1, of: beside.length }),
      })
  }
  const choose = async (id: string) => {
    if (id === 'rename') onRename()
    if (id === 'minority') store.setState({ writing: theme.id })
    if (id === 'clause') store.setState({ over: { what: 'clauseOfTheme', theme: theme.id } })
    if (id === 'earlier') await move(-1)
    if (id === 'later') await move(1)
    if (id === 'under' || id === 'merge') store.setState({ over: { what: id, theme: theme.id } })
    if (id === 'out') await act('editTheme', { id: theme.id, parent: null })
    if (id === 'remove' && (await act('removeRecord', { id: theme.id }))) say('board.theme.removed')
  }
  return (
    <Menu
      label={label}
      items={items}
      onChoose={(id) => void choose(id)}
      button={{ look: 'link', className: 'theme-button' }}
    />
  )
}
