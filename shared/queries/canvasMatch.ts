/** A step as it is matched: its id, what it says, and the step it was copied from. */
export type StepToMatch = { id: string; title: string; from?: string | null }
/** One step of several versions: the id it has in each, null where a version has none. */
export type MatchedStep = (string | null)[]

/**
 * Which steps of several versions are one: those copied from one another or from the same, then those that say the
 * same, then, where asked, those that lie alone between the same neighbours. In the order of the first version, with
 * what the others have beside it. `rootOf`: the first step a step was copied from, however many copies ago.
 */
export function matchSteps(
  versions: readonly (readonly StepToMatch[])[],
  rootOf: (step: StepToMatch) => string,
  byOrder: boolean,
): MatchedStep[] {
  type Group = { ids: MatchedStep; roots: Set<string>; titles: Set<string> }
  let groups: Group[] = []
  for (const [at, steps] of versions.entries()) {
    const taken = new Map<string, Group>()
    const free = (group: Group) => group.ids[at] === null && ![...taken.values()].includes(group)
    const find = (by: (step: StepToMatch, group: Group) => boolean) => {
      for (const step of steps) {
        if (taken.has(step.id)) continue
        const group = groups.find((one) => free(one) && by(step, one))
        if (group) taken.set(step.id, group)
      }
    }
    find((step, group) => group.roots.has(rootOf(step)))
    find((step, group) => group.titles.has(fold(step.title)))
    if (byOrder && at > 0) matchBetween(steps, groups, taken)
    const next = [...groups]
    let last = -1
    for (const step of steps) {
      const known = taken.get(step.id)
      const group = known ?? { ids: versions.map(() => null), roots: new Set(), titles: new Set() }
      if (!known) next.splice(last + 1, 0, group)
      group.ids[at] = step.id
      group.roots.add(rootOf(step))
      if (step.title) group.titles.add(fold(step.title))
      last = next.indexOf(group)
    }
    groups = next
  }
  return groups.map((group) => group.ids)
}

/** Runs that are equally long between the same neighbours are the same steps under other names. */
function matchBetween<G>(steps: readonly StepToMatch[], groups: readonly G[], taken: Map<string, G>) {
  const isTaken = new Set(taken.values())
  let run: StepToMatch[] = []
  let from = 0
  const close = (to: number) => {
    const there = groups.slice(from, Math.max(from, to))
    if (there.length === run.length && !there.some((one) => isTaken.has(one)))
      for (const [nth, step] of run.entries()) taken.set(step.id, there[nth]!)
    run = []
  }
  for (const step of [...steps]) {
    const group = taken.get(step.id)
    if (!group) run.push(step)
    else {
      const at = groups.indexOf(group)
      close(at)
      from = at + 1
    }
  }
  close(groups.length)
}

/** Those that did not keep their place among the others: as few as can be. In: places in the new order. */
export function movedAmong(order: readonly number[]): Set<number> {
  const best: number[][] = []
  for (const [at, one] of order.entries()) {
    let chain: number[] = []
    for (let before = 0; before < at; before += 1)
      if (order[before]! < one && best[before]!.length > chain.length) chain = best[before]!
    best.push([...chain, one])
  }
  const kept = new Set(best.reduce((longest, one) => (one.length > longest.length ? one : longest), []))
  return new Set(order.filter((one) => !kept.has(one)))
}

/** Words as they are compared: case, accents, punctuation and space aside. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
