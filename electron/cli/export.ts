import { extname, resolve } from 'node:path'
import { isRefusal } from '../../shared/command.ts'
import { allFormats, audienceNames } from '../../shared/contract.ts'
import { exportTo } from '../store/asks/exports.ts'
import { Misused, one } from './arguments.ts'
import type { Verb } from './verbs.ts'

/** Writes the specification for an audience and notes that it was handed over. */
export const exportDocument: Verb = async ({ asked, speaker, desktop }) => {
  const { out, version, recipient } = asked.options
  if (!out) throw new Misused(speaker.say('cli.nameOut'))
  const format = one('format', asked.options.format ?? endingOf(out), allFormats, speaker)
  const audience = one('audience', asked.options.audience, audienceNames, speaker)
  const wanted = asked.options.language === 'en' ? 'en-GB' : asked.options.language
  const language = one('language', wanted, ['en-GB', 'cy'] as const, speaker, 'en-GB')
  const programme = await desktop.open(await desktop.pick(asked.operands[0]))
  try {
    const turns = {
      open: programme,
      inTurn: async <T>(work: () => T | Promise<T>) => await work(),
      change: programme.change.bind(programme),
    }
    const what = { format, audience, language, version, recipient }
    const done = await exportTo(turns, desktop.documents, resolve(out), what)
    if (isRefusal(done)) return done
    speaker.result(asked.json ? JSON.stringify(done, null, 2) : speaker.say('cli.exported', { file: out }))
    return 0
  } finally {
    programme.close()
  }
}

/** "outline.docx" wants to be Word. */
const endingOf = (out: string): string | undefined =>
  allFormats.find((format) => extname(out).toLowerCase() === `.${format}`)
