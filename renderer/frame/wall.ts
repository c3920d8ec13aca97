import { wallScenes, type WallSet } from '../../shared/contract.ts'
import { say, setWall, theBridge, useDesk } from '../store/desk.ts'
import type { Place } from '../store/view.ts'

export type WallDeed = WallSet['scene'] | 'freeze' | 'unfreeze' | 'open' | 'close'

/** Does one thing to what the room sees. A scene is of the workshop on screen, else the one on the wall, else the latest. */
export async function doToWall(deed: WallDeed, place: Place): Promise<void> {
  const { shell } = theBridge()
  if (deed === 'freeze' || deed === 'unfreeze') return await setWall({ frozen: deed === 'freeze' })
  if (deed === 'close') return useDesk.setState({ wallWindow: await shell.closeWall() })
  if (deed === 'blank') return await setWall({ scene: 'blank' })
  const workshop = workshopFor(place)
  if (!workshop) return say('app.room.needsWorkshop', undefined, 'refused')
  if (deed === 'open') return await openWall(workshop)
  await setWall({ workshop, scene: deed, frozen: false })
  if (!useDesk.getState().wallWindow?.isOpen) await openWall(workshop)
}

/** Blanks the wall, or brings back what was there before: one key for both. */
export async function toggleBlank(place: Place): Promise<void> {
  const { wall } = useDesk.getState()
  if (wall.scene !== 'blank') {
    before = wall.scene
    return await setWall({ scene: 'blank' })
  }
  const workshop = workshopFor(place)
  if (workshop) await setWall({ workshop, scene: before })
}

let before: WallSet['scene'] = 'prompt'

async function openWall(workshop: string) {
  const state = await theBridge().shell.openWall()
  useDesk.setState({ wallWindow: state })
  const { wall } = useDesk.getState()
  if (!wall.workshop) await setWall({ workshop, scene: wallScenes[0] })
  if (state.displays < 2 || state.mirrored) say('app.room.openedHere')
}

export function workshopFor(place: Place): string | null {
  const { rows, wall } = useDesk.getState()
  if (place.at === 'workshop') return place.workshop
  const latest = [...rows.all('workshop')].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]
  return rows.get('workshop', wall.workshop)?.id ?? latest?.id ?? null
}
