import { useMemo } from 'react'
import { cellOf, type CanvasView } from '../../../../shared/queries/canvas.ts'
import { isCellOneVoice, lanesUnheard } from '../../../../shared/queries/canvasVoices.ts'
import { GapMark } from '../../../pieces/Marks.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import type { CellProps } from '../sheet.ts'

/** Beneath a lane's name: that nobody with lived experience speaks to it. */
export function LaneVoices({ view, lane }: { view: CanvasView; lane: string }) {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const gap = useMemo(() => lanesUnheard(rows, view).get(lane), [rows, view, lane])
  // A canvas on which nothing lies yet is a beginning and no gap.
  return gap && view.count > 0 ? <GapMark>{t(`canvasTable.voices.${gap}`)}</GapMark> : null
}

/** In the panel of a cell: that everything in it rests on one voice. */
export function CellOneVoice({ view, lane, column }: CellProps) {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const isOne = useMemo(() => isCellOneVoice(rows, cellOf(view, lane, column)), [rows, view, lane, column])
  return isOne ? <GapMark>{t('canvasTable.voices.one')}</GapMark> : null
}
