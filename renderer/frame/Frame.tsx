import type { ReactNode } from 'react'
import { Pause as PauseIcon, Undo2 } from 'lucide-react'
import { textOf } from '../../shared/record.ts'
import { Button } from '../pieces/Button.tsx'
import { TopBar } from '../pieces/TopBar.tsx'
import { RoomSafe } from '../projector/RoomSafe.tsx'
import { useDesk } from '../store/desk.ts'
import { go, goBack, useView, type Place } from '../store/view.ts'
import { useWords } from '../words.tsx'
import { KeysList } from './KeysList.tsx'
import { useKeys } from './keys.ts'
import { useMenu, useOffered, useOpened, useRemovals, useShut, useWallState } from './listeners.ts'
import { Palette } from './Palette.tsx'
import { Paused } from './Paused.tsx'
import { carryOn, pause } from '../store/pause.ts'
import { RoomSees } from './RoomSees.tsx'
import { Said } from './Said.tsx'
import { TakeBackHost } from '../screens/takeback/TakeBackHost.tsx'
import { useTitles } from './titles.ts'

const places = ['overview', 'evidence', 'canvases', 'people', 'specification', 'handover'] as const

/** What stands round every screen: the top edge, Pause, notices, the palette, the keys. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const place = useView((view) => view.place)
  useKeys()
  useMenu()
  useOffered()
  useOpened()
  useRemovals()
  useShut()
  useTitles()
  useWallState()
  return (
    <div className="app" data-place={place.at}>
      <a className="btn skip" href="#main">
        {t('app.skip')}
      </a>
      {place.at === 'home' ? <HomeTop /> : <Top place={place} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Said />
      <Palette />
      <KeysList />
      <Paused />
      <TakeBackHost />
      <RoomSafe onPause={pauseOrCarryOn} />
    </div>
  )
}

const pauseOrCarryOn = () => void (useDesk.getState().wall.paused ? carryOn() : pause())

/** The first page has no bar of its own; Pause is there while a programme is open. */
function HomeTop() {
  const { t } = useWords()
  const hasProgramme = useDesk((desk) => desk.desk !== null)
  if (!hasProgramme) return <div />
  return (
    <div className="home-top">
      <Button look="pause" icon={PauseIcon} keyHint="F9" onPress={() => void pause()}>
        {t('common.pause')}
      </Button>
    </div>
  )
}

function Top({ place }: { place: Place }) {
  const { t } = useWords()
  const hasProgramme = useDesk((desk) => desk.desk !== null)
  const saved = useDesk((desk) => desk.saved)
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const programme = useDesk((desk) => textOf(desk.rows.all('programme')[0]?.title))
  const workshop = useDesk((desk) =>
    place.at === 'workshop' ? textOf(desk.rows.get('workshop', place.workshop)?.title) : '',
  )
  const hasBack = useView((view) => view.before.length > 0)
  const isWorkshop = place.at === 'workshop'
  const isSaved = saved.state !== 'saved' || saved.at > 0
  return (
    <TopBar
      title={workshop || programme}
      onHome={() => go({ at: 'home' })}
      places={hasProgramme && !isWorkshop ? places.map((id) => ({ id, label: t(`app.place.${id}`) })) : []}
      current={place.at}
      onGo={(id) => go({ at: id as (typeof places)[number] })}
      saved={hasProgramme && isSaved ? saved : undefined}
      onPause={hasProgramme ? () => void pause() : undefined}
    >
      {readOnly && <ReadOnly />}
      {hasBack && (
        <Button icon={Undo2} onPress={goBack}>
          {t('common.back')}
        </Button>
      )}
      {hasProgramme && <RoomSees place={place} />}
    </TopBar>
  )
}

function ReadOnly() {
  const { t } = useWords()
  const newer = useDesk((desk) => desk.desk?.newer ?? false)
  return (
    <span className="saved not" role="note">
      {t(newer ? 'app.newer' : 'app.readOnly')}
    </span>
  )
}
