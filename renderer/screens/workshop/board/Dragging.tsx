import { DndContext, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { useEffect, useMemo, type HTMLAttributes, type ReactNode, type RefObject } from 'react'
import { ByPointer, ByTouch } from './sensors.ts'
import type { Hand } from './useDrag.ts'

/** Pixels a pointer goes before it is a drag and no longer a press. */
const slack = 6
/** How long a finger rests on a note before it is picked up rather than scrolled past, in milliseconds. */
const rest = 350
/** Pixels a resting finger may tremble. */
const tremble = 8

/** Around everything that can be dragged on the board. */
export function Dragging({ hand, children }: { hand: Hand; children: ReactNode }) {
  const pointer = useMemo(() => ({ activationConstraint: { distance: slack }, onAt: hand.at }), [hand])
  const touch = useMemo(
    () => ({ activationConstraint: { delay: rest, tolerance: tremble }, onAt: hand.at }),
    [hand],
  )
  const sensors = useSensors(useSensor(ByPointer, pointer), useSensor(ByTouch, touch))
  const accessibility = useMemo(() => unsaid(), [])
  return (
    <DndContext
      sensors={sensors}
      accessibility={accessibility}
      autoScroll={false}
      onDragStart={hand.take}
      onDragEnd={hand.lay}
      onDragCancel={hand.putBack}
    >
      {children}
    </DndContext>
  )
}

interface DragFromProps extends HTMLAttributes<HTMLDivElement> {
  place: RefObject<HTMLDivElement | null>
}

/**
 * The one thing dnd-kit knows as draggable: the whole board, which finds the card that was pressed. A thousand cards
 * are so a thousand plain elements, and what is in here is drawn once at the start of a drag and once at its end.
 */
export function DragFrom({ place, ...rest }: DragFromProps) {
  const { setNodeRef, listeners } = useDraggable({ id: 'board' })
  useEffect(() => setNodeRef(place.current), [place, setNodeRef])
  return <div {...rest} {...listeners} ref={place} />
}

/**
 * The board says itself what happened, in both languages, and keys have their own way of carrying. dnd-kit's words
 * are English: they are left out, and the places it keeps for them are never in the page.
 */
const unsaid = () => ({
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
  screenReaderInstructions: { draggable: '' },
  container: document.createElement('div'),
  restoreFocus: false,
})
const nothing = () => undefined
