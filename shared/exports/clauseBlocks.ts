import type { Line } from '../queries/outline.ts'
import { formatList } from '../words/dates.ts'
import {
  anchorOf,
  evidenceId,
  foreign,
  kindOf,
  lang,
  numberOf,
  reasonKey,
  type Page,
} from './documentPage.ts'
import { clause, held, links, text, type Block, type Phrase } from './tree.ts'

/** A clause with its number, its words or why they are held back, and what it rests on. */
export function clauseBlocks(page: Page, line: Line): Block[] {
  const { say } = page
  const about = [text(`${kindOf(page, line)}. `), ...restsOn(page, line)]
  if (line.text && 'text' in line.text)
    return clause({
      id: anchorOf(line),
      number: numberOf(page, line),
      words: line.text.text,
      lang: foreign(page, line.text),
      meta: about,
    })
  return [
    ...clause({
      id: anchorOf(line),
      number: numberOf(page, line),
      words: say('exports.clauseHeld'),
      meta: about,
    }),
    held(say(reasonKey(line.text))),
  ]
}

/** "3 voices and 2 learning cycles: 4, 7, 9. One voice was taken back." */
export function restsOn(page: Page, line: Line): Phrase[] {
  const { say } = page
  const voices = line.trail.voices
  const counted = [
    ...(voices.people ? [say('exports.voices', { count: voices.people })] : []),
    ...(voices.unsigned ? [say('exports.unsigned', { count: voices.unsigned })] : []),
    ...(voices.cycles ? [say('exports.cycles', { count: voices.cycles })] : []),
  ]
  const under = page.cited.filter((one) => one.clauses.includes(line.id))
  const gone = voices.gone ? [text(` ${say('exports.gone', { count: voices.gone })}`)] : []
  if (!under.length && !counted.length) return [text(say('exports.noVoice')), ...gone]
  const numbers = links(under.map((one) => ({ id: evidenceId(one), label: String(one.number) })))
  // Without an annex there is nowhere for a number to lead.
  if (!page.laid.hasAnnex)
    return [
      text(
        counted.length
          ? say('templates.restsOnVoices', { voices: formatList(counted, lang(page)) })
          : say('templates.restsOnOther', { count: under.length }),
      ),
      ...gone,
    ]
  const opening = counted.length
    ? say('exports.restsOnVoices', { voices: formatList(counted, lang(page)) })
    : say('exports.restsOn')
  return [text(`${opening} `), ...(numbers.length ? [...numbers, text('.')] : []), ...gone]
}
