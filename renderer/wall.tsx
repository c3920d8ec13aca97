import './aria-words.ts'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Settings, WallCommand } from '../shared/shell.ts'
import { sayIn } from '../shared/words/say.ts'
import { seenUnder, type WallTold } from '../shared/cover.ts'
import { connect, type Bridge } from './bridge.ts'
import './styles/index.css'
import { Wall } from './projector/Wall.tsx'
import { setLanguage, WordsProvider } from './words.tsx'

/** The wall's own window: it is told what to show. F11 fills the screen; blank and pause are the facilitator's to do. */
function WallWindow({ bridge }: { bridge: Bridge }) {
  const [told, setTold] = useState<WallTold | null>(null)
  const [cover, setCover] = useState(bridge.cover)
  useEffect(() => bridge.listenForRoom(setTold), [bridge])
  useEffect(
    () =>
      bridge.listen((heard) => {
        if ('tell' in heard) return
        if (heard.type === 'covered') setCover((before) => Math.max(before, heard.cover))
        if (heard.type === 'settings') look(heard.settings)
      }),
    [bridge],
  )
  useEffect(() => {
    let isFull = false
    const fill = (on: boolean) => {
      isFull = on
      void bridge.shell.setFullScreen({ on }).catch(() => undefined)
    }
    const byKey = (press: KeyboardEvent) => {
      const command = commandOf(press)
      if (command) {
        press.preventDefault()
        if (!press.repeat) void bridge.shell.keyAtWall({ command }).catch(() => undefined)
      }
      if (press.key !== 'F11' && press.key !== 'Escape') return
      press.preventDefault()
      fill(press.key === 'F11' && !isFull)
    }
    const twice = () => fill(!isFull)
    window.addEventListener('keydown', byKey)
    window.addEventListener('dblclick', twice)
    return () => {
      window.removeEventListener('keydown', byKey)
      window.removeEventListener('dblclick', twice)
    }
  }, [bridge])
  return (
    <main>
      <Wall view={seenUnder(told, cover)} />
    </main>
  )
}

/** The same keys as in the facilitator's own window. */
function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): WallCommand | null {
  if (altKey || shiftKey) return null
  const isMod = ctrlKey !== metaKey
  if (isMod) return key.toLowerCase() === 'b' ? 'blankWall' : null
  return key === 'F9' ? 'pause' : null
}

function look({ theme, motion, language }: Settings): void {
  const { dataset } = document.documentElement
  dataset.theme = theme
  if (motion === 'off') dataset.motion = 'off'
  else delete dataset.motion
  const speaks = language === 'cy' ? 'cy' : 'en'
  setLanguage(speaks)
  document.title = sayIn(speaks)('menu.wallTitle')
}

const bridge = connect()
look(bridge.settings)
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <WordsProvider>
      <WallWindow bridge={bridge} />
    </WordsProvider>
  </StrictMode>,
)
