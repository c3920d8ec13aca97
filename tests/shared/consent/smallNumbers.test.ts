import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suppress, type CountTable, type ShownTable } from '../../../shared/consent/smallNumbers.ts'

const roles = ['carer', 'resident', 'practitioner', 'not said']
const table = (counts: number[][], columns?: string[]): CountTable => ({
  of: 'people',
  rows: { by: 'role', values: roles.slice(0, counts.length) },
  columns: columns ? { by: 'area', values: columns } : undefined,
  counts,
})
const heldIn = (shown: ShownTable) =>
  [...shown.counts.flat(), ...shown.rowTotals, ...shown.columnTotals, shown.total].filter(
    (one) => one === null,
  ).length

describe('small numbers', () => {
  it('[K1] shows counts from five up and holds back those below', () => {
    const [shown] = suppress([table([[5], [6], [7]])])
    expect(shown!.counts).toEqual([[5], [6], [7]])
    expect(shown!.total).toBe(18)
    expect(suppress([table([[4], [0], [7]])])[0]!.counts).toEqual([[null], [null], [7]])
  })

  it('[K2] holds back a second count where the total would give the first away', () => {
    const [shown] = suppress([table([[3], [6], [9]])])
    expect(shown!.counts).toEqual([[null], [null], [9]])
    expect(shown!.total).toBe(18)
  })

  it('[K2] holds back a total where nothing else is left to', () => {
    const [shown] = suppress([table([[3]])])
    expect([shown!.counts, shown!.total]).toEqual([[[null]], null])
  })

  it('[K2] makes a square of four in a table cut twice, and no more', () => {
    const [shown] = suppress([
      table(
        [
          [3, 9, 20],
          [9, 9, 20],
          [20, 20, 20],
        ],
        ['hill', 'quay', 'mill'],
      ),
    ])
    expect(heldIn(shown!)).toBe(4)
    expect(shown!.counts[2]).toEqual([20, 20, 20])
  })

  it('[K3] holds back in another table what would give it away', () => {
    const whole = table([[3], [6], [9]])
    const byArea = table(
      [
        [1, 2],
        [3, 3],
        [5, 4],
      ],
      ['hill', 'quay'],
    )
    const [one, two] = suppress([whole, byArea])
    expect(one!.counts[0]).toEqual([null])
    expect(two!.rowTotals[0]).toBeNull()
  })

  it('[K3] refuses two tables that do not speak of the same people', () => {
    expect(() => suppress([table([[3], [6]]), table([[4], [6]])])).toThrow(RangeError)
  })

  it('[K2] [K3] lets no count that is held back follow, whatever an attacker adds up', () => {
    fc.assert(
      fc.property(someTables, (tables) => {
        const shown = suppress(tables)
        const known = new Attacker(tables, shown)
        expect(known.determined()).toEqual([])
        for (const one of shown)
          for (const count of [...one.counts.flat(), ...one.rowTotals, ...one.columnTotals, one.total])
            if (count !== null) expect(count).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: Number(process.env.ALONGSIDE_TABLES ?? 400), seed: 20261121 },
    )
  })

  it('[K2] the attacker finds what primary suppression alone gives away', () => {
    const plain = [
      table(
        [
          [3, 9],
          [9, 9],
        ],
        ['hill', 'quay'],
      ),
    ]
    const shown = [
      {
        ...suppress(plain)[0]!,
        counts: [
          [null, 9],
          [9, 9],
        ],
        rowTotals: [12, 18],
        columnTotals: [12, 18],
        total: 30,
      },
    ]
    expect(new Attacker(plain, shown).determined()).toHaveLength(1)
  })
})

/** People with three attributes, and tables of them: each alone, each two, or some. */
const someTables = fc
  .record({
    people: fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(2)), { minLength: 0, maxLength: 60 }),
    cuts: fc.subarray([[0], [1], [2], [0, 1], [0, 2], [1, 2]], { minLength: 1 }),
  })
  .map(({ people, cuts }) =>
    cuts.map((cut): CountTable => {
      const sizes = [4, 3, 3]
      const values = (by: number) => ({
        by: `attribute ${by}`,
        values: [...Array(sizes[by])].map((_, at) => `${at}`),
      })
      const [a, b] = cut as [number, number | undefined]
      const count = (x: number, y: number) =>
        people.filter((p) => p[a] === x && (b === undefined || p[b] === y)).length
      return {
        of: 'people',
        rows: values(a),
        columns: b === undefined ? undefined : values(b),
        counts: [...Array(sizes[a])].map((_, x) =>
          [...Array(b === undefined ? 1 : sizes[b])].map((_, y) => count(x, y)),
        ),
      }
    }),
  )

type Equation = { known: number; unknown: Map<number, number> }

/** Somebody with all tables of one export, who knows that rows and columns add up and that people are whole. */
class Attacker {
  readonly #names: string[] = []
  readonly #equations: Equation[] = []

  constructor(tables: readonly CountTable[], shown: readonly ShownTable[]) {
    shown.forEach((one, at) => {
      const { rows, columns } = tables[at]!
      const cell = (r: string | null, c: string | null, count: number | null) => {
        const cut = [
          ...(r === null ? [] : [`${rows.by}=${r}`]),
          ...(c === null || !columns ? [] : [`${columns.by}=${c}`]),
        ].sort()
        return { name: cut.join(' & ') || 'all', count }
      }
      const wide = columns?.values ?? ['']
      const body = rows.values.map((r, x) => wide.map((c, y) => cell(r, c, one.counts[x]![y]!)))
      const right = rows.values.map((r, x) => cell(r, null, one.rowTotals[x]!))
      const below = (columns?.values ?? []).map((c, y) => cell(null, c, one.columnTotals[y]!))
      const all = cell(null, null, one.total)
      if (columns) {
        body.forEach((row, x) => this.#adds(row, right[x]!))
        below.forEach((total, y) =>
          this.#adds(
            body.map((row) => row[y]!),
            total,
          ),
        )
        this.#adds(below, all)
      }
      this.#adds(right, all)
    })
  }

  #adds(parts: { name: string; count: number | null }[], total: { name: string; count: number | null }) {
    const equation: Equation = { known: 0, unknown: new Map() }
    for (const [one, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
      if (one.count !== null) equation.known += sign * one.count
      else {
        if (!this.#names.includes(one.name)) this.#names.push(one.name)
        const at = this.#names.indexOf(one.name)
        equation.unknown.set(at, (equation.unknown.get(at) ?? 0) + sign)
      }
    }
    this.#equations.push(equation)
  }

  /** What can be worked out exactly: by elimination, then by what whole numbers from nought up leave room for. */
  determined(): string[] {
    return [...new Set([...this.#byElimination(), ...this.#byBounds()])]
  }

  #byElimination(): string[] {
    const width = this.#names.length
    const rows = this.#equations.map((e) => [...Array(width)].map((_, at) => e.unknown.get(at) ?? 0))
    let done = 0
    for (let column = 0; column < width && done < rows.length; column += 1) {
      const pivot = rows.findIndex((row, at) => at >= done && Math.abs(row[column]!) > 1e-9)
      if (pivot < 0) continue
      ;[rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!]
      const by = rows[done]![column]!
      rows[done] = rows[done]!.map((one) => one / by)
      rows.forEach((row, at) => {
        if (at === done || Math.abs(row[column]!) < 1e-9) return
        const times = row[column]!
        rows[at] = row.map((one, c) => one - times * rows[done]![c]!)
      })
      done += 1
    }
    return rows.flatMap((row) => {
      const left = row.flatMap((one, at) => (Math.abs(one) > 1e-9 ? [at] : []))
      return left.length === 1 ? [this.#names[left[0]!]!] : []
    })
  }

  #byBounds(): string[] {
    const low = this.#names.map(() => 0)
    const high = this.#names.map(() => Infinity)
    for (let again = true; again;) {
      again = false
      for (const { known, unknown } of this.#equations)
        for (const [at, sign] of unknown) {
          // sign · x = −(known + the others): its least and most follow from theirs.
          let [least, most] = [known, known]
          for (const [other, s] of unknown)
            if (other !== at) {
              least += s > 0 ? s * low[other]! : s * high[other]!
              most += s > 0 ? s * high[other]! : s * low[other]!
            }
          const [from, to] = sign > 0 ? [-most, -least] : [least, most]
          if (Math.ceil(from) > low[at]!) [low[at], again] = [Math.ceil(from), true]
          if (Math.floor(to) < high[at]!) [high[at], again] = [Math.floor(to), true]
        }
    }
    return this.#names.filter((_, at) => low[at] === high[at])
  }
}
