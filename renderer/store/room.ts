import { create } from 'zustand'
import type { WallSet } from '../../shared/contract.ts'
import { isWallCovered, say, setWall, theBridge, useDesk } from './desk.ts'
import { useView, type Place } from './view.ts'

/** Whether what the room sees fills this very screen: for one display, or two that show the same. Never saved. */
export const useRoom = create<{ isFilled: boolean }>(() => ({ isFilled: false }))

/** Shows a canvas to the room of the workshop it is worked on in, and a cell of it. */
export async function showCanvas(id: string, cell?: { lane: string; column: string | null } | null) {
  const workshop = useDesk.getState().rows.get('canvas', id)?.workshop
  const canvas = { id, lane: cell?.lane ?? null, column: cell?.column ?? null }
  if (workshop) await showRoom(workshop, 'canvas', { canvas })
}

/** Shows a scene of a workshop to the room, opening the wall where it is not open yet. */
export async function showRoom(
  workshop: string,
  scene: WallSet['scene'],
  more: Partial<WallSet> = {},
): Promise<void> {
  await setWall({ workshop, scene, frozen: false, paused: false, ...more })
  if (useDesk.getState().wallWindow?.isOpen) return
  const state = await theBridge().shell.openWall()
  useDesk.setState({ wallWindow: state })
  if (state.mirrored) say('app.room.mirrored')
  else if (state.displays < 2) say('app.room.openedHere')
}

/** Fills this screen with what the room sees; a scene of the workshop first, where it sees nothing of it yet. */
export async function fillForRoom(workshop: string, scenes: readonly WallSet['scene'][]): Promise<void> {
  const { wall, cover } = useDesk.getState()
  const isShown = !wall.paused && !isWallCovered({ wall, cover })
  const isThere = wall.workshop === workshop && scenes.includes(wall.scene) && isShown
  if (!isThere) await setWall({ workshop, scene: scenes[0] ?? 'prompt', frozen: false, paused: false })
  useRoom.setState({ isFilled: true })
}

// However the wall came to be blank, by a key, from a menu or from the room's own view, the key brings this back.
let before: Pick<WallSet, 'workshop' | 'scene'> | null = null
useDesk.subscribe(({ wall: { workshop, scene } }) => {
  if (scene !== 'blank') before = { workshop, scene }
})

/** Blanks the wall, or brings back what was there before: one key for both. In a pause it only ever blanks. */
export async function toggleBlank(): Promise<void> {
  const { wall, rows, desk } = useDesk.getState()
  if (!desk) return
  if (wall.paused || wall.scene !== 'blank') return await setWall({ scene: 'blank' })
  const isHere = before && rows.get('workshop', before.workshop)
  const workshop = isHere ? before!.workshop : workshopFor(useView.getState().place)
  if (workshop) await setWall({ workshop, scene: isHere ? before!.scene : 'prompt' })
}

/** The workshop on screen, else the one on the wall, else the latest. */
export function workshopFor(place: Place): string | null {
  const { rows, wall } = useDesk.getState()
  if (place.at === 'workshop') return place.workshop
  const latest = [...rows.all('workshop')].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
  return rows.get('workshop', wall.workshop)?.id ?? latest?.id ?? null
}
