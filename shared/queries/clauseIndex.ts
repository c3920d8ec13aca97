import type { Row, Rows } from '../rows.ts'
import { beneath } from './trail.ts'

const known = new WeakMap<Rows, Map<string, Row<'clause'>[]>>()

/**
 * Which clauses rest on what, by the id of anything they rest on directly or through a theme, statement or design
 * element: what `clausesOn` answers for one id, worked out once for all of them.
 */
export function clauseIndex(rows: Rows): ReadonlyMap<string, readonly Row<'clause'>[]> {
  const made = known.get(rows)
  if (made) return made
  const index = new Map<string, Row<'clause'>[]>()
  const under = new Map<string, string[]>()
  for (const clause of rows.all('clause')) {
    if (clause.retired) continue
    const ids = new Set<string>()
    for (const { to } of rows.where('evidence', 'clause', clause.id)) {
      if (!to) continue
      if (!under.has(to))
        under.set(
          to,
          beneath(rows, to).map((one) => one.id),
        )
      for (const id of [to, ...under.get(to)!]) ids.add(id)
    }
    for (const id of ids) {
      const list = index.get(id)
      if (list) list.push(clause)
      else index.set(id, [clause])
    }
  }
  known.set(rows, index)
  return index
}
