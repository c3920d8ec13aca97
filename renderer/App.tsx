import { lazy, Suspense } from 'react'
import { Frame } from './frame/Frame.tsx'
import { Arrive } from './frame/Arrive.tsx'
import { Opening } from './frame/Opening.tsx'
import { Unbroken } from './frame/Unbroken.tsx'
import { useDesk } from './store/desk.ts'
import { useView, type Place } from './store/view.ts'
import { WordsProvider } from './words.tsx'

// Each screen is a file of its own, fetched when somebody first goes there.
const screens = {
  home: lazy(async () => ({ default: (await import('./screens/home/Home.tsx')).Home })),
  overview: lazy(async () => ({ default: (await import('./screens/overview/Overview.tsx')).Overview })),
  people: lazy(async () => ({ default: (await import('./screens/people/People.tsx')).People })),
  workshop: lazy(async () => ({ default: (await import('./screens/workshop/Workshop.tsx')).Workshop })),
  evidence: lazy(async () => ({ default: (await import('./screens/evidence/Evidence.tsx')).Evidence })),
  specification: lazy(async () => ({
    default: (await import('./screens/specification/Specification.tsx')).Specification,
  })),
  handover: lazy(async () => ({ default: (await import('./screens/handover/Handover.tsx')).Handover })),
  settings: lazy(async () => ({ default: (await import('./screens/settings/Settings.tsx')).Settings })),
  help: lazy(async () => ({ default: (await import('./screens/help/Help.tsx')).Help })),
}

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
  const Screen = screens[place.at] as React.ComponentType<Place>
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
