import type { Change, Json, Words } from '../../../shared/change.ts'
import { stampToId } from '../../../shared/clock.ts'
import type { Audience } from '../../../shared/consent/visible.ts'
import { Model } from '../../../shared/model.ts'
import type { Kind } from '../../../shared/records/index.ts'
import { rowOf, type Row } from '../../../shared/rows.ts'
import { textOf } from '../../../shared/record.ts'
import { today } from './hall.ts'
import { expected, type Said } from './oracle.ts'

export type Note = { id: string; text: string }

/** A programme laid down as a log, as the commands would: those would take minutes for ten thousand notes. */
export class Table {
  readonly #changes: Change[] = []
  readonly #words: Words[] = []

  add(kind: Kind, prefix: string, sets: Record<string, Json>): string {
    const seq = this.#changes.length + 1
    const [id, record] = [stampToId({ ms: seq, count: 0 }, 'table'), `${prefix}_${seq}`]
    const at = `${today}T10:00:00.000Z`
    const change = { id, device: 'table', seq, mark: id, command: 'table', record, kind, sets, base: {}, at }
    this.#changes.push(change)
    return record
  }
  says(text: string, whose: Partial<Pick<Words, 'subjects' | 'sources'>>): string {
    const id = `words ${this.#words.length + 1}`
    this.#words.push({ id, text, lang: 'en-GB', subjects: [], sources: [], ...whose })
    return id
  }
  workshop = (): string => this.add('workshop', 'wsh', {})
  agrees = (workshop: string, axes: Said, over: Record<string, Json> = {}): string =>
    this.add('answer', 'ans', { workshop, axes, names: [], ...over })
  /** Somebody with every name there is, who answers for the programme where an answer is given. */
  person(axes?: Said): string {
    const person = `per_${this.#changes.length + 1}`
    const whose = { subjects: [person] }
    this.add('participant', 'per', { alias: this.says('alias', whose), role: this.says('resident', whose) })
    this.add('identity', 'idn', {
      person,
      firstName: this.says('first', whose),
      fullName: this.says('full', whose),
    })
    if (axes) this.add('answer', 'ans', { person, axes, names: [] })
    return person
  }
  note(workshop: string, people: string[], agreements: string[] = []): Note {
    const id = `con_${this.#changes.length + 1}`
    const text = `said ${id}`
    this.add('contribution', 'con', {
      workshop,
      type: 'note',
      text: this.says(text, { sources: [id] }),
      people: people.length ? people : null,
      agreements: agreements.length ? agreements : null,
    })
    return { id, text }
  }
  close = (workshop: string): string => this.add('closing', 'clo', { workshop })

  model(): Model {
    const model = new Model()
    model.apply({ changes: this.#changes, words: this.#words, erased: [] })
    return model
  }
}

/** Who looks, by the name the oracle has for them. */
export const audiencesOf = (workshop: string, other: string): [string, Audience][] => [
  ['facilitator', { to: 'facilitator' }],
  ['ownRoom', { to: 'room', workshop }],
  ['otherRoom', { to: 'room', workshop: other }],
  ['programme', { to: 'programme' }],
  ['commissioner', { to: 'commissioner' }],
  ['public', { to: 'public' }],
]

/** What an audience gets of a note: whether it is there, its text, that a voice was taken back, and how each voice is told of. */
export function seen(model: Model, { id, text }: Note, to: Audience): string {
  const row = rowOf(model, model.rec(id)!, to, today) as Row<'contribution'> | undefined
  if (!row) return 'nothing'
  const voices = row.voices.map((voice) => (voice ? ('name' in voice ? voice.name : 'role') : 'nobody'))
  return inWords(textOf(row.text) === text, !!row.gone, voices)
}

/** The same as the page has it. */
export function wanted(said: Said, people: number, to: string, closed = false): string {
  const { there, text, gone, voice } = expected(said, to, closed)
  if (!there) return 'nothing'
  return inWords(text, gone, gone ? [] : Array.from({ length: people }, () => voice ?? 'nobody'))
}

const inWords = (text: boolean, gone: boolean, voices: string[]) =>
  `${text ? 'the text' : 'no text'}${gone ? ', taken back' : ''}, ${voices.join(' ')}`
