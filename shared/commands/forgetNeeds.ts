import { z } from 'zod'
import { defineCommand, type Make } from '../command.ts'
import { purposesHeld } from '../consent/history.ts'
import type { Model } from '../model.ts'

/** Deletes, for good, the access needs of everybody who did not ask for them to be kept, once no day is to come. */
export const forgetNeeds = defineCommand({
  name: 'forgetNeeds',
  undoable: false,
  args: z.strictObject({}),
  run: (model, _args, make) => {
    const { needsUntil } = model.all('programme')[0] ?? {}
    // Past the day the programme set for itself nobody's stay, whatever was to come.
    const isPast = !!needsUntil && needsUntil < make.day
    return { count: forgetNeedsIn(model, make, make.day, undefined, isPast) }
  },
})

/** The same inside another gesture; `closing` is a workshop that ends with it. Gives how many people it was. */
export function forgetNeedsIn(model: Model, make: Make, day: string, closing?: string, all = false): number {
  const ahead = model
    .all('workshop')
    .some(
      (one) =>
        one.id !== closing && !model.by('closing', 'workshop', one.id).length && (one.date ?? day) >= day,
    )
  if (ahead && !all) return 0
  let count = 0
  for (const person of model.all('participant')) {
    if (!all && purposesHeld(model, person.id)?.keepNeeds) continue
    // Every wording there ever was, and not only the last.
    const said = (model.rec(person.id)?.changes ?? []).flatMap((one) => (one.sets.needs as string[]) ?? [])
    const ids = [...new Set(said)].filter((id) => model.words.has(id))
    if (!ids.length) continue
    make.erase(ids)
    make.edit('participant', person.id, { needs: [] })
    count += 1
  }
  return count
}
