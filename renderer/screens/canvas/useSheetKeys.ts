import type { KeyboardEvent } from 'react'
import { cellOf } from '../../../shared/queries/canvas.ts'
import { isTyping } from '../../pieces/typing.ts'
import { doToStep, moveByKey, takeOff, type Around } from './doings.ts'
import { beside, besideStep, cardBeside, type Goal } from './nav.ts'
import type { Chosen } from './sheet.ts'
import { goTo, nextZoom, turnTo } from './state.ts'

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']

type Find = (from: Chosen, key: string) => Goal

/**
 * Every key of a sheet, heard where it is drawn. Letters act only where nobody is typing. `find` says where an arrow
 * leads from a cell: on lanes by their order, on areas by where they lie.
 */
export function byKey(press: KeyboardEvent, around: Around, readOnly: boolean, find?: Find): void {
  const { store, view } = around
  if (press.defaultPrevented || press.nativeEvent.isComposing || isTyping(press.target)) return
  const { chosen, atStep } = store.getState()
  const done = () => (press.preventDefault(), press.stopPropagation())
  const target = press.target as HTMLElement
  const inMenu = target.closest('[role=menu], [role=dialog]') !== null
  // While a card is in hand by pointer, Esc is the sensor's, and the others wait.
  if (inMenu || document.body.classList.contains('carrying')) return
  const letter = press.ctrlKey || press.metaKey || press.altKey ? '' : press.key.toLowerCase()
  if (letter === '+' || letter === '=')
    return (done(), store.setState((s) => ({ zoom: nextZoom(s.zoom, 1) })))
  if (letter === '-') return (done(), store.setState((s) => ({ zoom: nextZoom(s.zoom, -1) })))
  if (letter === '0') return (done(), store.setState({ zoom: 1 }))
  if (letter === 'f') return (done(), store.setState((s) => ({ fit: s.fit + 1 })))
  if (atStep && target.closest('[data-step]')) return onStep(press, around, atStep, readOnly, done)
  if (!chosen || !target.closest('[data-cell]')) return
  const card = chosen.card && target.closest('[data-card]') ? chosen.card : undefined
  const here = { lane: chosen.lane, column: chosen.column }
  if (press.altKey && arrows.includes(press.key) && card && !readOnly)
    return (done(), moveByKey(around, { ...here, card }, press.key))
  if (press.altKey || press.ctrlKey || press.metaKey) return
  if (arrows.includes(press.key)) {
    done()
    if (card && (press.key === 'ArrowUp' || press.key === 'ArrowDown')) {
      const next = cardBeside(view, { ...here, card }, press.key === 'ArrowDown' ? 1 : -1)
      if (next) return goTo(store, { ...here, card: next })
      if (press.key === 'ArrowUp') return goTo(store, here)
    }
    return follow(around, find?.(here, press.key) ?? (find ? null : beside(view, here, press.key)))
  }
  if (press.key === 'Tab' && !press.shiftKey && !card) {
    const first = cellOf(view, here.lane, here.column).cards[0]
    if (first) return (done(), goTo(store, { ...here, card: first.id }))
  }
  if (press.key === 'Tab' && card) {
    const next = cardBeside(view, { ...here, card }, press.shiftKey ? -1 : 1)
    if (next) return (done(), goTo(store, { ...here, card: next }))
    if (press.shiftKey) return (done(), goTo(store, here))
    return
  }
  if (press.key === 'Escape' && card) return (done(), goTo(store, here))
  if (press.key === 'Enter' || press.key === ' ') return (done(), turnTo(store, 'cell'))
  if (readOnly) return
  if (letter === 'p') return (done(), turnTo(store, 'find'))
  if (letter === 'n') return (done(), turnTo(store, 'write'))
  const placed = card ? cellOf(view, here.lane, here.column).cards.find((one) => one.id === card) : undefined
  if (!placed) return
  if (letter === 'm') return (done(), store.setState({ over: { what: 'move', ids: [placed.id] } }))
  if (press.key === 'Delete' || press.key === 'Backspace') return (done(), void takeOff(around, placed))
}

function onStep(
  press: KeyboardEvent,
  around: Around,
  step: string,
  readOnly: boolean,
  done: () => void,
): void {
  if (press.altKey && !readOnly && (press.key === 'ArrowLeft' || press.key === 'ArrowRight'))
    return (done(), void doToStep(around, step, press.key === 'ArrowLeft' ? 'left' : 'right'))
  if (press.altKey || press.ctrlKey || press.metaKey) return
  if (arrows.includes(press.key)) return (done(), follow(around, besideStep(around.view, step, press.key)))
  if (readOnly) return
  if (press.key === 'F2') return (done(), void doToStep(around, step, 'rename'))
  if (press.key === 'Delete') return (done(), void doToStep(around, step, 'drop'))
  if (press.key.toLowerCase() === 'n') return (done(), void doToStep(around, step, 'after'))
}

function follow({ store }: Around, goal: Goal): void {
  if (!goal) return
  if ('cell' in goal) goTo(store, goal.cell)
  else store.setState({ atStep: goal.step, seek: goal })
}
