import { useEffect, useRef, type RefObject } from 'react'
import { useWords } from '../../../words.tsx'
import { findCard, type Lane } from './cards.ts'
import { goTo } from './keys.ts'
import { useBoard } from './state.ts'

/**
 * "Move to…" on whichever note the pointer is over: one button for the whole board, laid over the card's corner by
 * its transform. For pointers only; keys have M, and the bar below has the same words.
 */
export function HoverMove({
  board,
  lanes,
}: {
  board: RefObject<HTMLElement | null>
  lanes: readonly Lane[]
}) {
  const { t } = useWords()
  const { store } = useBoard()
  const button = useRef<HTMLButtonElement>(null)
  const over = useRef<string | null>(null)
  useEffect(() => {
    const root = board.current
    const place = button.current
    if (!root || !place) return
    const hide = () => {
      place.style.visibility = 'hidden'
    }
    const show = (pointer: PointerEvent) => {
      if (pointer.pointerType === 'touch' || store.getState().held.size) return hide()
      if (pointer.target === place) return
      const card = (pointer.target as Element).closest<HTMLElement>('[data-card]')
      over.current = card?.dataset.card ?? null
      if (!card) return hide()
      const { right, bottom } = card.getBoundingClientRect()
      const { width, height } = place.getBoundingClientRect()
      place.style.transform = `translate(${right - width - 3}px, ${bottom - height / 3}px)`
      place.style.visibility = 'visible'
    }
    const leave = (pointer: PointerEvent) => pointer.relatedTarget !== place && hide()
    root.addEventListener('pointerover', show)
    root.addEventListener('pointerleave', leave)
    root.addEventListener('pointerdown', hide)
    root.addEventListener('scroll', hide, true)
    root.addEventListener('keydown', hide)
    return () => {
      root.removeEventListener('pointerover', show)
      root.removeEventListener('pointerleave', leave)
      root.removeEventListener('pointerdown', hide)
      root.removeEventListener('scroll', hide, true)
      root.removeEventListener('keydown', hide)
    }
  }, [board, store])
  return (
    <button
      ref={button}
      type="button"
      className="btn hover-move"
      tabIndex={-1}
      aria-hidden
      onPointerLeave={() => button.current && (button.current.style.visibility = 'hidden')}
      onClick={() => {
        const card = findCard(lanes, over.current)
        if (!card) return
        const { chosen } = store.getState()
        goTo(store, card, {
          isMoving: true,
          ...(chosen.has(card.key) ? {} : { chosen: new Set([card.key]) }),
        })
      }}
    >
      {t('board.move')}
    </button>
  )
}
