import { useRef, useState, type ReactNode } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { CanvasView, Placed } from '../../../../shared/queries/canvas.ts'
import { inReadingOrder } from '../../../../shared/queries/canvasLinks.ts'
import { useWords } from '../../../words.tsx'
import { useTheirs } from '../../takeback/useTheirs.ts'
import { brief } from '../names.ts'
import { deedsOn, doDeed, type CardDeed } from './cardDeeds.ts'
import { cardIn, focusSoon } from './focus.ts'
import { LineDialog } from './LineDialog.tsx'
import { MoveCard } from './MoveCard.tsx'

export type CardMenus = {
  /** Opens the menu of a card beside the element that stands for it. */
  open: (card: Placed, beside: HTMLElement) => void
  /** Draws a line from it: asks where to. */
  join: (card: Placed, beside: HTMLElement) => void
  /** What lies on top: put it somewhere in what is drawn. */
  over: ReactNode
}
type Asked = { id: string; what: 'menu' | 'move' | 'join' }

/** One menu for all cards of a view, and what its choices ask. Two thousand cards need no menu each. */
export function useCardMenu(view: CanvasView): CardMenus {
  const [asked, ask] = useState<Asked | null>(null)
  const beside = useRef<HTMLElement | null>(null)
  const open = (what: Asked['what']) => (card: Placed, element: HTMLElement) => {
    beside.current = element
    ask({ id: card.id, what })
  }
  const card = asked && inReadingOrder(view).find((one) => one.id === asked.id)
  const close = () => {
    ask(null)
    if (asked)
      focusSoon(
        () => (beside.current?.isConnected ? beside.current : null),
        ...placesAround(beside.current, asked.id),
      )
  }
  const choose = (deed: CardDeed) => {
    if (!card) return
    if (deed === 'move' || deed === 'join') return ask({ id: card.id, what: deed })
    ask(null)
    const around = placesAround(beside.current, card.id)
    void doDeed(view, card, deed).then(() => focusSoon(...around))
  }
  return {
    open: open('menu'),
    join: open('join'),
    over: card && (
      <>
        <TheMenu
          view={view}
          card={card}
          beside={beside}
          isOpen={asked.what === 'menu'}
          onChoose={choose}
          onClose={() => ask(null)}
        />
        {asked.what === 'move' && <MoveCard view={view} card={card} onClose={close} />}
        {asked.what === 'join' && <LineDialog view={view} from={card.id} onClose={close} />}
      </>
    ),
  }
}

/** Where the focus goes: the card itself wherever it is now, else the next one in its place, else the place. */
function placesAround(from: HTMLElement | null, id: string): (() => Element | null | undefined)[] {
  const root = from?.closest('[data-map]')
  const place = from?.closest('[data-place]')
  const others = [...(place?.querySelectorAll<HTMLElement>('[data-mapped]') ?? [])]
  const at = others.findIndex((one) => one.dataset['mapped'] === id)
  const next = (others[at + 1] ?? others[at - 1])?.dataset['mapped']
  return [
    () => cardIn(root, id),
    () => next && cardIn(root, next),
    () => place?.isConnected && place.querySelector('button'),
    () => root?.querySelector('button'),
  ].map((find) => () => find() || null)
}

function TheMenu({
  view,
  card,
  beside,
  isOpen,
  onChoose,
  onClose,
}: {
  view: CanvasView
  card: Placed
  beside: React.RefObject<HTMLElement | null>
  isOpen: boolean
  onChoose: (deed: CardDeed) => void
  onClose: () => void
}) {
  const words = useWords()
  const theirs = useTheirs(card.on.kind === 'contribution' ? card.on : null, onClose)
  const deeds = deedsOn(view, card, words)
  return (
    <Popover
      className="pop"
      triggerRef={beside}
      placement="bottom start"
      offset={4}
      isOpen={isOpen}
      onOpenChange={(is) => !is && onClose()}
    >
      <Menu
        className="menu"
        autoFocus="first"
        aria-label={words.t('canvasMap.card.named', { words: brief(card.words.text) })}
        onAction={(id) =>
          deeds.some((one) => one.id === id) ? onChoose(id as CardDeed) : theirs?.choose(String(id))
        }
        onClose={() => {}}
      >
        {[...deeds, ...(theirs?.items ?? [])].map((item) => (
          <MenuItem key={item.id} id={item.id} className="item" textValue={item.label}>
            <span className="name">{item.label}</span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
