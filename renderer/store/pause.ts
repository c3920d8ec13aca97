import { create } from 'zustand'
import { isRefusal } from '../../shared/command.ts'
import { setWall, theBridge, tryAct, useDesk } from './desk.ts'
import { useView } from './view.ts'
import { workshopFor } from './room.ts'

/** The step whose clock Pause stopped, so that carrying on starts that one and no other; the day paused, and when. */
export const useStopped = create<{ phase: string | null; workshop: string | null; at: string | null }>(
  () => ({
    phase: null,
    workshop: null,
    at: null,
  }),
)

/** Blanks the wall and stops the clocks of the workshop it shows, or of the one on screen. Nothing else waits on them. */
export async function pause(asked?: string): Promise<void> {
  const { desk, wall, rows } = useDesk.getState()
  if (!desk) return
  // A key at the wall has covered what says that this is a pause.
  if (wall.paused) return await setWall({ paused: true })
  const workshop = asked ?? workshopFor(useView.getState().place)
  const at = new Date().toISOString()
  useStopped.setState({ workshop, at })
  await setWall({ paused: true })
  const step = rows.get('phase', rows.get('workshop', workshop)?.phase)
  if (!step?.startedAt || desk.readOnly) return
  const done = await tryAct('runClock', { phase: step.id, to: 'stop', at })
  if (!isRefusal(done)) useStopped.setState({ phase: step.id })
}

/** The wall comes back as it was, and the clock goes on if Pause had stopped it. */
export async function carryOn(): Promise<void> {
  const { phase, workshop, at } = useStopped.getState()
  await setWall({ paused: false })
  useStopped.setState({ phase: null, workshop: null, at: null })
  const now = new Date().toISOString()
  if (phase) await tryAct('runClock', { phase, to: 'start', at: now })
  if (workshop && at) await restTurn(workshop, at, now)
}

/** The turn of a round goes on with what was left of it: a pause takes nobody's time. */
async function restTurn(workshop: string, from: string, to: string): Promise<void> {
  const { rows, desk } = useDesk.getState()
  const round = rows.where('round', 'workshop', workshop).find((one) => one.turnAt && !one.doneAt)
  if (round && !desk?.readOnly) await tryAct('restTurn', { round: round.id, from, to })
}

/** Asks the shell how many screens there are and whether the wall is open. */
export async function askWall(): Promise<void> {
  useDesk.setState({ wallWindow: await theBridge().shell.wallState() })
}
