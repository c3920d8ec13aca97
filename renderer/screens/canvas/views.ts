import { lazy, type ComponentType } from 'react'
import type { CanvasShow } from '../../store/view.ts'
import type { CellProps, SheetProps, ViewProps } from './sheet.ts'

type Views = { [S in Exclude<CanvasShow, 'sheet'>]?: ComponentType<ViewProps> }

// The other ways of looking at a canvas, each fetched when somebody first asks for it. One line each:
// table: lazy(async () => ({ default: (await import('./maps/TableView.tsx')).TableView })),
/** What can be shown beside the sheet itself, in the order it is offered. */
export const views: Views = {}

/** Drawings that are not of lanes or areas. */
export const sheets: { network?: ComponentType<SheetProps> } = {}

/** What can be done with one cell, drawn in its panel. */
export const cellParts: { clause?: ComponentType<CellProps> } = {}

void lazy
