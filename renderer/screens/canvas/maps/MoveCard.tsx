import { useState } from 'react'
import type { CanvasView, Placed } from '../../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { tagOf } from '../../../i18n.ts'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { columnName, laneName } from '../names.ts'

/** To another place by name: its lane, and its step where it has one. */
export function MoveCard({ view, card, onClose }: { view: CanvasView; card: Placed; onClose: () => void }) {
  const words = useWords()
  const { t, language } = words
  const all = [...view.heads, ...view.lanes]
  const [lane, setLane] = useState(all.find((one) => one.id === card.row.lane)?.id ?? all[0]!.id)
  const [column, setColumn] = useState(
    view.columns.find((one) => one.id === card.row.column)?.id ?? view.columns[0]?.id ?? null,
  )
  const isHead = view.heads.some((one) => one.id === lane)
  const hasColumn = !isHead && view.columns.length > 0
  const move = async () => {
    const to = { lane, column: hasColumn ? column : null }
    if (await act('movePlaced', { ids: [card.id], ...to })) onClose()
  }
  return (
    <SaveDialog
      title={t('canvasMap.move.title')}
      isOpen
      onClose={onClose}
      save={t('canvasMap.move.do')}
      onSave={move}
    >
      <p className="said" lang={card.words.lang}>
        {card.words.text}
      </p>
      <Select
        label={t(view.columns.length ? 'canvasMap.table.lane' : 'canvasMap.table.area')}
        value={lane}
        onChange={setLane}
        options={all.map((one) => ({ id: one.id, label: laneName(view, one.id, words) }))}
      />
      {hasColumn && (
        <Select
          label={view.method.step ? inLanguage(view.method.step, tagOf(language)) : t('canvasMap.table.step')}
          value={column}
          onChange={setColumn}
          options={view.columns.map((one) => ({ id: one.id, label: columnName(view, one.id) }))}
        />
      )}
    </SaveDialog>
  )
}
