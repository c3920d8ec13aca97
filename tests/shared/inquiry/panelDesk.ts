import { readFileSync } from 'node:fs'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import type { Audience } from '../../../shared/consent/visible.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { importPanel } from '../../../shared/imports/panelSample.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'

export const today = '2026-11-21'
export const panelFile = JSON.parse(
  readFileSync(new URL('../../../shared/samples/lived-experience-panel.json', import.meta.url), 'utf8'),
)

function handles(desk: Desk) {
  const tried = <N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N> | Refusal => {
    const did = desk.act(name, args)
    return isRefusal(did) ? did : did.result
  }
  const act = <N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N> => {
    const did = tried(name, args)
    if (isRefusal(did)) throw new Error(did.refused)
    return did
  }
  const rows = (to: Audience = { to: 'facilitator' }, day = today) => new Rows(rowsFor(desk.model, to, day))
  return { desk, act, tried, rows }
}

/** The panel that comes with the app. */
export function thePanel() {
  const desk = new Desk(keepInMemory(), aLaptop({ day: today }))
  const done = importPanel(desk, panelFile)
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  const ids = done.result.ids as Record<string, string>
  return { ...handles(desk), ids, notKept: done.result.notKept }
}

/** A panel of four people of which nothing is said yet. */
export function aPanel(day = today) {
  const made = handles(new Desk(keepInMemory(), aLaptop({ day })))
  made.act('startProgramme', { title: 'Coming home' })
  const { id: workshop, phases } = made.act('startWorkshop', {
    method: 'lived_experience_panel',
    title: 'First meeting',
    date: day,
  })
  const people = ['Curlew', 'Plover', 'Avocet', 'Teal'].map(
    (alias) => made.act('addParticipant', { alias }).id,
  )
  return { ...made, workshop, phases, people }
}

export const at = (minute: number, second = 0) =>
  new Date(Date.UTC(2026, 10, 21, 14, minute, second)).toISOString()
