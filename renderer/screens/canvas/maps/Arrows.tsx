import { useEffect, useMemo, useRef, useState } from 'react'
import type { CanvasView } from '../../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { tagOf } from '../../../i18n.ts'
import { useWords } from '../../../words.tsx'
import type { ViewProps } from '../sheet.ts'
import { asides, headAt, routeBetween, type Box } from './geometry.ts'
import './maps.css'
import { drawnAs } from './network.ts'

export type Arrow = {
  id: string
  kind: number
  both: boolean
  word: string
  bow: ReturnType<typeof routeBetween>
}
/** Shorter than this there is no room for a word on it, in the sheet's own pixels. */
const roomForWord = 150
/** The same for one that runs upright beside its cards. */
const roomForTurned = 80

/**
 * Lines between cards of a sheet, over its cells. Cards are found by `data-card` in the sheet this lies in; a line is
 * drawn only where both its cards are, so a canvas of thousands costs what is in sight of it. For the eye alone: the
 * same lines stand as sentences under “Lines”.
 */
export function Arrows({ view }: ViewProps) {
  const over = useRef<HTMLDivElement>(null)
  const { language } = useWords()
  const lines = useMemo(() => linesOf(view, tagOf(language)), [view, language])
  const [arrows, setArrows] = useState<readonly Arrow[]>([])
  useEffect(() => {
    const place = over.current
    const sheet = place?.parentElement
    if (!place || !sheet) return
    if (!lines.length) return setArrows([])
    let last = ''
    const draw = () => {
      const next = arrowsIn(sheet, place, lines)
      const text = JSON.stringify(next)
      if (text !== last) setArrows(next)
      last = text
    }
    return whenMoved(sheet, place, draw)
  }, [lines])
  return (
    <div className="map-arrows" ref={over} aria-hidden>
      <svg>
        {/* All the ground first, so that no line cuts the head off another. */}
        {arrows.map(({ id, bow }) => (
          <path key={id} className="under" d={bow.path} />
        ))}
        {arrows.map(({ id, kind, both, word, bow }) => (
          <g key={id} className={`exchange kind-${kind}`}>
            <path className="thread" d={bow.path} />
            <path className="gap" d={bow.path} />
            <polygon points={headAt(bow.end, bow.bend, bow.turn ? 8 : 11)} />
            {both && <polygon points={headAt(bow.start, backOf(bow), bow.turn ? 8 : 11)} />}
            {word && (
              <text
                x={bow.label.x}
                y={bow.label.y}
                transform={bow.turn && `rotate(-90 ${bow.label.x} ${bow.label.y})`}
              >
                {word}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Where an arrow's other end comes from: along its first piece. */
const backOf = (bow: Arrow['bow']) => (bow.turn ? { x: bow.bend.x, y: bow.start.y } : bow.bend)

type Line = { id: string; from: string; to: string; kind: number; both: boolean; word: string; aside: number }

function linesOf(view: CanvasView, language: string): Line[] {
  const ends = view.links.map((one) => ({ id: one.id, from: one.from.id, to: one.to.id }))
  const aside = asides(ends, 18)
  // Where there is one kind only, every arrow says the same: its word would say nothing.
  const isWorded = new Set(view.links.map((one) => one.row.type)).size > 1
  return view.links.map((one, at) => ({
    ...ends[at]!,
    kind: drawnAs(view, one.row.type),
    both: one.both,
    word: isWorded && one.kind ? inLanguage(one.kind.title, language) : '',
    aside: aside.get(one.id) ?? 0,
  }))
}

/** Measures, without changing anything, the cards that are there and in sight, and says where each arrow lies. */
export function arrowsIn(sheet: Element, over: HTMLElement, lines: readonly Line[]): Arrow[] {
  const frame = over.getBoundingClientRect()
  const scale = over.clientWidth ? frame.width / over.clientWidth : 1
  const cards = new Map<string, Element>()
  for (const card of sheet.querySelectorAll<HTMLElement>('[data-card]'))
    cards.set(card.dataset['card']!, card)
  const boxes = new Map<string, Box | null>()
  const boxOf = (id: string): Box | null => {
    const known = boxes.get(id)
    if (known !== undefined) return known
    const at = cards.get(id)?.getBoundingClientRect()
    const box = at
      ? {
          x: (at.left - frame.left) / scale,
          y: (at.top - frame.top) / scale,
          width: at.width / scale,
          height: at.height / scale,
        }
      : null
    boxes.set(id, box)
    return box
  }
  return lines.flatMap(({ id, from, to, kind, both, word, aside }) => {
    const [a, b] = [boxOf(from), boxOf(to)]
    if (!a || !b) return []
    const bow = routeBetween(a, b, aside)
    const long = bow.upright ?? Math.hypot(bow.end.x - bow.start.x, bow.end.y - bow.start.y)
    return [{ id, kind, both, word: long > (bow.turn ? roomForTurned : roomForWord) ? word : '', bow }]
  })
}

/** Draws once now and again, once a frame at most, whenever cards may have come, gone or moved. Returns what stops it. */
function whenMoved(sheet: Element, over: Element, draw: () => void): () => void {
  let frame = 0
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      draw()
    })
  }
  const changes = new MutationObserver((seen) => {
    if (seen.some((one) => !over.contains(one.target))) soon()
  })
  changes.observe(sheet, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] })
  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(soon) : undefined
  sizes?.observe(sheet)
  soon()
  return () => {
    cancelAnimationFrame(frame)
    changes.disconnect()
    sizes?.disconnect()
  }
}
