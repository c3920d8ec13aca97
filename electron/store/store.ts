// Everything a window can ask of the store, one after the other, and what the store tells unasked.
import { isRefusal, type Refusal } from '../../shared/command.ts'
import {
  storeAsks,
  type Answered,
  type DeskState,
  type Reply,
  type StoreAsk,
  type StoreTells,
} from '../../shared/contract.ts'
import type { WallTold } from '../../shared/cover.ts'
import type { Desk, Done } from '../../shared/desk.ts'
import { goneFrom } from '../../shared/erasure.ts'
import type { Applied } from '../../shared/model.ts'
import type { AnyRow } from '../../shared/rows.ts'
import { Wall } from '../../shared/wall.ts'
import { answers } from './asks/index.ts'
import type { Clock } from './clock.ts'
import type { Documents } from './documents.ts'
import { readKeyState, type Keychain, type KeyState } from './keys.ts'
import type { Places } from './places.ts'
import { codeOf, Problem, refusalOf } from './problems.ts'
import { Programme } from './programme.ts'
import { View } from './view.ts'

export type Setup = {
  places: Places
  clock: Clock
  keychain: Keychain
  /** Tells the facilitator's window; false where there is none yet. */
  tell: (told: StoreTells) => boolean | void
  tellWall: (told: WallTold) => void
  /** The language people read the wall in: "en-GB", "cy". */
  language: () => string
  documents: Documents
  /** Where the samples that come with the app are read from. */
  sample: (name: string) => unknown
}

/** An ask whose arguments are parsed. */
export type Answer<A extends StoreAsk> = Answered<A> | Refusal
type Ask = { ask: StoreAsk; args: unknown }

/** A pause may not wait for anything, and nothing waits for a document to be written. */
const takesTurnsItself = new Set<StoreAsk>([
  'wall',
  'preview',
  'exportSpecification',
  'bringBackEdits',
  'stopWork',
  'printSpecification',
  'previewPaper',
  'printPaper',
  'previewCanvas',
  'exportCanvas',
  'printCanvas',
])

export class Store {
  readonly setup: Setup
  readonly view = new View()
  readonly wall: Wall
  /** Paths of files a person chose in the system's own dialog, by the token a window has for them. */
  readonly paths = new Map<string, string>()
  /** Exports and readings on their way, by the token of their file: each can be stopped. */
  readonly working = new Map<string, AbortController>()
  programme: Programme | undefined
  keys: KeyState | undefined
  /** The programme last asked for, even where it would not open: its backups can still be looked at. */
  chosen: string | undefined
  /** Its key, where the key was right and the file was not: a backup can be put back with it. */
  chosenKey: Buffer | undefined
  /** When a window last asked for something. */
  lastAsk = 0
  #last: Promise<unknown> = Promise.resolve()
  #wallIsDue = false
  /** Rows of a programme opened before there was a window to tell. */
  #untold: AnyRow[] | undefined

  constructor(setup: Setup) {
    this.setup = setup
    this.wall = new Wall(setup.language)
  }

  /** Answers one ask of the facilitator's window. Never throws. */
  async ask(n: number, { ask, args }: Ask): Promise<Reply> {
    this.lastAsk = performance.now()
    const answer = () => (answers[ask] as (store: Store, args: unknown) => unknown)(this, args)
    try {
      const made: unknown = await (takesTurnsItself.has(ask) ? answer() : this.inTurn(answer))
      return isRefusal(made) ? { n, refused: made } : { n, ok: storeAsks[ask].out.parse(made) }
    } catch (thrown) {
      return this.#broke(n, thrown)
    }
  }

  /** Runs something when everything asked before is done and nothing else is: no two overlap. */
  inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const next = this.#last.then(work)
    this.#last = next.catch(() => undefined)
    return next
  }

  /** The same for what nobody waits for. */
  between(work: () => void): Promise<void> {
    return this.inTurn(work).catch((thrown: unknown) => void this.#broke(0, thrown))
  }

  /** The programme that is open; a Problem where none is. */
  get open(): Programme {
    if (!this.programme) throw new Problem('refusals.noneOpen')
    return this.programme
  }

  get state(): DeskState {
    const { id, readOnly, newer, desk, day } = this.open
    const { hasPassphrase = false, anyoneCanRead = true, hasRecoveryCode = false } = this.keys ?? {}
    return {
      programme: id,
      readOnly,
      newer,
      canUndo: this.open.commandOf('undo') ?? null,
      canRedo: this.open.commandOf('redo') ?? null,
      hasPassphrase,
      anyoneCanRead,
      hasRecoveryCode,
      day: day || desk.day,
      gone: goneFrom(desk.model),
    }
  }

  /** Makes an opened programme the one the window sees. */
  seat(programme: Programme): DeskState {
    this.programme = programme
    this.chosen = programme.id
    this.chosenKey = undefined
    this.keys = readKeyState(this.setup.places.data, programme.id)
    this.wall.reset()
    this.#untold = undefined
    this.tellAll()
    return this.state
  }

  tellAll(): void {
    const rows = this.#untold ?? this.view.all(this.open.desk)
    const { seq } = this.view
    const isHeard = this.setup.tell({ tell: 'snapshot', seq, rows, state: this.state, wall: this.wall.set })
    this.#untold = isHeard === false ? rows : undefined
    this.wallSoon()
  }

  /** Tells what an act changed: at once what it touched, then whatever else looks different because of it. */
  tellChanges(applied: Pick<Applied, 'touched' | 'consent' | 'deleted'>, isMerge = false): void {
    this.#untold = undefined
    const all = isMerge || applied.consent || applied.deleted.length > 0
    const { put, drop } = this.view.changes(this.open.desk, all ? 'all' : applied.touched)
    this.setup.tell({ tell: 'rows', seq: this.view.seq, put, drop, state: this.state })
    this.wallSoon()
  }

  /** Several changes within a moment make one picture. */
  wallSoon(): void {
    if (this.#wallIsDue) return
    this.#wallIsDue = true
    setTimeout(() => {
      this.#wallIsDue = false
      this.setup.tellWall(this.wall.told(this.programme?.desk))
    }, 40)
  }

  /** Does something to the open programme and tells the window. */
  change<R>(work: (desk: Desk) => Done<R> | Refusal): Done<R> | Refusal {
    const done = this.open.change(work)
    if (isRefusal(done)) return done
    this.tellChanges(done.applied)
    return done
  }

  /** Puts the open programme away and lets go of its key. */
  close(why: 'locked' | 'closed' | 'failed'): void {
    if (!this.programme) return
    const { key } = this.programme
    try {
      if (this.programme.isChanged && why !== 'failed') this.programme.backUp()
    } catch {
      // Everything is in the file itself; the next opening makes the copy.
    }
    try {
      this.programme.close()
    } finally {
      key.fill(0)
      this.programme = undefined
      this.keys = undefined
      this.#untold = undefined
      this.wall.reset()
      this.setup.tell({ tell: 'shut', why })
      this.setup.tellWall(this.wall.told(undefined))
    }
  }

  /** A closed lid, a locked screen, ten quiet minutes: whoever comes next may be somebody else. */
  lockIfProtected(): void {
    if (this.programme && this.keys?.hasPassphrase) this.close('locked')
  }

  #broke(n: number, thrown: unknown): Reply {
    const refusal = refusalOf(thrown)
    const code = codeOf(thrown)
    // A full disk undid its transaction and no more. To open the file again would need the room there is not, and
    // the programme would shut on whoever has words in the line.
    if (code.startsWith('SQLITE_') && code !== 'SQLITE_FULL') this.#openAgain()
    if (refusal) return { n, refused: refusal }
    // Our own fault. What was thrown may hold somebody's words, so only its kind is said.
    process.stderr.write(`store: ${thrown instanceof Error ? thrown.name : typeof thrown}\n`)
    if (process.env['ALONGSIDE_DEBUG']) console.error(thrown)
    return { n, broke: 'refusals.broke' }
  }

  /** After any trouble with the file: what is on the disk is the truth, so it is read again. */
  #openAgain(): void {
    const before = this.programme
    if (!before) return
    try {
      before.close()
      this.programme = new Programme(before.places, before.id, before.key, this.setup.clock)
      this.#untold = undefined
      this.tellAll()
    } catch {
      this.chosenKey = Buffer.from(before.key)
      this.close('failed')
    }
  }
}
