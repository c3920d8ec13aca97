import type { Line, OutlineSection } from '../../../shared/queries/outline.ts'
import { act, say } from '../../store/desk.ts'

/** Where a clause goes when it moves one place; across into the next section at either end. */
export function placeBeside(
  sections: readonly OutlineSection[],
  id: string,
  step: 1 | -1,
): { section: string; after: string | null | undefined } | null {
  const at = sections.findIndex((one) => one.lines.some((line) => line.id === id))
  const part = sections[at]
  if (!part) return null
  const place = part.lines.findIndex((line) => line.id === id)
  const next = place + step
  if (next >= 0 && next < part.lines.length)
    return {
      section: part.section.id,
      after: step > 0 ? part.lines[next]!.id : (part.lines[next - 1]?.id ?? null),
    }
  const beside = sections[at + step]
  return beside ? { section: beside.section.id, after: step > 0 ? null : undefined } : null
}

export async function moveBy(sections: readonly OutlineSection[], id: string, step: 1 | -1): Promise<void> {
  const to = placeBeside(sections, id, step)
  if (to) await act('editClause', { id, ...to })
}

/** Off the outline, kept in the versions that hold it; taken back with undo. */
export async function takeOut(id: string): Promise<void> {
  if (await act('editClause', { id, retired: true })) say('specification.takenOut.said')
}

/** True where the clause's own words are gone or held, so that there is nothing to edit. */
export const isHeld = (line: Line): boolean => !line.text || 'held' in line.text
