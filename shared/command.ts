import type { z } from 'zod'
import type { Batch, Change, Json, Words } from './change.ts'
import { stampToId, tick, type Stamp } from './clock.ts'
import type { Model } from './model.ts'
import { headsOf } from './project.ts'
import { fieldProblem } from './record.ts'
import { recordDef, records, type Kind, type KeptOf } from './records/index.ts'

/** What a command is given beside its arguments, so that it is pure: who, when, and where new ids come from. */
export type Given = {
  device: string
  /** The laptop's wall clock, milliseconds. */
  nowMs: number
  /** The same, ISO 8601, for showing. */
  at: string
  /** The programme's own running day. */
  day: string
  mark: string
  /** A fresh random UUIDv4. */
  uuid: () => string
}

/** A plain refusal: a key of the catalogue the screen shows, saying what is safe and what to do. */
export type Refusal = { refused: string; params?: Record<string, string | number> }
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value

export const refuse = (refused: string, params?: Record<string, string | number>): Refusal => ({
  refused,
  params,
})

/** Something a person does. `run` reads the model and writes what it makes into `make`; it changes nothing itself. */
export type CommandDef<S extends z.ZodType = z.ZodType, R = unknown> = {
  name: string
  args: S
  /** Answers, signatures, joinings and erasures are never on the undo stack. */
  undoable: boolean
  run: (model: Model, args: z.output<S>, make: Make) => R | Refusal
}

export const defineCommand = <S extends z.ZodType, R>(def: {
  name: string
  args: S
  undoable?: boolean
  run: (model: Model, args: z.output<S>, make: Make) => R | Refusal
}): CommandDef<S, R> => ({ undoable: true, ...def })

export type SayOptions = { lang: string; sources?: string[]; subjects?: string[] }

/** Gathers what one gesture makes: changes with their bases, words, erased ids. */
export class Make {
  readonly changes: Change[] = []
  readonly words: Words[] = []
  readonly erased: string[] = []
  #stamp: Stamp
  #seq: number
  readonly #model: Model
  readonly #given: Given
  readonly #command: string

  constructor(model: Model, given: Given, command: string, from?: { stamp: Stamp; seq: number }) {
    this.#model = model
    this.#given = given
    this.#command = command
    this.#stamp = from?.stamp ?? model.stamp
    this.#seq = from?.seq ?? model.nextSeq(given.device)
  }

  get day() {
    return this.#given.day
  }
  get at() {
    return this.#given.at
  }
  get device() {
    return this.#given.device
  }

  id(kind: Kind): string {
    return `${records[kind].prefix}_${this.#given.uuid()}`
  }

  /** Keeps a text apart and gives its id. Whoever its sources belong to decides who may read it. */
  say(text: string, { lang, sources = [], subjects = [] }: SayOptions): string {
    const id = this.#given.uuid()
    this.words.push({ id, text: cleanText(text), lang, subjects: unique(subjects), sources: unique(sources) })
    return id
  }

  /** The same for a text that may be left out. */
  sayIf(text: string | null | undefined, options: SayOptions): string | null {
    const clean = cleanText(text ?? '')
    return clean ? this.say(clean, options) : null
  }

  sayAll(texts: readonly string[] | null | undefined, options: SayOptions): string[] {
    return (texts ?? []).flatMap((text) => this.sayIf(text, options) ?? [])
  }

  add<K extends Kind>(kind: K, fields: KeptOf<K>, id = this.id(kind)): string {
    this.#put(kind, id, fields as Record<string, Json | undefined>)
    return id
  }

  /** Sets fields of a record that stands; those that already hold the value are left alone. */
  edit<K extends Kind>(kind: K, id: string, fields: KeptOf<K>) {
    const rec = this.#model.rec(id)
    const changed = Object.fromEntries(
      Object.entries(fields as Record<string, Json | undefined>).filter(
        ([field, value]) =>
          value !== undefined &&
          (JSON.stringify(rec?.fields[field] ?? null) !== JSON.stringify(value) ||
            (rec?.heads[field]?.length ?? 0) > 1),
      ),
    )
    if (Object.keys(changed).length) this.#put(kind, id, changed)
  }

  remove(id: string) {
    const rec = this.#model.rec(id)
    if (!rec || rec.removed) return
    this.#append(rec.kind, id, { removed: true }, { saw: headsOf(rec) })
  }

  erase(ids: readonly string[]) {
    this.erased.push(...ids)
  }

  /** A change as the undo needs it, with what it takes back and which values stand again. */
  restore(
    kind: string,
    id: string,
    sets: Record<string, Json>,
    extra: Pick<Change, 'undoes' | 'restores' | 'saw'>,
  ) {
    this.#append(kind, id, sets, extra)
  }

  batch(): Batch {
    return { changes: this.changes, words: this.words, erased: unique(this.erased) }
  }

  #put(kind: Kind, id: string, fields: Record<string, Json | undefined>) {
    const def = recordDef(kind)!
    const sets: Record<string, Json> = {}
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined || (value === null && !this.#model.rec(id))) continue
      const problem = fieldProblem(def, field, value)
      if (problem) throw new TypeError(problem)
      sets[field] = value
    }
    this.#append(kind, id, sets)
  }

  #append(kind: string, id: string, sets: Record<string, Json>, extra: Partial<Change> = {}) {
    const rec = this.#model.rec(id)
    const base: Record<string, string[]> = {}
    for (const field of Object.keys(sets)) if (rec?.heads[field]?.length) base[field] = rec.heads[field]
    this.#stamp = tick(this.#stamp, this.#given.nowMs)
    this.changes.push({
      id: stampToId(this.#stamp, this.#given.device),
      device: this.#given.device,
      seq: this.#seq++,
      mark: this.#given.mark,
      command: this.#command,
      record: id,
      kind,
      sets,
      base,
      ...extra,
      at: this.#given.at,
    })
  }
}

/** The longest single text that is kept, in UTF-16 units: about forty pages. */
export const longestText = 200_000

/** NFC, Unix line ends, no control characters, no trailing space: what a person meant, nothing a file format chokes on. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .trim()

export type Outcome<R> = { batch: Batch; result: R }

/** Runs one command against a model: what it made, or a refusal. The model is left as it was. */
export function run(def: CommandDef, model: Model, args: unknown, given: Given): Outcome<unknown> | Refusal {
  const parsed = def.args.safeParse(args)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    if (issue?.code === 'too_big')
      return issue.origin === 'array'
        ? refuse('refusals.tooLarge')
        : refuse('refusals.tooLong', { most: longestText })
    return refuse('refusals.notUnderstood', { field: issue?.path.join('.') ?? '', why: issue?.message ?? '' })
  }
  const make = new Make(model, given, def.name)
  const result = def.run(model, parsed.data, make)
  if (isRefusal(result)) return result
  return { batch: make.batch(), result }
}

const unique = (all: readonly string[]): string[] => [...new Set(all)].sort()
