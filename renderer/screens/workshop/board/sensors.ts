import { PointerSensor, TouchSensor, type PointerSensorOptions, type SensorProps } from '@dnd-kit/core'
import type { PointerEvent, TouchEvent } from 'react'
import { flushSync } from 'react-dom'

export type Point = { x: number; y: number }
export interface Options extends PointerSensorOptions {
  /** Told where the pointer is: once before the drag starts, then for every move. */
  onAt: (at: Point) => void
}

/** A mouse or a pen. Fingers have a sensor of their own, since they also scroll. */
export class ByPointer extends PointerSensor {
  static override activators = [
    {
      eventName: 'onPointerDown' as const,
      handler: (press: PointerEvent, options: PointerSensorOptions) =>
        press.nativeEvent.pointerType !== 'touch' &&
        isOnCard(press.target) &&
        PointerSensor.activators[0]!.handler(press, options),
    },
  ]
  constructor(props: SensorProps<Options>) {
    super(telling(props))
  }
}

/** A finger that rests on a note. */
export class ByTouch extends TouchSensor {
  static override activators = [
    {
      eventName: 'onTouchStart' as const,
      handler: (press: TouchEvent, options: PointerSensorOptions) =>
        isOnCard(press.target) && TouchSensor.activators[0]!.handler(press, options),
    },
  ]
  constructor(props: SensorProps<Options>) {
    super(telling(props))
  }
}

/** The card a press is on, unless it is on something that is pressed for itself. */
export const cardUnder = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element && !target.closest('button, input, textarea, select, a, [role^=menu]')
    ? target.closest<HTMLElement>('[data-card]')
    : null

const isOnCard = (target: EventTarget) => cardUnder(target) !== null

/**
 * Moves go to whoever draws them and not through React, which would draw the whole context again for each and tell
 * of it a frame late. The start is committed at once: dnd-kit forgets to say that a drag ended which React has not
 * yet drawn, as when the button is let go within the frame.
 */
const telling = (props: SensorProps<Options>): SensorProps<Options> => ({
  ...props,
  onStart(at) {
    props.options.onAt(at)
    flushSync(() => props.onStart(at))
  },
  onMove: props.options.onAt,
})
