// What a restore may never undo: answers, signatures, joinings, closings and erased ids, kept outside the
// backups. Ids and answers only, never words; sealed with a key made from the programme's.
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { changeSchema, emptyBatch, type Batch, type Change } from '../../shared/change.ts'
import { append, cutTo, makeFolder } from './disk.ts'
import { keyFor, seal, unseal } from './seal.ts'

const kinds = new Set([
  'answer',
  'signing',
  'unsigning',
  'joining',
  'closing',
  'withdrawal',
  'confirmation',
  'laptop',
])
const line = z.strictObject({
  changes: z.array(changeSchema).optional(),
  erased: z.array(z.string()).optional(),
  /** Which opening of the file was the last on this laptop: see device.ts. */
  opening: z.string().optional(),
  /** What this laptop calls itself to the others: the same after a restore, and of nobody. */
  laptop: z.string().optional(),
})
type Line = z.infer<typeof line>

export class Ledger {
  /** The last opening this laptop noted for the programme. */
  opening: string | undefined
  #laptop: string | undefined
  readonly #file: string
  readonly #key: Buffer
  readonly #about: string
  readonly #changes = new Map<string, Change>()
  readonly #erased = new Set<string>()

  /** Reads it, up to a line that was being written when the power went. */
  constructor(profile: string, programme: string, key: Uint8Array) {
    const folder = join(profile, 'ledger')
    makeFolder(folder)
    this.#file = join(folder, programme)
    this.#key = keyFor(key, 'alongside ledger')
    this.#about = programme
    if (existsSync(this.#file)) this.#read()
  }

  /** What it holds, as a batch to be merged before anything else is read. */
  batch(): Batch {
    return { ...emptyBatch(), changes: [...this.#changes.values()], erased: [...this.#erased] }
  }

  /** Takes in what it does not hold yet; on the disk when it returns. */
  note(batch: Pick<Batch, 'changes' | 'erased'>, opening?: string): void {
    const changes = batch.changes.filter((c) => kinds.has(c.kind) && !this.#changes.has(c.id))
    const erased = batch.erased.filter((id) => !this.#erased.has(id))
    if (!changes.length && !erased.length && opening === undefined) return
    this.#write({ changes, erased, ...(opening === undefined ? {} : { opening }) })
  }

  /** What this laptop calls itself to the team's others; thought of when it is first asked for. */
  laptop(): string {
    if (!this.#laptop) this.#write({ laptop: randomUUID() })
    return this.#laptop!
  }

  #write(one: Line) {
    const sealed = seal(this.#key, Buffer.from(JSON.stringify(one)), this.#about)
    append(this.#file, `${sealed.toString('base64')}\n`)
    this.#take(one)
  }

  #read() {
    const text = readFileSync(this.#file, 'latin1')
    let whole = 0
    for (const each of text.split('\n').slice(0, -1)) {
      const sealed = unseal(this.#key, Buffer.from(each, 'base64'), this.#about)
      const parsed = sealed && line.safeParse(JSON.parse(sealed.toString()))
      if (parsed?.success) this.#take(parsed.data)
      whole += each.length + 1
    }
    if (whole < text.length) cutTo(this.#file, whole)
  }

  #take(one: Line) {
    for (const change of one.changes ?? []) this.#changes.set(change.id, change)
    for (const id of one.erased ?? []) this.#erased.add(id)
    this.opening = one.opening ?? this.opening
    this.#laptop = one.laptop ?? this.#laptop
  }
}
