import type { Row } from '../rows.ts'

/** How many of these are here. Words taken back, erased or past their date keep their place and are in no count. */
export const countHere = (all: readonly Pick<Row<'contribution'>, 'gone'>[]): number =>
  all.filter((one) => !one.gone).length
