// Remembers where the facilitator's window stood, for laptops that come and go from projectors.
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { profileFolder } from './places.ts'
import { writeWhole } from './writeWhole.ts'

const file = () => join(profileFolder(), 'window.json')
const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1024),
  height: z.int().min(640),
  isMaximised: z.boolean(),
})
type Place = Partial<Rectangle> & { isMaximised: boolean }

/** Out: where it stood last, if that is still on a screen; else a usual size, wherever the system puts it. */
export function placeKept(): Place {
  const usual = { width: 1366, height: 768, isMaximised: true }
  try {
    const kept = placeSchema.parse(JSON.parse(readFileSync(file(), 'utf8')))
    return screen.getAllDisplays().some(({ workArea }) => holdsTitle(workArea, kept)) ? kept : usual
  } catch {
    return usual
  }
}

/** Enough of the title bar must be on the screen to take hold of it. */
function holdsTitle(area: Rectangle, { x, y, width }: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return across >= 200 && y >= area.y && y <= area.y + area.height - 64
}

export function keepPlace(window: BrowserWindow): void {
  let soon: NodeJS.Timeout | undefined
  const keep = () => {
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return
    const isMaximised = window.isMaximized()
    // Where no window manager answers, the normal bounds stay those it was made with.
    const bounds = isMaximised ? window.getNormalBounds() : window.getBounds()
    try {
      writeWhole(file(), JSON.stringify({ ...bounds, isMaximised }))
    } catch {
      // A full disk must not stop anybody from closing a window; it opens at its usual place next time.
    }
  }
  const later = () => {
    clearTimeout(soon)
    soon = setTimeout(keep, 500)
  }
  for (const moved of ['resize', 'move', 'maximize', 'unmaximize'] as const)
    window.on(moved as 'resize', later)
  window.on('close', () => {
    clearTimeout(soon)
    keep()
  })
}
