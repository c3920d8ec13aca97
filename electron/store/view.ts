import type { Desk } from '../../shared/desk.ts'
import { rowOf, rowsFor, type AnyRow } from '../../shared/rows.ts'

const facilitator = { to: 'facilitator' } as const

/** What the facilitator's window mirrors, and how it differs from what was sent last. */
export class View {
  seq = 0
  readonly #sent = new Map<string, string>()

  /** Everything, from now on the ground for differences. */
  all(desk: Desk): AnyRow[] {
    const rows = rowsFor(desk.model, facilitator, desk.day)
    this.#sent.clear()
    for (const row of rows) this.#sent.set(row.id, fingerprint(row))
    this.seq += 1
    return rows
  }

  /** The rows of these records (or of all) that are not as they were sent. */
  changes(desk: Desk, touched: Iterable<string> | 'all'): { put: AnyRow[]; drop: string[] } {
    const put: AnyRow[] = []
    const drop: string[] = []
    const here = new Set<string>()
    const send = (id: string, row: AnyRow | undefined) => {
      here.add(id)
      if (!row) {
        if (this.#sent.delete(id)) drop.push(id)
        return
      }
      const print = fingerprint(row)
      if (this.#sent.get(id) === print) return
      this.#sent.set(id, print)
      put.push(row)
    }
    if (touched === 'all') {
      for (const row of rowsFor(desk.model, facilitator, desk.day)) send(row.id, row)
      for (const id of this.#sent.keys()) if (!here.has(id)) send(id, undefined)
    } else
      for (const id of touched) {
        const rec = desk.model.rec(id)
        send(id, rec && rowOf(desk.model, rec, facilitator, desk.day))
      }
    this.seq += 1
    return { put, drop }
  }
}

/** 106 bits of a row (two cyrb53, public domain): the rows themselves would be kept twice. */
function fingerprint(row: AnyRow): string {
  const text = JSON.stringify(row)
  return `${hash(text, 1)}.${hash(text, 2)}`
}

function hash(text: string, seed: number): number {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
