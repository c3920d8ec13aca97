import { costOf, pairKey, type Sitter } from '../pairing.ts'
import { textOf, type Shown } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { everyone, idsOf } from './ofPerson.ts'

export type Attending = {
  person: Row<'participant'>
  /** Here now, was here and has gone, or not marked. */
  state: 'here' | 'left' | 'notMarked'
  /** "10:05", where it is known and may be kept. */
  arrived: string
  left: string
  /** Came to an earlier workshop of the programme. */
  isBack: boolean
}

/** Everybody of the programme and whether they are at this workshop, joined records as one, by alias. */
export function attending(rows: Rows, workshop: string): Attending[] {
  const all = rows.all('attendance')
  return everyone(rows)
    .filter((person) => person.here)
    .map((person): Attending => {
      const ids = new Set(idsOf(rows, person.id))
      const theirs = all.filter((one) => one.person && ids.has(one.person))
      const today = theirs.filter((one) => one.workshop === workshop)
      return {
        person,
        // Two laptops may both have noted it: somebody said to be here is here.
        state: today.some((one) => one.here) ? 'here' : today.length ? 'left' : 'notMarked',
        arrived: first(today.map((one) => one.arrived)),
        left: first(today.map((one) => one.left)),
        isBack: theirs.some((one) => one.workshop !== workshop),
      }
    })
}

const first = (list: readonly (Shown | null)[]) => list.map(textOf).find(Boolean) ?? ''

export type Pair = { row: Row<'pair'>; people: Row<'participant'>[] }
export type PairsOf = {
  /** The round that is on: 0 where there is none yet. */
  round: number
  pairs: Pair[]
  /** Here, and in no pair of this round. */
  waiting: Row<'participant'>[]
}

/** The pairs of a workshop's latest round. Somebody who took everything back is in none. */
export function pairsOf(rows: Rows, workshop: string): PairsOf {
  const all = rows.where('pair', 'workshop', workshop)
  const round = Math.max(0, ...all.map((one) => one.round ?? 0))
  const pairs = all
    .filter((one) => one.round === round)
    .map((row) => ({
      row,
      people: (row.people ?? []).flatMap((id) => {
        const person = rows.get('participant', id)
        return person?.here ? person : []
      }),
    }))
    .filter((one) => one.people.length > 0)
  const seated = new Set(pairs.flatMap((one) => one.people.flatMap((person) => idsOf(rows, person.id))))
  const waiting = attending(rows, workshop)
    .filter((one) => one.state === 'here' && !idsOf(rows, one.person.id).some((id) => seated.has(id)))
    .map((one) => one.person)
  return { round, pairs, waiting }
}

/** How often two sat together in this programme: in pairs, and in interviews noted without one. */
export function satTogether(
  pairs: readonly { id: string; workshop?: string | null; people?: readonly string[] | null }[],
  interviews: readonly {
    workshop?: string | null
    interviewer?: string | null
    storyteller?: string | null
  }[],
): Map<string, number> {
  const together = new Map<string, number>()
  const told = new Set<string>()
  const sat = (key: string) => together.set(key, (together.get(key) ?? 0) + 1)
  for (const { people, workshop } of pairs)
    for (const [at, a] of (people ?? []).entries())
      for (const b of (people ?? []).slice(at + 1)) {
        sat(pairKey(a, b))
        told.add(`${workshop} ${pairKey(a, b)}`)
      }
  for (const { workshop, interviewer, storyteller } of interviews) {
    if (!interviewer || !storyteller || interviewer === storyteller) continue
    const key = pairKey(interviewer, storyteller)
    // Asking and being asked is one sitting.
    if (told.has(`${workshop} ${key}`)) continue
    told.add(`${workshop} ${key}`)
    sat(key)
  }
  return together
}

/** Keys of two who are kept apart, under every record each of them has: joined people are one. */
export const apartKeys = (
  apart: readonly { people?: readonly string[] | null }[],
  sameAs: (person: string) => readonly string[],
): Set<string> =>
  new Set(
    apart.flatMap(({ people }) => {
      const [one, other] = people ?? []
      if (!one || !other) return []
      return [one, ...sameAs(one)].flatMap((a) => [other, ...sameAs(other)].map((b) => pairKey(a, b)))
    }),
  )

/** Where somebody who came late would sit best: a pair they may join, or nothing. */
export function bestPairFor(rows: Rows, workshop: string, person: string): Pair | undefined {
  const rules = {
    apart: apartKeys(rows.all('apart'), (id) => idsOf(rows, id)),
    together: satTogether(rows.all('pair'), rows.all('interview')),
    chance: 0,
  }
  const newcomer = rows.get('participant', person)
  if (!newcomer) return undefined
  const cost = ({ people }: Pair) =>
    people.reduce((sum, other) => sum + costOf(sitter(newcomer), sitter(other), rules), 0) + people.length
  return pairsOf(rows, workshop)
    .pairs.filter((one) => one.people.length < 3 && cost(one) < 1e9)
    .sort((a, b) => cost(a) - cost(b) || (a.row.id < b.row.id ? -1 : 1))[0]
}

const sitter = (one: Row<'participant'>): Sitter => ({
  id: one.id,
  organisation: textOf(one.organisation).trim().toLowerCase(),
  role: textOf(one.role),
})
