import { mended } from './concepts.ts'
import { featuresOf, type Features } from './features.ts'
import { isCommon, stemOf, wordsIn } from './words.ts'

export type Said = { id: string; text: string; lang: string }
/** A theme as the room has made it: its name and the notes under it. What lies together teaches what belongs. */
export type Grouping = { id: string; label: string; lang: string; notes: readonly string[] }
export type Near = {
  id: string
  /** Only for comparing within one answer; shown to nobody. */
  score: number
  /** Words of both, as they were written, and ideas of the field both touch. */
  words: string[]
  concepts: string[]
}

/** How much of the likeness words, ideas and pieces of words make up. Chosen on the practice half of the set. */
const weights = { words: 0.4, concepts: 1.1, pieces: 0.2, turns: 2.2 }
const kinds = ['words', 'concepts', 'pieces', 'turns'] as const
/** Below this nothing is suggested: a wrong neighbour costs more than none. */
const least = 0.12
const mostHolders = 100

/** What a note is set in, rather than what it is about: people seldom put notes together for these alone. */
const topics = new Set(
  `health housing food work addiction money family young older place nature faith groups mental phone`.split(
    ' ',
  ),
)
const topical = 0.3

type Vector = Map<string, number>

/**
 * Which notes and themes are likeliest to belong together, from nothing but their words and what the room has already
 * put together. It holds no words beyond those it is given and suggests; nobody is moved by it.
 */
export class Neighbours {
  readonly #features = new Map<string, { said: Said; features: Features }>()
  readonly #vectors = new Map<string, Vector>()
  readonly #postings = new Map<string, Map<string, number>>()
  readonly #holders = new Map<string, number>()
  readonly #middles = new WeakMap<readonly string[], { version: number; vector: Vector }>()
  #isSettled = false
  #version = 0

  /** Takes in a note, or its new words. Costs a fraction of a millisecond. False where it is known already. */
  put(said: Said): boolean {
    const known = this.#features.get(said.id)
    if (known?.said.text === said.text && known.said.lang === said.lang) return false
    this.drop(said.id)
    const features = featuresOf(said.text, said.lang)
    this.#features.set(said.id, { said, features })
    for (const key of keysOf(features)) this.#holders.set(key, (this.#holders.get(key) ?? 0) + 1)
    this.#version += 1
    if (this.#isSettled) this.#enter(said.id, features)
    return true
  }

  /** Forgets a note and everything learned of it. */
  drop(id: string): void {
    const known = this.#features.get(id)
    if (!known) return
    for (const key of keysOf(known.features)) {
      const left = (this.#holders.get(key) ?? 1) - 1
      if (left) this.#holders.set(key, left)
      else this.#holders.delete(key)
    }
    this.#features.delete(id)
    this.#version += 1
    for (const key of this.#vectors.get(id)?.keys() ?? []) this.#postings.get(key)?.delete(id)
    this.#vectors.delete(id)
  }

  get ids(): IterableIterator<string> {
    return this.#features.keys()
  }

  /** The notes nearest to one, the nearest first. `groupings` are the themes as they stand: what lies together counts. */
  notes(id: string, most: number, groupings: readonly Grouping[] = []): Near[] {
    this.#settle()
    const own = this.#vectors.get(id)
    if (!own) return []
    const scores = this.#like(own)
    scores.delete(id)
    for (const [theme, score] of this.#ofThemes(own, groupings, id))
      for (const note of groupings.find((one) => one.id === theme)?.notes ?? [])
        if (note !== id && this.#vectors.has(note)) scores.set(note, (scores.get(note) ?? 0) + score * 0.45)
    return this.#best(scores, most, (other) => this.#why(id, [other]))
  }

  /** The themes nearest to a note, the nearest first. */
  themes(id: string, most: number, groupings: readonly Grouping[]): Near[] {
    this.#settle()
    const own = this.#vectors.get(id)
    if (!own) return []
    const scores = this.#ofThemes(own, groupings, id)
    return this.#best(scores, most, (theme) => {
      const grouping = groupings.find((one) => one.id === theme)!
      return this.#why(id, grouping.notes, grouping)
    })
  }

  /** How alike each theme is: its nearest notes, the middle of them all, and its name. */
  #ofThemes(own: Vector, groupings: readonly Grouping[], id: string): Map<string, number> {
    const near = this.#like(own)
    const scores = new Map<string, number>()
    for (const { id: theme, label, lang, notes } of groupings) {
      const members = notes.filter((note) => note !== id && this.#vectors.has(note))
      const likes = members.map((note) => near.get(note) ?? 0).sort((a, b) => b - a)
      const top = likes.slice(0, 3)
      const nearest = top.length ? top.reduce((sum, one) => sum + one, 0) / Math.max(2, top.length) : 0
      const named = label ? dot(own, this.#vectorOf(featuresOf(label, lang))) : 0
      const middle = members.length
        ? dot(own, members.length === notes.length ? this.#middle(notes) : this.#middleOf(members))
        : 0
      const score = 0.5 * nearest + 0.7 * middle + 0.5 * named
      if (score > 0) scores.set(theme, score)
    }
    return scores
  }

  /** The same, kept for as long as the theme holds the same notes and no words have changed. */
  #middle(notes: readonly string[]): Vector {
    const known = this.#middles.get(notes)
    if (known?.version === this.#version) return known.vector
    const vector = this.#middleOf(notes)
    this.#middles.set(notes, { version: this.#version, vector })
    return vector
  }

  #middleOf(notes: readonly string[]): Vector {
    const sum: Vector = new Map()
    for (const note of notes)
      for (const [key, value] of this.#vectors.get(note)!) sum.set(key, (sum.get(key) ?? 0) + value)
    return unit(sum)
  }

  #like(own: Vector): Map<string, number> {
    const scores = new Map<string, number>()
    const tooMany = Math.max(mostHolders, this.#vectors.size * 0.3)
    for (const [key, value] of own) {
      const list = this.#postings.get(key)
      // What a third of all notes say tells none of them apart.
      if (!list || list.size > tooMany) continue
      for (const [other, held] of list) scores.set(other, (scores.get(other) ?? 0) + value * held)
    }
    return scores
  }

  #best(
    scores: Map<string, number>,
    most: number,
    why: (id: string) => Pick<Near, 'words' | 'concepts'>,
  ): Near[] {
    return [...scores]
      .filter(([, score]) => score >= least)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, most)
      .map(([id, score]) => ({ id, score, ...why(id) }))
  }

  /** What two have in common, said so that a person can judge it. */
  #why(id: string, others: readonly string[], grouping?: Grouping): Pick<Near, 'words' | 'concepts'> {
    const own = this.#features.get(id)!
    const beside = [
      ...others.flatMap((other) => (other === id ? [] : (this.#features.get(other)?.features ?? []))),
      ...(grouping?.label ? [featuresOf(grouping.label, grouping.lang)] : []),
    ]
    const isShared = (kind: 'words' | 'concepts') => (key: string) =>
      beside.some((features) => features[kind].has(key))
    const rarest = (kind: 'words' | 'concepts') => (a: string, b: string) =>
      (this.#holders.get(`${kind} ${a}`) ?? 0) - (this.#holders.get(`${kind} ${b}`) ?? 0)
    const stems = new Set([...own.features.words.keys()].filter(isShared('words')))
    const concepts = [...own.features.concepts.keys()].filter(isShared('concepts')).sort(rarest('concepts'))
    return { words: asWritten(own.said, stems).slice(0, 4), concepts: concepts.slice(0, 2) }
  }

  /** Weighs every note by what is rare among all of them, one at a time, so that whoever draws can stop in between. */
  *settling(): Generator<void> {
    this.#isSettled = false
    this.#vectors.clear()
    this.#postings.clear()
    for (const [id, { features }] of this.#features) {
      this.#enter(id, features)
      yield
    }
    this.#isSettled = true
  }

  #settle(): void {
    if (this.#isSettled) return
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    for (const _ of this.settling());
  }

  #enter(id: string, features: Features): void {
    const vector = this.#vectorOf(features)
    this.#vectors.set(id, vector)
    for (const [key, value] of vector) {
      const list = this.#postings.get(key)
      if (list) list.set(id, value)
      else this.#postings.set(key, new Map([[id, value]]))
    }
  }

  /** Words, ideas and pieces, each of length one, then weighted: no kind wins by its number. Rare ones weigh more. */
  #vectorOf(features: Features): Vector {
    const all = this.#features.size
    const vector: Vector = new Map()
    for (const kind of kinds) {
      const part: Vector = new Map()
      for (const [key, count] of features[kind]) {
        const name = `${kind} ${key}`
        const held = this.#holders.get(name) ?? 0
        const rarity = Math.log(1 + (all + 4) / (held + 2))
        part.set(
          name,
          (1 + Math.log(count < 1 ? 1 : count)) *
            (kind === 'concepts' ? count * (topics.has(key) ? topical : 1) : 1) *
            rarity,
        )
      }
      const weight = Math.sqrt(weights[kind])
      for (const [key, value] of unit(part)) vector.set(key, value * weight)
    }
    return vector
  }
}

const keysOf = (features: Features) =>
  kinds.flatMap((kind) => [...features[kind].keys()].map((key) => `${kind} ${key}`))

function unit(vector: Vector): Vector {
  const length = Math.sqrt([...vector.values()].reduce((sum, one) => sum + one * one, 0)) || 1
  return new Map([...vector].map(([key, value]) => [key, value / length]))
}

function dot(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, value] of few) sum += value * (many.get(key) ?? 0)
  return sum
}

/** The words of a text whose stems are among these, as the person wrote them. */
function asWritten({ text, lang }: Said, stems: ReadonlySet<string>): string[] {
  const found = new Map<string, string>()
  for (const word of text.split(/[^\p{L}\p{N}'’-]+/u)) {
    const [folded] = wordsIn(word)
    if (!folded || isCommon(folded)) continue
    const stem = mended(stemOf(folded, lang), lang)
    if (stems.has(stem) && !found.has(stem)) found.set(stem, word)
  }
  return [...found.values()]
}
