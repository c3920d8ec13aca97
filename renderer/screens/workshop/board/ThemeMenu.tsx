import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Menu } from '../../../pieces/Menu.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useBoard } from './state.ts'
import { besideTheme, moveTheme } from './themeOrder.ts'

/** The theme's name; it opens everything that can be done with the theme. */
export function ThemeMenu({ theme, onRename }: { theme: Row<'theme'>; onRename: () => void }) {
  const words = useWords()
  const { t } = words
  const { store, workshop } = useBoard()
  const rows = useDesk((s) => s.rows)
  const label = textOf(theme.label) || t('board.theme.held')
  const parent = rows.get('theme', theme.parent)
  const all = rows.where('theme', 'workshop', workshop)
  const beside = besideTheme(rows, theme)
  const at = beside.findIndex((one) => one.id === theme.id)
  const notes = rows.where('placement', 'theme', theme.id).length
  const hasOwn = all.some((one) => one.parent === theme.id)
  const items = [
    { id: 'rename', label: t('board.theme.rename'), keyHint: 'F2' },
    ...(notes > 0 ? [{ id: 'words', label: t('board.theme.words') }] : []),
    ...(notes > 1 ? [{ id: 'split', label: t('board.theme.split') }] : []),
    { id: 'minority', label: t('board.theme.minority') },
    { id: 'clause', label: t('board.clause') },
    ...(at > 0 ? [{ id: 'earlier', label: t('board.theme.earlier'), keyHint: 'Alt+←' }] : []),
    ...(at < beside.length - 1 ? [{ id: 'later', label: t('board.theme.later'), keyHint: 'Alt+→' }] : []),
    // One deep: a theme that holds others cannot go under a third.
    ...(!parent && !hasOwn && all.length > 1 ? [{ id: 'under', label: t('board.theme.under') }] : []),
    ...(parent ? [{ id: 'out', label: t('board.theme.out', { theme: textOf(parent.label) }) }] : []),
    ...(all.length > 1 ? [{ id: 'merge', label: t('board.theme.merge') }] : []),
    { id: 'remove', label: t('board.theme.remove') },
  ]
  const choose = async (id: string) => {
    if (id === 'rename') onRename()
    if (id === 'minority') store.setState({ writing: theme.id })
    if (id === 'words' || id === 'split') store.setState({ over: { what: id, theme: theme.id } })
    if (id === 'clause') store.setState({ over: { what: 'clauseOfTheme', theme: theme.id } })
    if (id === 'earlier') await moveTheme(store, theme, -1, words)
    if (id === 'later') await moveTheme(store, theme, 1, words)
    if (id === 'under' || id === 'merge') store.setState({ over: { what: id, theme: theme.id } })
    if (id === 'out') await act('editTheme', { id: theme.id, parent: null })
    if (id === 'remove' && (await act('removeRecord', { id: theme.id }))) {
      say('board.theme.removed')
      const next = beside[at + 1] ?? beside[at - 1] ?? parent
      requestAnimationFrame(() => focusTheme(next?.id ?? 'loose'))
    }
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

/** The keys are at a theme's name; at the heading of the loose pile where there is none. */
function focusTheme(id: string): void {
  const heading = document.getElementById(`theme ${id}`)
  ;(heading?.querySelector('button') ?? heading)?.focus()
}
