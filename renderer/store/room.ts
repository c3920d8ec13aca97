import { create } from 'zustand'
import type { WallSet } from '../../shared/contract.ts'
import { say, setWall, theBridge, useDesk } from './desk.ts'
import type { Place } from './view.ts'

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
  if (state.displays < 2 || state.mirrored) say('app.room.openedHere')
}

/** Fills this screen with what the room sees; a scene of the workshop first, where it sees nothing of it yet. */
export async function fillForRoom(workshop: string, scenes: readonly WallSet['scene'][]): Promise<void> {
  const { wall } = useDesk.getState()
  const isThere = wall.workshop === workshop && scenes.includes(wall.scene) && !wall.paused
  if (!isThere) await setWall({ workshop, scene: scenes[0] ?? 'prompt', frozen: false, paused: false })
  useRoom.setState({ isFilled: true })
}

/** The workshop on screen, else the one on the wall, else the latest. */
export function workshopFor(place: Place): string | null {
  const { rows, wall } = useDesk.getState()
  if (place.at === 'workshop') return place.workshop
  const latest = [...rows.all('workshop')].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
  return rows.get('workshop', wall.workshop)?.id ?? latest?.id ?? null
}
