import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js'
import type { Spot } from '../../../../shared/queries/canvasNetwork.ts'

/** A network to lay out: how large each card is, in hundredths of the breadth, and what is joined. */
export type Graph = {
  cards: { id: string; width: number; height: number }[]
  lines: { id: string; from: string; to: string }[]
}

/** Room for the words on a line, and between rows. */
const options = {
  'elk.algorithm': 'layered',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '7',
  // Its usual ones are pixels; these are hundredths.
  'elk.spacing.edgeNode': '2',
  'elk.spacing.edgeEdge': '1',
  'elk.layered.spacing.edgeNodeBetweenLayers': '1',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '1',
  'elk.spacing.componentComponent': '8',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.aspectRatio': '1.6',
}

/**
 * Where every card goes so that lines cross little and no card lies over another. In: the network, and the engine.
 * Out: a place for each card, whole hundredths from the top left corner.
 */
export async function arrange(graph: Graph, engine: Pick<ELK, 'layout'>): Promise<Map<string, Spot>> {
  const tries = await Promise.all(
    (['RIGHT', 'DOWN'] as const).map((way) =>
      engine.layout({
        id: 'network',
        layoutOptions: {
          ...options,
          'elk.direction': way,
          'elk.layered.spacing.nodeNodeBetweenLayers': way === 'RIGHT' ? '14' : '9',
        },
        children: graph.cards.map(({ id, width, height }) => ({ id, width, height })),
        edges: graph.lines.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
      }),
    ),
  )
  // Whichever is seen larger in a picture twice as broad as high.
  const sizeOf = (one: ElkNode) => Math.max((one.width ?? 0) / 2, one.height ?? 0)
  const laid = tries.reduce((best, one) => (sizeOf(one) < sizeOf(best) ? one : best))
  const cards = laid.children ?? []
  const left = Math.min(...cards.map((one) => one.x ?? 0))
  const top = Math.min(...cards.map((one) => one.y ?? 0))
  return new Map(
    cards.map((one) => [one.id, { x: Math.round((one.x ?? 0) - left), y: Math.round((one.y ?? 0) - top) }]),
  )
}

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
