import type { ClauseType } from '../../../../shared/records/clause.ts'
import type { Shown } from '../../../../shared/record.ts'
import { act, say, useDesk } from '../../../store/desk.ts'

/**
 * A clause from a statement or design element, in one press: its words, still whoever's they were, and the thread to
 * it and everything beneath it. Undo takes it back.
 */
export async function clauseFrom(id: string, text: Shown | null, section: string, type: ClauseType) {
  const specification = useDesk.getState().rows.all('specification')[0]
  if (!specification || !text || !('text' in text)) return say('dream.clause.noWords', {}, 'refused')
  const made = await act('addClause', {
    specification: specification.id,
    section,
    type,
    text: text.text,
    lang: text.lang,
    madeFrom: [id],
  })
  if (made) say('dream.clause.made')
}
