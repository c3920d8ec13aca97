import { smallestShown } from './names.ts'

/**
 * A table of counts of people, or of their words, cut by one attribute of people or by two.
 * Each value of an attribute is listed, "not said" among them, and everybody has exactly one, so that rows and
 * columns add up to the same people. `of` says what is counted: tables of the same people are held against
 * each other.
 */
export type CountTable = {
  of: string
  rows: { by: string; values: readonly string[] }
  /** Left out in a table cut by one attribute; then `counts` has one number a row. */
  columns?: { by: string; values: readonly string[] }
  counts: readonly (readonly number[])[]
}
/** The same as it may leave the room: null where a count is held back. */
export type ShownTable = Omit<CountTable, 'counts'> & {
  counts: (number | null)[][]
  rowTotals: (number | null)[]
  /** Empty in a table cut by one attribute. */
  columnTotals: (number | null)[]
  total: number | null
}

/**
 * Holds back every count below five, and as many others as it takes for none of those to follow from totals or
 * from the other tables. Goes in: all tables of one export. Comes out: the same tables, in the same order, with
 * their totals. Throws where two tables of the same people give different numbers for the same thing.
 *
 * A count held back is safe when there is another table of whole numbers, none below nought, that agrees with
 * everything shown and has a different count in its place. Such a table is looked for; where none is found,
 * one more count is held back, until there is one for each.
 */
export function suppress(tables: readonly CountTable[]): ShownTable[] {
  const { counts, sums } = countsOf(tables)
  const held = new Set([...counts].flatMap(([key, count]) => (count < smallestShown ? [key] : [])))
  const bySum = sumsByKey(sums)
  for (let again = true; again;) {
    again = false
    for (const key of [...held]) {
      if (couldBeOther(key, held, counts, bySum)) continue
      const also = leastShown(key, held, counts, bySum)
      if (!also) continue
      held.add(also)
      again = true
    }
  }
  const show = (key: string) => (held.has(key) ? null : counts.get(key)!)
  return tables.map((table) => ({
    ...table,
    counts: table.counts.map((row, r) => row.map((_, c) => show(keyOf(table, r, c)))),
    rowTotals: table.rows.values.map((_, r) => show(keyOf(table, r, null))),
    columnTotals: (table.columns?.values ?? []).map((_, c) => show(keyOf(table, null, c))),
    total: show(keyOf(table, null, null)),
  }))
}

/** A total and what it is the sum of. */
type Sum = { total: string; parts: string[] }

/** What a count is of, the same in every table: its people, then each attribute with its value. */
function keyOf(table: CountTable, row: number | null, column: number | null): string {
  const cut = [
    ...(row === null ? [] : [[table.rows.by, table.rows.values[row]]]),
    ...(column === null || !table.columns ? [] : [[table.columns.by, table.columns.values[column]]]),
  ]
  return JSON.stringify([table.of, ...cut.sort(([a], [b]) => (a! < b! ? -1 : 1))])
}

function countsOf(tables: readonly CountTable[]) {
  const counts = new Map<string, number>()
  const sums = new Map<string, Sum>()
  const set = (key: string, count: number) => {
    if ((counts.get(key) ?? count) !== count) throw new RangeError(`two tables differ over ${key}`)
    counts.set(key, count)
  }
  const add = (total: string, parts: string[]) => {
    if (parts.length === 1 && parts[0] === total) return
    set(
      total,
      parts.reduce((sum, part) => sum + counts.get(part)!, 0),
    )
    sums.set(JSON.stringify([total, [...parts].sort()]), { total, parts })
  }
  for (const table of tables) {
    const columns = table.columns?.values ?? ['']
    const at = (r: number, c: number) => keyOf(table, r, c)
    table.rows.values.forEach((_, r) => columns.forEach((_, c) => set(at(r, c), table.counts[r]![c]!)))
    const rows = table.rows.values.map((_, r) => r)
    for (const r of rows)
      if (table.columns)
        add(
          keyOf(table, r, null),
          columns.map((_, c) => at(r, c)),
        )
    if (table.columns)
      columns.forEach((_, c) =>
        add(
          keyOf(table, null, c),
          rows.map((r) => at(r, c)),
        ),
      )
    add(
      keyOf(table, null, null),
      rows.map((r) => keyOf(table, r, null)),
    )
    if (table.columns)
      add(
        keyOf(table, null, null),
        columns.map((_, c) => keyOf(table, null, c)),
      )
  }
  return { counts, sums: [...sums.values()] }
}

function sumsByKey(sums: Sum[]): Map<string, Sum[]> {
  const by = new Map<string, Sum[]>()
  for (const sum of sums)
    for (const key of [sum.total, ...sum.parts]) by.set(key, [...(by.get(key) ?? []), sum])
  return by
}

/** The longest chain of counts moved by one that is tried, and how many tries there are before giving up. */
const longestChain = 16
const mostTries = 4_000

/** Whether the count could be one more or one less with everything shown as it is. */
function couldBeOther(
  key: string,
  held: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  bySum: ReadonlyMap<string, Sum[]>,
): boolean {
  let tries = 0
  const moved = new Map<string, number>()
  const out = new Map<Sum, number>()
  const move = (one: string, by: number) => {
    moved.set(one, (moved.get(one) ?? 0) + by)
    for (const sum of bySum.get(one) ?? []) {
      const now = (out.get(sum) ?? 0) + (sum.total === one ? by : -by)
      if (now) out.set(sum, now)
      else out.delete(sum)
    }
  }
  const balance = (left: number): boolean => {
    const open = out.entries().next()
    if (open.done) return true
    if (left === 0 || (tries += 1) > mostTries) return false
    const [sum, by] = open.value
    for (const one of [...sum.parts, sum.total]) {
      if (!held.has(one)) continue
      const step = (one === sum.total ? -1 : 1) * Math.sign(by)
      const before = moved.get(one) ?? 0
      if (before * step < 0 || counts.get(one)! + before + step < 0) continue
      move(one, step)
      if (balance(left - 1)) return true
      move(one, -step)
    }
    return false
  }
  for (const by of [1, -1]) {
    if (counts.get(key)! + by < 0) continue
    moved.clear()
    out.clear()
    move(key, by)
    if (balance(longestChain)) return true
  }
  return false
}

/** The smallest count still shown in a sum with this one; a total only where no part is left. */
function leastShown(
  key: string,
  held: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  bySum: ReadonlyMap<string, Sum[]>,
): string | undefined {
  const seen = new Set([key])
  for (const one of seen) {
    const sums = bySum.get(one) ?? []
    const parts = sums.flatMap((sum) => sum.parts).filter((part) => !held.has(part))
    const shown = parts.length ? parts : sums.map((sum) => sum.total).filter((total) => !held.has(total))
    const least = shown.sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1))[0]
    if (least) return least
    for (const sum of sums) for (const next of [...sum.parts, sum.total]) seen.add(next)
  }
  return undefined
}
