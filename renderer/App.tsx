import { lazy, Suspense, useLayoutEffect } from 'react'
import { Frame } from './frame/Frame.tsx'
import { Arrive } from './frame/Arrive.tsx'
import { Opening } from './frame/Opening.tsx'
import { Unbroken } from './frame/Unbroken.tsx'
import { say, useDesk } from './store/desk.ts'
import { leaveEarly } from './store/early.ts'
import { useView, type Place } from './store/view.ts'
import { WordsProvider } from './words.tsx'

// Each screen is a file of its own, fetched when somebody first goes there.
const files = {
  home: async () => (await import('./screens/home/Home.tsx')).Home,
  overview: async () => (await import('./screens/overview/Overview.tsx')).Overview,
  people: async () => (await import('./screens/people/People.tsx')).People,
  methods: async () => (await import('./screens/methods/Methods.tsx')).Methods,
  workshop: async () => (await import('./screens/workshop/Workshop.tsx')).Workshop,
  evidence: async () => (await import('./screens/evidence/Evidence.tsx')).Evidence,
  canvases: async () => (await import('./screens/canvas/Canvases.tsx')).Canvases,
  specification: async () => (await import('./screens/specification/Specification.tsx')).Specification,
  handover: async () => (await import('./screens/handover/Handover.tsx')).Handover,
  settings: async () => (await import('./screens/settings/Settings.tsx')).Settings,
  help: async () => (await import('./screens/help/Help.tsx')).Help,
}
type Screen = { default: React.ComponentType<Place> }
const fetched = new Map<Place['at'], Screen>()

/** Fetches a screen's file ahead of its being shown. */
export async function fetchAhead(at: Place['at']): Promise<Screen> {
  const screen = { default: (await files[at]()) as React.ComponentType<Place> }
  fetched.set(at, screen)
  return screen
}

/** All of them, one after the other, while nobody is waiting. */
export async function fetchTheRest(): Promise<void> {
  for (const at of Object.keys(files) as Place['at'][]) {
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 2_000 }))
    if (!fetched.has(at)) await fetchAhead(at)
  }
}

/** A promise that is kept already: React shows what lies in it without its pause of 300 ms after a placeholder. */
// oxlint-disable-next-line unicorn/no-thenable -- A real promise is never kept at once, and nobody awaits this one.
const kept = <T,>(value: T) => ({ then: (take: (value: T) => void) => take(value) }) as unknown as Promise<T>

const screenAt = (at: Place['at']) => lazy(() => (fetched.has(at) ? kept(fetched.get(at)!) : fetchAhead(at)))
const screens = Object.fromEntries(
  (Object.keys(files) as Place['at'][]).map((at) => [at, screenAt(at)]),
) as unknown as Record<Place['at'], React.ComponentType<Place>>

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
  // After the screens: the one with a line has taken what was typed early by now.
  useLayoutEffect(() => {
    if (connected && leaveEarly()) say('inquiry.early.waits')
  }, [connected])
  if (!connected) return <Opening isAll />
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
