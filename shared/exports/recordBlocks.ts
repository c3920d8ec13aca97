// How a specification was made: workshops, themes, versions, and what nobody knows yet.
import { countingVote, dotsThatCount } from '../queries/dots.ts'
import { textOf } from '../record.ts'
import type { Row } from '../rows.ts'
import { formatDate, formatNumber } from '../words/dates.ts'
import { inMethod, lang, type Page } from './documentPage.ts'
import { h, list, p, table, type Block } from './tree.ts'

export function workshopBlocks(page: Page): Block[] {
  const workshops = page.rows.all('workshop').filter((one) => textOf(one.title))
  if (!workshops.length) return []
  return [
    h(3, page.say('templates.part.workshops'), { id: 'workshops' }),
    ...workshops.map((one) =>
      p(
        [
          textOf(one.title),
          inMethod(page, one.method),
          one.date ? formatDate(one.date, lang(page)) : '',
          textOf(one.venue),
        ]
          .filter(Boolean)
          .join('. ') + '.',
      ),
    ),
  ]
}

/** Themes with their dots, and what a vote hides. */
export function themeBlocks(page: Page): Block[] {
  const { rows, say } = page
  const themes = rows.all('theme').filter((one) => textOf(one.label))
  if (!themes.length) return []
  const dotsOf = (one: Row<'theme'>) => dotsThatCount(rows, one.workshop ?? '').get(one.id)
  const hidden = rows
    .all('vote')
    .filter((one) => textOf(one.hides) && countingVote(rows, one.workshop ?? '') === one)
  return [
    h(3, say('exports.themes'), { id: 'themes' }),
    p(say('exports.dotsHide')),
    ...hidden.map((one) => p(textOf(one.hides))),
    table(
      [say('exports.theme'), say('exports.dots')],
      themes.map((one) => [
        textOf(one.label) + (textOf(one.minorityNote) ? `. ${textOf(one.minorityNote)}` : ''),
        dotsOf(one) === undefined ? say('exports.noDots') : formatNumber(dotsOf(one)!, lang(page)),
      ]),
    ),
  ]
}

export function versionBlocks({ say, versions, ...page }: Page): Block[] {
  if (!versions.length) return []
  return [
    h(3, say('exports.versions'), { id: 'versions' }),
    table(
      [say('exports.versionShort'), say('exports.day'), say('exports.whatChanged')],
      versions.map((one) => [
        one.number ?? '',
        one.onDay ? formatDate(one.onDay, lang(page)) : '',
        textOf(one.change),
      ]),
    ),
  ]
}

export function unknownBlocks({ rows, say }: Page): Block[] {
  const unknowns = rows.all('parameter').filter((one) => one.state === 'unknown' && textOf(one.text))
  return [
    h(3, say('exports.unknown'), { id: 'unknown' }),
    unknowns.length ? list(unknowns.map((one) => textOf(one.text))) : p(say('exports.nothingUnknown')),
  ]
}
