import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'

export const today = '2026-11-21'
export type Act = <N extends CommandName>(name: N, args: ArgsOf<N>) => ResultOf<N>

/** A programme with one workshop of one method, empty, and its door. */
export function aRoom() {
  const desk = new Desk(keepInMemory(), aLaptop({ day: today }))
  const act: Act = (name, args) => {
    const done = desk.act(name, args)
    if (isRefusal(done)) throw new Error(done.refused)
    return done.result
  }
  act('startProgramme', { title: 'Hubs' })
  const { id: workshop, phases } = act('startWorkshop', {
    method: 'five_d',
    title: 'Our day',
    topic: 'What helps',
    start: '10:00',
  })
  return {
    desk,
    act,
    workshop,
    phases,
    /** The facilitator's rows. */
    rows: () => new Rows(rowsFor(desk.model, { to: 'facilitator' }, today)),
    /** Rows filtered for the room of this workshop, or of another. */
    room: (of = workshop) => new Rows(rowsFor(desk.model, { to: 'room', workshop: of }, today)),
  }
}
