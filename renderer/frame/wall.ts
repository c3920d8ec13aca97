import type { WallSet } from '../../shared/contract.ts'
import { say, setWall, theBridge, useDesk } from '../store/desk.ts'
import { fillForRoom, showCanvas, showRoom, workshopFor } from '../store/room.ts'
import type { Place } from '../store/view.ts'

export type WallDeed = WallSet['scene'] | 'freeze' | 'unfreeze' | 'open' | 'close' | 'fill'

/** Does one thing to what the room sees. A scene is of the workshop on screen, else the one on the wall, else the latest. */
export async function doToWall(deed: WallDeed, place: Place): Promise<void> {
  const { shell } = theBridge()
  if (deed === 'freeze' || deed === 'unfreeze') return await setWall({ frozen: deed === 'freeze' })
  if (deed === 'close') return useDesk.setState({ wallWindow: await shell.closeWall() })
  if (deed === 'blank') return await setWall({ scene: 'blank' })
  const workshop = workshopFor(place)
  if (!workshop) return say('app.room.needsWorkshop', undefined, 'refused')
  const { scene } = useDesk.getState().wall
  const shown = scene === 'blank' ? 'agreement' : scene
  if (deed === 'fill') return await fillForRoom(workshop, [shown])
  const isCanvas = place.at === 'canvases' && place.canvas !== undefined
  if (deed === 'canvas' && isCanvas) return await showCanvas(place.canvas!)
  await showRoom(workshop, deed === 'open' ? shown : deed)
}
