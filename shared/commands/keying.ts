import type { Make } from '../command.ts'
import type { Live } from '../model.ts'

/** Notes on a sheet that it was keyed in, and what it brought, beside what it brought before. */
export function markKeyed(make: Make, sheet: Live<'sheet'>, made: readonly string[]) {
  make.edit('sheet', sheet.id, { keyedAt: make.at, made: [...(sheet.made ?? []), ...made] })
}
