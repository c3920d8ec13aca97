import { resolve } from 'node:path'
import { isRefusal } from '../../shared/command.ts'
import { merge as mergeInto, takeIn } from '../store/asks/copies.ts'
import { makeTableCopy, openCopy, readCopyFile, titleOf } from '../store/copy/copy.ts'
import { readKeyState } from '../store/keys.ts'
import { programmeIds } from '../store/places.ts'
import { Problem } from '../store/problems.ts'
import { Programme } from '../store/programme.ts'
import { Misused } from './arguments.ts'
import type { Desktop } from './desktop.ts'
import type { Verb } from './verbs.ts'

/** Writes a table copy for the team's other laptops. */
export const bundle: Verb = async ({ asked, speaker, desktop }) => {
  const { out } = asked.options
  if (!out) throw new Misused(speaker.say('cli.nameOut'))
  const programme = await desktop.open(await desktop.pick(asked.operands[0]))
  try {
    const keys = readKeyState(desktop.places.data, programme.id)
    programme.confirm(true)
    const { bytes, pairingCode, changes } = await makeTableCopy(programme, keys)
    const problem = await desktop.documents.save(resolve(out), bytes)
    if (isRefusal(problem)) return problem
    if (asked.json)
      speaker.result(JSON.stringify({ programme: programme.id, file: out, changes, pairingCode }, null, 2))
    else {
      speaker.result(speaker.say('cli.bundled', { file: out, count: changes }))
      if (pairingCode) speaker.result(speaker.say('cli.pairingCode', { code: pairingCode }))
    }
    return 0
  } finally {
    programme.close()
  }
}

/** Brings table copies in: into the programme that is here, or as a new one. The same copy twice adds nothing. */
export const merge: Verb = async ({ asked, speaker, desktop }) => {
  if (!asked.operands.length) throw new Misused(speaker.say('cli.nameFiles'))
  const done: Merged[] = []
  for (const file of asked.operands) {
    const merged = await mergeOne(file, desktop)
    done.push(merged)
    if (!asked.json) {
      const { title, adds, isNew } = merged
      const name = title ?? speaker.say('cli.untitled')
      const key = isNew ? 'cli.mergedNew' : adds.changes + adds.erased ? 'cli.merged' : 'cli.mergedNothing'
      speaker.result(speaker.say(key, { file, title: name, count: adds.changes }))
    }
  }
  if (asked.json) speaker.result(JSON.stringify(done, null, 2))
  return 0
}

type Merged = {
  file: string
  programme: string
  title: string | null
  isNew: boolean
  adds: { changes: number; words: number; erased: number }
}

async function mergeOne(file: string, desktop: Desktop): Promise<Merged> {
  const read = readCopyFile(resolve(file))
  const { programme: id } = read.head
  const isNew = !programmeIds(desktop.places.data).includes(id)
  const known = isNew ? undefined : await desktop.keyOf(id)
  const opened = await openCopy(read, known, undefined).catch(async (thrown: unknown) => {
    if (!(thrown instanceof Problem) || thrown.refusal.refused !== 'refusals.copyNeedsSecret') throw thrown
    return await openCopy(read, known, await desktop.secrets.passphrase(file))
  })
  const { title } = titleOf(opened.batch)
  if (isNew) return { file, programme: id, title, isNew, adds: await takeIn(desktop, opened) }
  const programme = new Programme(desktop.places, id, opened.key, desktop.clock)
  try {
    return { file, programme: id, title, isNew, adds: mergeInto(programme, opened) }
  } finally {
    programme.close()
  }
}
