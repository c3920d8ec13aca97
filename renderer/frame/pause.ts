import { create } from 'zustand'
import { isRefusal } from '../../shared/command.ts'
import { setWall, theBridge, tryAct, useDesk } from '../store/desk.ts'

/** The step whose clock Pause stopped, so that carrying on starts that one and no other. */
export const useStopped = create<{ phase: string | null }>(() => ({ phase: null }))

/** Blanks the wall and stops the clock of the workshop it shows. Nothing else waits on the clock. */
export async function pause(): Promise<void> {
  const { desk, wall, rows } = useDesk.getState()
  if (!desk || wall.paused) return
  await setWall({ paused: true })
  const step = rows.get('phase', rows.get('workshop', wall.workshop)?.phase)
  if (!step?.startedAt || desk.readOnly) return
  const done = await tryAct('runClock', { phase: step.id, to: 'stop', at: new Date().toISOString() })
  if (!isRefusal(done)) useStopped.setState({ phase: step.id })
}

/** The wall comes back as it was, and the clock goes on if Pause had stopped it. */
export async function carryOn(): Promise<void> {
  await setWall({ paused: false })
  const { phase } = useStopped.getState()
  useStopped.setState({ phase: null })
  if (phase) await tryAct('runClock', { phase, to: 'start', at: new Date().toISOString() })
}

/** Asks the shell how many screens there are and whether the wall is open. */
export async function askWall(): Promise<void> {
  useDesk.setState({ wallWindow: await theBridge().shell.wallState() })
}
