import { lazy, Suspense } from 'react'
import { Frame } from './frame/Frame.tsx'
import { Arrive } from './frame/Arrive.tsx'
import { Opening } from './frame/Opening.tsx'
import { Unbroken } from './frame/Unbroken.tsx'
import { useDesk } from './store/desk.ts'
import { useView, type Place } from './store/view.ts'
import { WordsProvider } from './words.tsx'

// Each screen is a file of its own, fetched when somebody first goes there.
const files = {
  home: async () => (await import('./screens/home/Home.tsx')).Home,
  overview: async () => (await import('./screens/overview/Overview.tsx')).Overview,
  people: async () => (await import('./screens/people/People.tsx')).People,
  workshop: async () => (await import('./screens/workshop/Workshop.tsx')).Workshop,
  evidence: async () => (await import('./screens/evidence/Evidence.tsx')).Evidence,
  specification: async () => (await import('./screens/specification/Specification.tsx')).Specification,
  handover: async () => (await import('./screens/handover/Handover.tsx')).Handover,
  settings: async () => (await import('./screens/settings/Settings.tsx')).Settings,
  help: async () => (await import('./screens/help/Help.tsx')).Help,
}
const screens = Object.fromEntries(
  Object.entries(files).map(([at, file]) => [
    at,
    lazy(async () => ({ default: (await file()) as React.ComponentType<Place> })),
  ]),
) as unknown as Record<Place['at'], React.ComponentType<Place>>

/** Fetches a screen's file ahead of its being shown. */
export const fetchAhead = (at: Place['at']): void => void files[at]()

/** Places that are there without a programme. */
const withoutProgramme = new Set<Place['at']>(['home', 'settings', 'help'])

/**
 * The whole of the facilitator's window. A screen gives back `.room` (rail, work, drawer) or `.work`, with one
 * `h1`; the frame around it has `main`, the top bar, Pause, notices and keys.
 */
export function App() {
  return (
    <WordsProvider>
      <Unbroken>
        <Table />
      </Unbroken>
    </WordsProvider>
  )
}

function Table() {
  const connected = useDesk((desk) => desk.connected)
  const hasProgramme = useDesk((desk) => desk.desk !== null)
  const place = useView((view) => view.place)
  if (!connected) return <Opening />
  const Screen = screens[place.at]
  const isHere = hasProgramme || withoutProgramme.has(place.at)
  return (
    <Frame>
      {isHere ? (
        <Unbroken key={place.at}>
          <Suspense fallback={<Opening />}>
            <Arrive place={place}>
              <Screen {...place} />
            </Arrive>
          </Suspense>
        </Unbroken>
      ) : (
        <Opening />
      )}
    </Frame>
  )
}
