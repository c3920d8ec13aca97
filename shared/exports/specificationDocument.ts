import type { AudienceName } from '../consent/visible.ts'
import type { Voice } from '../consent/names.ts'
import { inLanguage, methodNamed } from '../methods/index.ts'
import { countingVote, dotsThatCount } from '../queries/dots.ts'
import { countedOf } from '../queries/learning.ts'
import { outline, outlineOfVersion, versionsOf, type Line, type OutlineSection } from '../queries/outline.ts'
import { translationIn } from '../queries/translations.ts'
import { textOf, type Shown } from '../record.ts'
import type { AnyRow, Row, Rows } from '../rows.ts'
import { formatDate, formatList, formatNumber } from '../words/dates.ts'
import { sayIn, type Say } from '../words/say.ts'
import type { WordKey } from '../words/catalogue.ts'
import {
  aroundBlocks,
  aroundRecord,
  beneathStatements,
  statementAnchor,
  statementsShown,
} from './aroundParts.ts'
import { beneath } from '../queries/trail.ts'
import { evidenceList, type Cited } from './evidenceList.ts'
import type { SpecificationData } from './specificationData.ts'
import {
  clause,
  evidence,
  h,
  held,
  links,
  list,
  meta,
  p,
  table,
  text,
  type Block,
  type DocumentTree,
  type Phrase,
} from './tree.ts'

export type DocumentAsked = {
  /** Rows already filtered for the audience; nothing else is read. */
  rows: Rows
  audience: AudienceName
  language: 'en-GB' | 'cy'
  /** The number of a cut version, or null for the outline as it stands. */
  version: string | null
  day: string
}

/**
 * The specification as one document: what each clause says, what it rests on, and an annex of the words beneath,
 * joined by links both ways. Made only of rows its audience may see, so no writer has to know about consent.
 */
export function specificationDocument(asked: DocumentAsked): DocumentTree {
  const { rows, language, day } = asked
  const say = sayIn(language === 'cy' ? 'cy' : 'en')
  const specification = rows.all('specification')[0]
  const versions = specification ? versionsOf(rows, specification.id) : []
  const cut = versions.find((one) => one.number === asked.version)
  const parts = !specification ? [] : cut ? outlineOfVersion(rows, cut) : outline(rows, specification.id)
  const cited = evidenceList(rows, parts, beneathStatements(rows))
  const page: Page = { ...asked, say, parts, cited, versions, cut }
  return {
    title: textOf(specification?.title) || say('exports.untitled'),
    language,
    audience: say(`exports.for.${asked.audience}`),
    day,
    version: cut
      ? say('exports.version', { number: cut.number ?? '', day: formatDate(cut.onDay ?? day, lang(page)) })
      : say('exports.outlineOn', { day: formatDate(day, lang(page)) }),
    blocks: [
      ...opening(page),
      ...parts.flatMap((part) => sectionBlocks(page, part)),
      ...aroundBlocks(page),
      ...annex(page),
      ...record(page),
    ],
    data: dataOf(page) as unknown as DocumentTree['data'],
  }
}

type Page = DocumentAsked & {
  say: Say
  parts: OutlineSection[]
  cited: Cited[]
  versions: Row<'version'>[]
  cut: Row<'version'> | undefined
}
const lang = (page: Page) => (page.language === 'cy' ? 'cy' : 'en')
const anchorOf = (line: Line) => `clause-${line.number.replace('.', '-')}`
const evidenceId = (one: Cited) => `evidence-${one.number}`

function opening(page: Page): Block[] {
  const { rows, say, cut } = page
  const programme = rows.all('programme')[0]
  const facts: [WordKey, string][] = [
    ['exports.purpose', textOf(programme?.purpose)],
    ['exports.place', textOf(programme?.geography)],
    ['exports.decides', textOf(programme?.decisionMaker)],
    ['exports.replyBy', programme?.replyBy ? formatDate(programme.replyBy, lang(page)) : ''],
  ]
  const shown = facts.filter(([, value]) => value)
  return [
    ...(cut && textOf(cut.change)
      ? [p([text(say('exports.because')), text(' '), text(textOf(cut.change))])]
      : []),
    ...(shown.length
      ? [
          table(
            [say('exports.about'), textOf(programme?.title)],
            shown.map(([key, value]) => [say(key), value]),
          ),
        ]
      : []),
    meta(say('exports.howToRead')),
  ]
}

function sectionBlocks(page: Page, part: OutlineSection): Block[] {
  const heading = h(2, inLanguage(part.section.title, page.language), {
    id: `section-${part.number}`,
    number: `${part.number}`,
  })
  if (!part.lines.length) return [heading, held(page.say('exports.sectionEmpty'))]
  return [heading, ...part.lines.flatMap((line) => clauseBlocks(page, line))]
}

function clauseBlocks(page: Page, line: Line): Block[] {
  const { say } = page
  const about = [text(`${kindOf(page, line)}. `), ...restsOn(page, line)]
  if (line.text && 'text' in line.text)
    return clause({
      id: anchorOf(line),
      number: line.number,
      words: line.text.text,
      lang: foreign(page, line.text),
      meta: about,
    })
  return [
    ...clause({ id: anchorOf(line), number: line.number, words: say('exports.clauseHeld'), meta: about }),
    held(say(reasonKey(line.text))),
  ]
}

/** "3 voices and 2 learning cycles: 4, 7, 9. One voice was taken back." */
function restsOn(page: Page, line: Line): Phrase[] {
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
  const opening = counted.length
    ? say('exports.restsOnVoices', { voices: formatList(counted, lang(page)) })
    : say('exports.restsOn')
  return [text(`${opening} `), ...(numbers.length ? [...numbers, text('.')] : []), ...gone]
}

function annex(page: Page): Block[] {
  const { say } = page
  const heading = h(2, say('exports.annex'), { id: 'annex', role: 'evidence' })
  if (!page.cited.length) return [heading, held(say('exports.annexEmpty'))]
  return [heading, p(say('exports.annexAbout')), ...page.cited.flatMap((one) => evidenceBlocks(page, one))]
}

/** What people said lies on paper; what was made of it (themes, statements, cycles) stands under a heading of its own. */
function evidenceBlocks(page: Page, one: Cited): Block[] {
  const said = citedText(page, one.row)
  const words = said ? said.text : page.say(reasonKey(citedShown(one.row)))
  const marks = {
    id: evidenceId(one),
    number: String(one.number),
    lang: said ? foreign(page, said) : undefined,
  }
  const about = aboutEvidence(page, one)
  if (one.row.kind === 'contribution') {
    const beside = said && translationIn(page.rows, one.row, page.language)
    if (!beside) return [evidence({ ...marks, words, meta: about })]
    const note = [
      page.say(`stories.translation.by.${beside.row.by ?? 'facilitator'}`),
      ...(beside.isOlder ? [page.say('stories.translation.older')] : []),
    ].join('. ')
    const original = { note: page.say('stories.translation.original', { note }), words, lang: marks.lang }
    const translated = beside.title ? `${beside.title}\n\n${beside.text}` : beside.text
    return [evidence({ ...marks, lang: undefined, words: translated, original, meta: about })]
  }
  const [title = '', ...lines] = words.split('\n')
  return [h(4, title, marks), ...lines.map((line) => p(line)), ...about.map((line) => meta(line))]
}

function aboutEvidence(page: Page, one: Cited): Phrase[][] {
  const { say } = page
  const facts = [citedKind(page, one.row), ...whoSaid(page, one.row), ...whereSaid(page, one.row)]
  const under = one.beneath.map((n) => ({ id: `evidence-${n}`, label: String(n) }))
  const over = page.parts
    .flatMap((part) => part.lines)
    .filter((line) => one.clauses.includes(line.id))
    .map((line) => ({ id: anchorOf(line), label: line.number }))
  const stands = over.length
    ? []
    : statementsShown(page.rows)
        .filter((each) => beneath(page.rows, each.id).some((note) => note.id === one.row.id))
        .map((each, at) => ({ id: statementAnchor(page.rows, each.id), label: String(at + 1) }))
  return [
    [text(facts.join(' · '))],
    ...(under.length ? [[text(`${say('exports.beneath')} `), ...links(under)]] : []),
    ...(over.length ? [[text(`${say('exports.carries')} `), ...links(over)]] : []),
    ...(stands.length ? [[text(`${say('exports.underStatements')} `), ...links(stands)]] : []),
  ]
}

function record(page: Page): Block[] {
  const { rows, say } = page
  const workshops = rows.all('workshop').filter((one) => textOf(one.title))
  const unknowns = rows.all('parameter').filter((one) => one.state === 'unknown' && textOf(one.text))
  const themes = rows.all('theme').filter((one) => textOf(one.label))
  const versions = page.versions
  const dotsOf = (one: Row<'theme'>) => dotsThatCount(rows, one.workshop ?? '').get(one.id)
  const hidden = rows
    .all('vote')
    .filter((one) => textOf(one.hides) && countingVote(rows, one.workshop ?? '') === one)
  return [
    h(2, say('exports.record'), { id: 'record' }),
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
    ...(themes.length
      ? [
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
      : []),
    ...(versions.length
      ? [
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
      : []),
    h(3, say('exports.unknown'), { id: 'unknown' }),
    ...(unknowns.length
      ? [list(unknowns.map((one) => textOf(one.text)))]
      : [p(say('exports.nothingUnknown'))]),
  ]
}

/** The text a piece of evidence is cited by, if its audience may read it. */
function citedText(page: Page, row: AnyRow): { text: string; lang: string } | undefined {
  if (row.kind === 'cycle') return { text: cycleText(page, row as Row<'cycle'>), lang: page.language }
  const shown = citedShown(row)
  if (!shown || !('text' in shown)) return undefined
  const title = row.kind === 'contribution' ? textOf((row as Row<'contribution'>).title) : ''
  return { text: title ? `${title}\n\n${shown.text}` : shown.text, lang: shown.lang }
}

export function citedShown(row: AnyRow): Shown | null {
  if (row.kind === 'theme') return row.label
  if (row.kind === 'cycle') return row.prototype
  if (row.kind === 'challenge') return row.youSaid
  return 'text' in row ? (row.text as Shown | null) : null
}

function cycleText(page: Page, row: Row<'cycle'>): string {
  const lines: [WordKey, Shown | null][] = [
    ['exports.cycle.believed', row.believed],
    ['exports.cycle.predicted', row.predicted],
    ['exports.cycle.tried', row.tried],
    ['exports.cycle.happened', row.happened],
    ['exports.cycle.surprised', row.surprised],
    ['exports.cycle.failedBiggest', row.failedBiggest],
    ['exports.cycle.learned', row.learned],
  ]
  const measures = page.rows.where('measure', 'cycle', row.id)
  return [
    `${textOf(row.prototype)} ${row.number ?? ''}`.trim(),
    ...lines.filter(([, shown]) => textOf(shown)).map(([key, shown]) => `${page.say(key)} ${textOf(shown)}`),
    ...measures.map((one) => `${textOf(one.name)}: ${inNumbers(page, one)}`),
    ...(row.decision ? [page.say(`exports.decision.${row.decision}`)] : []),
  ].join('\n')
}

/** "5 of 12" where a measure is a part of another. */
function inNumbers(page: Page, one: Row<'measure'>): string {
  const { value, of } = countedOf(page.rows, one)
  const number = (each: number) => formatNumber(each, lang(page))
  return of === null
    ? number(value)
    : page.say('specification.cycle.outOf', { value: number(value), of: number(of) })
}

const kindOf = (page: Page, line: Line) => page.say(`kinds.clause.${line.type}`)
const citedKind = (page: Page, row: AnyRow): string =>
  row.kind === 'contribution'
    ? page.say(`kinds.${row.type ?? 'note'}`)
    : page.say(`exports.is.${row.kind as CitedKind}`)
type CitedKind = 'theme' | 'statement' | 'design' | 'commitment' | 'cycle' | 'challenge'

function whoSaid(page: Page, row: AnyRow): string[] {
  if (row.kind !== 'contribution') return []
  return (row as Row<'contribution'>).voices.flatMap((voice) => voiceName(voice, page.say) ?? [])
}

/** A voice in words, as its owner chose; nothing where they chose none. */
export function voiceName(voice: Voice, say: Say): string | undefined {
  if (!voice) return undefined
  if ('name' in voice) return voice.name
  if ('participant' in voice) return say('kinds.role.participant')
  const key = `kinds.role.${voice.role}` as WordKey
  const known = say(key)
  return known === key ? voice.role : known
}

function whereSaid(page: Page, row: AnyRow): string[] {
  const workshop = page.rows.get('workshop', (row as { workshop?: string | null }).workshop)
  return workshop?.date ? [formatDate(workshop.date, lang(page))] : []
}

function inMethod(page: Page, method: string | null): string {
  const known = methodNamed(method)
  return known ? inLanguage(known.name, page.language) : ''
}

/** Why a text is not there, said to its reader: never the text. */
function reasonKey(shown: Shown | null): WordKey {
  const why = shown && 'held' in shown ? shown.held : 'waiting'
  return why === 'summary' || why === 'counted'
    ? 'exports.held.summary'
    : why === 'takenBack' || why === 'erased'
      ? 'exports.held.takenBack'
      : 'exports.held.other'
}

const foreign = (page: Page, shown: { lang: string }) =>
  shown.lang === page.language ? undefined : shown.lang

function dataOf(page: Page): SpecificationData {
  const { rows, say } = page
  const programme = rows.all('programme')[0]
  return {
    programme: {
      title: textOf(programme?.title),
      purpose: textOf(programme?.purpose) || undefined,
      nation: programme?.nation ?? undefined,
      place: textOf(programme?.geography) || undefined,
      decides: textOf(programme?.decisionMaker) || undefined,
      replyBy: programme?.replyBy ?? undefined,
    },
    template: 'outline',
    sections: page.parts.map((part) => ({
      id: part.section.id,
      number: String(part.number),
      heading: inLanguage(part.section.title, page.language),
      clauses: part.lines.map((line) => {
        const shown = line.text && 'text' in line.text ? line.text : undefined
        const gaps = [
          ...(shown ? [] : [say(reasonKey(line.text))]),
          ...(line.trail.voices.gone ? [say('exports.gone', { count: line.trail.voices.gone })] : []),
          ...(line.trail.contributions.length || line.trail.steps.length ? [] : [say('exports.noVoice')]),
        ]
        return {
          id: anchorOf(line),
          number: line.number,
          kind: line.type,
          words: shown?.text ?? say('exports.clauseHeld'),
          lang: shown?.lang ?? page.language,
          evidence: page.cited.filter((one) => one.clauses.includes(line.id)).map(evidenceId),
          voices: line.trail.voices.people
            ? [{ of: say('exports.voicesOf'), count: line.trail.voices.people }]
            : undefined,
          gaps: gaps.length ? gaps : undefined,
        }
      }),
    })),
    evidence: page.cited.map((one) => {
      const said = citedText(page, one.row)
      return {
        id: evidenceId(one),
        number: String(one.number),
        kind:
          one.row.kind === 'contribution'
            ? 'contribution'
            : one.row.kind === 'cycle'
              ? 'learning_cycle'
              : 'other',
        words: said?.text,
        lang: said?.lang ?? page.language,
        name: whoSaid(page, one.row).length ? formatList(whoSaid(page, one.row), lang(page)) : undefined,
        from: citedKind(page, one.row),
        day: page.rows.get('workshop', (one.row as { workshop?: string | null }).workshop)?.date ?? undefined,
        clauses: page.parts
          .flatMap((part) => part.lines)
          .filter((line) => one.clauses.includes(line.id))
          .map(anchorOf),
      }
    }),
    record: [
      ...(page.versions.length
        ? [
            {
              heading: say('exports.versions'),
              lines: page.versions.map((one) => `${one.number ?? ''}: ${textOf(one.change)}`),
            },
          ]
        : []),
      ...aroundRecord(page),
    ],
  }
}
