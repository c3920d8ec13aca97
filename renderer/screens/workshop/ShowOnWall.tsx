import { Monitor } from 'lucide-react'
import type { WallSet } from '../../../shared/contract.ts'
import type { ButtonProps } from '../../pieces/Button.tsx'
import { Menu } from '../../pieces/Menu.tsx'
import { isWallCovered, useDesk } from '../../store/desk.ts'
import { fillForRoom, showRoom } from '../../store/room.ts'
import { useWords } from '../../words.tsx'

interface ShowOnWallProps {
  workshop: string
  scenes: readonly { scene: WallSet['scene']; label: string }[]
  button?: Omit<ButtonProps, 'children'>
}

/** What a part of the workshop offers the room to see. Nothing is shown until somebody asks for it here. */
export function ShowOnWall({ workshop, scenes, button }: ShowOnWallProps) {
  const { t } = useWords()
  const wall = useDesk((s) => s.wall)
  const isOpen = useDesk((s) => s.wallWindow?.isOpen ?? false)
  const isShown = useDesk((s) => !s.wall.paused && !isWallCovered(s))
  const isNow = (scene: string) => isOpen && isShown && wall.workshop === workshop && wall.scene === scene
  const choose = (id: string) =>
    id === 'fill'
      ? fillForRoom(
          workshop,
          scenes.map((one) => one.scene),
        )
      : showRoom(workshop, id as WallSet['scene'])
  return (
    <Menu
      label={t('board.wall')}
      items={[
        ...scenes.map(({ scene, label }) => ({
          id: scene as string,
          label,
          ...(isNow(scene) ? { more: t('app.room.now') } : {}),
        })),
        { id: 'fill', label: t('projector.here.open') },
      ]}
      onChoose={(id) => void choose(id)}
      button={{ icon: Monitor, ...button }}
    />
  )
}
