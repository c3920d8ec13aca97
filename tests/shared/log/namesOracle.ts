import type { Oracle, To } from './oracle.ts'
import { marksIn } from './stepping.ts'
import type { Table } from './world.ts'

/** What may be said beside a note of each person whose words it is: marks of names, and roles. */
export function voicesAllowed(table: Table, oracle: Oracle, note: string, to: To, day: string) {
  const { axes, people } = oracle.holds(note)
  return people.map((person) => {
    if (oracle.personErased(person)) return { marks: [] as string[], roles: [] as string[] }
    const same = oracle.same(person)
    const facts = same.flatMap((id) => {
      const fields = table.desk.model.get('participant', id)
      const names = table.desk.model.of('identity', 'person', id).filter((one) => !(one.deleteOn! < day))
      const text = (words: string | null | undefined) => table.desk.model.words.get(words ?? '')?.text ?? ''
      return [
        { letter: 'a', text: text(fields?.alias) },
        { letter: 'role', text: text(fields?.role) },
        ...names.flatMap((one) => [
          { letter: 'f', text: text(one.firstName) },
          { letter: 'l', text: text(one.fullName) },
        ]),
      ]
    })
    const onTheWall = axes.reach === 'public' && (axes.name === 'first' || axes.name === 'full')
    const letters =
      axes.words !== 'exact' || (to.to === 'room' && !onTheWall)
        ? []
        : axes.name === 'alias'
          ? ['a']
          : axes.name === 'first'
            ? ['a', 'f']
            : axes.name === 'full'
              ? ['a', 'f', 'l']
              : []
    const roles =
      to.to === 'room' || axes.name === 'none'
        ? []
        : facts.filter((f) => f.letter === 'role').map((f) => f.text)
    return {
      marks: facts
        .filter((f) => letters.includes(f.letter))
        .flatMap((f) => [f.text, ...marksIn(f.text, '[afl]')]),
      roles: roles.filter((role) => role && holders(oracle, table, role) >= 5),
    }
  })
}

/** People of the programme who hold a role, each counted once, without those erased or who took all back. */
function holders(oracle: Oracle, table: Table, role: string): number {
  const people = new Set<string>()
  for (const one of table.desk.model.all('participant')) {
    const same = oracle.same(one.id)
    const roles = same.flatMap(
      (id) => table.desk.model.words.get(table.desk.model.get('participant', id)?.role ?? '')?.text ?? [],
    )
    if (roles.includes(role) && !oracle.personErased(one.id) && !oracle.personHolds(one.id).axes.takenBack)
      people.add(same[0]!)
  }
  return people.size
}
