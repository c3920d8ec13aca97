import type { Edge, Node } from '@xyflow/react'
import { createContext, useContext } from 'react'
import { inLanguage } from '../../../../shared/methods/index.ts'
import type { CanvasLink, CanvasView, Placed } from '../../../../shared/queries/canvas.ts'
import { tagOf } from '../../../i18n.ts'
import { beginningOf } from '../../../pieces/beginning.ts'
import type { Words } from '../../../words.tsx'
import type { Bow, Point } from './geometry.ts'
import { lineInWords } from './sentence.tsx'

export type ActorNode = Node<{ card: Placed }, 'actor'>
export type ExchangeEdge = Edge<{ link: CanvasLink; aside: number }, 'exchange'>

/** What the cards and lines of a network's picture need of it. */
export type Net = {
  view: CanvasView
  words: Words
  readOnly: boolean
  /** The one the keys are at. */
  at: string | null
  chosen: string | null
  press: (card: Placed, element: HTMLElement) => void
  here: (id: string) => void
  keys: (press: React.KeyboardEvent<HTMLElement>, card: Placed) => void
  menu: (card: Placed, element: HTMLElement) => void
  change: (link: string) => void
  /** How each line runs, and where its words lie. */
  drawn: ReadonlyMap<string, { bow: Bow; words: Point }>
}

export const NetContext = createContext<Net | null>(null)
export function useNet(): Net {
  const net = useContext(NetContext)
  if (!net) throw new Error('This belongs in a network')
  return net
}

/** What is not seen on an actor's card itself: that its power was not said, and every line from or to it. */
export function linesInWords(view: CanvasView, card: Placed, words: Words): string {
  const { t } = words
  const lines = view.links.filter((one) => one.from.id === card.id || one.to.id === card.id)
  return [
    ...(card.row.power ? [] : [t('canvasMap.power.none')]),
    t('canvasMap.net.lines', { count: lines.length }),
    ...lines.slice(0, 6).map((one) => lineInWords(one, words)),
  ].join('. ')
}

/** What is written on a line: its kind, and the beginning of what was said of it. */
export function writtenOn({ kind, row }: CanvasLink, { language }: Words) {
  const text = row.text && 'text' in row.text && row.text.text ? row.text : null
  return {
    kind: kind ? inLanguage(kind.title, tagOf(language)) : '',
    said: text && { text: beginningOf(text.text, 60), lang: text.lang },
  }
}

/** How a kind of line is drawn, by its turn among the canvas's kinds: a dash of its own, and words beside it. */
export const drawnAs = (view: CanvasView, type: string | null): number => {
  const at = view.method.links.findIndex((one) => one.id === type)
  return at < 0 ? 0 : at % 6
}
