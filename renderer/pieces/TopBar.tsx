import { Check, Monitor, Pause as PauseIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'

export interface Place {
  id: string
  label: string
}

export interface TopBarProps {
  /** The workshop's name, or the programme's. */
  title: string
  onHome: () => void
  /** Places in the programme; none during a workshop. */
  places?: readonly Place[]
  current?: string
  onGo?: (id: string) => void
  /** `saved` with the moment in milliseconds. */
  saved?: { state: 'saved'; at: number } | { state: 'saving' } | { state: 'notSaved' }
  /** What the wall shows, in words; null for nothing; leave out where there is no wall. */
  roomSees?: string | null
  onRoomSees?: () => void
  /** Always there where people are in the room. */
  onPause?: () => void
  /** Further buttons, before Pause. */
  children?: ReactNode
}

/** The table's top edge: where you are, what is saved, what the room sees, and Pause. */
export function TopBar(props: TopBarProps) {
  const { title, onHome, places = [], current, onGo, saved, roomSees, onRoomSees, onPause, children } = props
  const { t } = useWords()
  return (
    <header className="top">
      <button type="button" className="word-mark" aria-label={t('pieces.top.home')} onClick={onHome}>
        {t('common.appName')}
      </button>
      <span className={places.length ? 'title of-programme' : 'title'} title={title}>
        {title}
      </span>
      {places.length > 0 && (
        <nav className="places" aria-label={t('pieces.top.places')}>
          {places.map((place) => (
            <button
              key={place.id}
              type="button"
              data-words={place.label}
              aria-current={place.id === current ? 'page' : undefined}
              onClick={() => onGo?.(place.id)}
            >
              {place.label}
            </button>
          ))}
        </nav>
      )}
      <div className="end">
        {saved && <Saved {...saved} />}
        {roomSees !== undefined && (
          <Button icon={Monitor} onPress={onRoomSees}>
            {roomSees ? t('pieces.top.roomSees', { what: roomSees }) : t('pieces.top.roomSeesNothing')}
          </Button>
        )}
        {children}
        {onPause && (
          <Button look="pause" icon={PauseIcon} keyHint="F9" onPress={onPause}>
            {t('common.pause')}
          </Button>
        )}
      </div>
    </header>
  )
}

function Saved(saved: NonNullable<TopBarProps['saved']>) {
  const { t, timeOf } = useWords()
  const Icon = saved.state === 'notSaved' ? TriangleAlert : Check
  const says =
    saved.state === 'saved'
      ? t('pieces.top.saved', { time: timeOf(saved.at) })
      : t(`pieces.top.${saved.state}`)
  return (
    <span className={saved.state === 'notSaved' ? 'saved not' : 'saved'}>
      {saved.state !== 'saving' && <Icon className="ic" size="1em" aria-hidden />}
      <span title={says}>{says}</span>
    </span>
  )
}
