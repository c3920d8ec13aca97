// Taking a programme off this laptop. Wherever the power goes, all of it is here or there is no such programme.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from './backups.ts'
import { blot, makeFolder, syncFolder, writeWhole } from './disk.ts'
import { keyFileOf } from './keys.ts'
import { forgetLast } from './lastProgramme.ts'
import { leavingFile, leavingIds, programmeFile, type Places } from './places.ts'

/**
 * Takes it off, one step a turn, so that a test can pull the plug after each. The first step decides: before it all is
 * there, after it nothing opens it any more. Its ledger stays: ids of what was erased and answered, without a word,
 * sealed with the key that is gone from here, for the day a copy from before brings the programme back.
 */
export function* takingOff(places: Places, id: string): Generator<void> {
  const [key, leaving] = [keyFileOf(places.data, id), leavingFile(places.data, id)]
  makeFolder(join(places.data, 'keys'))
  // One rename: it needs no room on a full disk, and a power cut finds it done or not done.
  if (existsSync(key)) renameSync(key, leaving)
  else writeWhole(leaving, '')
  syncFolder(join(places.data, 'keys'))
  yield
  yield* finishing(places, id)
}

/** The key first: what a disk still has of the rest is noise without it. */
function* finishing({ data, profile }: Places, id: string): Generator<void> {
  const [file, leaving] = [programmeFile(data, id), leavingFile(data, id)]
  for (const one of [leaving, `${keyFileOf(data, id)}.new`]) if (existsSync(one)) blot(one)
  rmSync(`${keyFileOf(data, id)}.new`, { force: true })
  yield
  for (const name of readdirSync(data).filter((one) => join(data, one).startsWith(file))) {
    remove(join(data, name))
    yield
  }
  const backups = backupFolder(data, id)
  for (const name of existsSync(backups) ? readdirSync(backups) : []) {
    remove(join(backups, name))
    yield
  }
  remove(backups)
  forgetLast(profile, id)
  yield
  syncFolder(data)
  remove(leaving)
  syncFolder(join(data, 'keys'))
}

/** On Windows whoever looks for viruses holds a file for a moment. */
const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 5 })

/** Takes it off. Out: whether all of it is gone. Thrown: what the disk says; nothing was changed then. */
export function takeOff(places: Places, id: string): boolean {
  const steps = takingOff(places, id)
  steps.next()
  try {
    for (const _ of steps);
    return true
  } catch {
    return false
  }
}

/** Takes away what is left of one that was being taken off, if anything is. Thrown: what the disk says. */
export function finishTakingOff(places: Places, id: string): void {
  if (existsSync(leavingFile(places.data, id))) for (const _ of finishing(places, id));
}

/** The same for every one of them, at a start; what cannot be done now is done at the next. Never throws. */
export function finishAllTakingOff(places: Places): void {
  for (const id of leavingIds(places.data))
    try {
      finishTakingOff(places, id)
    } catch {
      continue
    }
}
