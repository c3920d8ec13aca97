import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { peopleAs } from '../consent/people.ts'
import { aLang, anId, aText, place } from './arguments.ts'
import { arrive, clockTime } from './attend.ts'

/**
 * A list of aliases, one a line: whoever is not here yet is added, whoever came before is known by their alias, and
 * with a workshop everybody on the list is in the room.
 */
export const pasteParticipants = defineCommand({
  name: 'pasteParticipants',
  args: z.strictObject({
    aliases: z.array(aText).max(500),
    lang: aLang,
    workshop: anId.nullish(),
    at: clockTime.nullish(),
  }),
  run: (model, { aliases, lang, workshop, at }, make) => {
    if (workshop && !model.get('workshop', workshop)) return refuse('refusals.notHere')
    const known = new Map(
      model.all('participant').map((one) => [keyOf(model.words.get(one.alias ?? '')?.text ?? ''), one.id]),
    )
    const wanted = new Map(
      aliases.map((alias) => [keyOf(alias), cleanText(alias)]).filter(([key]) => key) as [string, string][],
    )
    if (wanted.size === 0) return refuse('refusals.aliasNeeded')
    const marked = new Set(
      workshop
        ? model
            .of('attendance', 'workshop', workshop)
            .flatMap((one) => (one.person && one.here ? peopleAs(model, one.person) : []))
        : [],
    )
    let rank = place(model.all('participant'), undefined)
    let added = 0
    const people = [...wanted].map(([key, alias]) => {
      const old = known.get(key)
      const person = old ?? make.id('participant')
      if (!old) {
        make.add('participant', { alias: make.say(alias, { lang, subjects: [person] }), rank }, person)
        rank = generateKeyBetween(rank, null)
        added += 1
      }
      const gone =
        workshop && old
          ? model.of('attendance', 'workshop', workshop).filter((one) => one.person === old && !one.here)
          : []
      for (const one of gone) make.edit('attendance', one.id, { here: true, left: null })
      if (workshop && gone.length === 0 && !marked.has(person))
        arrive(model, make, { workshop, person, at, lang })
      return person
    })
    return { people, added, back: people.length - added }
  },
})

const keyOf = (alias: string) => cleanText(alias).toLocaleLowerCase('en')
