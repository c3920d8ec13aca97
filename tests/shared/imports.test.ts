// Files that were made by somebody else, by hand, or to do harm: what is said of them, and that nothing of them stays.
import { describe, expect, test } from 'vitest'
import { isRefusal, type Refusal } from '../../shared/command.ts'
import { Desk, keepInMemory } from '../../shared/desk.ts'
import { importFileInto } from '../../shared/imports/index.ts'
import { textOf } from '../../shared/record.ts'
import { rowsFor, Rows } from '../../shared/rows.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import panel from '../../shared/samples/lived-experience-panel.json' with { type: 'json' }
import type { WordKey } from '../../shared/words/catalogue.ts'
import { sayIn } from '../../shared/words/say.ts'
import { aLaptop } from '../laptop.ts'

// Whatever shape somebody gives it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any
const long = 'x'.repeat(10_000_000)

/** A sample with something in it changed. */
const but = (sample: object, change: (file: Any) => void): unknown => {
  const file = structuredClone(sample) as Any
  change(file)
  return file
}
const ai = (change: (file: Any) => void) => but(inquiry, change)
const lxp = (change: (file: Any) => void) => but(panel, change)

const bringIn = (file: unknown) => {
  const desk = new Desk(keepInMemory(), aLaptop({ day: '2026-11-21' }))
  return { desk, done: importFileInto(desk, file) }
}
const inWords = ({ refused, params }: Refusal, language: 'en' | 'cy') =>
  sayIn(language)(refused as WordKey, params)

const meetingWithTurns = (file: Any): Any => file.meetings.find((one: Any) => one.round?.turns.length)

function deep(): unknown {
  let found: unknown = []
  for (let at = 0; at < 100_000; at += 1) found = [found]
  return found
}

const unfit: [name: string, file: unknown, says: RegExp][] = [
  ...[null, 5, 'words', [], {}, { schema: 'alongside.sample.ai/2' }].map(
    (file): [string, unknown, RegExp] => [
      JSON.stringify(file),
      file,
      /under “schema” .*sample\.ai\/1, .*panel\/1/,
    ],
  ),
  ['a schema and nothing else', { schema: inquiry.schema }, /“programme” is missing/],
  ['a list for named parts', ai((file) => (file.programme = [])), /“programme”.*named parts/],
  ['named parts for a list', ai((file) => (file.stories = { 0: {} })), /“stories” .*list/],
  ['a number for words', ai((file) => (file.programme.title = 5)), /“programme › title” .*words/],
  [
    'no words where some belong',
    ai((file) => (file.themes[2].label = ' ')),
    /“themes › 3 \(T3\) › label” .*words/,
  ],
  [
    'half a sign',
    ai((file) => (file.stories[0].narrative = 'kettle \ud83e first')),
    /“stories › 1 \(ST01\) › narrative” a sign is broken in half/,
  ],
  ['words for a number', ai((file) => (file.themes[0].dots = 'nine')), /“themes › 1 \(T1\) › dots” .*number/],
  [
    'words for yes',
    ai((file) => (file.consents[0].contact_again = 'yes')),
    /“consents › 1 › contact_again” .*true or false/,
  ],
  [
    'a field left out',
    ai((file) => delete file.consents[1].answers.reach),
    /“consents › 2 › answers › reach” is missing/,
  ],
  [
    'a reach that is none',
    ai((file) => (file.consents[0].answers.reach = 'mars')),
    /one of room, programme, commissioner, public/,
  ],
  [
    'a change to what is none',
    ai((file) => (file.consents[0].changes = [{ at: '2026-06-01', axis: 'reach', to: 'mars' }])),
    /“consents › 1 › changes › 1 › to”/,
  ],
  [
    'a change of what nobody is asked',
    ai((file) => (file.consents[0].changes = [{ at: '2026-06-01', axis: '__proto__', to: 'x' }])),
    /“consents › 1 › changes › 1 › axis” .*one of keep, words/,
  ],
  [
    'a day that is none',
    ai((file) => (file.consents[0].answers.until = '2026-02-31')),
    /a day, like 2026-05-13/,
  ],
  [
    'ten million letters of words',
    ai((file) => (file.stories[0].narrative = long)),
    /“stories › 1 \(ST01\) › narrative” are longer than 200000/,
  ],
  [
    'ten million letters of a name',
    ai((file) => (file.concerns[0].id = long)),
    /“concerns › 1 \(x{60}\) › id” are longer than 200/,
  ],
  [
    'a number without end',
    ai((file) => (file.phases[0].minutes = 1e300)),
    /“phases › 1 › minutes” is higher than 1440/,
  ],
  [
    'fewer than none',
    ai((file) => (file.themes[0].dots = -5)),
    /no use for what stands under “themes › 1 \(T1\) › dots”/,
  ],
  [
    'a list without end',
    ai((file) => (file.programme.parameters.open = Array(10_001).fill('a'))),
    /list under “programme › parameters › open” is longer than 10000/,
  ],
  [
    'lists in lists in lists',
    ai((file) => (file.stories[0].narrative = deep())),
    /“stories › 1 \(ST01\) › narrative” .*words/,
  ],
  [
    'two people of one name',
    ai((file) => (file.participants[1].id = 'P01')),
    /“participants › 2 \(P01\) › id” is given to something else/,
  ],
  [
    'a theme named as a story',
    ai((file) => (file.themes[0].id = 'ST01')),
    /“themes › 1 \(ST01\) › id” is given to something else/,
  ],
  [
    'a story nobody told',
    ai((file) => (file.stories[0].teller_id = 'P99')),
    /“stories › 1 \(ST01\) › teller_id” speaks of something/,
  ],
  [
    'an answer nobody gave',
    ai((file) => (file.consents[0].participant_id = 'constructor')),
    /“consents › 1 › participant_id” speaks of something/,
  ],
  [
    'a clause of no version',
    ai((file) => (file.specification_outline.clauses[0].since = '9')),
    /clauses › 1 \(CL01\) › since” speaks of something/,
  ],
  [
    'evidence that is not there',
    ai((file) => file.specification_outline.clauses[0].evidence.push('ST99')),
    /\(CL01\) › evidence › \d+” speaks of something/,
  ],
  [
    'words erased that are not there',
    lxp((file) => file.erased.push('nothing')),
    /“erased › \d+” speaks of something/,
  ],
  [
    'words taken back by nobody',
    lxp((file) => (file.taken_back[0].by = 'nobody')),
    /“taken_back › 1 › by” speaks of something/,
  ],
  [
    'a turn that never ends',
    lxp((file) => (meetingWithTurns(file).round.turns[0][2] = 1e300)),
    /round › turns › 1 › 3” is higher than 86400/,
  ],
  [
    'a turn of nobody',
    lxp((file) => (meetingWithTurns(file).round.turns[0][0] = 'nobody')),
    /round › turns › 1 › 1” speaks of something/,
  ],
]

describe('a file to bring in', () => {
  test.each(unfit)(
    '[CL18] with %s is refused with its place and why, and nothing of it is kept',
    (_name, file, says) => {
      const { desk, done } = bringIn(file)
      if (!isRefusal(done)) throw new Error('It was brought in')
      expect(inWords(done, 'en')).toMatch(says)
      expect(inWords(done, 'en')).toMatch(/Nothing was changed\.$/)
      expect(inWords(done, 'cy')).toMatch(/Ni newidiwyd dim\.$/)
      expect(inWords(done, 'cy')).not.toMatch(/\{\{|cannot/)
      if (done.params?.['where']) expect(inWords(done, 'cy')).toContain(done.params['where'])
      expect([desk.model.all('programme'), desk.model.all('participant')]).toEqual([[], []])
    },
  )

  test('[CL18] that only looks strange is brought in whole, and as plain words', () => {
    const text = JSON.stringify(
      ai((file) => {
        file.stories[0].narrative = `kettle\u0000 \u0007first\u001b[2J, بعد \u202eذلك, 🫖`
        file.phases[0].phase = 'constructor'
      }),
    )
      .replaceAll('"P01"', '"__proto__"')
      .replace('{', '{"__proto__":{"isAdmin":true},"more":{"__proto__":5},')
    const { desk, done } = bringIn(JSON.parse(text))
    if (isRefusal(done)) throw new Error(inWords(done, 'en'))
    const stories = desk.model.all('contribution').filter(({ type }) => type === 'story')
    expect(stories).toHaveLength(inquiry.expected.stories_stored)
    const rows = new Rows(rowsFor(desk.model, { to: 'programme' }, '2026-11-21'))
    const said = rows.all('contribution').map((one) => textOf(one.text) ?? '')
    const first = said.find((words) => words.startsWith('kettle'))
    expect(first).toMatch(/^kettle first\[2J, بعد .*ذلك, 🫖$/)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('isAdmin' in {}).toBe(false)
  })
})
