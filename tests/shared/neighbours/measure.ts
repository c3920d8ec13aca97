// How near the suggested neighbours are to the groups people would make, beside plain word overlap on the same notes.
import { Neighbours, type Grouping, type Said } from '../../../shared/neighbours/neighbours.ts'
import frustrations from '../../../shared/samples/referral-frustrations.json' with { type: 'json' }
import { set } from './set.ts'

export type Note = Said & { group: string }
export type Ranked = (id: string) => string[]
export type Figures = { precision3: number; mrr: number; rand: number }

/** Notes of one half of the set. */
export const notesOf = (part: 'practice' | 'held'): Note[] =>
  set.groups
    .filter((group) => group.part === part)
    .flatMap((group) =>
      group.notes.map(([lang, text], at) => ({
        id: `${group.name} ${at}`,
        lang,
        text,
        group: group.name,
      })),
    )

/** The sample's frustrations by their code: written by somebody else, for something else. Codes with one are left out. */
export function frustrationNotes(): Note[] {
  const all = frustrations.frustrations.map((one) => ({
    id: one.id,
    lang: 'en-GB',
    text: one.verbatim,
    group: one.category,
  }))
  return all.filter((one) => all.filter((other) => other.group === one.group).length > 1)
}

/** The baseline: how many words two notes share, of all the words they have (Jaccard), folded and without case. */
export function byOverlap(notes: readonly Note[]): { rank: Ranked; like: (a: string, b: string) => number } {
  const words = new Map(notes.map((note) => [note.id, new Set(plainWords(note.text))]))
  const like = (a: string, b: string) => {
    const [one, two] = [words.get(a)!, words.get(b)!]
    const both = [...one].filter((word) => two.has(word)).length
    return both / (one.size + two.size - both || 1)
  }
  return { like, rank: (id) => ranked(notes, id, like) }
}
const plainWords = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

export function byNeighbours(notes: readonly Note[]): {
  rank: Ranked
  like: (a: string, b: string) => number
  found: Neighbours
} {
  const found = new Neighbours()
  for (const note of notes) found.put(note)
  const scores = new Map(
    notes.map((note) => [note.id, new Map(found.notes(note.id, 1_000).map((one) => [one.id, one.score]))]),
  )
  const like = (a: string, b: string) => scores.get(a)?.get(b) ?? 0
  return { found, like, rank: (id) => [...scores.get(id)!.keys()] }
}

/** What has no likeness at all is not suggested, by either. */
const ranked = (notes: readonly Note[], id: string, like: (a: string, b: string) => number) =>
  notes
    .filter((one) => one.id !== id && like(id, one.id) > 0)
    .sort((a, b) => like(id, b.id) - like(id, a.id) || (a.id < b.id ? -1 : 1))
    .map((one) => one.id)

export function figuresOf(
  notes: readonly Note[],
  rank: Ranked,
  like: (a: string, b: string) => number,
): Figures {
  const groupOf = new Map(notes.map((note) => [note.id, note.group]))
  let precision = 0
  let mrr = 0
  for (const { id, group } of notes) {
    const list = rank(id)
    precision += list.slice(0, 3).filter((other) => groupOf.get(other) === group).length / 3
    const first = list.findIndex((other) => groupOf.get(other) === group)
    mrr += first < 0 ? 0 : 1 / (first + 1)
  }
  return { precision3: precision / notes.length, mrr: mrr / notes.length, rand: randOf(notes, like) }
}

/** Average-link clustering down to as many clusters as there are groups, or as far as there is any likeness, and how far it agrees with them (adjusted Rand). */
export function randOf(notes: readonly Note[], like: (a: string, b: string) => number): number {
  const wanted = new Set(notes.map((note) => note.group)).size
  let clusters = notes.map((_, at) => [at])
  const near = notes.map((a) => notes.map((b) => (like(a.id, b.id) + like(b.id, a.id)) / 2))
  const link = (a: number[], b: number[]) => {
    let sum = 0
    for (const x of a) for (const y of b) sum += near[x]![y]!
    return sum / (a.length * b.length)
  }
  while (clusters.length > wanted) {
    let best = [0, 1]
    let most = 0
    for (let a = 0; a < clusters.length; a += 1)
      for (let b = a + 1; b < clusters.length; b += 1) {
        const one = link(clusters[a]!, clusters[b]!)
        if (one > most) [most, best] = [one, [a, b]]
      }
    // Notes that are like nothing stay by themselves: joining them would be chance.
    if (most === 0) break
    const [a, b] = best as [number, number]
    clusters = [...clusters.filter((_, at) => at !== a && at !== b), [...clusters[a]!, ...clusters[b]!]]
  }
  const choose2 = (n: number) => (n * (n - 1)) / 2
  const sizes = new Map<string, number>()
  for (const note of notes) sizes.set(note.group, (sizes.get(note.group) ?? 0) + 1)
  let both = 0
  for (const cluster of clusters) {
    const here = new Map<string, number>()
    for (const at of cluster) here.set(notes[at]!.group, (here.get(notes[at]!.group) ?? 0) + 1)
    for (const count of here.values()) both += choose2(count)
  }
  const a = [...sizes.values()].reduce((sum, n) => sum + choose2(n), 0)
  const b = clusters.reduce((sum, cluster) => sum + choose2(cluster.length), 0)
  const expected = (a * b) / choose2(notes.length)
  return (both - expected) / ((a + b) / 2 - expected)
}

/**
 * With a board half made: the first four notes of each group lie under it as a theme without a helpful name; how often
 * the right theme is among the first one and three suggested for each of the others.
 */
export function themesFound(
  notes: readonly Note[],
): Record<'near' | 'overlap', { first: number; three: number }> {
  const groups = [...new Set(notes.map((note) => note.group))]
  const laid = (group: string) => notes.filter((note) => note.group === group && isLaid(note, notes))
  const groupings: Grouping[] = groups.map((group) => ({
    id: group,
    label: '',
    lang: 'en-GB',
    notes: laid(group).map((note) => note.id),
  }))
  const { found } = byNeighbours(notes)
  const { like } = byOverlap(notes)
  const loose = notes.filter((note) => !isLaid(note, notes))
  const overlap = (note: Note) =>
    groups
      .map((group) => ({ group, score: Math.max(...laid(group).map((one) => like(note.id, one.id))) }))
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score || (a.group < b.group ? -1 : 1))
      .map((one) => one.group)
  const share = (list: (note: Note) => string[], most: number) =>
    loose.filter((note) => list(note).slice(0, most).includes(note.group)).length / loose.length
  const near = (note: Note) => found.themes(note.id, 3, groupings).map((one) => one.id)
  return {
    near: { first: share(near, 1), three: share(near, 3) },
    overlap: { first: share(overlap, 1), three: share(overlap, 3) },
  }
}

const isLaid = (note: Note, notes: readonly Note[]) =>
  notes.filter((one) => one.group === note.group).indexOf(note) % 2 === 0
