import { wallScenes } from '../../shared/contract.ts'
import { textOf } from '../../shared/record.ts'
import { workshopTabs } from '../../shared/shellNames.ts'
import type { WordKey } from '../../shared/words/catalogue.ts'
import type { PaletteCommand } from '../pieces/CommandPalette.tsx'
import { setSettings, undo, type DeskStore } from '../store/desk.ts'
import { go, type Place } from '../store/view.ts'
import type { Words } from '../words.tsx'
import { askHome } from '../screens/home/asked.ts'
import { askCanvas } from '../screens/canvas/asked.ts'
import { askBringBack } from '../screens/specification/bringBackAsked.ts'
import { askOverview, type OverviewAsked } from '../screens/overview/asked.ts'
import { find, showKeys } from './keys.ts'
import { lock } from './listeners.ts'
import { pause } from '../store/pause.ts'
import { openKey } from './RoomSees.tsx'
import { doToWall } from './wall.ts'

export type Deed = PaletteCommand & { run: () => void }

/** Everything one can do from where one is, in the order it is most often wanted. */
export function deeds(desk: DeskStore, place: Place, words: Words): Deed[] {
  const isOpen = desk.desk !== null
  return [
    ...(isOpen ? [...undoing(desk, words), ...parts(place, words)] : []),
    ...(isOpen ? [...places(words), ...workshops(desk, words), ...canvases(desk, words)] : []),
    ...(isOpen ? [...ofProgramme(desk, words), ...ofRoom(desk, place, words), ...themes(desk, words)] : []),
    ...ofApp(desk, words),
  ]
}

const undoing = ({ desk }: DeskStore, { t }: Words): Deed[] =>
  (['undo', 'redo'] as const).flatMap((which) => {
    const command = which === 'undo' ? desk?.canUndo : desk?.canRedo
    const what = command ? t(`commands.${command}` as WordKey) : ''
    const keyHint = which === 'undo' ? 'Ctrl+Z' : 'Ctrl+Shift+Z'
    return command
      ? [{ id: which, label: t(`app.do.${which}`, { what }), keyHint, run: () => void undo(which) }]
      : []
  })

const places = ({ t }: Words): Deed[] =>
  (['overview', 'evidence', 'canvases', 'people', 'specification', 'handover'] as const).map((at) => ({
    id: `go ${at}`,
    label: t(`app.place.${at}`),
    area: t('app.palette.go'),
    run: () => go({ at }),
  }))

/** The parts of the workshop that is on screen. */
const parts = (place: Place, { t }: Words): Deed[] =>
  place.at !== 'workshop'
    ? []
    : workshopTabs
        .filter((tab) => tab !== place.tab)
        .map((tab) => ({
          id: `tab ${tab}`,
          label: t(`inquiry.tab.${tab}`),
          area: t('inquiry.tabs'),
          run: () => go({ at: 'workshop', workshop: place.workshop, tab }),
        }))

const workshops = ({ rows }: DeskStore, { t }: Words): Deed[] =>
  rows.all('workshop').map(({ id, title }) => ({
    id,
    label: textOf(title),
    area: t('app.palette.workshops'),
    run: () => go({ at: 'workshop', workshop: id, tab: 'capture' }),
  }))

const canvases = ({ rows }: DeskStore, { t }: Words): Deed[] =>
  rows.all('canvas').map(({ id, name }) => ({
    id,
    label: textOf(name),
    area: t('app.place.canvases'),
    run: () => go({ at: 'canvases', canvas: id }),
  }))

const themes = ({ rows }: DeskStore, { t }: Words): Deed[] =>
  rows.all('theme').flatMap(({ id, label, workshop }) =>
    textOf(label) && workshop
      ? [
          {
            id,
            label: textOf(label),
            area: t('app.palette.themes'),
            run: () => go({ at: 'workshop', workshop, tab: 'board' }),
          },
        ]
      : [],
  )

function ofProgramme({ desk }: DeskStore, { t }: Words): Deed[] {
  const area = t('app.palette.programme')
  const asking = (id: OverviewAsked, key: WordKey): Deed => ({
    id,
    label: t(key),
    area,
    run: () => (go({ at: 'overview' }), askOverview(id)),
  })
  const startCanvas: Deed = {
    id: 'start canvas',
    label: t('canvas.start'),
    area,
    run: () => (go({ at: 'canvases' }), askCanvas('start')),
  }
  return [
    { id: 'find', label: t('app.do.find'), area, keyHint: 'Ctrl+F', run: find },
    {
      id: 'methods',
      label: t('app.place.methods'),
      area: t('app.palette.go'),
      run: () => go({ at: 'methods' }),
    },
    ...(desk?.readOnly ? [] : [asking('workshop', 'app.do.startWorkshop'), startCanvas]),
    {
      id: 'bring back edits',
      label: t('roundtrip.do'),
      area,
      run: () => (go({ at: 'specification', proposals: true }), askBringBack(true)),
    },
    { id: 'slip code', label: t('stories.code.do'), area, run: () => go({ at: 'people', code: true }) },
    asking('copy', 'app.do.makeCopy'),
    asking('check', 'app.do.check'),
    asking('backups', 'app.do.backups'),
    ...(desk?.hasPassphrase
      ? [{ id: 'lock', label: t('app.do.lock'), area, keyHint: 'Ctrl+Shift+L', run: () => void lock() }]
      : [asking('protect', 'app.do.protect')]),
    ...(desk && !desk.hasPassphrase && !desk.anyoneCanRead ? [asking('code', 'app.do.code')] : []),
    asking('takeOff', 'app.do.takeOff'),
  ]
}

function ofRoom({ wall, wallWindow }: DeskStore, place: Place, { t }: Words): Deed[] {
  const area = t('app.palette.room')
  const turn = wall.frozen ? 'unfreeze' : 'freeze'
  const window = wallWindow?.isOpen ? 'close' : 'open'
  return [
    { id: 'pause', label: t('common.pause'), area, keyHint: 'F9', run: () => void pause() },
    ...wallScenes.map((scene) => ({
      id: `wall ${scene}`,
      label: t(`app.room.show.${scene}`),
      area,
      run: () => void doToWall(scene, place),
    })),
    { id: turn, label: t(`app.room.${turn}`), area, run: () => void doToWall(turn, place) },
    {
      id: `wall ${window}`,
      label: t(window === 'close' ? 'app.room.close' : openKey(wallWindow)),
      area,
      run: () => void doToWall(window, place),
    },
    { id: 'wall fill', label: t('projector.here.open'), area, run: () => void doToWall('fill', place) },
  ]
}

function ofApp({ settings }: DeskStore, { t }: Words): Deed[] {
  const area = t('app.palette.look')
  const language = settings.language === 'cy' ? 'en-GB' : 'cy'
  return [
    { id: 'home', label: t('app.place.home'), area: t('app.palette.go'), run: () => go({ at: 'home' }) },
    {
      id: 'start',
      label: t('app.do.startProgramme'),
      run: () => (go({ at: 'home' }), askHome({ is: 'start' })),
    },
    {
      id: 'bringIn',
      label: t('app.do.bringIn'),
      run: () => (go({ at: 'home' }), askHome({ is: 'bringIn' })),
    },
    { id: 'keys', label: t('app.do.keys'), keyHint: 'F1', run: showKeys },
    { id: 'help', label: t('app.place.help'), area: t('app.palette.go'), run: () => go({ at: 'help' }) },
    {
      id: 'settings',
      label: t('app.place.settings'),
      area: t('app.palette.go'),
      keyHint: 'Ctrl+,',
      run: () => go({ at: 'settings' }),
    },
    {
      id: 'language',
      label: t('app.do.language', { language: t('common.otherLanguageName') }),
      area,
      run: () => void setSettings({ language }),
    },
    ...(['system', 'light', 'dark', 'contrast'] as const)
      .filter((theme) => theme !== settings.theme)
      .map((theme) => ({
        id: `theme ${theme}`,
        label: t(`app.do.theme.${theme}`),
        area,
        run: () => void setSettings({ theme }),
      })),
  ]
}
