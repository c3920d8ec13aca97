import { lazy, type ComponentType } from 'react'
import type { CanvasShow } from '../../store/view.ts'
import { Arrows } from './maps/Arrows.tsx'
import { CellLines } from './maps/CellLines.tsx'
import { Feelings } from './maps/Feelings.tsx'
import { CanvasMore } from './together/CanvasMore.tsx'
import { CellDots } from './together/CellDots.tsx'
import { CellToClause } from './together/CellToClause.tsx'
import { LaneVoices } from './together/CellVoices.tsx'
import type { CellProps, SheetProps, ViewProps } from './sheet.ts'

type Views = { [S in Exclude<CanvasShow, 'sheet'>]?: ComponentType<ViewProps & Partial<SheetProps>> }

// The other ways of looking at a canvas, each fetched when somebody first asks for it.
/** What can be shown beside the sheet itself, in the order it is offered. */
export const views: Views = {
  table: lazy(async () => ({ default: (await import('./maps/TableView.tsx')).TableView })),
  links: lazy(async () => ({ default: (await import('./maps/LinksView.tsx')).LinksView })),
  paper: lazy(async () => ({ default: (await import('./paper/PaperView.tsx')).PaperView })),
  bringIn: lazy(async () => ({ default: (await import('./paper/BringInView.tsx')).BringInView })),
  compare: lazy(async () => ({ default: (await import('./together/CompareView.tsx')).CompareView })),
}

/** Drawings that are not of lanes or areas. */
export const sheets: { network?: ComponentType<SheetProps> } = {
  network: lazy(async () => ({ default: (await import('./maps/NetworkSheet.tsx')).NetworkSheet })),
}

/** What can be done with one cell, drawn in its panel: a button or a few lines each, in this order. */
export const cellParts: {
  dots?: ComponentType<CellProps>
  lines?: ComponentType<CellProps>
  clause?: ComponentType<CellProps>
} = { dots: CellDots, lines: CellLines, clause: CellToClause }

/** Buttons of the whole canvas beside its name: a copy for tomorrow, another table's version. */
export const canvasParts: { copies?: ComponentType<ViewProps> } = { copies: CanvasMore }

/** Drawn over the cells, in the same box that scrolls and is zoomed: cards are found by `[data-card]`. */
export const SheetOver: ComponentType<ViewProps> | null = Arrows
/** Drawn beneath the lanes, in what scrolls: how it feels, step by step. */
export const LaneBeneath: ComponentType<ViewProps> | null = Feelings
/** A line beneath a lane's name: that nobody with lived experience speaks to it. */
export const LaneNote: ComponentType<{ view: SheetProps['view']; lane: string }> | null = LaneVoices
