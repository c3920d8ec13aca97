import { contributionsAmong } from '../erasure.ts'
import type { TemplatePart } from '../methods/templateSchema.ts'
import type { Model } from '../model.ts'
import type { AnyRow } from '../rows.ts'
import { beneathStatements } from './aroundParts.ts'
import type { Page } from './documentPage.ts'
import { placedInSoar } from './soarBlocks.ts'

/** The kinds of record whose texts a part prints, besides clauses and evidence. */
const kindsOf: Partial<Record<TemplatePart, AnyRow['kind'][]>> = {
  statements: ['statement'],
  soar: ['soar'],
  learning: ['cycle', 'measure'],
  cycles: ['cycle', 'measure'],
  changed: ['cycle'],
  promises: ['commitment'],
  answers: ['challenge'],
  matrix: ['cycle'],
  workshops: ['workshop'],
  themes: ['theme', 'vote'],
  versions: ['version'],
  unknown: ['parameter'],
}

/**
 * Whose words count in a document: those it quotes, those its texts were made from, and those it counts beneath a clause.
 * In doubt a contribution is in: a letter too many does no harm, and one too few does.
 */
export function contributionsIn(model: Model, page: Page): string[] {
  const { rows, laid, cited } = page
  const found = new Set<string>()
  const add = (words: string) => {
    for (const id of contributionsAmong(model.words.get(words)?.sources ?? [])) found.add(id)
  }
  for (const line of laid.lines) {
    if (line.text && 'text' in line.text) add(line.text.words)
    for (const one of line.trail.contributions) if (!one.gone) found.add(one.id)
  }
  if (laid.hasAnnex)
    for (const { row } of cited) {
      if (row.kind === 'contribution') found.add(row.id)
      wordsOf(row).forEach(add)
    }
  if (laid.parts.has('statements')) for (const one of beneathStatements(rows)) found.add(one.id)
  if (laid.parts.has('soar')) for (const one of placedInSoar(rows)) found.add(one.id)
  const kinds = new Set<AnyRow['kind']>(['programme', 'specification'])
  for (const part of laid.parts) for (const kind of kindsOf[part] ?? []) kinds.add(kind)
  for (const kind of kinds)
    for (const row of rows.all(kind) as AnyRow[])
      // Of a version only what it says of itself is printed: its clauses are counted above.
      wordsOf(row.kind === 'version' ? row.change : row).forEach(add)
  if (page.cut) wordsOf(page.cut.change).forEach(add)
  return [...found].sort()
}

/** The ids of all words that a row shows, however deep they lie. */
function wordsOf(value: unknown): string[] {
  if (!value || typeof value !== 'object') return []
  if ('words' in value && 'text' in value && typeof value.words === 'string') return [value.words]
  return Object.values(value).flatMap(wordsOf)
}
