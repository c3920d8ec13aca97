import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { seenUnder, type WallTold } from '../../shared/cover.ts'
import { setWall, theBridge, useDesk } from '../store/desk.ts'
import { toggleBlank, useRoom } from '../store/room.ts'
import { useWords } from '../words.tsx'
import { Wall } from './Wall.tsx'

/** How long the line that says how to get back stays, in milliseconds. */
const hint = 4_000

/**
 * The wall over the whole of the facilitator's window while `useRoom` says so; mount it once, in the frame. Esc goes
 * back, B (or Ctrl B) blanks, F holds it still, F9 pauses and carries on through `onPause`. It shows only what the
 * store says the room may see, and nothing at once where that is to be hidden.
 */
export function RoomSafe({ onPause }: { onPause: () => void }) {
  const isFilled = useRoom((room) => room.isFilled)
  return isFilled ? createPortal(<Filled onPause={onPause} />, document.body) : null
}

function Filled({ onPause }: { onPause: () => void }) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState<WallTold | null>(null)
  const cover = useDesk((desk) => desk.cover)
  const [isHinting, setHinting] = useState(true)

  useEffect(() => {
    const deaf = theBridge().listenForRoom(setTold)
    // Asks for the picture by changing nothing.
    void setWall({})
    void theBridge().shell.setFullScreen({ on: true })
    const focused = document.activeElement
    const home =
      document.querySelector<HTMLElement>('main [data-home-focus]') ?? document.querySelector('main')
    place.current?.focus()
    const quiet = setTimeout(() => setHinting(false), hint)
    return () => {
      deaf()
      clearTimeout(quiet)
      void theBridge().shell.setFullScreen({ on: false })
      // The menu it was chosen from is gone by now; the work's own first place is not.
      if (focused instanceof HTMLElement && focused.isConnected && focused !== document.body) focused.focus()
      else home?.focus()
    }
  }, [])

  useEffect(() => {
    const deeds: Record<string, () => void> = {
      Escape: () => useRoom.setState({ isFilled: false }),
      b: () => void toggleBlank(),
      F9: onPause,
      f: () => void setWall({ frozen: !useDesk.getState().wall.frozen }),
    }
    const byKey = (press: KeyboardEvent) => {
      const deed = deeds[press.key.length === 1 ? press.key.toLowerCase() : press.key]
      // Everything else is kept from the screens beneath: nothing is typed into what nobody can see.
      press.stopPropagation()
      if (!deed) return setHinting(true)
      press.preventDefault()
      if (!press.repeat) deed()
    }
    window.addEventListener('keydown', byKey, true)
    return () => window.removeEventListener('keydown', byKey, true)
  }, [onPause])

  return (
    <div
      ref={place}
      className="room-safe"
      role="dialog"
      aria-modal
      tabIndex={-1}
      aria-label={t('projector.here.title')}
    >
      <Wall view={seenUnder(told, cover)} />
      {isHinting && <p className="how">{t('projector.here.leave')}</p>}
    </div>
  )
}
