import type { z } from 'zod'

type Place = (string | number)[]
/** A name and where in the file it stands. */
export type Name = { at: Place; id: string }

/** The ids of a list of the file, with their places. */
export const idsOf = (list: string, things: readonly { id: string }[], under: Place = []): Name[] =>
  things.map(({ id }, at) => ({ at: [...under, list, at, 'id'], id }))

/** Names that stand in one field of each thing of a list: one, several or none. */
export const namesIn = <F extends string>(
  list: string,
  things: readonly { [N in F]?: string | readonly string[] | null }[],
  field: F,
  under: Place = [],
): Name[] =>
  things.flatMap((thing, at) => {
    const found: string | readonly string[] | null | undefined = thing[field]
    const place = [...under, list, at, field]
    if (typeof found === 'string') return [{ at: place, id: found }]
    return (found ?? []).map((id, each) => ({ at: [...place, each], id }))
  })

/**
 * Says where a file gives one name to two things, and where it speaks of what is not in it: words would else be brought
 * in as nobody's, and what was taken back would stay.
 */
export function checkNames(
  context: z.RefinementCtx,
  given: readonly Name[],
  used: readonly (readonly [among: readonly Name[], names: readonly Name[]])[],
): void {
  const seen = new Set<string>()
  for (const { at, id } of given) {
    if (seen.has(id)) context.addIssue({ code: 'custom', message: 'twice', path: at })
    seen.add(id)
  }
  for (const [among, names] of used) {
    const known = new Set(among.map(({ id }) => id))
    for (const { at, id } of names)
      if (!known.has(id)) context.addIssue({ code: 'custom', message: 'nobody', path: at })
  }
}
