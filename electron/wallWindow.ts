// The wall: what the room may see, on a projector if there is one, and only when it was asked for.
import { powerSaveBlocker, screen, type Display } from 'electron'
import type { WallCommand, WallState } from '../shared/shell.ts'
import { menuWords } from './menuWords.ts'
import { readSettings } from './settings.ts'
import { createWindow, tellEveryWindow, tellFacilitator, windowOf } from './windows.ts'

/** Opens it over the whole of another screen if there is one, else in a window that can be moved there. */
export function openWall(): WallState {
  const already = windowOf('wall')
  if (already) {
    already.show()
    return wallState()
  }
  const other = otherDisplay()
  const title = menuWords(readSettings().language)('menu.wallTitle')
  const bounds = other ? { ...other.bounds, fullscreen: true } : { width: 1280, height: 720 }
  const wall = createWindow('wall', { ...bounds, title })
  wall.setMenuBarVisibility(false)
  // A room that talks touches no key for half an hour: the projector must not go dark meanwhile.
  const awake = powerSaveBlocker.start('prevent-display-sleep')
  wall.on('closed', () => powerSaveBlocker.stop(awake))
  for (const change of ['enter-full-screen', 'leave-full-screen', 'closed'] as const)
    wall.on(change as 'closed', tellOfWall)
  tellOfWall()
  return wallState()
}

/** Times the wall was covered. A window shows nothing the store made before it heard of the last one. */
let cover = 0
export const coverOfWall = (): number => cover

/** The one door to a wall that shows nothing at once: no answer of the store's is waited for. */
export function coverWall({ cover: asked }: { cover: number }): null {
  cover = Math.max(cover, asked)
  tellEveryWindow({ type: 'covered', cover })
  return null
}

/** A key pressed at the wall covers it; what the room sees then is the facilitator's, whose window says it. */
export function keyAtWall({ command }: { command: WallCommand }): null {
  coverWall({ cover: cover + 1 })
  tellFacilitator({ type: 'menu', command })
  return null
}

export function closeWall(): WallState {
  windowOf('wall')?.destroy()
  return wallState()
}

export function wallState(): WallState {
  const displays = screen.getAllDisplays()
  const wall = windowOf('wall')
  const places = displays.map(({ bounds }) => `${bounds.x},${bounds.y}`)
  return {
    displays: displays.length,
    mirrored: new Set(places).size < places.length,
    isOpen: wall !== undefined,
    isFullScreen: wall?.isFullScreen() ?? false,
  }
}

/** Projectors come and go in the middle of a workshop. */
export function watchDisplays(): void {
  screen.on('display-added', tellOfWall)
  screen.on('display-metrics-changed', tellOfWall)
  screen.on('display-removed', () => {
    // The system moves a wall without a projector over the facilitator's own window.
    if (!otherDisplay()) windowOf('wall')?.setFullScreen(false)
    tellOfWall()
  })
}

function tellOfWall(): void {
  // After the window has left the list, and the screen has settled.
  setImmediate(() => tellFacilitator({ type: 'wall', state: wallState() }))
}

function otherDisplay(): Display | undefined {
  const facilitator = windowOf('facilitator')
  const here = facilitator ? screen.getDisplayMatching(facilitator.getBounds()) : screen.getPrimaryDisplay()
  return screen
    .getAllDisplays()
    .find(({ id, bounds }) => id !== here.id && (bounds.x !== here.bounds.x || bounds.y !== here.bounds.y))
}
