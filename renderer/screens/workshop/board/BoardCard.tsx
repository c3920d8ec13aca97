import { memo, useEffect, useRef } from 'react'
import { Note, TakenBack } from '../../../pieces/Note.tsx'
import { useWords } from '../../../words.tsx'
import { shownOn, type Card } from './cards.ts'
import { useView } from './state.ts'

interface BoardCardProps {
  card: Card
  /** Its place in its pile, from one, and how many there are. */
  at: number
  of: number
}

const chosen = 1
const here = 2
const held = 4
const landed = 8
const stop = 16

/** One note on the board. Drawn again only when it, or how it is being handled, changes. */
export const BoardCard = memo(function BoardCard({ card, at, of }: BoardCardProps) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  // One number, so that one subscription a card is enough.
  const is = useView(
    (view) =>
      (view.chosen.has(card.key) ? chosen : 0) |
      (view.at === card.key ? here : 0) |
      (view.held.has(card.key) ? held : 0) |
      (view.landed.has(card.note.id) ? landed : 0) |
      (at === 1 && view.atPile !== (card.theme ?? '') ? stop : 0),
  )
  const focus = useView((view) => (view.at === card.key ? view.focus : 0))
  useEffect(() => {
    if (!focus) return
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [focus])
  const shown = shownOn(card.note)
  const attributes = {
    ref: place,
    role: 'option',
    'aria-selected': Boolean(is & chosen),
    'aria-posinset': at,
    'aria-setsize': of,
    tabIndex: is & (here | stop) ? 0 : -1,
    'data-card': card.key,
  }
  if (!shown.text) return <TakenBack {...attributes} />
  return (
    <Note
      {...attributes}
      kind={card.note.type ?? 'note'}
      text={shown.text}
      lang={shown.lang}
      isChosen={Boolean(is & chosen)}
      state={is & held ? 'off' : is & landed ? 'landed' : 'rest'}
      aria-description={shown.opens ? t('board.card.story') : undefined}
    />
  )
})
