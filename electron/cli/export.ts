import { basename, extname, resolve } from 'node:path'
import { isRefusal } from '../../shared/command.ts'
import { allFormats, audienceNames, tableFormats } from '../../shared/contract.ts'
import { sheetIn } from '../../shared/exports/tables/book.ts'
import { exportTo } from '../store/asks/exports.ts'
import type { AnyFormat } from '../store/documents.ts'
import { Misused, one } from './arguments.ts'
import type { Speaker } from './speak.ts'
import { templateFor } from './template.ts'
import type { Verb } from './verbs.ts'

/** Writes the specification for an audience and notes that it was handed over. */
export const exportDocument: Verb = async ({ asked, speaker, desktop }) => {
  const { out, version, recipient } = asked.options
  if (!out) throw new Misused(speaker.say('cli.nameOut'))
  const format = formatOf(asked.options.format, out, speaker)
  const audience = one('audience', asked.options.audience, audienceNames, speaker)
  const spoken = asked.options.language === 'en' ? 'en-GB' : asked.options.language
  const language = one('language', spoken, ['en-GB', 'cy'] as const, speaker, 'en-GB')
  const programme = await desktop.open(await desktop.pick(asked.operands[0]))
  try {
    const wanted = { template: asked.options.template, format, audience }
    const template = templateFor(programme, wanted, speaker)
    const turns = {
      open: programme,
      inTurn: async <T>(work: () => T | Promise<T>) => await work(),
      change: programme.change.bind(programme),
    }
    const what = { format, audience, language, version, template, recipient }
    const done = await exportTo(turns, desktop.documents, resolve(out), what)
    if (isRefusal(done)) return done
    speaker.result(asked.json ? JSON.stringify(done, null, 2) : speaker.say('cli.exported', { file: out }))
    return 0
  } finally {
    programme.close()
  }
}

/**
 * What it is written as, where that was not said: "outline.docx" wants to be Word, and "autumn-trail.csv" the table of the
 * trail. A CSV holds one table, so that any other name of one is asked about. Thrown: Misused.
 */
export function formatOf(said: string | undefined, out: string, speaker: Speaker): AnyFormat {
  const ending = extname(out).toLowerCase().slice(1)
  const wanted = said?.toLowerCase() ?? ending
  const known = allFormats.find((format) => format.toLowerCase() === wanted)
  if (wanted !== 'csv') return one('format', known, allFormats, speaker)
  const stem = basename(out, extname(out)).toLowerCase()
  const csvs = tableFormats.filter((format) => format.startsWith('csv'))
  const named = csvs.find((format) => ending === 'csv' && stem.endsWith(sheetIn(format)!))
  if (!named) throw new Misused(speaker.say('cli.whichTable', { allowed: csvs.join(', ') }))
  return named
}
