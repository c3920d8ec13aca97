import { visibleTo, standingSight, type AudienceName } from '../consent/visible.ts'
import { runsAmong } from '../consent/retelling.ts'
import { standingOf } from '../consent/standing.ts'
import { livingOutline } from '../methods/templates.ts'
import type { Model } from '../model.ts'
import type { Held } from '../record.ts'
import { templateIn } from '../queries/templates.ts'
import { rowsFor, Rows } from '../rows.ts'
import { contributionsIn } from './contributionsIn.ts'
import { documentOf, pageOf } from './specificationDocument.ts'
import type { DocumentTree } from './tree.ts'

export type PreviewAsked = {
  audience: AudienceName
  language: 'en-GB' | 'cy'
  version: string | null
  day: string
  /** The kind of document; the living outline where none is named. */
  template?: string | null
}
export type HeldBack = { why: Held; contributions: string[] }
export type SpecificationPreview = {
  tree: DocumentTree
  clauses: number
  /** Clauses of the outline that have no place in this kind of document. */
  unplaced: number
  /** Contributions whose words are in it: by themselves, or in a text made from them. */
  contributions: string[]
  /** Contributions whose words it does not hold, by reason. */
  heldBack: HeldBack[]
  clausesHeld: string[]
  /** Clauses that share a run of five words with words held back: pointed out, not blocked. */
  sharing: { clause: string; contribution: string; run: string }[]
}

/** What an audience will get on a day, and what is held back and why, before anything is written. */
export function specificationPreview(model: Model, asked: PreviewAsked): SpecificationPreview {
  const audience = { to: asked.audience } as const
  const rows = new Rows(rowsFor(model, audience, asked.day))
  const template = templateIn(rows, asked.template) ?? livingOutline
  const page = pageOf({ ...asked, rows, template })
  const { lines, unplaced } = page.laid
  const { heldBack, texts } = whatIsHeld(model, asked)
  const heldIn = runsAmong(texts)
  const sharing = lines.flatMap((line) =>
    line.text && 'text' in line.text
      ? heldIn(line.text.text).map(({ of, run }) => ({ clause: line.id, contribution: of, run }))
      : [],
  )
  return {
    tree: documentOf(page),
    clauses: lines.length,
    unplaced: unplaced.length + page.laid.sections.reduce((sum, one) => sum + one.more, 0),
    contributions: contributionsIn(model, page),
    heldBack,
    clausesHeld: lines.filter((line) => !line.text || !('text' in line.text)).map((line) => line.id),
    sharing: [...new Map(sharing.map((one) => [`${one.clause} ${one.contribution}`, one])).values()],
  }
}

function whatIsHeld(model: Model, { audience: to, day }: PreviewAsked) {
  const by = new Map<Held, string[]>()
  const texts: { of: string; text: string }[] = []
  for (const one of model.all('contribution')) {
    const row = model.words.get(one.text ?? '')
    const whole = standingSight(standingOf(model, one.id), { to }, day)
    const sight = whole.show && row ? visibleTo(model, row, { to }, day) : whole
    if (sight.show || sight.why === 'erased') continue
    by.set(sight.why, [...(by.get(sight.why) ?? []), one.id])
    if (row) texts.push({ of: one.id, text: row.text })
  }
  return { heldBack: [...by].map(([why, contributions]) => ({ why, contributions })), texts }
}
