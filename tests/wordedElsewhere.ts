import { isRefusal } from '../shared/command.ts'
import type { CommandName } from '../shared/commands/index.ts'
import type { Desk } from '../shared/desk.ts'

/**
 * Another laptop's wording of a record's text, merged: it knew what the record was first said with and nothing that
 * came since. Gives the id of the words.
 */
export function wordedElsewhere(desk: Desk, id: string, command: CommandName, text: string): string {
  const base = desk.model.rec(id)!.changes[0]!
  const words = crypto.randomUUID()
  const merged = desk.merge({
    changes: [
      {
        ...base,
        id: `${base.id.slice(0, -1)}~`,
        device: 'other',
        seq: 1,
        mark: 'other',
        command,
        sets: { text: words },
        base: { text: [base.id] },
      },
    ],
    words: [{ id: words, text, lang: 'en-GB', subjects: [], sources: [] }],
    erased: [],
  })
  if (isRefusal(merged)) throw new Error(merged.refused)
  return words
}
