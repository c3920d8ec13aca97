import { configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import sample from '../../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { textOf } from '../../../shared/record.ts'
import { TakeBackHost } from '../../../renderer/screens/takeback/TakeBackHost.tsx'
import { askToTake } from '../../../renderer/screens/takeback/asked.ts'
import { setLanguage, WordsProvider } from '../../../renderer/words.tsx'
import { fakeBridge } from '../../../renderer/fakeBridge.ts'
import type { Bridge } from '../../../renderer/bridge.ts'
import { tieTo, useDesk } from '../../../renderer/store/desk.ts'
import { useView, type Place } from '../../../renderer/store/view.ts'
import { aLaptop } from '../../laptop.ts'

// A busy laptop is slow, not wrong.
configure({ asyncUtilTimeout: 8_000 })

export const today = '2026-11-21'

/** The sample open on a laptop, and a screen that follows the place, as the frame does. */
export async function open<At extends Place['at']>(
  Screen: (place: Extract<Place, { at: At }>) => ReactNode,
  place: Extract<Place, { at: At }>,
  wrap: (bridge: ReturnType<typeof fakeBridge>) => Bridge = (bridge) => bridge,
) {
  setLanguage('en')
  const fake = fakeBridge(aLaptop({ day: today }), { 'appreciative-inquiry': sample })
  const bridge = wrap(fake)
  tieTo(bridge)
  useDesk.setState({ notices: [] })
  useView.setState({ place, before: [] })
  const made = await bridge.ask('bringInSample', { name: 'appreciative-inquiry' })
  if ('refused' in made) throw new Error(made.refused)
  await bridge.ask('openProgramme', { id: made.id })
  function Here() {
    const now = useView((view) => view.place)
    const Shown = Screen as (place: Place) => ReactNode
    return now.at === place.at ? <Shown {...now} /> : <p>elsewhere: {now.at}</p>
  }
  askToTake(null)
  const user = userEvent.setup()
  render(
    <WordsProvider>
      <Here />
      <TakeBackHost />
    </WordsProvider>,
  )
  return { user, bridge, desk: () => fake.desk()! }
}

export const rows = () => useDesk.getState().rows
export const notices = () => useDesk.getState().notices.map((one) => one.key)

/** The living clause that begins with these words. */
export const clauseNamed = (start: string) => {
  const found = rows()
    .all('clause')
    .find((one) => !one.retired && textOf(one.text).startsWith(start))
  if (!found) throw new Error(`no clause begins with ${start}`)
  return found
}
export const personNamed = (alias: string) => {
  const found = rows()
    .all('participant')
    .find((one) => textOf(one.alias) === alias)
  if (!found) throw new Error(`nobody is called ${alias}`)
  return found
}
