import { verify } from '../store/verify.ts'
import type { Verb } from './verbs.ts'

/** Looks at every page, number, word and record of a programme. */
export const verifyProgramme: Verb = async ({ asked, speaker, desktop }) => {
  const programme = await desktop.open(await desktop.pick(asked.operands[0]))
  try {
    const found = verify(programme, speaker.say)
    const { ok, problems, changes, words, erased, records } = found
    if (asked.json) speaker.result(JSON.stringify(found, null, 2))
    else {
      const counts = { records, changes, words, erased }
      speaker.result(ok ? speaker.say('cli.verified', counts) : speaker.say('cli.notVerified', counts))
      for (const problem of problems) speaker.result(`  ${problem}`)
    }
    return ok ? 0 : 1
  } finally {
    programme.close()
  }
}
