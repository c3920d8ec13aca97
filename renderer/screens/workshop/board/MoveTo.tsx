import { useMemo, useRef } from 'react'
import { textOf } from '../../../../shared/record.ts'
import { MoveToMenu } from '../../../pieces/MoveToMenu.tsx'
import { useWords } from '../../../words.tsx'
import { shownOn, type Card, type Lane } from './cards.ts'
import { goTo } from './keys.ts'
import { layDown } from './moving.ts'
import { useBoard } from './state.ts'

const loose = 'loose'

/** Moving without dragging: a menu beside the note, its first nine places by number. */
export function MoveTo({ lanes, cards }: { lanes: readonly Lane[]; cards: readonly Card[] }) {
  const words = useWords()
  const { t } = words
  const { store } = useBoard()
  const first = cards[0]
  const targets = useMemo(() => {
    const named = lanes.flatMap((lane) =>
      lane.piles.flatMap((pile, index) => {
        if (!pile.theme) return []
        const label = textOf(pile.theme.label) || t('board.theme.held')
        const inside = index > 0 && lane.theme ? `${textOf(lane.theme.label)}: ${label}` : label
        return [{ id: pile.theme.id, label: inside }]
      }),
    )
    return cards.some((card) => card.theme) ? [...named, { id: loose, label: t('board.loose') }] : named
  }, [lanes, cards, t])
  const place = useRef<HTMLElement | null>(null)
  place.current = first ? document.querySelector<HTMLElement>(`[data-card="${CSS.escape(first.key)}"]`) : null
  if (!first) return null
  const leave = () => {
    store.setState({ isMoving: false })
    requestAnimationFrame(() => goTo(store, first))
  }
  return (
    <MoveToMenu
      noteRef={place}
      text={cards.length > 1 ? t('board.notes', { count: cards.length }) : shownOn(first.note).text}
      targets={targets}
      current={cards.every((card) => card.theme === first.theme) ? (first.theme ?? loose) : undefined}
      isOpen
      onMove={(id) => {
        store.setState({ isMoving: false })
        void layDown(store, cards, { theme: id === loose ? null : id }, words)
      }}
      onNewTheme={() => store.setState({ isMoving: false, over: { what: 'newTheme' } })}
      onLeave={leave}
    />
  )
}
