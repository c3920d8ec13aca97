import { useEffect, useRef } from 'react'
import { isRefusal } from '../../shared/command.ts'
import type { MenuCommand } from '../../shared/shell.ts'
import { forgetSaid, say, theBridge, undo, useDesk } from '../store/desk.ts'
import { toggleBlank, useRoom } from '../store/room.ts'
import { go, useView } from '../store/view.ts'
import { askHome } from '../screens/home/asked.ts'
import { askOverview } from '../screens/overview/asked.ts'
import { isTyping } from '../pieces/typing.ts'
import { find, showKeys } from './keys.ts'
import { askBringBack } from '../screens/specification/bringBackAsked.ts'
import { askWall, pause } from '../store/pause.ts'
import { doToWall } from './wall.ts'

const home = (then: () => void) => (go({ at: 'home' }), then())
const programme = (then: () => void) =>
  useDesk.getState().desk ? then() : say('app.needsProgramme', undefined, 'refused')

/** What each choice of the application menu does. */
const choices: Record<MenuCommand, () => void> = {
  newProgramme: () => home(() => askHome({ is: 'start' })),
  openCopy: () => home(() => askHome({ is: 'bringIn' })),
  showHome: () => go({ at: 'home' }),
  exportSpecification: () => programme(() => go({ at: 'handover' })),
  bringBackEdits: () => programme(() => (go({ at: 'specification', proposals: true }), askBringBack(true))),
  makeCopy: () => programme(() => (go({ at: 'overview' }), askOverview('copy'))),
  undo: () => fieldOr('undo'),
  redo: () => fieldOr('redo'),
  find,
  openWall: () => programme(() => void doToWall('open', useView.getState().place)),
  blankWall: () => programme(() => void toggleBlank()),
  pause: () => void pause(),
  lock: () => programme(() => void lock()),
  showSettings: () => go({ at: 'settings' }),
  showKeys,
  showAbout: () => go({ at: 'settings' }),
}

export function useMenu(): void {
  const menu = useDesk((desk) => desk.menu)
  const done = useRef(0)
  useEffect(() => {
    if (!menu || menu.n === done.current) return
    done.current = menu.n
    choices[menu.command]()
  }, [menu])
}

/** The menu's Undo is the field's while words are being typed in one, as its key is. */
function fieldOr(which: 'undo' | 'redo') {
  const at = document.activeElement
  // The only way to reach a field's own undo from a menu; deprecated for want of another.
  if (isTyping(at) && (at as HTMLInputElement).value) document.execCommand(which)
  else if (useDesk.getState().desk) void undo(which)
}

export async function lock(): Promise<void> {
  const done = await theBridge().ask('lock')
  if (isRefusal(done)) say(done.refused, done.params, 'refused')
}

/** A file somebody opened from outside the app. */
export function useOffered(): void {
  const offered = useDesk((desk) => desk.offered)
  useEffect(() => {
    if (!offered) return
    useDesk.setState({ offered: null })
    home(() => askHome({ is: 'bringIn', file: offered }))
  }, [offered])
}

/** A programme that shut by itself: back to the first page, with the reason. */
export function useShut(): void {
  const shut = useDesk((desk) => desk.shut)
  useEffect(() => {
    // Open again: that it is locked is not so any more.
    if (!shut) return forgetSaid('app.shut.')
    useRoom.setState({ isFilled: false })
    if (shut !== 'closed') say(`app.shut.${shut}`)
    // One programme closes as another opens, or as a backup takes its place: that is no reason to leave.
    const leave = () => {
      if (!useDesk.getState().desk) useView.setState({ place: { at: 'home' }, before: [] })
    }
    const timer = setTimeout(leave, shut === 'closed' ? 400 : 0)
    return () => clearTimeout(timer)
  }, [shut])
}

/**
 * Says so when something was taken off, whichever screen did it, unless that screen has said it in its own words.
 * A removal is the newest gesture (nothing to redo) that left fewer rows.
 */
export function useRemovals(): void {
  useEffect(
    () =>
      useDesk.subscribe((now, before) => {
        const isOfOne = now.desk?.programme === before.desk?.programme && now.seq === before.seq + 1
        if (!isOfOne || now.desk?.canUndo !== 'removeRecord' || now.desk.canRedo) return
        if (now.rows.size >= before.rows.size) return
        const last = now.notices.at(-1)?.id
        setTimeout(() => {
          if (useDesk.getState().notices.at(-1)?.id === last) say('common.removed')
        }, 200)
      }),
    [],
  )
}

/** Opening a programme answers the notice that one was shut. */
export function useOpened(): void {
  const programme = useDesk((desk) => desk.desk?.programme)
  useEffect(() => {
    if (programme)
      useDesk.setState(({ notices }) => ({
        notices: notices.filter(({ key }) => !key.startsWith('app.shut.')),
      }))
  }, [programme])
}

export function useWallState(): void {
  useEffect(() => void askWall(), [])
}
