import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { cyclesOf } from './citable.ts'

/** One thing counted, turn by turn: its value in each cycle, and what it was out of. */
export type Counted = { value: number; of: number | null }
export type MeasureLine = { name: string; lang: string; counted: (Counted | null)[] }
export type Learning = {
  /** The words of what was tried out, as its first cycle says them. */
  prototype: string
  cycles: Row<'cycle'>[]
  measures: MeasureLine[]
  /** The versions and clauses each cycle is a reason for, by its id. */
  because: Map<string, { versions: Row<'version'>[]; clauses: Row<'clause'>[] }>
}

/** What a measure counts, and out of how many where it is a part of another. */
export function countedOf(rows: Rows, one: Row<'measure'>): Counted {
  const whole = rows.get('measure', one.outOf)
  return { value: one.value ?? 0, of: whole?.cycle === one.cycle ? (whole?.value ?? null) : null }
}

/** The learning history: every thing tried out, its cycles side by side, and what came of each. */
export function learningHistory(rows: Rows): Learning[] {
  const groups = new Map<string, Row<'cycle'>[]>()
  for (const cycle of cyclesOf(rows)) {
    const name = textOf(cycle.prototype) || cycle.id
    groups.set(name, [...(groups.get(name) ?? []), cycle])
  }
  return [...groups.values()].map((cycles) => ({
    prototype: textOf(cycles[0]!.prototype),
    cycles,
    measures: linesOf(rows, cycles),
    because: new Map(cycles.map((cycle) => [cycle.id, reasonsOf(rows, cycle.id)])),
  }))
}

function linesOf(rows: Rows, cycles: Row<'cycle'>[]): MeasureLine[] {
  const lines = new Map<string, MeasureLine>()
  cycles.forEach((cycle, at) => {
    for (const one of rows.where('measure', 'cycle', cycle.id)) {
      const name = textOf(one.name)
      if (!name) continue
      if (!lines.has(name))
        lines.set(name, {
          name,
          lang: one.name && 'lang' in one.name ? one.name.lang : '',
          counted: cycles.map(() => null),
        })
      lines.get(name)!.counted[at] = countedOf(rows, one)
    }
  })
  return [...lines.values()]
}

const reasonsOf = (rows: Rows, id: string) => ({
  versions: rows.all('version').filter((one) => one.because?.includes(id)),
  clauses: rows.all('clause').filter((one) => !one.retired && one.because?.includes(id)),
})
