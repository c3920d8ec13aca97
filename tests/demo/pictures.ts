// Every picture there has to be, from the places the app knows: a new one that names no picture does not compile.
import { wallScenes } from '../../shared/contract.ts'
import { panelParts } from '../../renderer/screens/workshop/panel/parts.ts'
import type { OfCanvas, OfPlaces, OfTabs } from '../places.ts'

type Pictures = readonly string[]

const tabs: OfTabs<Pictures> = {
  plan: ['plan'],
  privacy: ['before-we-begin'],
  agreement: ['agreement'],
  panel: panelParts.map((part) => `panel-${part}`),
  pairs: ['pairs'],
  capture: ['capture'],
  stories: ['stories', 'story-read-back', 'slip'],
  board: ['board', 'board-inquiry', 'board-move-to'],
  dots: ['dots'],
  dream: ['dream'],
  design: ['design', 'soar'],
  promises: ['promises'],
  paper: ['paper', 'page-of-the-day'],
}

const canvas: OfCanvas<Pictures> = {
  sheet: ['canvas-blueprint', 'canvas-theory', 'canvas-clause'],
  table: ['canvas-table'],
  links: ['canvas-lines'],
  compare: ['canvas-compare'],
  paper: ['canvas-paper'],
  bringIn: ['canvas-bring-in'],
}

const places: OfPlaces<Pictures> = {
  home: {
    itself: [
      'home',
      'home-read-only',
      'home-locked',
      'unlock',
      'start-programme',
      'recovery-code',
      'bring-in',
    ],
  },
  overview: { itself: ['overview', 'workshop-start'] },
  people: {
    itself: ['people'],
    person: ['person'],
    takeBack: ['person-take-back'],
    code: ['people-by-code'],
    answer: ['person-answer'],
    about: ['person-about'],
  },
  methods: { itself: [], method: ['methods'] },
  workshop: { itself: [], workshop: [], tab: Object.values(tabs).flat() },
  evidence: { itself: ['evidence'], search: [] },
  canvases: { itself: ['canvases'], canvas: [], show: Object.values(canvas).flat() },
  specification: {
    itself: ['specification'],
    clause: [],
    version: ['version'],
    compare: ['compare'],
    cycle: ['learning'],
    proposals: ['proposals'],
  },
  handover: { itself: ['hand-over', 'hand-over-records'] },
  settings: { itself: ['settings'] },
  help: { itself: ['help'], topic: [] },
}

/** What lies over any of them. */
const over = ['palette', 'keys', 'pause', 'room-safe']
/** What the room sees. */
const wall = [...wallScenes, 'pause'].map((scene) => `wall-${scene}`)

/** By name, without the ending: each is there in English and in Welsh. */
export const pictures: Pictures = [
  ...Object.values(places).flatMap((each) => Object.values(each).flat()),
  ...over,
  ...wall,
]

/** Out: what is missing among these files. A picture nobody asked for has to be there in Welsh, too. */
export function missingAmong(files: ReadonlySet<string>): string[] {
  const taken = [...files].map((file) => file.replace(/(-(welsh|dark|contrast))?\.png$/, ''))
  const wanted = new Set([...pictures, ...taken])
  return [...wanted]
    .flatMap((name) => [`${name}.png`, `${name}-welsh.png`])
    .filter((file) => !files.has(file))
    .map((file) => `the picture ${file} is missing`)
}
