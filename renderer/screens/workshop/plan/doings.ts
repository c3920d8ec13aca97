import { runOfShow, type ShowStep } from '../../../../shared/queries/runOfShow.ts'
import { isRefusal } from '../../../../shared/command.ts'
import { act, say, tryAct, useDesk } from '../../../store/desk.ts'
import { go as goTo } from '../../../store/view.ts'
import { showPanelPart } from '../panel/parts.ts'

/** Keys may come faster than a change is on the disk: each waits for the one before, and starts from what that left. */
let last: Promise<unknown> = Promise.resolve()
const inTurn = (work: () => Promise<unknown>): Promise<unknown> => (last = last.then(work, work))

/** What can be done with one step of a day. Each is one gesture: Ctrl Z takes it back. */
export function stepDoings(workshop: string, { phase: { id }, title }: ShowStep, untitled: string) {
  const what = title || untitled
  const steps = () => runOfShow(useDesk.getState().rows, workshop, '')
  return {
    what,
    move: (by: -1 | 1) =>
      inTurn(async () => {
        const all = steps()
        const at = all.findIndex((one) => one.phase.id === id)
        if (at < 0 || at + by < 0 || at + by >= all.length) return
        // The one it comes to lie after: two back when going earlier, the next one when going later.
        const after = all[by < 0 ? at - 2 : at + 1]?.phase.id ?? null
        if (await act('editPhase', { id, after }))
          say('inquiry.run.moved', { what, at: at + by + 1, of: all.length })
      }),
    lengthen: (by: number) =>
      inTurn(async () => {
        const now = useDesk.getState().rows.get('phase', id)?.minutes ?? 0
        await act('editPhase', { id, minutes: Math.min(1440, Math.max(0, now + by)) })
      }),
    skip: () =>
      inTurn(async () => {
        const skipped = useDesk.getState().rows.get('phase', id)?.skipped !== true
        if (await act('editPhase', { id, skipped }))
          say(skipped ? 'inquiry.run.skipped' : 'setup.plan.brought', { what })
      }),
    go: async () => {
      const done = await tryAct('goToPhase', { workshop, phase: id, at: new Date().toISOString() })
      if (!isRefusal(done)) return say('inquiry.run.gone', { what })
      // What is missing stands there, each a press away from where it is said.
      if (done.refused === 'refusals.panelNotReady') {
        showPanelPart('opening')
        goTo({ at: 'workshop', workshop, tab: 'panel' })
      }
      say(done.refused, done.params, 'refused')
    },
    remove: async () => {
      if (await act('removeRecord', { id })) say('inquiry.run.removed')
    },
    reset: () => act('runClock', { phase: id, to: 'reset', at: new Date().toISOString() }),
  }
}
