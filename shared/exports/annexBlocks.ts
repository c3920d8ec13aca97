import { beneath } from '../queries/trail.ts'
import { translationIn } from '../queries/translations.ts'
import { statementAnchor, statementsShown } from './aroundParts.ts'
import {
  anchorOf,
  citedKind,
  citedShown,
  citedText,
  evidenceId,
  foreign,
  numberOf,
  reasonKey,
  whereSaid,
  whoSaid,
  type Page,
} from './documentPage.ts'
import type { Cited } from './evidenceList.ts'
import { soarAnchor, soarPartsOf } from './soarBlocks.ts'
import { evidence, h, held, links, meta, p, text, type Block, type Phrase } from './tree.ts'

/** What people said, in the order a reader meets it, each leading back to the clauses that rest on it. */
export function annexBlocks(page: Page): Block[] {
  const { say } = page
  const heading = h(3, say('exports.annex'), { id: 'annex-said' })
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
  const over = page.laid.lines
    .filter((line) => one.clauses.includes(line.id))
    .map((line) => ({ id: anchorOf(line), label: numberOf(page, line) }))
  const stands = over.length
    ? []
    : statementsShown(page.rows)
        .filter((each) => beneath(page.rows, each.id).some((note) => note.id === one.row.id))
        .map((each, at) => ({ id: statementAnchor(page.rows, each.id), label: String(at + 1) }))
  const fields = soarPartsOf(page.rows, one.row.id).map((part) => ({
    id: soarAnchor(part),
    label: say(`dream.soar.${part}`),
  }))
  return [
    [text(facts.join(' · '))],
    ...(under.length ? [[text(`${say('exports.beneath')} `), ...links(under)]] : []),
    ...(over.length ? [[text(`${say('exports.carries')} `), ...links(over)]] : []),
    ...(stands.length ? [[text(`${say('exports.underStatements')} `), ...links(stands)]] : []),
    ...(fields.length ? [[text(`${say('exports.inSoar')} `), ...links(fields)]] : []),
  ]
}
