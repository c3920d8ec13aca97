import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { undo, useDesk } from '../store/desk.ts'
import { go, goBack, useView } from '../store/view.ts'
import { askToFind } from '../screens/evidence/find.ts'
import { isTyping } from '../pieces/typing.ts'
import { pause } from '../store/pause.ts'
import { toggleBlank, useRoom } from '../store/room.ts'

/** Keys that work everywhere. A screen listens for its own. */
export function useKeys(): void {
  // What the room sees is stopped from anywhere, whatever lies on top and whoever else would have had the key.
  useEffect(
    () =>
      tinykeys(
        window,
        { F9: (press) => forRoom(press, pause), '$mod+b': (press) => forRoom(press, toggleBlank) },
        { capture: true },
      ),
    [],
  )
  useEffect(
    () =>
      tinykeys(window, {
        F1: (press) => take(press, showKeys),
        '$mod+/': (press) => take(press, showKeys),
        '?': (press) => !isTyping(press.target) && take(press, showKeys),
        'Shift+?': (press) => !isTyping(press.target) && take(press, showKeys),
        '$mod+k': (press) => take(press, () => useView.setState(({ palette }) => ({ palette: !palette }))),
        '$mod+f': (press) => take(press, find),
        '$mod+z': (press) => unlessTyped(press, 'undo'),
        '$mod+Shift+z': (press) => unlessTyped(press, 'redo'),
        '$mod+y': (press) => unlessTyped(press, 'redo'),
        'Alt+ArrowLeft': (press) => !isTyping(press.target) && take(press, goBack),
      }),
    [],
  )
}

export const showKeys = (): void => useView.setState({ keys: true })

/** To where words are found, with focus in the field. */
export function find(): void {
  if (!useDesk.getState().desk) return
  if (useView.getState().place.at !== 'evidence') go({ at: 'evidence' })
  askToFind()
}

/** Undo belongs to the field while there is something in it, and to the programme otherwise. */
const hasText = (target: EventTarget | null) => isTyping(target) && (target as HTMLInputElement).value !== ''

const isCovered = () => document.querySelector('[role=dialog], [role=alertdialog]') !== null

function unlessTyped(press: KeyboardEvent, which: 'undo' | 'redo') {
  if (hasText(press.target) || isCovered() || !useDesk.getState().desk) return
  take(press, () => void undo(which))
}

/** The room's own view over this screen hears its keys itself. */
function forRoom(press: KeyboardEvent, then: () => Promise<void>) {
  if (useRoom.getState().isFilled) return
  press.preventDefault()
  press.stopPropagation()
  // A key that is held down is pressed once: a wall does not flicker.
  if (!press.repeat) void then()
}

/** Keys wait while something lies on top, except to shut the palette. */
function take(press: KeyboardEvent, then: () => void) {
  if (isCovered() && !useView.getState().palette) return
  press.preventDefault()
  then()
}
