import type { Batch, Change } from './change.ts'
import { isRefusal, refuse, run, type Given, type Refusal } from './command.ts'
import { commandNamed, type ArgsOf, type CommandName, type ResultOf } from './commands/index.ts'
import { areWordsErased } from './erasure.ts'
import { Model, type Applied } from './model.ts'
import { emptyStacks, reverse, stack, type Arrival, type Stacks } from './undo.ts'

/** Where a desk keeps what it is given. `put` is durable once `transaction` has returned. */
export type Keep = {
  /** All of it or nothing; throws where nothing was kept. */
  transaction: <T>(work: () => T) => T
  put: (batch: Batch, mark: string) => void
  /** Deletes words for good: rows, index, backups. */
  drop: (words: string[]) => void
  load: () => { batch: Batch; arrivals: { mark: string; change: string }[] }
}

/** What a laptop brings to a desk: its id, its clock, its chance. */
export type Laptop = { device: string; now: () => number; day: () => string; uuid: () => string }

export type Done<R = unknown> = { result: R; applied: Applied; mark: string }
export type Undone = { applied: Applied; skipped: number }

/**
 * One programme open on one laptop: the only door for writes. A command becomes changes and words, these
 * are kept, and only then does the projection move on. The store, the tests and the browser all use this one.
 */
export class Desk {
  model = new Model()
  stacks: Stacks = emptyStacks()
  readonly #keep: Keep
  readonly #laptop: Laptop

  constructor(keep: Keep, laptop: Laptop) {
    this.#keep = keep
    this.#laptop = laptop
    this.reload()
  }

  get device() {
    return this.#laptop.device
  }
  get day() {
    return this.#laptop.day()
  }

  /** Makes the projection anew from what is kept. */
  reload() {
    const { batch, arrivals } = this.#keep.load()
    this.model = new Model()
    this.model.apply(batch)
    this.stacks = emptyStacks()
    let group: { mark: string; changes: Change[] } | undefined
    for (const { mark, change } of arrivals) {
      const one = this.model.changes.get(change)
      if (!one) continue
      if (group && group.mark !== mark) {
        stack(this.stacks, group)
        group = undefined
      }
      group ??= { mark, changes: [] }
      group.changes.push(one)
    }
    if (group) stack(this.stacks, group)
  }

  /** Does one command. A refusal leaves everything as it was. */
  act<N extends CommandName>(name: N, args: ArgsOf<N>): Done<ResultOf<N>> | Refusal {
    return this.together(() => this.#step(name, args)) as Done<ResultOf<N>> | Refusal
  }

  /** The same for a command named in a message, whose arguments are not known to fit. */
  actNamed(name: string, args: unknown): Done | Refusal {
    return this.together(() => this.#step(name, args))
  }

  /**
   * Several commands as one gesture, kept together or not at all and undone together. `work` gets an `act`
   * that throws its refusal; the whole is refused with the first one.
   */
  actAll<R>(
    work: (act: <N extends CommandName>(name: N, args: ArgsOf<N>) => ResultOf<N>) => R,
  ): Done<R> | Refusal {
    return this.together(() =>
      work((name, args) => {
        const result = this.#step(name, args)
        if (isRefusal(result)) throw new Refused(result)
        return result as never
      }),
    )
  }

  /** Brings in another laptop's rows. What is here already changes nothing. */
  merge(batch: Batch): Done<{ changes: number; words: number; erased: number }> {
    return this.together(() => {
      const applied = this.#take(batch)
      return { changes: applied.changes.length, words: applied.words.length, erased: applied.erased.length }
    }) as Done<{ changes: number; words: number; erased: number }>
  }

  /** Takes back the last gesture of which something still stands as it left it; `skipped` counts what others changed since. */
  undo(): Undone | Refusal {
    return this.#reverse('undo')
  }
  redo(): Undone | Refusal {
    return this.#reverse('redo')
  }

  #mark = ''
  #applied: Applied | undefined

  /** One transaction, one mark. After anything goes wrong the projection is made anew from what was kept. */
  together<R>(work: () => R | Refusal): Done<R> | Refusal {
    const outer = this.#mark
    if (outer) {
      const result = work()
      return isRefusal(result) ? result : { result, applied: this.#applied!, mark: outer }
    }
    this.#mark = this.#laptop.uuid()
    this.#applied = { changes: [], words: [], erased: [], deleted: [], touched: [], consent: false }
    const mark = this.#mark
    try {
      const result = this.#keep.transaction(() => {
        const made = work()
        if (isRefusal(made) && anything(this.#applied!)) throw new Refused(made)
        return made
      })
      if (isRefusal(result)) return result
      if (this.#applied.changes.length) stack(this.stacks, { mark, changes: this.#applied.changes })
      return { result, applied: this.#applied, mark }
    } catch (problem) {
      if (anything(this.#applied)) this.reload()
      if (problem instanceof Refused) return problem.refusal
      throw problem
    } finally {
      this.#mark = ''
    }
  }

  #step(name: string, args: unknown): unknown {
    const def = commandNamed(name)
    if (!def) return refuse('refusals.notUnderstood', { field: 'command', why: name })
    const outcome = run(def, this.model, args, this.#given())
    if (isRefusal(outcome)) return outcome
    const { changes } = this.#take(outcome.batch)
    if (changes.length !== outcome.batch.changes.length) throw new Error(`${name}: an id was used twice`)
    return outcome.result
  }

  /**
   * The gesture `undo` or `redo` would reverse next: the last one of which something still stands as it left it.
   * Those others have changed all of since are passed over.
   */
  next(which: 'undo' | 'redo'): Arrival | undefined {
    return this.stacks[which].findLast(
      (one) => reverse(this.model, one, this.#given()).make.batch().changes.length > 0,
    )
  }

  #reverse(which: 'undo' | 'redo'): Undone | Refusal {
    if (!this.stacks[which].length)
      return refuse(which === 'undo' ? 'refusals.nothingToUndo' : 'refusals.nothingToRedo')
    let skipped = 0
    const done = this.together(() => {
      for (const arrival of [...this.stacks[which]].reverse()) {
        const reversed = reverse(this.model, arrival, this.#given())
        skipped += reversed.skipped
        const batch = reversed.make.batch()
        if (!batch.changes.length) continue
        this.#take(batch)
        break
      }
      return true
    })
    return isRefusal(done) ? done : { applied: done.applied, skipped }
  }

  #take(batch: Batch): Applied {
    const fresh: Batch = {
      changes: batch.changes.filter((c) => !this.model.changes.has(c.id)),
      // Words already erased are not even written: a kill would leave them in what was not yet committed.
      words: batch.words.filter((w) => !this.model.words.has(w.id) && !areWordsErased(this.model, w)),
      erased: batch.erased.filter((id) => !this.model.erased.has(id)),
    }
    this.#keep.put(fresh, this.#mark)
    const applied = this.model.apply(fresh)
    if (applied.deleted.length) this.#keep.drop(applied.deleted)
    const sum = this.#applied!
    sum.changes.push(...applied.changes)
    sum.words.push(...applied.words)
    sum.erased.push(...applied.erased)
    sum.deleted.push(...applied.deleted)
    sum.touched = [...new Set([...sum.touched, ...applied.touched])]
    sum.consent ||= applied.consent
    return applied
  }

  #given(): Given {
    const nowMs = this.#laptop.now()
    const { device, uuid } = this.#laptop
    return { device, nowMs, at: isoOf(nowMs), day: this.#laptop.day(), mark: this.#mark, uuid }
  }
}

const anything = (applied: Applied) =>
  applied.changes.length + applied.words.length + applied.erased.length > 0

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** A keep in memory: for a browser without a store, and for histories by the thousand. */
export function keepInMemory(): Keep {
  const kept: Batch = { changes: [], words: [], erased: [] }
  const arrivals: { mark: string; change: string }[] = []
  const gone = new Set<string>()
  let dropped: string[] = []
  return {
    transaction: (work) => {
      const at = [kept.changes.length, kept.words.length, kept.erased.length, arrivals.length]
      dropped = []
      try {
        return work()
      } catch (problem) {
        kept.changes.length = at[0]!
        kept.words.length = at[1]!
        kept.erased.length = at[2]!
        arrivals.length = at[3]!
        for (const id of dropped) gone.delete(id)
        throw problem
      }
    },
    put: (batch, mark) => {
      kept.changes.push(...batch.changes)
      kept.words.push(...batch.words)
      kept.erased.push(...batch.erased)
      arrivals.push(...batch.changes.map((c) => ({ mark, change: c.id })))
    },
    drop: (words) => {
      for (const id of words) {
        if (!gone.has(id)) dropped.push(id)
        gone.add(id)
      }
    },
    load: () => ({ batch: { ...kept, words: kept.words.filter((w) => !gone.has(w.id)) }, arrivals }),
  }
}

// A plain Date of a given number is as pure as the number.
const isoOf = (ms: number) => new Date(ms).toISOString()
