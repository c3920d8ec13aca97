// One programme, open on this laptop: its file, its desk, and what keeps both safe.
import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from '../../shared/change.ts'
import { isRefusal, refuse, type Refusal } from '../../shared/command.ts'
import { isLaptopKnown, unconfirmed } from '../../shared/commands/confirmWithdrawals.ts'
import { Desk, type Done } from '../../shared/desk.ts'
import { runningDay } from '../../shared/consent/runningDay.ts'
import type { Applied } from '../../shared/model.ts'
import { backupFolder, makeBackup, listBackups, renewBackups, thinBackups } from './backups.ts'
import type { Clock } from './clock.ts'
import { openDatabase, readMeta, writeMeta, type Db } from './database.ts'
import { newDevice, settleDevice } from './device.ts'
import { isScrubPending, keepInDatabase, scrub } from './keep.ts'
import { Ledger } from './ledger.ts'
import { migrate } from './migrations/index.ts'
import { canWriteFile, canWriteIn, programmeFile, readableCopy, type Places } from './places.ts'
import { dropErasedPictures } from './pictures.ts'
import { codeOf, Problem } from './problems.ts'
import { Naming } from './search.ts'

const aDay = 24 * 60 * 60 * 1000

export class Programme {
  readonly id: string
  readonly key: Buffer
  readonly file: string
  readonly newer: boolean
  readonly readOnly: boolean
  readonly places: Places
  readonly db: Db
  desk!: Desk
  naming!: Naming
  /** Changed since the last backup. */
  isChanged = false
  /** Traces of erased words could not all be removed yet. */
  hasTraces = false
  readonly #clock: Clock
  readonly #inode: number
  readonly #ledger: Ledger | undefined
  readonly #remove: () => void
  #keptDay: string | null = null
  #ledgerIsBehind = false

  /** Makes the file of a new programme, with nothing in it yet. */
  static create(places: Places, id: string, key: Buffer, clock: Clock): Programme {
    const { db } = openDatabase(programmeFile(places.data, id), key, { isNew: true })
    migrate(db, () => {})
    writeMeta(db, 'programme', id)
    db.close()
    return new Programme(places, id, key, clock)
  }

  /** Takes away what a programme that never came to be left behind. */
  static forget({ data }: Places, id: string): void {
    const file = programmeFile(data, id)
    for (const one of [file, `${file}-wal`, join(data, 'keys', `${id}.json`)]) rmSync(one, { force: true })
    rmSync(backupFolder(data, id), { recursive: true, force: true })
  }

  /** Opens it. Thrown: a Problem, or what SQLite says; the file is then as it was, and closed. */
  constructor(places: Places, id: string, key: Buffer, clock: Clock) {
    this.id = id
    this.key = key
    this.places = places
    this.#clock = clock
    this.file = programmeFile(places.data, id)
    if (!existsSync(this.file)) throw new Problem('refusals.fileGone')
    const { db, newer, readOnly, remove } = openSomehow(this.file, key, canWriteIn(places.profile))
    this.db = db
    this.newer = newer
    this.readOnly = readOnly || newer
    this.#remove = remove
    this.#inode = statSync(this.file).ino
    try {
      if (!this.readOnly) migrate(db, () => this.backUp())
      this.#ledger = this.#openLedger()
      const device = this.readOnly ? newDevice() : settleDevice(db, this.#ledger!)
      this.#keptDay = readMeta(db, 'day') ?? null
      this.#sitDown(device)
    } catch (thrown) {
      this.close()
      throw thrown
    }
  }

  /** The programme's running day: see runningDay.ts. */
  get day(): string {
    const { kept, today } = runningDay(this.#keptDay, this.#clock.today())
    if (kept !== this.#keptDay) this.#keepDay(kept)
    return today
  }

  /** Where this fails the day is only asked of the clock again; a full disk is told when somebody writes. */
  #keepDay(day: string) {
    this.#keptDay = day
    try {
      if (!this.readOnly) writeMeta(this.db, 'day', day)
    } catch {
      return
    }
  }

  /** The one way something is written. Thrown: what SQLite says; nothing was kept then. */
  change<R>(work: (desk: Desk) => Done<R> | Refusal): Done<R> | Refusal {
    if (this.readOnly) return refuse(this.newer ? 'refusals.newer' : 'refusals.readOnly')
    this.#assertThere()
    const done = work(this.desk)
    if (!isRefusal(done)) this.after(done.applied)
    return done
  }

  after(applied: Applied): void {
    this.naming.take(applied.changes)
    this.isChanged = true
  }

  /** A stick can be pulled out, and a file deleted, while it is open: the writes would go nowhere. */
  #assertThere() {
    if (statSync(this.file, { throwIfNoEntry: false })?.ino !== this.#inode)
      throw new Problem('refusals.placeGone')
  }

  /** The command undo or redo would take back; undefined where there is none. What made the programme stays. */
  commandOf(which: 'undo' | 'redo'): string | undefined {
    if (this.readOnly) return undefined
    const arrival = this.desk.next(which)
    if (!arrival) return undefined
    const first = this.db
      .prepare<[], string>('SELECT mark FROM change ORDER BY arrived LIMIT 1')
      .pluck()
      .get()
    return which === 'undo' && arrival.mark === first ? undefined : this.#commandOfMark(arrival.mark)
  }

  #commandOfMark(mark: string): string {
    const body = this.db
      .prepare<[string], string>('SELECT body FROM change WHERE mark = ? ORDER BY arrived LIMIT 1')
      .pluck()
      .get(mark)
    if (!body) return 'undo'
    const change = JSON.parse(body) as Change
    if (change.mark !== mark) return 'bringInCopy'
    return change.undoes ? this.#commandOfMark(change.undoes) : change.command
  }

  /** What is being typed, kept until it is said or emptied; emptied for good, no trace of it is left either. */
  saveDraft(key: string, text: string, forGood = false): void {
    this.#assertThere()
    if (forGood) writeMeta(this.db, 'scrub', '1')
    if (!text) this.db.prepare('DELETE FROM draft WHERE key = ?').run(key)
    else
      this.db
        .prepare('INSERT OR REPLACE INTO draft (key, text, at) VALUES (?, ?, ?)')
        .run(key, text, new Date(this.#clock.now()).toISOString())
    if (forGood) this.clean()
  }

  drafts(): { key: string; text: string; at: string }[] {
    return this.db
      .prepare<[], { key: string; text: string; at: string }>(
        'SELECT key, text, at FROM draft ORDER BY at, key',
      )
      .all()
  }

  backUp(): void {
    makeBackup(this.db, this.places.data, this.id, this.key, this.#clock.now())
    thinBackups(this.places.data, this.id)
    this.isChanged = false
  }

  /** True where the newest backup is older than a day, or there is none. */
  get isBackupDue(): boolean {
    const newest = listBackups(this.places.data, this.id)[0]
    return !this.readOnly && (!newest || this.#clock.now() - Date.parse(newest.at) > aDay)
  }

  /** Takes the traces of erased words away, if any wait. Never throws: what fails is tried again. */
  clean(): void {
    if (this.readOnly || !isScrubPending(this.db)) return
    try {
      const { data } = this.places
      scrub(this.db, () => renewBackups(this.db, data, this.id, this.key, this.#clock.now()))
      this.hasTraces = false
      this.isChanged = false
    } catch {
      this.hasTraces = true
    }
  }

  /**
   * Says to the team's other laptops that what they took back or erased is gone from here, once it is: words, search
   * and backups. With `isCopying` this laptop also makes itself known, because a copy of it is about to be made. Out:
   * whether there was anything to say.
   */
  confirm(isCopying = false): boolean {
    if (this.readOnly || !this.#ledger || this.hasTraces || isScrubPending(this.db)) return false
    const laptop = this.#ledger.laptop()
    const { model, device } = this.desk
    const isSilent = isCopying && !isLaptopKnown(model, laptop, device)
    if (!isSilent && !unconfirmed(model, laptop).length) return false
    return !isRefusal(this.change((desk) => desk.act('confirmWithdrawals', { laptop })))
  }

  close(): void {
    try {
      if (this.db.open) this.db.close()
    } finally {
      this.#remove()
    }
  }

  /** Reads everything, with what the ledger holds applied before anybody else reads. */
  #sitDown(device: string) {
    const keep = keepInDatabase(this.db, {
      kept: (batch) => this.#note(batch),
      // Before there is a desk nothing was done that could erase.
      ending: () =>
        (this.desk as Desk | undefined) !== undefined && dropErasedPictures(this.db, this.desk.model),
      dropped: () => this.clean(),
    })
    const laptop = { device, now: this.#clock.now, day: () => this.day, uuid: randomUUID }
    this.desk = new Desk(keep, laptop)
    const held = this.#ledger?.batch()
    const { changes, erased } = this.desk.model
    if (held && (held.changes.some((c) => !changes.has(c.id)) || held.erased.some((id) => !erased.has(id)))) {
      if (this.readOnly) this.desk.model.apply(held)
      else this.desk.merge(held)
    }
    this.#note({ changes: [...this.desk.model.changes.values()], erased: [...this.desk.model.erased] })
    if (!this.readOnly && dropErasedPictures(this.db, this.desk.model)) writeMeta(this.db, 'scrub', '1')
    this.clean()
    this.naming = new Naming(this.desk.model)
  }

  #note(batch: Parameters<Ledger['note']>[0]) {
    if (!this.#ledger || this.readOnly) return
    try {
      const { model } = this.desk
      this.#ledger.note(
        this.#ledgerIsBehind ? { changes: [...model.changes.values()], erased: [...model.erased] } : batch,
      )
      this.#ledgerIsBehind = false
    } catch {
      // It is in the file itself; the ledger catches up with the next change or the next opening.
      this.#ledgerIsBehind = true
    }
  }

  #openLedger(): Ledger | undefined {
    try {
      return new Ledger(this.places.profile, this.id, this.key)
    } catch (thrown) {
      if (this.readOnly) return undefined
      throw thrown
    }
  }
}

/** A moment's look into a file that is not open. */
export function openToRead(file: string, key: Buffer): { db: Db; newer: boolean; close: () => void } {
  const { db, newer, remove } = openSomehow(file, key, true)
  return {
    db,
    newer,
    close: () => {
      db.close()
      remove()
    },
  }
}

/** For writing where that is possible and wanted; else a copy of it, to read. */
function openSomehow(file: string, key: Buffer, mayWrite: boolean) {
  if (mayWrite && canWriteFile(file))
    try {
      return { ...openDatabase(file, key), readOnly: false, remove: () => {} }
    } catch (thrown) {
      if (!/READONLY|CANTOPEN/.test(codeOf(thrown))) throw thrown
    }
  const copy = readableCopy(file)
  try {
    return { ...openDatabase(copy.file, key), readOnly: true, remove: copy.remove }
  } catch (thrown) {
    copy.remove()
    throw thrown
  }
}
