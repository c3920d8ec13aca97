import { isRefusal } from '../../shared/command.ts'
import type { DeskState } from '../../shared/contract.ts'
import type { LastPlace } from '../../shared/shell.ts'
import type { Bridge } from '../bridge.ts'
import type { DeskStore } from './desk.ts'
import { useView, type Place } from './view.ts'

type Desks = { getState: () => DeskStore; subscribe: (heard: () => void) => () => void }

/** After a start: back to where the facilitator was, unless the programme wants its passphrase or is gone. */
export async function carryOn(bridge: Bridge): Promise<void> {
  const { last } = bridge
  if (!last) return
  const opened = await bridge.ask('openProgramme', { id: last.programme })
  if (!isRefusal(opened)) useView.setState({ place: toPlace(last), before: [{ at: 'home' }] })
}

/** Tells the shell where the facilitator is, a moment after they got there. */
export function keepPlace(bridge: Bridge, desks: Desks): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined
  let kept = JSON.stringify(bridge.last)
  const keep = () => {
    const { desk, connected } = desks.getState()
    if (!connected) return
    const last = desk && fromPlace(desk, useView.getState().place)
    // Settings and help are looked at from somewhere: that is where to carry on.
    if (last === undefined || JSON.stringify(last) === kept) return
    kept = JSON.stringify(last)
    void bridge.shell.keepLastPlace({ last })
  }
  const later = () => {
    clearTimeout(soon)
    soon = setTimeout(keep, 300)
  }
  const stops = [useView.subscribe(later), desks.subscribe(later)]
  return () => {
    clearTimeout(soon)
    stops.forEach((stop) => stop())
  }
}

function toPlace({ at, workshop, tab, canvas }: LastPlace): Place {
  if (at === 'canvases') return canvas ? { at, canvas } : { at }
  if (at !== 'workshop') return { at }
  return workshop ? { at, workshop, tab: tab ?? 'capture' } : { at: 'overview' }
}

function fromPlace(desk: DeskState, place: Place): LastPlace | null | undefined {
  const { programme } = desk
  if (place.at === 'home') return null
  if (place.at === 'settings' || place.at === 'help' || place.at === 'methods') return undefined
  if (place.at === 'canvases')
    return { programme, at: place.at, ...(place.canvas ? { canvas: place.canvas } : {}) }
  if (place.at !== 'workshop') return { programme, at: place.at }
  const hasLine = place.tab === 'capture' && !desk.hasPassphrase && !desk.readOnly
  return {
    programme,
    at: place.at,
    workshop: place.workshop,
    tab: place.tab,
    ...(hasLine ? { hasLine } : {}),
  }
}
