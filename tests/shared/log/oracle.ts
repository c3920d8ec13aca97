// What consent.md says, written a second time and as plainly as it can be: from what people did, and from what a
// laptop has been told of it. Nothing of shared/ is called here; only types and the words of the rules are shared.
import type { Axes } from '../../../shared/consent/answer.ts'

export type Note = {
  id: string
  workshop: string
  people: string[]
  under: string[]
  closings: string[]
  kin: string[]
}
export type Said = {
  id: string
  person: string | null
  note: string | null
  workshop: string | null
  axes: Axes
  names: string[]
  renews: boolean
}
export type Person = { id: string }
export type Facts = {
  people: Map<string, Person>
  notes: Map<string, Note>
  answers: Map<string, Said>
  signings: Map<string, { id: string; note: string; person: string }>
  unsignings: Map<string, { id: string; note: string; person: string; signings: string[]; names: string[] }>
  joinings: Map<string, { id: string; people: string[] }>
  closings: Map<string, { id: string; workshop: string }>
  workshops: string[]
}
export const noFacts = (): Facts => ({
  people: new Map(),
  notes: new Map(),
  answers: new Map(),
  signings: new Map(),
  unsignings: new Map(),
  joinings: new Map(),
  closings: new Map(),
  workshops: [],
})

export type To = { to: 'facilitator' | 'room' | 'programme' | 'commissioner' | 'public'; workshop?: string }
export type Why =
  'show' | 'erased' | 'waiting' | 'takenBack' | 'past' | 'keep' | 'reach' | 'summary' | 'counted'

const keep = ['nothing', 'workshop', 'programme']
const words = ['counted', 'summary', 'exact']
const name = ['none', 'role', 'alias', 'first', 'full']
const reach = ['room', 'programme', 'commissioner', 'public']
const least = (order: string[], all: string[]) => order.find((one) => all.includes(one))!

/** On each axis the most careful. */
export function careful(all: Axes[]): Axes {
  return {
    keep: least(
      keep,
      all.map((a) => a.keep),
    ),
    words: least(
      words,
      all.map((a) => a.words),
    ),
    name: least(
      name,
      all.map((a) => a.name),
    ),
    reach: least(
      reach,
      all.map((a) => a.reach),
    ),
    until: all.map((a) => a.until).sort()[0]!,
    takenBack: all.some((a) => a.takenBack),
  } as Axes
}
const inTheRoom: Axes = {
  keep: 'programme',
  words: 'exact',
  name: 'none',
  reach: 'room',
  until: '9999-12-31',
  takenBack: false,
}

type Held = { axes: Axes; waiting: boolean }

/** One laptop's view: all facts, of which it has been told some. */
export class Oracle {
  constructor(
    readonly facts: Facts,
    /** Whether this laptop has been told of a fact, by its id. */
    readonly told: (id: string) => boolean,
    readonly erased: ReadonlySet<string>,
  ) {}

  #known<T extends { id: string }>(all: Map<string, T>): T[] {
    return [...all.values()].filter((one) => this.told(one.id))
  }

  same(person: string): string[] {
    let group = [person]
    for (;;) {
      const more = this.#known(this.facts.joinings).filter((j) => j.people.some((p) => group.includes(p)))
      const next = [...new Set([...group, ...more.flatMap((j) => j.people)])]
      if (next.length === group.length) return next.sort()
      group = next
    }
  }
  personErased(person: string) {
    return this.same(person).some((id) => this.erased.has(id))
  }
  everSigned(note: Note): string[] {
    const signed = this.#known(this.facts.signings).filter((s) => s.note === note.id)
    return [...new Set([...(this.told(note.id) ? note.people : []), ...signed.map((s) => s.person)])]
  }
  noteErased(id: string) {
    const note = this.facts.notes.get(id)!
    return this.erased.has(id) || this.everSigned(note).some((p) => this.personErased(p))
  }

  /** General answers of a person and everybody they are joined with. */
  general(person: string): Said[] {
    const same = this.same(person)
    return this.#known(this.facts.answers).filter((a) => a.person && same.includes(a.person) && !a.note)
  }
  on(note: string, person: string): Said[] {
    const same = this.same(person)
    return this.#known(this.facts.answers).filter(
      (a) => a.note === note && a.person && same.includes(a.person),
    )
  }
  onNobodys(note: string): Said[] {
    return this.#known(this.facts.answers).filter((a) => a.note === note && !a.person)
  }
  agreements(workshop: string): Said[] {
    return this.#known(this.facts.answers).filter((a) => a.workshop === workshop)
  }
  standing(all: Said[]): Said[] {
    return all.filter(
      (one) =>
        !all.some((other) => other.names.includes(one.id) && (other.note !== null || one.note === null)),
    )
  }
  #holds(all: Said[]): Held {
    return {
      axes: careful(this.standing(all).map((a) => a.axes)),
      waiting: all.some((a) => a.names.some((id) => !this.told(id))),
    }
  }

  #agreed(workshop: string, under: string[]): Held {
    const all = this.agreements(workshop)
    const waiting =
      under.some((id) => !this.told(id)) || all.some((a) => a.names.some((id) => !this.told(id)))
    if (!all.length) return { axes: inTheRoom, waiting }
    const today = this.standing(all)
    const then = under.length
      ? all.filter((a) => under.includes(a.id))
      : all.filter((a) => !a.names.some((id) => this.told(id)))
    const axes = careful([...today, ...then].map((a) => a.axes))
    const renewed = (old: Said): boolean =>
      today.some((now) => {
        const reached = new Set([now.id])
        for (const id of reached) {
          const one = this.facts.answers.get(id)!
          if (one.renews) for (const named of one.names) if (this.told(named)) reached.add(named)
        }
        return reached.has(old.id)
      })
    const until = careful([...today, ...then.filter((a) => !renewed(a))].map((a) => a.axes)).until
    return { axes: { ...axes, until }, waiting }
  }

  holdsUnsigned(workshop: string): Axes {
    return this.#agreed(workshop, []).axes
  }

  /** What holds for words of a person with no note between. */
  personHolds(person: string): Held {
    const unknown = this.same(person).some((id) => !this.told(id))
    const own = this.general(person)
    if (own.length) {
      const held = this.#holds(own)
      return { axes: held.axes, waiting: held.waiting || unknown }
    }
    const agreed = this.facts.workshops.map((w) => this.#agreed(w, []))
    return {
      axes: agreed.length ? careful(agreed.map((one) => one.axes)) : inTheRoom,
      waiting: unknown || agreed.some((one) => one.waiting),
    }
  }

  signers(note: Note): { people: string[]; waiting: boolean } {
    const signings = this.#known(this.facts.signings).filter((s) => s.note === note.id)
    const offs = this.#known(this.facts.unsignings).filter((u) => u.note === note.id)
    let waiting = offs.some((u) => u.signings.some((id) => !this.told(id)))
    const people: string[] = []
    for (const person of this.everSigned(note)) {
      const same = this.same(person)
      if (same.some((id) => !this.told(id))) waiting = true
      const off = offs.filter((u) => same.includes(u.person))
      const takenOff = off.flatMap((u) => u.signings)
      const here = [
        ...(note.people.includes(person) && this.told(note.id) ? [note.id] : []),
        ...signings.filter((s) => s.person === person).map((s) => s.id),
      ]
      if (here.some((id) => !takenOff.includes(id))) {
        people.push(person)
        continue
      }
      const weighed = off.flatMap((u) => u.names)
      if (weighed.some((id) => !this.told(id))) waiting = true
      if ([...this.general(person), ...this.on(note.id, person)].some((a) => !weighed.includes(a.id)))
        waiting = true
    }
    return { people, waiting }
  }

  /** Asked for every audience: the same until this laptop is told more. */
  readonly #held = new Map<string, Held & { people: string[] }>()
  holds(id: string): Held & { people: string[] } {
    const known = this.#held.get(id) ?? this.#weigh(id)
    this.#held.set(id, known)
    return known
  }
  #weigh(id: string): Held & { people: string[] } {
    const note = this.facts.notes.get(id)!
    const { people, waiting } = this.signers(note)
    const nobodys = this.onNobodys(id)
    const agreed = (): Held => {
      const group = this.#agreed(note.workshop, note.under)
      const own = nobodys.length ? this.#holds(nobodys) : group
      return { axes: careful([group.axes, own.axes]), waiting: group.waiting || own.waiting }
    }
    const each = people.map((person) => {
      const own = [...this.general(person), ...this.on(id, person)]
      return own.length ? this.#holds([...own, ...nobodys]) : agreed()
    })
    if (!each.length) each.push(agreed())
    return {
      axes: careful(each.map((one) => one.axes)),
      waiting:
        !this.told(id) ||
        waiting ||
        each.some((one) => one.waiting) ||
        note.closings.some((one) => !this.told(one)),
      people,
    }
  }

  #reaches(axes: Axes, to: To, workshop: string | null): Why {
    if (axes.takenBack) return 'takenBack'
    if (axes.keep === 'nothing') return 'keep'
    if (to.to === 'facilitator') return 'show'
    if (axes.keep === 'workshop' && !(to.to === 'room' && workshop !== null && to.workshop === workshop))
      return 'keep'
    if (axes.reach === 'room' && !(to.to === 'room' && workshop !== null && to.workshop === workshop))
      return 'reach'
    return reach.indexOf(axes.reach) >= reach.indexOf(to.to) ? 'show' : 'reach'
  }

  /** Why a note by itself may not be seen by an audience on a day; 'show' if it may. */
  alone(id: string, to: To, day: string): Why {
    if (this.noteErased(id)) return 'erased'
    const held = this.holds(id)
    if (held.waiting) return 'waiting'
    const note = this.facts.notes.get(id)!
    const why = this.#reaches(held.axes, to, note.workshop)
    if (why !== 'show' && why !== 'reach') return why
    if (held.axes.until < day) return 'past'
    const closed = this.#known(this.facts.closings).some(
      (c) => c.workshop === note.workshop && !note.closings.includes(c.id),
    )
    if (held.axes.keep === 'workshop' && closed) return 'keep'
    if (why === 'reach') return why
    if (to.to !== 'facilitator' && held.axes.words !== 'exact') return held.axes.words as Why
    return 'show'
  }
  /** The same with everything it was made from. */
  note(id: string, to: To, day: string): Why[] {
    return [id, ...this.facts.notes.get(id)!.kin].map((one) => this.alone(one, to, day))
  }

  /** Words a person said that stand in no note. */
  person(person: string, workshop: string | null, to: To, day: string): Why {
    if (this.personErased(person)) return 'erased'
    const held = this.personHolds(person)
    if (held.waiting) return 'waiting'
    const why = this.#reaches(held.axes, to, workshop)
    if (why !== 'show') return why
    if (held.axes.until < day) return 'past'
    const closed = this.#known(this.facts.closings).map((c) => c.workshop)
    const over = workshop ? closed.includes(workshop) : this.facts.workshops.every((w) => closed.includes(w))
    if (held.axes.keep === 'workshop' && over) return 'keep'
    if (to.to !== 'facilitator' && held.axes.words !== 'exact') return held.axes.words as Why
    return 'show'
  }
}
