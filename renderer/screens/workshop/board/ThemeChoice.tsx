import { useState } from 'react'
import { textOf } from '../../../../shared/record.ts'
import { Choice } from '../../../pieces/Choice.tsx'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useBoard } from './state.ts'

/** Which theme to put one under, or to bring one into. */
export function ThemeChoice({ what, theme }: { what: 'under' | 'merge'; theme: string }) {
  const { t } = useWords()
  const { store, workshop } = useBoard()
  const rows = useDesk((s) => s.rows)
  const [into, setInto] = useState<string | null>(null)
  const label = textOf(rows.get('theme', theme)?.label)
  const all = rows.where('theme', 'workshop', workshop).filter((one) => one.id !== theme)
  const choices = what === 'under' ? all.filter((one) => !one.parent) : all
  const close = () => store.setState({ over: null })
  const go = async () => {
    if (!into) return
    const done =
      what === 'under'
        ? await act('editTheme', { id: theme, parent: into })
        : await act('mergeThemes', { theme, into })
    if (!done) return
    const params = { theme: label, into: textOf(rows.get('theme', into)?.label) }
    say(what === 'under' ? 'board.theme.nested' : 'board.theme.merged', params)
    close()
  }
  return (
    <SaveDialog
      title={label}
      isOpen
      onClose={close}
      save={t(what === 'under' ? 'board.theme.under.do' : 'board.theme.merge.do')}
      onSave={go}
      isDisabled={!into}
    >
      <Choice
        label={t('board.theme.which')}
        help={what === 'merge' ? t('board.theme.merge.help') : undefined}
        options={choices.map((one) => ({ id: one.id, label: textOf(one.label) || t('board.theme.held') }))}
        value={into}
        onChange={setInto}
      />
    </SaveDialog>
  )
}
