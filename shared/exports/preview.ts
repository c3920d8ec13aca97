import { visibleTo, standingSight, type AudienceName } from '../consent/visible.ts'
import { sharedRun, sharedWords, wordsIn } from '../consent/retelling.ts'
import { standingOf } from '../consent/standing.ts'
import { contributionsAmong } from '../erasure.ts'
import type { Model } from '../model.ts'
import type { Held, Shown } from '../record.ts'
import { outline, outlineOfVersion, versionsOf } from '../queries/outline.ts'
import { rowsFor, Rows } from '../rows.ts'
import { beneathStatements } from './aroundParts.ts'
import { specificationDocument } from './specificationDocument.ts'
import type { DocumentTree } from './tree.ts'

export type PreviewAsked = {
  audience: AudienceName
  language: 'en-GB' | 'cy'
  version: string | null
  day: string
}
export type HeldBack = { why: Held; contributions: string[] }
export type SpecificationPreview = {
  tree: DocumentTree
  clauses: number
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
  const specification = rows.all('specification')[0]
  const cut = specification && versionsOf(rows, specification.id).find((one) => one.number === asked.version)
  const parts = !specification ? [] : cut ? outlineOfVersion(rows, cut) : outline(rows, specification.id)
  const lines = parts.flatMap((part) => part.lines)
  const inIt = new Set<string>()
  for (const line of lines) {
    if (line.text && 'text' in line.text)
      for (const id of contributionsAmong(model.words.get(line.text.words)?.sources ?? [])) inIt.add(id)
    for (const one of line.trail.contributions) if (!one.gone) inIt.add(one.id)
  }
  for (const one of beneathStatements(rows)) inIt.add(one.id)
  const around: (Shown | null)[] = [
    ...rows.all('statement').map((one) => one.text),
    ...rows.all('commitment').flatMap((one) => [one.text, one.reply]),
    ...rows.all('challenge').flatMap((one) => [one.youSaid, one.weDid, one.weDidNotBecause]),
  ]
  for (const shown of around)
    if (shown && 'text' in shown)
      for (const id of contributionsAmong(model.words.get(shown.words)?.sources ?? [])) inIt.add(id)
  const { heldBack, texts } = whatIsHeld(model, asked)
  const sharing = lines.flatMap((line) => {
    const text = line.text && 'text' in line.text ? line.text.text : ''
    return texts.flatMap(({ contribution, text: held }) => {
      const run = wordsIn(held).length >= sharedRun ? sharedWords(text, held) : undefined
      return run ? [{ clause: line.id, contribution, run }] : []
    })
  })
  return {
    tree: specificationDocument({ rows, ...asked }),
    clauses: lines.length,
    contributions: [...inIt].sort(),
    heldBack,
    clausesHeld: lines.filter((line) => !line.text || !('text' in line.text)).map((line) => line.id),
    sharing: [...new Map(sharing.map((one) => [`${one.clause} ${one.contribution}`, one])).values()],
  }
}

function whatIsHeld(model: Model, { audience: to, day }: PreviewAsked) {
  const by = new Map<Held, string[]>()
  const texts: { contribution: string; text: string }[] = []
  for (const one of model.all('contribution')) {
    const row = model.words.get(one.text ?? '')
    const whole = standingSight(standingOf(model, one.id), { to }, day)
    const sight = whole.show && row ? visibleTo(model, row, { to }, day) : whole
    if (sight.show || sight.why === 'erased') continue
    by.set(sight.why, [...(by.get(sight.why) ?? []), one.id])
    if (row) texts.push({ contribution: one.id, text: row.text })
  }
  return { heldBack: [...by].map(([why, contributions]) => ({ why, contributions })), texts }
}
