import { resolve } from 'node:path'
import { Model } from '../../shared/model.ts'
import { merge as mergeInto, takeIn } from '../store/asks/copies.ts'
import { checkBatch } from '../store/copy/check.ts'
import { openCopy, readCopyFile, titleOf, type Opened } from '../store/copy/copy.ts'
import { damaged } from '../store/copy/format.ts'
import { readKeyState } from '../store/keys.ts'
import { programmeIds } from '../store/places.ts'
import { Problem, refusalOf } from '../store/problems.ts'
import { Programme } from '../store/programme.ts'
import { Misused } from './arguments.ts'
import type { Desktop } from './desktop.ts'
import type { Speaker } from './speak.ts'
import type { Verb } from './verbs.ts'

type Merged = {
  file: string
  programme: string
  title: string | null
  isNew: boolean
  adds: { changes: number; words: number; erased: number }
  /** Of a new one whose key went into this laptop's keychain. */
  recoveryCode: string | null
  anyoneCanRead: boolean
}

/**
 * Brings table copies in: into the programme that is here, or as a new one. The same copy twice adds nothing. Every
 * copy is looked at before any is brought in, so that a bad one leaves nothing half done.
 */
export const merge: Verb = async ({ asked, speaker, desktop }) => {
  if (!asked.operands.length) throw new Misused(speaker.say('cli.nameFiles'))
  const seen = new Map<string, Seen>()
  const copies: { file: string; opened: Opened }[] = []
  for (const file of asked.operands) {
    const opened = await named(file, speaker, () => look(file, desktop, seen))
    if (!opened) return 1
    copies.push({ file, opened })
  }
  const done: Merged[] = []
  let isWhole = true
  for (const { file, opened } of copies) {
    // Only what nobody could see before, a disk that is full or a stick that was pulled, can end it from here on.
    const merged = await named(file, speaker, () => bringIn(file, opened, desktop))
    isWhole = merged !== undefined
    if (!merged) break
    done.push(merged)
    if (!asked.json) tell(merged, speaker)
  }
  if (asked.json) speaker.result(JSON.stringify(done, null, 2))
  return isWhole ? 0 : 1
}

/** Runs it; where it is refused says of which file, and gives nothing back. Thrown: what is no Problem. */
async function named<T>(file: string, speaker: Speaker, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (thrown) {
    const refusal = thrown instanceof Misused ? undefined : refusalOf(thrown)
    if (!refusal) throw thrown
    speaker.aside(`${file}: ${speaker.refusal(refusal)}`)
    return undefined
  }
}

/** A programme as it will be once the copies looked at so far are in. */
type Seen = { key: Buffer | undefined; model: Model }

/** Reads a copy, asking for what opens it, and looks at every row. Nothing is written. Thrown: Problems. */
async function look(file: string, desktop: Desktop, seen: Map<string, Seen>): Promise<Opened> {
  const read = readCopyFile(resolve(file))
  const { programme: id } = read.head
  const before = seen.get(id) ?? (await asItIs(id, desktop))
  const opened = await openCopy(read, before.key, undefined).catch(async (thrown: unknown) => {
    if (!(thrown instanceof Problem) || thrown.refusal.refused !== 'refusals.copyNeedsSecret') throw thrown
    return await openCopy(read, before.key, await desktop.secrets.passphrase(file))
  })
  checkBatch(opened.batch, before.model)
  if (!before.key && !opened.batch.changes.length) throw damaged()
  before.model.apply(opened.batch)
  seen.set(id, { key: opened.key, model: before.model })
  return opened
}

async function asItIs(id: string, desktop: Desktop): Promise<Seen> {
  if (!programmeIds(desktop.places.data).includes(id)) return { key: undefined, model: new Model() }
  const key = await desktop.keyOf(id)
  const programme = new Programme(desktop.places, id, key, desktop.clock)
  try {
    if (programme.readOnly) throw new Problem(programme.newer ? 'refusals.newer' : 'refusals.readOnly')
    return { key, model: programme.desk.model }
  } finally {
    programme.close()
  }
}

async function bringIn(file: string, opened: Opened, desktop: Desktop): Promise<Merged> {
  const { programme: id } = opened
  const about = { file, programme: id, title: titleOf(opened.batch).title }
  if (!programmeIds(desktop.places.data).includes(id))
    return { ...about, isNew: true, ...(await takeIn(desktop, opened)), ...keptHow(desktop, id) }
  const programme = new Programme(desktop.places, id, opened.key, desktop.clock)
  try {
    const adds = mergeInto(programme, opened)
    return { ...about, isNew: false, adds, recoveryCode: null, ...keptHow(desktop, id) }
  } finally {
    programme.close()
  }
}

const keptHow = ({ places }: Desktop, id: string) => ({
  anyoneCanRead: readKeyState(places.data, id).anyoneCanRead,
})

/** Who can read a new one is said as it is of an imported one: the code once, or the plain warning. */
function tell(merged: Merged, speaker: Speaker): void {
  speaker.result(lineOf(merged, speaker))
  const { file, isNew, recoveryCode, anyoneCanRead } = merged
  if (recoveryCode) speaker.aside(`${file}: ${speaker.say('cli.recoveryCode', { code: recoveryCode })}`)
  else if (isNew && anyoneCanRead) speaker.aside(`${file}: ${speaker.say('cli.anyoneCanRead')}`)
}

function lineOf({ file, title, adds, isNew }: Merged, speaker: Speaker): string {
  const name = title ?? speaker.say('cli.untitled')
  const key = isNew ? 'cli.mergedNew' : adds.changes + adds.erased ? 'cli.merged' : 'cli.mergedNothing'
  return speaker.say(key, { file, title: name, count: adds.changes })
}
