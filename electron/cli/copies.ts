import { resolve } from 'node:path'
import { isRefusal } from '../../shared/command.ts'
import { makeTableCopy } from '../store/copy/copy.ts'
import { readKeyState } from '../store/keys.ts'
import { Misused } from './arguments.ts'
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
