import type { Model } from '../model.ts'

/** Everybody who is the same person, as far as is known here: joined records have one history. */
export function peopleAs(model: Model, person: string): string[] {
  const found = new Set([person])
  for (const one of found)
    for (const joining of model.by('joining', 'people', one))
      for (const id of joining.people ?? []) found.add(id)
  return [...found].sort()
}

/** One id for one person, however many records they have. */
export const personKey = (model: Model, person: string): string => peopleAs(model, person)[0]!

/** True where every record of this person that is spoken of here is here: until then, answers may be missing. */
export const isPersonKnown = (model: Model, person: string): boolean =>
  peopleAs(model, person).every((id) => model.rec(id)?.kind === 'participant')

/** Everybody a contribution was ever signed to, names taken off included. */
export function everSignedTo(model: Model, contribution: string): string[] {
  const made = model.rec(contribution)
  const people = new Set<string>(
    (made?.changes ?? []).flatMap((c) => (c.sets.people as string[] | undefined) ?? []),
  )
  for (const signing of model.by('signing', 'contribution', contribution))
    if (signing.person) people.add(signing.person)
  return [...people].sort()
}
