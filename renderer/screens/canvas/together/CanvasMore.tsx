import { useEffect, useState } from 'react'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { Menu } from '../../../pieces/Menu.tsx'
import { act, say, setWall, useDesk } from '../../../store/desk.ts'
import { showCanvas } from '../../../store/room.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import type { ViewProps } from '../sheet.ts'
import { useCanvasDesk } from '../state.ts'

/** The canvas once more, for tomorrow or for another table; and what of it the room sees. */
export function CanvasMore({ view, readOnly }: ViewProps) {
  const { t } = useWords()
  const { canvas } = view
  const [asked, setAsked] = useState<'tomorrow' | 'table' | null>(null)
  const wall = useDesk((desk) => desk.wall)
  const chosen = useCanvasDesk((desk) => desk.chosen)
  const isOnWall = wall.scene === 'canvas' && wall.canvas?.id === canvas.id
  useWallFollows(canvas.id, isOnWall)
  const deeds = {
    show: () => {
      void showCanvas(canvas.id, chosen)
      say('canvasTable.wall.shown')
    },
    still: () => void setWall({ frozen: !wall.frozen }),
    tomorrow: () => setAsked('tomorrow'),
    table: () => setAsked('table'),
  }
  const offered: (keyof typeof deeds)[] = [
    ...(isOnWall ? (['still'] as const) : (['show'] as const)),
    ...(readOnly ? [] : (['tomorrow', 'table'] as const)),
  ]
  const labels = {
    show: t('canvasTable.wall.show'),
    still: t(wall.frozen ? 'canvasTable.wall.follow' : 'canvasTable.wall.still'),
    tomorrow: t('canvasTable.more.tomorrow'),
    table: t('canvasTable.more.table'),
  }
  return (
    <>
      <Menu
        label={t('canvasTable.more')}
        items={offered.map((id) => ({ id, label: labels[id] }))}
        onChoose={(id) => deeds[id]()}
      />
      {asked && <CopyDialog view={view} what={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

/** The room follows the cell the facilitator chooses; where it is held still it stands, and goes on from there. */
function useWallFollows(canvas: string, isOnWall: boolean) {
  const chosen = useCanvasDesk((desk) => desk.chosen)
  const [lane, column] = [chosen?.lane ?? null, chosen?.column ?? null]
  useEffect(() => {
    if (isOnWall && lane) void setWall({ canvas: { id: canvas, lane, column } })
  }, [canvas, isOnWall, lane, column])
}

type CopyDialogProps = { view: ViewProps['view']; what: 'tomorrow' | 'table'; onClose: () => void }

function CopyDialog({ view, what, onClose }: CopyDialogProps) {
  const { t, language } = useWords()
  const { canvas } = view
  const own = textOf(canvas.name)
  const [name, setName] = useState(
    what === 'tomorrow' ? t('canvasTable.more.tomorrow.name', { name: own }) : own,
  )
  const [table, setTable] = useState('')
  const start = async () => {
    const done = await act('copyCanvas', {
      id: canvas.id,
      name: what === 'table' && table.trim() ? t('canvasTable.more.table.name', { name, table }) : name,
      lang: tagOf(language),
      ...(what === 'tomorrow' ? { of: 'tomorrow', table: textOf(canvas.table) } : { table, isEmpty: true }),
    })
    if (!done) return
    onClose()
    go({ at: 'canvases', canvas: done.id })
  }
  return (
    <SaveDialog
      title={t(`canvasTable.more.${what}`)}
      isOpen
      onClose={onClose}
      save={t('canvasTable.more.do')}
      onSave={start}
    >
      <p>{t(`canvasTable.more.${what}.body`)}</p>
      {what === 'table' && (
        <Field autoFocus label={t('canvasTable.more.whichTable')} value={table} onChange={setTable} />
      )}
      <Field
        autoFocus={what === 'tomorrow'}
        label={t('canvasTable.more.name')}
        value={name}
        onChange={setName}
      />
    </SaveDialog>
  )
}
