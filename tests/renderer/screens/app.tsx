import { configure, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import sample from '../../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { App } from '../../../renderer/App.tsx'
import { fakeBridge } from '../../../renderer/fakeBridge.ts'
import { keepLook, lookOf } from '../../../renderer/frame/look.ts'
import { filterEvidence } from '../../../renderer/screens/evidence/filters.ts'
import { askHome } from '../../../renderer/screens/home/asked.ts'
import { askOverview } from '../../../renderer/screens/overview/asked.ts'
import { tieTo, useDesk } from '../../../renderer/store/desk.ts'
import { go, useView, type Place } from '../../../renderer/store/view.ts'
import { aLaptop } from '../../laptop.ts'

// jsdom asks the style of every ancestor to know what is hidden: seconds a query on a page of sixty notes.
configure({ defaultHidden: true })

let untie: (() => void)[] = []
const [desk, view] = [useDesk.getInitialState(), useView.getInitialState()]

type Opening = { at?: Place; isEmpty?: boolean; bridge?: ReturnType<typeof fakeBridge> }

/** The whole window over the real commands in memory, the sample brought in and opened unless `isEmpty`. */
export async function openApp({ at, isEmpty, bridge: given }: Opening = {}) {
  for (const end of untie) end()
  useDesk.setState(desk, true)
  useView.setState(view, true)
  filterEvidence({})
  askHome(null)
  askOverview(null)
  const bridge = given ?? fakeBridge(aLaptop({ day: '2026-11-21' }), { 'appreciative-inquiry': sample })
  untie = [tieTo(bridge), keepLook()]
  lookOf(bridge.settings)
  useDesk.setState({ connected: true })
  if (!isEmpty) {
    const brought = await bridge.ask('bringInSample', { name: 'appreciative-inquiry' })
    if ('refused' in brought) throw new Error(brought.refused)
    await bridge.ask('openProgramme', { id: brought.id })
    if (at) go(at)
  }
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })
  render(<App />)
  // A screen is a file of its own and is fetched first.
  await waitFor(() => screen.getAllByRole('heading', { level: 1 }), { timeout: 15_000 })
  return { bridge, user }
}

export const rows = () => useDesk.getState().rows
export const place = () => useView.getState().place
/** The notices as they stand, in words. */
export const said = () => [...document.querySelectorAll('.notice > span')].map((notice) => notice.textContent)
