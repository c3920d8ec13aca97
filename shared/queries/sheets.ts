import { corrections, isCode, tidyCode } from '../paper/code.ts'
import type { Row, Rows } from '../rows.ts'

type SheetForm = NonNullable<Row<'sheet'>['form']>
export type SheetsOfForm = { form: SheetForm; printed: number; keyed: number; out: Row<'sheet'>[] }

/** The sheets of a workshop by form: how many were printed and keyed in, and those still out, oldest first. */
export function sheetsOf(rows: Rows, workshop: string): SheetsOfForm[] {
  const all = rows.where('sheet', 'workshop', workshop)
  return (['story', 'cards', 'dots'] as const).flatMap((form) => {
    const these = all.filter((one) => one.form === form)
    const out = these
      .filter((one) => !one.keyedAt)
      .sort(
        (a, b) =>
          (a.printedOn ?? '').localeCompare(b.printedOn ?? '') || (a.code ?? '').localeCompare(b.code ?? ''),
      )
    return these.length ? [{ form, printed: these.length, keyed: these.length - out.length, out }] : []
  })
}

export type SheetFound =
  | { is: 'found'; sheet: Row<'sheet'> }
  /** The id is no id, or nobody printed it: what was likely meant, those still out first. */
  | { is: 'unlike' | 'unknown'; code: string; meant: Row<'sheet'>[] }
  | { is: 'empty' }

/**
 * The sheet somebody typed the id of. Two laptops may have given one id; the one still out is meant, and of this
 * workshop before another.
 */
export function sheetTyped(rows: Rows, typed: string, workshop: string): SheetFound {
  const code = tidyCode(typed)
  if (!code) return { is: 'empty' }
  const likely = (a: Row<'sheet'>, b: Row<'sheet'>) =>
    Number(Boolean(a.keyedAt)) - Number(Boolean(b.keyedAt)) ||
    Number(b.workshop === workshop) - Number(a.workshop === workshop)
  const [sheet] = rows.where('sheet', 'code', code).toSorted(likely)
  if (sheet) return { is: 'found', sheet }
  const all = rows.all('sheet')
  const near = new Set(
    corrections(
      code,
      all.flatMap((one) => one.code ?? []),
    ),
  )
  const meant = all.filter((one) => near.has(one.code ?? '')).sort(likely)
  return { is: isCode(code) ? 'unknown' : 'unlike', code, meant }
}
