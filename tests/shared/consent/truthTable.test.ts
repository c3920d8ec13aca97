import { describe, expect, it } from 'vitest'
import type { Audience } from '../../../shared/consent/visible.ts'
import { rowsFor, type Row } from '../../../shared/rows.ts'
import { textOf } from '../../../shared/record.ts'
import { Hall, today } from './hall.ts'
import { everyAnswer, expected, type Expected, type Said as Axes } from './oracle.ts'

const every = everyAnswer()
const hall = new Hall()
const alike = (at: number) => ({ alias: `alias ${at}`, first: `first ${at}`, full: `full ${at}` })
function somebody(at: number): string {
  const { alias, first, full } = alike(at)
  const person = hall.person(alias, { role: 'resident' })
  hall.act('nameParticipant', { person, firstName: first, fullName: full, deleteOn: '2030-01-01' })
  return person
}
const five = [0, 1, 2, 3, 4].map(somebody)
type Said = { id: string; axes: Axes; names: Record<string, string>; text: string }
/** Each answer given once for one note, by one of five people. */
const onNotes: Said[] = every.map((axes, at) => {
  const id = hall.note(`words ${at}.`, [five[at % 5]!])
  hall.says(five[at % 5]!, axes, { contribution: id })
  return { id, axes, names: alike(at % 5), text: `words ${at}.` }
})
/** And each answer but for the names given for the programme, by somebody of their own. */
const general: Said[] = every
  .filter((axes) => axes.name === 'first')
  .map((axes, at) => {
    const person = somebody(5 + at)
    const id = hall.note(`said ${at}.`, [person])
    hall.says(person, axes)
    return { id, axes, names: alike(5 + at), text: `said ${at}.` }
  })
const notes = [...onNotes, ...general]
const closedHall = new Hall(hall)
closedHall.act('closeWorkshop', { workshop: hall.workshop })

const audiences: [string, Audience][] = [
  ['facilitator', { to: 'facilitator' }],
  ['ownRoom', { to: 'room', workshop: hall.workshop }],
  ['otherRoom', { to: 'room', workshop: hall.other }],
  ['programme', { to: 'programme' }],
  ['commissioner', { to: 'commissioner' }],
  ['public', { to: 'public' }],
]
const cases = audiences.flatMap(([name, to]) => [
  { name, to, closed: false },
  { name, to, closed: true },
])

describe('the truth table: every answer of one person, before every audience', () => {
  it('[C8] has every answer there is', () => expect(every).toHaveLength(3 * 3 * 5 * 4 * 3 * 2))

  it.each(cases)(
    '[C16] [C17] [C19] [C20] [C21] [C23] [N1] [N3] [N4] $name, workshop closed: $closed',
    ({ name, to, closed }) => {
      const model = (closed ? closedHall : hall).desk.model
      const rows = new Map(rowsFor(model, to, today).map((row) => [row.id, row]))
      const shown = new Set(JSON.stringify([...rows.values()]).match(/(words|said) \d+\./g))
      for (const { id, axes, names, text } of notes) {
        const row = rows.get(id) as Row<'contribution'> | undefined
        const want = expected(axes, name, closed)
        const voice = row?.voices[0] ?? null
        const named = voice && 'name' in voice ? voice.name : null
        const got: Expected = {
          there: !!row,
          text: textOf(row?.text) === text,
          gone: !!row?.gone,
          voice: named
            ? (Object.keys(names).find((one) => names[one] === named) ?? named)
            : voice
              ? Object.keys(voice)[0]!
              : null,
        }
        expect({ axes, ...got }).toEqual({ axes, ...want })
        if (!want.text && shown.has(text)) expect.fail(`${text} is in what is shown`)
      }
    },
    60_000,
  )
})
