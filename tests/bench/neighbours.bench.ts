// Likely neighbours: how near they are to the groups people would make, beside word overlap, and what they cost.
import { Neighbours, type Grouping } from '../../shared/neighbours/neighbours.ts'
import {
  byNeighbours,
  byOverlap,
  figuresOf,
  frustrationNotes,
  notesOf,
  themesFound,
  type Note,
} from '../shared/neighbours/measure.ts'
import { atLeast, within, type Figure } from './figures.ts'

const frame = 16.7
const notes = 1_000

export const neighbourFigures = (): Figure[] => [
  ...nearness('held-out groups', notesOf('held'), [3, 2, 3]),
  // Written by somebody else and much of it by the same turns of phrase: here the aim is to be no worse by much.
  ...nearness('the sample’s frustrations by code', frustrationNotes(), [0.8, 0.8, 0.8]),
  ...costs(),
]

function nearness(name: string, all: readonly Note[], [p, m, t]: [number, number, number]): Figure[] {
  const [near, overlap] = [byNeighbours(all), byOverlap(all)]
  const [now, before] = [figuresOf(all, near.rank, near.like), figuresOf(all, overlap.rank, overlap.like)]
  const themes = themesFound(all)
  const beside = (share: number) => ({ name: 'word overlap', share })
  return [
    atLeast(`precision of the first three neighbours, ${name}`, now.precision3, beside(before.precision3), p),
    atLeast(`mean reciprocal rank, ${name}`, now.mrr, beside(before.mrr), m),
    atLeast(`right theme suggested first, ${name}`, themes.near.first, beside(themes.overlap.first), t),
    {
      ...atLeast(`adjusted Rand of clusters, ${name}`, now.rand, beside(before.rand), 1),
      aim: 'told, not held',
      holds: true,
    },
  ]
}

/** One note asked about among a thousand in twenty themes, and the longest stretch of work between two frames. */
function costs(): Figure[] {
  const base = [...notesOf('held'), ...notesOf('practice')]
  const found = new Neighbours()
  const groupings: Grouping[] = Array.from({ length: 20 }, (_, at) => ({
    id: `theme ${at}`,
    label: base[at]!.text,
    lang: base[at]!.lang,
    notes: Array.from({ length: 25 }, (_, n) => `note ${at * 25 + n}`),
  }))
  const taking: number[] = []
  const ids: string[] = []
  for (let at = 0; at < notes; at += 1) {
    const [one, two] = [base[at % base.length]!, base[(at * 7 + 3) % base.length]!]
    const said = { id: `note ${at}`, text: `${one.text}, ${two.text} ${at}`, lang: one.lang }
    ids.push(said.id)
    taking.push(timed(() => found.put(said)))
  }
  const weighing: number[] = []
  const settling = found.settling()
  for (let done = false; !done;) weighing.push(timed(() => (done = settling.next().done === true)))
  const asking = ids
    .filter((_, at) => at % 5 === 0)
    .map((id) => timed(() => (found.themes(id, 3, groupings), found.notes(id, 4, groupings))))
  return [
    within(`taking one of ${notes} notes in`, taking, frame / 2),
    within(`weighing one of ${notes} notes`, weighing, frame / 2),
    within(`neighbours and themes of one note among ${notes}`, asking, frame),
  ]
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
