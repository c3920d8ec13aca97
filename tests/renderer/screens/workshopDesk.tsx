import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import sample from '../../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import type { WorkshopTab } from '../../../shared/shellNames.ts'
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import { fakeBridge } from '../../../renderer/fakeBridge.ts'
import { Said } from '../../../renderer/frame/Said.tsx'
import { Workshop } from '../../../renderer/screens/workshop/Workshop.tsx'
import { tieTo, useDesk } from '../../../renderer/store/desk.ts'
import { go, useView } from '../../../renderer/store/view.ts'
import { setLanguage, WordsProvider } from '../../../renderer/words.tsx'
import { aLaptop } from '../../laptop.ts'

// jsdom asks the style of every ancestor to know what is hidden: seconds a query on a page of many notes.
configure({ defaultHidden: true })

export const today = '2026-11-21'
type Tab = WorkshopTab
type Act = <N extends CommandName>(name: N, args: ArgsOf<N>) => Promise<ResultOf<N>>

let untie = () => {}

/** A workshop's screen over the real commands in memory: an empty one, or the sample's. */
export async function openWorkshop({
  tab = 'capture' as Tab,
  isSample = false,
  lang = 'en' as 'en' | 'cy',
} = {}) {
  untie()
  useDesk.setState(useDesk.getInitialState(), true)
  useView.setState(useView.getInitialState(), true)
  setLanguage(lang)
  const bridge = fakeBridge(aLaptop({ day: today, from: Date.parse(`${today}T10:00:00Z`) }), {
    'appreciative-inquiry': sample,
  })
  untie = tieTo(bridge)
  const made = isSample
    ? await bridge.ask('bringInSample', { name: 'appreciative-inquiry' })
    : await bridge.ask('createProgramme', { title: 'Hubs', lang: 'en-GB' })
  if (isRefusal(made)) throw new Error(made.refused)
  await bridge.ask('openProgramme', { id: made.id })
  const act: Act = async (name, args) => {
    const done = await bridge.act(name, args)
    if (isRefusal(done)) throw new Error(done.refused)
    return done
  }
  if (!isSample) await act('startWorkshop', { method: 'five_d', title: 'Our day', start: '10:00' })
  const workshop = rows().all('workshop')[0]!.id
  go({ at: 'workshop', workshop, tab })
  return {
    bridge,
    act,
    workshop,
    phases: rows()
      .where('phase', 'workshop', workshop)
      .map((one) => one.id),
  }
}

/** Draws it. Apart from the above, so that a test can lay the table first. */
export function draw() {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })
  return { user, ...render(<Shown />) }
}

function Shown() {
  const place = useView((view) => view.place)
  return (
    <WordsProvider>
      {place.at === 'workshop' ? <Workshop {...place} /> : <p>{place.at}</p>}
      <Said />
    </WordsProvider>
  )
}

export const rows = () => useDesk.getState().rows
export const place = () => useView.getState().place
/** The notices as they stand, in words. */
export const said = () => [...document.querySelectorAll('.notice > span')].map((notice) => notice.textContent)
