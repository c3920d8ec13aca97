import { isRefusal } from '../../shared/command.ts'
import type { Documents } from '../store/documents.ts'
import { refusalOf } from '../store/problems.ts'
import { parseWords, Misused } from './arguments.ts'
import { Desktop } from './desktop.ts'
import { helpWith, versionHere } from './help.ts'
import { languageHere, speakerIn, type Speaker } from './speak.ts'
import { verbs } from './verbs.ts'

/**
 * Runs one command. Out: 0 done, 1 refused or something found wrong, 2 not understood. Results go to standard
 * output and everything else to standard error, so that a script can read the one without the other.
 */
export async function runCommandLine(words: string[], documents: Documents): Promise<number> {
  const speaker = speakerIn(languageHere(process.env))
  try {
    const asked = parseWords(words, speaker)
    if ('about' in asked) {
      speaker.result(asked.about === 'version' ? versionHere : helpWith(asked.verb, speaker))
      return 0
    }
    const done = await verbs[asked.verb]({ asked, speaker, desktop: new Desktop(asked, documents, speaker) })
    return isRefusal(done) ? refused(speaker, done) : done
  } catch (thrown) {
    if (thrown instanceof Misused) {
      speaker.aside(thrown.message)
      speaker.aside(speaker.say('cli.seeHelp'))
      return 2
    }
    const refusal = refusalOf(thrown)
    if (refusal) return refused(speaker, refusal)
    if (process.env['ALONGSIDE_DEBUG']) console.error(thrown)
    return refused(speaker, { refused: 'refusals.broke' })
  }
}

function refused(speaker: Speaker, refusal: Parameters<Speaker['refusal']>[0]): number {
  speaker.aside(speaker.refusal(refusal))
  return 1
}
