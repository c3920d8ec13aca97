import {
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
  type Connection,
  type EdgeTypes,
  type NodeTypes,
} from '@xyflow/react'
import './network.css'
import { LayoutGrid, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { actorsOf, spotsOf, type Spot } from '../../../../shared/queries/canvasNetwork.ts'
import type { CanvasView, Placed } from '../../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { EmptyState } from '../../../pieces/Notices.tsx'
import { act, say } from '../../../store/desk.ts'
import { useWords, type Words } from '../../../words.tsx'
import { brief, laneName } from '../names.ts'
import type { SheetProps } from '../sheet.ts'
import { turnTo, useCanvasDesk, useCanvasStore } from '../state.ts'
import { Actor } from './Actor.tsx'
import { useCardMenu } from './CardMenu.tsx'
import { deedsOn, doDeed } from './cardDeeds.ts'
import { LaneVoices } from '../together/CellVoices.tsx'
import { Cell, type Drawn } from './Cell.tsx'
import { Exchange } from './Exchange.tsx'
import { cardIn, focusSoon } from './focus.ts'
import { asides, bowBetween, nearest, ways, type Way } from './geometry.ts'
import { arrange, theEngine } from './layout.ts'
import { ChangeLine, LineDialog } from './LineDialog.tsx'
import { sizeOfWords, wordSpots } from './lineWords.ts'
import './maps.css'
import { drawnAs, NetContext, writtenOn, type ActorNode, type ExchangeEdge, type Net } from './network.ts'
import { NetworkTables } from './NetworkTables.tsx'
import { lineInWords } from './sentence.tsx'

const nodeTypes: NodeTypes = { actor: Actor }
const edgeTypes: EdgeTypes = { exchange: Exchange }
/** One hundredth of the network's breadth, in rem: larger text makes a larger picture. */
const unitRem = 0.625

/** Who is involved and what passes between them, drawn; beneath it the areas beside it, and the same as tables. */
export function NetworkSheet(props: SheetProps) {
  const { view, readOnly, chosen, onChoose } = props
  const words = useWords()
  const menus = useCardMenu(view)
  const store = useCanvasStore()
  const choose: SheetProps['onChoose'] = (next) => {
    onChoose(next)
    if (next && !next.card) turnTo(store, 'write')
  }
  const on: Drawn = { view, words, readOnly, chosen, onChoose: choose, menus }
  const areas = [...view.heads, ...view.lanes.filter((lane) => !lane.nodes)]
  return (
    <div className="cv-scroll map-net" data-map>
      <ReactFlowProvider>
        <Picture {...props} onChoose={onChoose} menus={menus} />
      </ReactFlowProvider>
      <div className="map-areas">
        {areas.map((lane) => (
          <section key={lane.id} className="sheet">
            <h2 className="h-small">{laneName(view, lane.id, words)}</h2>
            <LaneVoices view={view} lane={lane.id} />
            <Cell on={on} lane={lane.id} column={null} />
          </section>
        ))}
      </div>
      <NetworkTables on={on} />
      {menus.over}
    </div>
  )
}

type PictureProps = SheetProps & { menus: ReturnType<typeof useCardMenu> }

function Picture({ view, chosen, onChoose, readOnly, menus }: PictureProps) {
  const words = useWords()
  const { t } = words
  const store = useCanvasStore()
  const root = useRef<HTMLDivElement>(null)
  const actors = useMemo(() => actorsOf(view), [view])
  const lane = view.lanes.find((one) => one.nodes)!.id
  const unit = useUnit()
  const spots = useMemo(() => spotsOf(view), [view])
  const [nodes, setNodes, onNodesChange] = useActors(actors, spots, unit)
  const edges = useMemo(() => exchanges(view, unit, words), [view, unit, words])
  const drawn = useMemo(() => drawnLines(nodes, edges, unit, words), [nodes, edges, unit, words])
  const [at, setAt] = useState<string | null>(null)
  const [joining, join] = useState<{ from: string; to?: string } | null>(null)
  const [changing, change] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const flow = useReactFlow<ActorNode, ExchangeEdge>()
  useZoom()
  useSeek(root, lane)
  const here = actors.find((one) => one.id === chosen?.card)
  const link = view.links.find((one) => one.id === changing)
  const stop = at && spots.has(at) ? at : (here?.id ?? actors[0]?.id ?? null)

  /** Where it stands among the others stays as it was: only its place changes. */
  const place = async (card: Placed, to: Spot) => {
    const before = actors[actors.findIndex((one) => one.id === card.id) - 1]?.id ?? null
    if (await act('movePlaced', { ids: [card.id], lane, after: before, at: to }))
      setSaid(t('canvasMap.net.moved', { words: brief(card.words.text) }))
    else setNodes((now) => now.map((one) => ({ ...one, position: px(spots.get(one.id)!, unit) })))
  }
  const write = () => {
    onChoose({ lane, column: null })
    turnTo(store, 'write')
  }
  const off = async (card: Placed) => {
    const next = actors.find((one) => one.id !== card.id)
    await doDeed(view, card, 'off')
    if (next) focusSoon(() => cardIn(root.current, next.id))
  }
  const nudge = (card: Placed, way: Way) => {
    const spot = spots.get(card.id)!
    void place(card, { x: spot.x + ways[way].x * 3, y: spot.y + ways[way].y * 3 })
  }
  const keys = (press: KeyboardEvent<HTMLElement>, card: Placed) => {
    const way = press.key in ways ? (press.key as Way) : null
    const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey
    const take = () => (press.preventDefault(), press.stopPropagation())
    if (way && press.altKey && !readOnly) {
      take()
      nudge(card, way)
    } else if (way && isPlain) {
      take()
      const next = nearest(card.id, way, spots)
      if (next) focusActor(root.current, flow, next)
    } else if (press.key.toLowerCase() === 'l' && isPlain && !readOnly && view.method.links.length) {
      take()
      join({ from: card.id })
    } else if (isPlain && !readOnly && (press.key === 'm' || press.key === 'n' || press.key === 'Delete')) {
      // The same keys as on every other canvas.
      take()
      if (press.key === 'm') menus.open(card, press.currentTarget)
      else if (press.key === 'n') write()
      else void off(card)
    }
  }
  const net: Net = {
    view,
    words,
    readOnly,
    at: stop,
    chosen: here?.id ?? null,
    press: (card) => {
      onChoose({ lane, column: null, card: card.id })
      store.setState({ isDrawerOpen: true })
    },
    here: setAt,
    keys,
    menu: menus.open,
    change,
    drawn,
  }
  const closeLine = (id: string) => () => {
    join(null)
    change(null)
    focusSoon(() => cardIn(root.current, id))
  }
  return (
    <section className="map-picture" aria-labelledby="network-picture">
      <h2 className="sr" id="network-picture">
        {t('canvasMap.net.map', { name: inLanguage(view.method.name, tagOf(words.language)) })}
      </h2>
      {!readOnly && (
        <div className="row">
          <Button icon={Plus} onPress={write}>
            {t('canvasMap.net.addActor', { lane: laneName(view, lane, words) })}
          </Button>
          {actors.length > 1 && <LayOut view={view} unit={unit} />}
          {here && (
            <WithOne
              view={view}
              card={here}
              words={words}
              onNudge={(way) => nudge(here, way)}
              onMenu={(element) => menus.open(here, element)}
            />
          )}
        </div>
      )}
      {actors.length === 0 ? (
        <EmptyState title={t('canvasMap.net.none')}>
          <p>{t('canvasMap.net.none.body')}</p>
        </EmptyState>
      ) : (
        <div className="map-flow sheet" ref={root}>
          <NetContext value={net}>
            <ReactFlow<ActorNode, ExchangeEdge>
              nodes={nodes}
              edges={edges}
              onNodesChange={onNodesChange}
              nodeTypes={nodeTypes}
              edgeTypes={edgeTypes}
              onNodeDragStop={(_, node) => {
                const to = { x: Math.round(node.position.x / unit), y: Math.round(node.position.y / unit) }
                const was = spots.get(node.id)
                if (was?.x !== to.x || was.y !== to.y) void place(node.data.card, to)
              }}
              onConnect={({ source, target }: Connection) =>
                source !== target && join({ from: source, to: target })
              }
              onMoveEnd={(_, { zoom }) => store.setState({ zoom })}
              aria-label={t('canvasMap.net.map', {
                name: inLanguage(view.method.name, tagOf(words.language)),
              })}
              aria-describedby="network-keys"
              fitView
              fitViewOptions={{ padding: 0.06, maxZoom: 1.1 }}
              minZoom={0.2}
              maxZoom={2}
              nodeDragThreshold={4}
              nodesDraggable={!readOnly}
              nodesConnectable={!readOnly}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              disableKeyboardA11y
              zoomOnScroll={false}
              panOnScroll={false}
              preventScrolling={false}
              zoomOnDoubleClick={false}
              deleteKeyCode={null}
              selectionKeyCode={null}
              multiSelectionKeyCode={null}
              panActivationKeyCode={null}
              zoomActivationKeyCode={null}
              proOptions={{ hideAttribution: true }}
              ariaLabelConfig={{
                'node.a11yDescription.default': t('canvasMap.net.keys'),
                'edge.a11yDescription.default': t('canvasMap.net.described'),
              }}
            />
          </NetContext>
        </div>
      )}
      {actors.length > 0 && (
        <p className="quiet small" id="network-keys">
          {!readOnly && `${t('canvasMap.net.keys')} `}
          {t('canvasMap.net.described')}
        </p>
      )}
      {view.links.length > 0 && <Kinds view={view} />}
      {joining && <LineDialog view={view} {...joining} onClose={closeLine(joining.from)} />}
      {link && <ChangeLine view={view} link={link} onClose={closeLine(link.from.id)} />}
      <p className="sr" role="status">
        {said}
      </p>
    </section>
  )
}

const px = (spot: Spot, unit: number) => ({ x: spot.x * unit, y: spot.y * unit })

/** The cards as the picture has them: in hand they follow the pointer, else they lie where the canvas says. */
function useActors(actors: readonly Placed[], spots: ReadonlyMap<string, Spot>, unit: number) {
  const wanted = useMemo<ActorNode[]>(
    () =>
      actors.map((card) => ({
        id: card.id,
        type: 'actor',
        position: px(spots.get(card.id)!, unit),
        data: { card },
        // Their own word for a part of a drawing, in English; the button inside says all of it.
        domAttributes: { 'aria-roledescription': undefined },
      })),
    [actors, spots, unit],
  )
  const state = useNodesState<ActorNode>(wanted)
  const [, setNodes] = state
  useEffect(
    () =>
      setNodes((now) => {
        const known = new Map(now.map((one) => [one.id, one]))
        return wanted.map((one) => ({ ...known.get(one.id), ...one }))
      }),
    [wanted, setNodes],
  )
  return state
}

function exchanges(view: CanvasView, unit: number, words: Words): ExchangeEdge[] {
  const here = new Set(actorsOf(view).map((one) => one.id))
  const drawn = view.links.filter((one) => here.has(one.from.id) && here.has(one.to.id))
  const aside = asides(
    drawn.map((one) => ({ id: one.id, from: one.from.id, to: one.to.id })),
    unit * 6,
  )
  return drawn.map((link) => ({
    id: link.id,
    type: 'exchange',
    source: link.from.id,
    target: link.to.id,
    data: { link, aside: aside.get(link.id) ?? 0 },
    ariaLabel: lineInWords(link, words),
    domAttributes: { 'aria-roledescription': undefined },
  }))
}

/** How each line runs and where its words lie, as the cards lie now. */
function drawnLines(nodes: readonly ActorNode[], edges: readonly ExchangeEdge[], unit: number, words: Words) {
  const boxes = new Map(
    nodes.map(({ id, position, measured }) => [
      id,
      { ...position, width: measured?.width ?? 0, height: measured?.height ?? 0 },
    ]),
  )
  const rem = unit / unitRem
  const lines = edges.flatMap(({ id, source, target, data }) => {
    const [from, to] = [boxes.get(source), boxes.get(target)]
    if (!from || !to || !data) return []
    const { kind, said } = writtenOn(data.link, words)
    const { width, height } = sizeOfWords(kind, said?.text ?? '')
    return [{ id, bow: bowBetween(from, to, data.aside), width: width * rem, height: height * rem }]
  })
  const spots = wordSpots(lines, [...boxes.values()])
  return new Map(lines.map(({ id, bow }) => [id, { bow, words: spots.get(id)! }]))
}

/** The size of everything follows the size of text. */
function useUnit(): number {
  return useMemo(() => (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) * unitRem, [])
}

/** The sheet's own size buttons, for a picture that zooms in its own way. */
function useZoom(): void {
  const flow = useReactFlow()
  const store = useCanvasStore()
  const zoom = useCanvasDesk((desk) => desk.zoom)
  const fit = useCanvasDesk((desk) => desk.fit)
  useEffect(() => {
    if (Math.abs(flow.getZoom() - zoom) > 0.005) void flow.zoomTo(zoom)
  }, [zoom, flow])
  useEffect(() => {
    if (fit)
      void flow.fitView({ padding: 0.06, maxZoom: 1.1 }).then(() => store.setState({ zoom: flow.getZoom() }))
  }, [fit, flow, store])
}

/** What is sought takes the focus: an actor, or the way to a place beside the map. */
function useSeek(root: React.RefObject<HTMLElement | null>, lane: string): void {
  const flow = useReactFlow<ActorNode, ExchangeEdge>()
  const store = useCanvasStore()
  const seek = useCanvasDesk((desk) => desk.seek)
  useEffect(() => {
    if (!seek || !('cell' in seek)) return
    store.setState({ seek: null })
    const { card, lane: to } = seek.cell
    const map = root.current?.closest('[data-map]') ?? document.querySelector('[data-map]')
    if (card && to === lane) focusActor(map ?? null, flow, card)
    else
      focusSoon(
        () => cardIn(map, card ?? ''),
        () => map?.querySelector(`[data-place="${CSS.escape(to)} "] button`),
        () => map?.querySelector('button'),
      )
  }, [seek, store, root, lane, flow])
}

/** Gives an actor the focus and brings it into the picture. The browser’s own scrolling would shift the drawing. */
function focusActor(
  root: Element | null,
  flow: Pick<ReturnType<typeof useReactFlow>, 'getInternalNode' | 'setCenter' | 'getZoom'>,
  id: string,
): void {
  const card = root?.querySelector<HTMLElement>(`[data-actor="${CSS.escape(id)}"]`)
  const node = flow.getInternalNode(id)
  if (!card || !node) return
  card.focus({ preventScroll: true })
  const [mine, all] = [card.getBoundingClientRect(), card.closest('.react-flow')?.getBoundingClientRect()]
  const isSeen =
    all &&
    mine.left >= all.left &&
    mine.right <= all.right &&
    mine.top >= all.top &&
    mine.bottom <= all.bottom
  const { x, y } = node.internals.positionAbsolute
  const { width = 0, height = 0 } = node.measured
  if (!isSeen) void flow.setCenter(x + width / 2, y + height / 2, { zoom: flow.getZoom() })
}

/** All cards where lines cross least. One gesture: one undo puts them back. */
function LayOut({ view, unit }: { view: CanvasView; unit: number }) {
  const { t } = useWords()
  const flow = useReactFlow<ActorNode, ExchangeEdge>()
  const [isBusy, setBusy] = useState(false)
  const layOut = async () => {
    setBusy(true)
    try {
      const spots = await arrange(
        {
          cards: flow.getNodes().map(({ id, measured }) => ({
            id,
            width: (measured?.width ?? 0) / unit,
            height: (measured?.height ?? 0) / unit,
          })),
          lines: flow.getEdges().map(({ id, source, target }) => ({ id, from: source, to: target })),
        },
        await theEngine(),
      )
      const done = await act('layOutPlaced', {
        canvas: view.canvas.id,
        spots: [...spots].map(([id, at]) => ({ id, at })),
      })
      if (!done) return
      say('canvasMap.net.laidOut')
      // Once the new places are drawn.
      setTimeout(() => void flow.fitView({ padding: 0.06, maxZoom: 1.1 }), 60)
    } catch {
      say('canvasMap.net.failed', undefined, 'refused')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={LayoutGrid} onPress={() => void layOut()} isDisabled={isBusy}>
      {t(isBusy ? 'canvasMap.net.layingOut' : 'canvasMap.net.layOut')}
    </Button>
  )
}

interface WithOneProps {
  view: CanvasView
  card: Placed
  words: Words
  onNudge: (way: Way) => void
  onMenu: (element: HTMLElement) => void
}

/** What can be done with the chosen one without dragging it and without a key. */
function WithOne({ view, card, words, onNudge, onMenu }: WithOneProps) {
  const { t } = words
  const button = useRef<HTMLButtonElement>(null)
  const deeds = deedsOn(view, card, words)
  return (
    <>
      <span className="label" aria-hidden>
        {t('canvasMap.net.move')}
      </span>
      <div
        className="joined"
        role="group"
        aria-label={t('canvasMap.net.moveIt', { words: brief(card.words.text) })}
      >
        {(Object.keys(ways) as Way[]).map((way) => (
          <Button key={way} onPress={() => onNudge(way)}>
            {t(`canvasMap.net.way.${way}`)}
          </Button>
        ))}
      </div>
      {deeds.length > 0 && (
        <Button
          ref={button}
          aria-haspopup="menu"
          aria-label={t('canvasMap.net.moreOf', { words: brief(card.words.text) })}
          onPress={() => button.current && onMenu(button.current)}
        >
          {t('canvasMap.net.more')}
        </Button>
      )}
    </>
  )
}

/** The kinds of line by their dash and their word. */
function Kinds({ view }: { view: CanvasView }) {
  const { t, language } = useWords()
  const used = new Set(view.links.map((one) => one.row.type))
  return (
    <ul className="map-kinds" aria-label={t('canvasMap.net.kinds')}>
      {view.method.links
        .filter((one) => used.has(one.id))
        .map((one) => (
          <li key={one.id}>
            <svg viewBox="0 0 44 12" aria-hidden>
              <g className={`exchange kind-${drawnAs(view, one.id)}`}>
                <path className="thread" d="M0,6H34" />
                <path className="gap" d="M0,6H34" />
                <polygon points="44,6 34,11 34,1" />
              </g>
            </svg>
            {inLanguage(one.title, tagOf(language))}
          </li>
        ))}
    </ul>
  )
}
