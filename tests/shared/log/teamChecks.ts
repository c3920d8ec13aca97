// What is the team's and of no audience: who came and when, who sits with whom, what the room was told, a
// facilitator's own notes, and the codes on paper.
import type { Oracle, To } from './oracle.ts'
import { marksIn } from './stepping.ts'
import type { World } from './world.ts'

/** Records no audience gets a row of, by what their ids begin with. */
const teamOnly =
  /"(?:att|pai|apt|rdo|asi|sht|slp|int|bal|per|rnd|trn|chk|flt|pau|saf|wdr|cnf|lap|pps|rtn|ans|sig|uns|joi|idn|han)_[-0-9a-f]{36}"/

/** Codes and times that stand by themselves in rows; a code may be somebody's alias. */
export const codesIn = (world: World, rows: string) =>
  [...world.codes.keys()].filter((code) => rows.includes(`"${code}"`))
const timesIn = (world: World, rows: string) =>
  [...world.times.keys()].filter((time) => rows.includes(`"${time}"`))

/** What is wrong with rows as an audience gets them, names beside words left out; nothing where all is well. */
export function teamProblem(world: World, oracle: Oracle, to: To, rows: string, day: string) {
  if (to.to === 'facilitator') {
    for (const time of timesIn(world, rows)) {
      const { person, workshop } = world.times.get(time)!
      const why = oracle.person(person, workshop, to, day)
      if (why !== 'show') return `[I7] ${time} is shown: ${why}`
    }
    const gone = codesIn(world, rows).find((code) => {
      const people = world.codes.get(code)!
      return (
        people.length && people.every((id) => oracle.personErased(id)) && rows.includes(`"text":"${code}"`)
      )
    })
    return gone && `[N5] ${gone} is still somebody’s alias`
  }
  const told = [
    ...marksIn(rows, 't'),
    ...codesIn(world, rows),
    ...timesIn(world, rows),
    ...(teamOnly.exec(rows) ?? []),
  ]
  return told.length ? `[I12] [I81] ${told.join()} is the team’s` : undefined
}
