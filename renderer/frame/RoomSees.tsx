import { Monitor } from 'lucide-react'
import { memo } from 'react'
import { wallScenes, type WallSet } from '../../shared/contract.ts'
import { Menu, type MenuChoice } from '../pieces/Menu.tsx'
import { isWallCovered, useDesk } from '../store/desk.ts'
import type { Place } from '../store/view.ts'
import { useWords } from '../words.tsx'
import { doToWall, type WallDeed } from './wall.ts'

/** What the room sees, in words on the button; what it could see, behind it. */
export const RoomSees = memo(function RoomSees({ place }: { place: Place }) {
  const { t } = useWords()
  const wall = useDesk((desk) => desk.wall)
  const isCovered = useDesk(isWallCovered)
  const wallWindow = useDesk((desk) => desk.wallWindow)
  const shown = isCovered ? 'blank' : sceneOf(wall)
  const isOpen = wallWindow?.isOpen ?? false
  const what = isOpen ? t(`app.room.scene.${shown}`) : t('app.room.nothing')
  const items: MenuChoice<WallDeed>[] = [
    ...wallScenes.map((scene) => ({
      id: scene,
      label: t(`app.room.show.${scene}`),
      ...(isOpen && shown === scene ? { more: t('app.room.now') } : {}),
      ...(scene === 'blank' ? { keyHint: 'Ctrl+B' } : {}),
    })),
    { id: wall.frozen ? 'unfreeze' : 'freeze', label: t(`app.room.${wall.frozen ? 'unfreeze' : 'freeze'}`) },
    isOpen ? { id: 'close', label: t('app.room.close') } : { id: 'open', label: t(openKey(wallWindow)) },
    { id: 'fill', label: t('projector.here.open') },
  ]
  const sees = t(wall.frozen && isOpen ? 'app.room.still' : 'app.room.sees', { what })
  return (
    <Menu
      // The bar shortens it where it is narrow: whoever points at it reads it whole.
      label={<span title={sees}>{sees}</span>}
      items={items}
      button={{ icon: Monitor, className: 'room-sees' }}
      onChoose={(deed) => void doToWall(deed, place)}
    />
  )
})

const sceneOf = (wall: WallSet) => (wall.paused || !wall.workshop ? 'blank' : wall.scene)

/** One screen, or two showing the same: the wall cannot lie over the whole of another. */
export const openKey = (state: { displays: number; mirrored: boolean } | null) =>
  state && state.displays > 1 && !state.mirrored ? 'app.room.open' : 'app.room.openHere'
