import type { Axes } from '../../../shared/consent/answer.ts'
import type { Batch } from '../../../shared/change.ts'
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import type { Audience } from '../../../shared/consent/visible.ts'
import { Desk, keepInMemory, type Keep } from '../../../shared/desk.ts'
import { rowsFor, type Row } from '../../../shared/rows.ts'
import { textOf } from '../../../shared/record.ts'
import { aLaptop } from '../../laptop.ts'

export const today = '2026-11-21'
export const open: Axes = {
  keep: 'programme',
  words: 'exact',
  name: 'alias',
  reach: 'public',
  until: '2027-11-21',
  takenBack: false,
}

/** A hall with one laptop, a programme and two workshops: what tests say of it, in a line each. */
export class Hall {
  readonly keep: Keep
  readonly desk: Desk
  workshop = ''
  other = ''
  specification = ''

  constructor(from?: Hall) {
    this.keep = keepInMemory()
    this.desk = new Desk(this.keep, aLaptop({ day: today }))
    if (from) {
      this.hear(from.all())
      Object.assign(this, { workshop: from.workshop, other: from.other, specification: from.specification })
      return
    }
    this.specification = this.act('startProgramme', { title: 'Hubs' }).specification
    this.workshop = this.act('startWorkshop', { method: 'five_d', title: 'First day' }).id
    this.other = this.act('startWorkshop', { method: 'five_d', title: 'Second day' }).id
  }

  act<N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N> {
    const done = this.desk.act(name, args)
    if (isRefusal(done)) throw new Error(done.refused)
    return done.result
  }
  /** The key of a refusal. */
  refused<N extends CommandName>(name: N, args: ArgsOf<N>): string {
    const done = this.desk.act(name, args)
    return isRefusal(done) ? done.refused : 'was done'
  }

  person(alias: string, over: Partial<ArgsOf<'addParticipant'>> = {}): string {
    return this.act('addParticipant', { alias, ...over }).id
  }
  note(text: string, people: string[] = [], over: Partial<ArgsOf<'addContribution'>> = {}): string {
    return this.act('addContribution', { workshop: this.workshop, type: 'note', text, people, ...over }).id
  }
  clause(text: string, madeFrom: string[] = []): string {
    return this.act('addClause', {
      specification: this.specification,
      section: 'why',
      type: 'outcome',
      text,
      madeFrom,
    }).id
  }
  says(person: string, axes: Partial<Axes>, over: Partial<ArgsOf<'recordAnswer'>> = {}): string[] {
    return this.act('recordAnswer', { person, axes: { ...open, ...axes }, how: 'spoken', ...over }).ids
  }
  agrees(axes: Partial<Axes>, over: Partial<ArgsOf<'agreeTogether'>> = {}): string {
    const agreed = { ...open, name: 'none' as const, ...axes }
    return this.act('agreeTogether', { workshop: this.workshop, axes: agreed, ...over }).id
  }

  row(id: string, to: Audience = { to: 'public' }, day = today): Row<'contribution'> | undefined {
    return rowsFor(this.desk.model, to, day).find((row) => row.id === id) as never
  }
  /** The text of a note or clause as an audience sees it; '' where it does not. */
  text(id: string, to: Audience = { to: 'public' }, day = today): string {
    return textOf(this.row(id, to, day)?.text)
  }
  sees(id: string, to: Audience = { to: 'public' }, day = today): boolean {
    return this.text(id, to, day) !== ''
  }
  json(to: Audience = { to: 'public' }, day = today): string {
    return JSON.stringify(rowsFor(this.desk.model, to, day))
  }

  all(): Batch {
    return structuredClone(this.keep.load().batch)
  }
  hear(batch: Batch) {
    const done = this.desk.merge(structuredClone(batch))
    if (isRefusal(done)) throw new Error(done.refused)
  }
  /** What this hall knows, without the records named. */
  without(...records: string[]): Batch {
    const all = this.all()
    return { ...all, changes: all.changes.filter((c) => !records.includes(c.record)) }
  }
}
