import { useMemo } from 'react'
import { create } from 'zustand'
import { cellOf } from '../../../../shared/queries/canvas.ts'
import { openRound, rounds } from '../../../../shared/queries/dots.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Check } from '../../../pieces/Choice.tsx'
import { useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { handOverCells, type CellToVoteOn } from '../../workshop/dots/chosen.ts'
import type { CellProps } from '../sheet.ts'
import { CellOneVoice } from './CellVoices.tsx'

/** Cells of one canvas chosen for a round of dots. Never saved. */
const useChosen = create<{ canvas: string; cells: CellToVoteOn[] }>(() => ({ canvas: '', cells: [] }))
const isSame = (a: CellToVoteOn, b: CellToVoteOn) => a.lane === b.lane && a.column === b.column

/** Dots on a cell: chosen for the next round, or how many lie on it since the last was revealed. */
export function CellDots(props: CellProps) {
  const { view, lane, column } = props
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const canvas = view.canvas.id
  const workshop = view.canvas.workshop ?? ''
  const held = useChosen()
  const cells = held.canvas === canvas ? held.cells : []
  const cell = cellOf(view, lane, column)
  const open = useMemo(() => openRound(rounds(rows, workshop)), [rows, workshop])
  const isVotedOn = open?.vote.over?.some((id) => cell.records.includes(id))
  const here = { canvas, lane, column }
  const isOn = cells.some((one) => isSame(one, here))
  const toDots = () => go({ at: 'workshop', workshop, tab: 'dots' })
  const begin = () => {
    handOverCells(workshop, cells)
    useChosen.setState({ canvas: '', cells: [] })
    toDots()
  }
  return (
    <div className="cv-part pile">
      <CellOneVoice {...props} />
      {cell.dots > 0 && (
        <p>
          <strong>{t('canvasTable.dots.count', { count: cell.dots })}</strong>
        </p>
      )}
      {isVotedOn && <p className="quiet">{t('canvasTable.dots.open')}</p>}
      {open ? (
        isVotedOn && <Button onPress={toDots}>{t('canvasTable.dots.go')}</Button>
      ) : readOnly ? null : (
        <>
          <Check
            label={t('canvasTable.dots.choose')}
            isSelected={isOn}
            onChange={() =>
              useChosen.setState({
                canvas,
                cells: isOn ? cells.filter((one) => !isSame(one, here)) : [...cells, here],
              })
            }
          />
          {cells.length > 0 && (
            <Button onPress={begin}>{t('canvasTable.dots.begin', { count: cells.length })}</Button>
          )}
        </>
      )}
    </div>
  )
}
