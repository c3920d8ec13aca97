import { inLanguage } from '../methods/index.ts'
import { livingOutline } from '../methods/templates.ts'
import type { TemplatePart } from '../methods/templateSchema.ts'
import { outline, outlineOfVersion, versionsOf } from '../queries/outline.ts'
import { textOf } from '../record.ts'
import type { WordKey } from '../words/catalogue.ts'
import { formatDate } from '../words/dates.ts'
import { sayIn } from '../words/say.ts'
import { anchorsOf } from './anchors.ts'
import { annexBlocks } from './annexBlocks.ts'
import {
  answersBlocks,
  beneathStatements,
  learningBlocks,
  promisesBlocks,
  statementsBlocks,
} from './aroundParts.ts'
import { clauseBlocks } from './clauseBlocks.ts'
import { anchorOf, foreign, lang, type DocumentAsked, type Page } from './documentPage.ts'
import { evidenceList } from './evidenceList.ts'
import { changedBlocks, cycleBlocks } from './learningParts.ts'
import { matrixBlocks } from './matrixBlocks.ts'
import { placedInSoar, soarBlocks } from './soarBlocks.ts'
import { themeBlocks, unknownBlocks, versionBlocks, workshopBlocks } from './recordBlocks.ts'
import { specificationDataOf } from './specificationJson.ts'
import { layOut, type LaidSection } from './templateLayout.ts'
import {
  h,
  held,
  list,
  meta,
  p,
  passage,
  strong,
  table,
  text,
  type Block,
  type DocumentTree,
} from './tree.ts'

/**
 * The specification as one document under a template's headings: what each clause says, what it rests on, and the words
 * beneath, joined by links both ways. Made only of rows its audience may see, so no writer has to know about consent.
 */
export const specificationDocument = (asked: DocumentAsked): DocumentTree => documentOf(pageOf(asked))

/** Writes what was laid out. */
export function documentOf(page: Page): DocumentTree {
  const { rows, language, day, say, cut, template, audience } = page
  const title = textOf(rows.all('specification')[0]?.title) || say('exports.untitled')
  return {
    title: template.id === livingOutline.id ? title : `${title} – ${inLanguage(template.name, language)}`,
    language,
    audience: say(`exports.for.${audience}`),
    day,
    version: cut
      ? say('exports.version', { number: cut.number ?? '', day: formatDate(cut.onDay ?? day, lang(page)) })
      : say('exports.outlineOn', { day: formatDate(day, lang(page)) }),
    ...(isShort(page) && { isShort: true }),
    blocks: [...opening(page), ...page.laid.sections.flatMap((_, at) => sectionBlocks(page, at))],
    anchors: anchorsOf(page),
    data: specificationDataOf(page) as unknown as DocumentTree['data'],
  }
}

/** A page for everybody: plain lists, each cut short. */
const isShort = ({ template }: Page) =>
  template.sections.every((one) => one.plain || one.parts.every((part) => part === 'unknown'))

/** What the document is made of, laid out under its headings and nothing written yet. */
export function pageOf(asked: DocumentAsked): Page {
  const { rows, language, template = livingOutline } = asked
  const specification = rows.all('specification')[0]
  const versions = specification ? versionsOf(rows, specification.id) : []
  const cut = versions.find((one) => one.number === asked.version)
  const parts = !specification ? [] : cut ? outlineOfVersion(rows, cut) : outline(rows, specification.id)
  const laid = layOut(template, parts)
  // An annex of its own holds what every clause rests on; beneath a document's clauses, what those do.
  const held = new Set((laid.lines.length ? laid.lines : laid.all).map((line) => line.id))
  const cited = evidenceList(
    rows,
    parts.map((part) => ({ ...part, lines: part.lines.filter((line) => held.has(line.id)) })),
    laid.hasAnnex ? [...beneathStatements(rows), ...placedInSoar(rows)] : [],
  )
  return { ...asked, template, say: sayIn(language === 'cy' ? 'cy' : 'en'), laid, cited, versions, cut }
}

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
    // A page has no room for a table of them.
    ...(isShort(page) && shown.length
      ? [
          p(
            shown.flatMap(([key, value], at) => [
              strong(`${say(key)}:`),
              text(` ${value}${at < shown.length - 1 ? '\n' : ''}`),
            ]),
          ),
        ]
      : []),
    ...(!isShort(page) && shown.length
      ? [
          table(
            [say('exports.about'), textOf(programme?.title)],
            shown.map(([key, value]) => [say(key), value]),
          ),
        ]
      : []),
    ...(isShort(page) ? [] : [meta(say(page.laid.hasAnnex ? 'exports.howToRead' : 'templates.howToRead'))]),
  ]
}

/** A heading, its standing words, its clauses and its parts. One with nothing in it says so. */
function sectionBlocks(page: Page, at: number): Block[] {
  const { section, number } = page.laid.sections[at]!
  const isPart = !section.takes.length && section.parts.length > 0
  const heading = h(section.level === 2 ? 3 : 2, inLanguage(section.title, page.language), {
    id: isPart ? section.id : `section-${at + 1}`,
    number,
    ...(section.parts.includes('annex') && { role: 'evidence' as const }),
  })
  const standing = section.standing ? passage(inLanguage(section.standing, page.language)) : []
  const body = [...linesOf(page, page.laid.sections[at]!), ...partsOf(page, page.laid.sections[at]!)]
  const holdsOthers = section.level === 1 && page.laid.sections[at + 1]?.section.level === 2
  const isStanding = standing.length > 0 && !section.takes.length && !section.parts.length
  if (body.length || isStanding || (holdsOthers && !section.takes.length && !section.parts.length))
    return [heading, ...standing, ...body]
  return [
    heading,
    ...standing,
    held(page.say(section.parts.includes('rest') ? 'templates.noRest' : 'exports.sectionEmpty')),
  ]
}

function linesOf(page: Page, { section, lines, more }: LaidSection): Block[] {
  if (!section.plain) return [...lines.flatMap((line) => clauseBlocks(page, line)), ...moreOf(page, more)]
  const items = lines.map((line): Block[] =>
    line.text && 'text' in line.text
      ? [p(line.text.text, { id: anchorOf(line), lang: foreign(page, line.text) })]
      : [held(page.say('exports.clauseHeld'), { id: anchorOf(line) })],
  )
  return [...(items.length ? [list(items)] : []), ...moreOf(page, more)]
}

const moreOf = (page: Page, more: number): Block[] =>
  more ? [meta(page.say('templates.more', { count: more }))] : []

const blocksOf: Record<Exclude<TemplatePart, 'rest'>, (page: Page) => Block[]> = {
  statements: statementsBlocks,
  soar: soarBlocks,
  learning: learningBlocks,
  cycles: cycleBlocks,
  changed: changedBlocks,
  promises: promisesBlocks,
  answers: answersBlocks,
  matrix: matrixBlocks,
  annex: annexBlocks,
  workshops: workshopBlocks,
  themes: themeBlocks,
  versions: versionBlocks,
  unknown: unknownBlocks,
}

/** Each part brings a heading of its own, which one that is all its section has does without. */
function partsOf(page: Page, { section, lines }: LaidSection): Block[] {
  const parts = section.parts.filter((part) => part !== 'rest')
  const isAlone = parts.length === 1 && !section.takes.length && !lines.length
  const by = (section.level === 2 ? 1 : 0) - (isAlone ? 1 : 0)
  return parts.flatMap((part) => {
    const blocks = blocksOf[part](page)
    return (isAlone ? blocks.slice(1) : blocks).map((block) => lower(block, by))
  })
}

const lower = (block: Block, by: number): Block =>
  block.type === 'heading' && by
    ? { ...block, depth: Math.min(4, Math.max(3, block.depth + by)) as 3 | 4 }
    : block
