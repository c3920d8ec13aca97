import type { ShowStep } from '../../../../shared/queries/runOfShow.ts'
import { act, say } from '../../../store/desk.ts'

/** What can be done with one step of a day. Each is one gesture: Ctrl Z takes it back. */
export function stepDoings(workshop: string, steps: readonly ShowStep[], at: number, untitled: string) {
  const step = steps[at]!
  const { id } = step.phase
  const what = step.title || untitled
  return {
    what,
    move: async (by: -1 | 1) => {
      if (at + by < 0 || at + by >= steps.length) return
      // The one it comes to lie after: two back when going earlier, the next one when going later.
      const after = steps[by < 0 ? at - 2 : at + 1]?.phase.id ?? null
      if (await act('editPhase', { id, after }))
        say('inquiry.run.moved', { what, at: at + by + 1, of: steps.length })
    },
    lengthen: async (by: number) => {
      const minutes = Math.min(1440, Math.max(0, (step.phase.minutes ?? 0) + by))
      await act('editPhase', { id, minutes })
    },
    skip: async () => {
      if (!(await act('editPhase', { id, skipped: !step.skipped }))) return
      say(step.skipped ? 'setup.plan.brought' : 'inquiry.run.skipped', { what })
    },
    go: async () => {
      if (await act('goToPhase', { workshop, phase: id, at: new Date().toISOString() }))
        say('inquiry.run.gone', { what })
    },
    remove: async () => {
      if (await act('removeRecord', { id })) say('inquiry.run.removed')
    },
    reset: () => act('runClock', { phase: id, to: 'reset', at: new Date().toISOString() }),
  }
}
