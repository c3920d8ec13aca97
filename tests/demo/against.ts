// Where a document says otherwise than the store it was made from.
import type { SpecificationData } from '../../shared/exports/specificationData.ts'

/**
 * By a clause's words: the words of all it rests on that the commissioner may read, of what is only passed on the way to
 * them, and how much else there is.
 */
export type Kept = Map<string, { words: string[]; onTheWay: string[]; unread: number }>

/** Where a document differs from what is kept: a clause that is not there, or rests on more, less or something else. */
export function faultsAgainst(
  kept: Kept,
  document: Pick<SpecificationData, 'sections' | 'evidence'>,
): string[] {
  const { sections, evidence } = document
  const clauses = sections.flatMap((section) => section.clauses)
  const faults = [...kept.keys()]
    .filter((words) => !clauses.some((clause) => clause.words === words))
    .map((words) => `the clause "${words}" is kept, and in no document`)
  for (const { number, words, evidence: claims } of clauses) {
    const rests = kept.get(words)
    if (!rests) {
      faults.push(`clause ${number} is in a document and not kept: "${words}"`)
      continue
    }
    const claimed = claims.flatMap((id) => evidence.find((one) => one.id === id) ?? [])
    for (const each of rests.words)
      if (!claimed.some((one) => one.words?.includes(each)))
        faults.push(`clause ${number} rests on "${each}" and does not say so`)
    for (const one of claimed)
      if (one.words && ![...rests.words, ...rests.onTheWay].some((each) => one.words!.includes(each)))
        faults.push(`clause ${number} claims ${one.number}, which it does not rest on: "${one.words}"`)
    if (claimed.filter((one) => !one.words).length > rests.unread)
      faults.push(`clause ${number} claims more without words than there is`)
  }
  return faults
}
