import type { ELK } from 'elkjs/lib/elk-api.js'
import type { Spot } from '../../../../shared/queries/canvasNetwork.ts'
import { crosses, edgeOf, middle, type Box } from './geometry.ts'

/** A network to lay out: how large each card is, in hundredths of the breadth, and what is joined. */
export type Graph = {
  cards: { id: string; width: number; height: number }[]
  lines: { id: string; from: string; to: string }[]
}

/** ELK's usual spacings are pixels; these are hundredths of the breadth. */
const tight = {
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '7',
  'elk.spacing.componentComponent': '8',
  'elk.aspectRatio': '2',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '1',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
}
const inLayers = (way: 'RIGHT' | 'DOWN', apart: number, beside: number) => ({
  ...tight,
  'elk.algorithm': 'layered',
  'elk.direction': way,
  'elk.layered.spacing.nodeNodeBetweenLayers': String(apart),
  'elk.spacing.edgeNode': String(beside),
  'elk.layered.spacing.edgeNodeBetweenLayers': String(beside),
})
const evenly = (length: number) => ({
  ...tight,
  'elk.algorithm': 'stress',
  'elk.stress.desiredEdgeLength': String(length),
})
/** No one way suits every network: all are tried, with room on the lines for their words. */
const ways = [
  inLayers('RIGHT', 14, 1),
  inLayers('RIGHT', 14, 7),
  inLayers('DOWN', 9, 1),
  inLayers('DOWN', 9, 8),
  evenly(28),
  evenly(34),
  evenly(40),
]

/**
 * Where every card goes so that no card lies over another or over a line that is not its own, and all of it is seen
 * as large as it can be. In: the network, and the engine. Out: a place for each card, whole hundredths from the top
 * left corner.
 */
export async function arrange(graph: Graph, engine: Pick<ELK, 'layout'>): Promise<Map<string, Spot>> {
  const tries = await Promise.all(
    ways.map(async (layoutOptions) => {
      const laid = await engine.layout({
        id: 'network',
        layoutOptions,
        children: graph.cards.map(({ id, width, height }) => ({ id, width, height })),
        edges: graph.lines.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
      })
      const boxes = new Map<string, Box>(
        (laid.children ?? []).map((one) => [
          one.id,
          { x: one.x ?? 0, y: one.y ?? 0, width: one.width ?? 0, height: one.height ?? 0 },
        ]),
      )
      return { boxes, cost: costOf(graph, [...boxes.values()], boxes) }
    }),
  )
  const { boxes } = tries.reduce((best, one) => (one.cost < best.cost ? one : best))
  const [left, top] = cornerOf([...boxes.values()])
  return new Map(
    [...boxes].map(([id, { x, y }]) => [id, { x: Math.round(x - left), y: Math.round(y - top) }]),
  )
}

const cornerOf = (boxes: readonly Box[]): [number, number] => [
  Math.min(...boxes.map((one) => one.x)),
  Math.min(...boxes.map((one) => one.y)),
]

/** A line shorter than this is hidden by its own words. */
const roomForWords = 13

/** Cards over cards count most, then cards over lines, lines without room for words, and how small it is seen in a picture twice as broad as high. */
function costOf(graph: Graph, all: readonly Box[], boxes: ReadonlyMap<string, Box>): number {
  const [left, top] = cornerOf(all)
  const right = Math.max(...all.map((one) => one.x + one.width))
  const bottom = Math.max(...all.map((one) => one.y + one.height))
  const over = all.filter((a, at) => all.slice(at + 1).some((b) => isOver(a, b, 3))).length
  const hidden = graph.lines.filter(({ from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)]
    return a && b && all.some((one) => one !== a && one !== b && crosses(middle(a), middle(b), one))
  }).length
  const short = graph.lines.filter(({ from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)]
    if (!a || !b) return false
    const [start, end] = [edgeOf(a, middle(b)), edgeOf(b, middle(a))]
    return Math.hypot(end.x - start.x, end.y - start.y) < roomForWords
  }).length
  return over * 10_000 + hidden * 60 + short * 6 + Math.max((right - left) / 2, bottom - top)
}

const isOver = (a: Box, b: Box, apart: number) =>
  a.x < b.x + b.width + apart &&
  b.x < a.x + a.width + apart &&
  a.y < b.y + b.height + apart &&
  b.y < a.y + a.height + apart

let engine: Promise<ELK> | undefined

/** The engine in a program of its own, fetched and started when somebody first asks for it. */
export function theEngine(): Promise<ELK> {
  engine ??= start()
  // A start that failed is tried again the next time.
  engine.catch(() => (engine = undefined))
  return engine
}

async function start(): Promise<ELK> {
  const [{ default: Engine }, { default: address }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('./layout.worker.ts?worker&url'),
  ])
  return new Engine({ workerFactory: () => beside(address) })
}

type Trusted = { createScriptURL: (address: string) => string }
let policy: Trusted | undefined

/** The window's policy lets a program be started only by an address somebody vouched for: this one is of our own files. */
function beside(address: string): Worker {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy: (name: string, rules: Trusted) => Trusted }
  }
  policy ??= trustedTypes?.createPolicy('canvas-layout', { createScriptURL: (one) => one })
  return new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' })
}
