import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Voice } from '../../../shared/consent/names.ts'
import { isHeldBack } from '../../../shared/exports/tables/book.ts'
import { tableBook } from '../../../shared/exports/tables/tables.ts'
import { clauseVoices } from '../../../shared/exports/tables/voices.ts'
import { outline } from '../../../shared/queries/outline.ts'
import { Rows, type AnyRow } from '../../../shared/rows.ts'

/** Somebody: a role they chose to be known by, or a name, or nothing. */
type Person = { voice: Voice }
/** Who said what, and which clauses rest on it. */
type Told = { people: Person[]; notes: { by: number[]; under: number[] }[]; clauses: number }

const said = (text: string) => ({ text, lang: 'en-GB', words: `w ${text}` })
/** The rows an audience gets of it: what no field says is left out, as a test needs it. */
function rowsOf({ people, notes, clauses }: Told): Rows {
  const rows: object[] = [
    { id: 's', kind: 'specification', title: said('Hubs') },
    ...Array.from({ length: clauses }, (_, at) => ({
      id: `c${at}`,
      kind: 'clause',
      specification: 's',
      section: 'why',
      type: 'outcome',
      text: said(`Clause ${at}.`),
      rank: String(at).padStart(3, '0'),
    })),
    ...notes.flatMap(({ by, under }, at) => [
      {
        id: `n${at}`,
        kind: 'contribution',
        type: 'note',
        text: said(`Words ${at}.`),
        voices: by.map((who) => people[who % people.length]!.voice),
        speakers: by.map((who) => `voice ${who % people.length}`),
        gone: null,
      },
      ...under.map((clause) => ({
        id: `e${at} ${clause}`,
        kind: 'evidence',
        clause: `c${clause % clauses}`,
        to: `n${at}`,
      })),
    ]),
  ]
  return new Rows(rows as AnyRow[])
}
const bookOf = (rows: Rows) =>
  tableBook({
    rows,
    totals: { all: 0, countedOnly: 0, byType: {} },
    audience: 'public',
    language: 'en-GB',
    version: null,
    day: '2026-11-21',
  })

const voice = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('carer', 'resident', 'practitioner').map((role) => ({ role })) },
  { weight: 1, arbitrary: fc.constant({ name: 'Wren' }) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const programmes: fc.Arbitrary<Told> = fc.record({
  people: fc.array(fc.record({ voice }), { minLength: 1, maxLength: 40 }),
  notes: fc.array(
    fc.record({
      by: fc.uniqueArray(fc.nat(39), { maxLength: 12 }),
      under: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    }),
    { maxLength: 14 },
  ),
  clauses: fc.integer({ min: 1, max: 4 }),
})

describe('kinds of voice in tables', () => {
  it('[H2] no count held back follows from all the tables of one export, whatever somebody adds up', () => {
    let heldAmongShown = 0
    fc.assert(
      fc.property(programmes, (told) => {
        const rows = rowsOf(told)
        const counts = bookOf(rows).research.find((one) => one.name === 'counts')!.rows
        const kinds = new Set(counts.flatMap(([of, , kind]) => (of === 'voices' ? [kind] : [])))
        const truth = countedByHand(told, kinds)
        const shown = numbersShown(counts)
        for (const [key, count] of shown) expect([key, count]).toEqual([key, truth.get(key)])
        for (const count of shown.values()) expect(count).toBeGreaterThanOrEqual(5)
        // That a kind has a column says that it has five voices; so that number stands there.
        for (const kind of kinds)
          if (kind !== 'all' && kind !== 'other')
            expect(shown.get(`all ${kind as string}`)).toBeGreaterThanOrEqual(5)
        const followed = [...truth.keys()].filter((key) => !shown.has(key) && !mayBeOther(key, truth, shown))
        expect(followed).toEqual([])
        if (shown.size && truth.size > shown.size) heldAmongShown += 1
      }),
      { numRuns: Number(process.env.ALONGSIDE_TABLES ?? 300), seed: 20261121 },
    )
    expect(heldAmongShown).toBeGreaterThan(100)
  })

  it('[H2] the one who adds up finds what primary suppression alone gives away', () => {
    const truth = new Map([
      ['1.1 carer', 3],
      ['1.1 resident', 9],
      ['1.1 all', 12],
      ['all carer', 3],
      ['all resident', 9],
      ['all all', 12],
    ])
    const shown = new Map([...truth].filter(([, count]) => count >= 5))
    expect(mayBeOther('1.1 carer', truth, shown)).toBe(false)
    shown.delete('1.1 resident')
    shown.delete('all resident')
    expect(mayBeOther('1.1 carer', truth, shown)).toBe(true)
  })

  it('[H2] every number of the sheets and of the trail is one the counts show', () => {
    fc.assert(
      fc.property(programmes, (told) => {
        const book = bookOf(rowsOf(told))
        const counts = book.research.find((one) => one.name === 'counts')!.rows
        const shown = new Set(counts.map((row) => row[3]))
        const sheet = (id: string) => book.sheets.find((one) => one.id === id)!.rows
        const numbers = sheet('voices').flatMap((row) => row.slice(2).filter((cell) => !isHeldBack(cell)))
        const inTrail = sheet('trail').flatMap((row) => JSON.stringify(row[4]).match(/\d+/g) ?? [])
        for (const number of [...numbers, ...inTrail.map(Number)]) expect(shown).toContain(number)
      }),
      { numRuns: 100, seed: 20261121 },
    )
  })

  it('[H3] no role stands beside single words, and a name only where somebody chose one', () => {
    const people = [
      { voice: { role: 'carer' } },
      { voice: { name: 'Wren' } },
      { voice: { participant: true } as Voice },
    ]
    const notes = [{ by: [0, 1, 2], under: [0] }]
    const book = bookOf(rowsOf({ people, notes, clauses: 1 }))
    const beside = [
      ...book.sheets.filter((one) => ['evidence', 'trail'].includes(one.id)).map((one) => one.rows),
      ...book.research.filter((one) => one.name !== 'counts').map((one) => one.rows),
    ]
    expect(JSON.stringify(beside)).toContain('Wren')
    expect(JSON.stringify(beside)).not.toMatch(/carer|participant/i)
  })

  it('[H2] counts a person under one clause once, and whoever chose a name with the others', () => {
    const people = Array.from({ length: 6 }, () => ({ voice: { role: 'carer' } as Voice }))
    people.push(...Array.from({ length: 5 }, () => ({ voice: { name: 'Wren' } as Voice })))
    const everybody = people.map((_, at) => at)
    const notes = [everybody, everybody].map((by) => ({ by, under: [0] }))
    const rows = rowsOf({ people, notes, clauses: 2 })
    const { shown, lines, kinds } = clauseVoices(outline(rows, 's').flatMap((part) => part.lines))!
    expect(lines).toHaveLength(1)
    const at = (kind: (typeof kinds)[number]) => shown.counts[0]![kinds.indexOf(kind)]
    expect(kinds).toEqual(['carer', 'other'])
    expect([at('carer'), at('other'), shown.total]).toEqual([6, 5, 11])
  })

  it('[H10] a clause that rests on nothing says so, and is no row of counts', () => {
    const book = bookOf(rowsOf({ people: [{ voice: null }], notes: [], clauses: 1 }))
    const trail = book.sheets.find((one) => one.id === 'trail')!.rows
    expect(trail).toHaveLength(1)
    expect(trail[0]!.at(-1)).toBe('No voice yet.')
    expect(book.sheets.find((one) => one.id === 'voices')!.rows).toEqual([])
  })
})

type Counts = Map<string, number>

/** The counts as a person with paper would make them, knowing nothing of how the tables do. */
function countedByHand({ people, notes, clauses }: Told, kinds: Set<unknown>): Counts {
  const voices: [clause: number, kind: string][] = []
  for (let clause = 0; clause < clauses; clause += 1) {
    const beneath = notes.filter(({ under }) => under.some((one) => one % clauses === clause))
    for (const who of new Set(beneath.flatMap(({ by }) => by.map((one) => one % people.length)))) {
      const chosen = people[who]!.voice
      voices.push([clause, chosen && 'role' in chosen ? chosen.role : 'other'])
    }
  }
  const large = ['carer', 'resident', 'practitioner'].filter((role) => kinds.has(role))
  const counts: Counts = new Map()
  for (let clause = 0; clause < clauses; clause += 1) {
    if (!notes.some(({ under }) => under.some((one) => one % clauses === clause))) continue
    for (const kind of [...large, 'other']) {
      const count = voices.filter(
        ([at, each]) => at === clause && (large.includes(each) ? each : 'other') === kind,
      ).length
      const number = `1.${clause + 1}`
      for (const key of [`${number} ${kind}`, `${number} all`, `all ${kind}`, 'all all'])
        counts.set(key, (counts.get(key) ?? 0) + count)
    }
  }
  return counts
}

const numbersShown = (rows: (string | number | null)[][]): Counts =>
  new Map(
    rows.flatMap(([of, clause, kind, count]): [string, number][] =>
      of === 'voices' && count !== null ? [[`${clause} ${kind}`, count as number]] : [],
    ),
  )

const least = (name: string) => (/^all (?!all|other)/.test(name) ? 5 : 0)

/**
 * Whether a count could be another whole number with everything shown as it is. A table with its totals is a flow
 * that goes round: from the sum to each clause, on to each kind, and back to the sum. A count held back can differ if
 * one more or one less of it can be led round through counts that are held back, none going below nought; and a kind
 * with a column of its own is known to have five voices.
 */
function mayBeOther(key: string, truth: Counts, shown: Counts): boolean {
  const ways = [...truth].flatMap(([name, count]) => {
    if (shown.has(name)) return []
    const [clause, kind] = name.split(' ') as [string, string]
    const [from, to] =
      clause === 'all' && kind === 'all'
        ? ['every kind', 'sum']
        : clause === 'all'
          ? [`kind ${kind}`, 'every kind']
          : kind === 'all'
            ? ['sum', `clause ${clause}`]
            : [`clause ${clause}`, `kind ${kind}`]
    return [{ name, from, to }, ...(count > least(name) ? [{ name, from: to, to: from }] : [])]
  })
  const leads = (from: string, to: string): boolean => {
    const seen = new Set([from])
    for (const here of seen)
      for (const way of ways) if (way.name !== key && way.from === here) seen.add(way.to)
    return seen.has(to)
  }
  return ways.some((way) => way.name === key && leads(way.to, way.from))
}
