import aliases from './aliases.json' with { type: 'json' }

/**
 * A friendly alias nobody has, from birds, then trees, then rivers. `chance` (0 to below 1) chooses which, so that
 * an alias does not tell who came first. With all of them taken, one with a number.
 */
export function proposeAlias(taken: readonly string[], language: string, chance: number): string {
  const lists = aliases[language.startsWith('cy') ? 'cy' : 'en-GB']
  const has = new Set(taken.map((one) => one.trim().toLocaleLowerCase('en')))
  for (const list of [lists.birds, lists.trees, lists.rivers]) {
    const free = list.filter((one) => !has.has(one.toLocaleLowerCase('en')))
    if (free.length) return free[Math.floor(chance * free.length) % free.length]!
  }
  const first = lists.birds[Math.floor(chance * lists.birds.length) % lists.birds.length]!
  for (let number = 2; ; number += 1)
    if (!has.has(`${first} ${number}`.toLocaleLowerCase('en'))) return `${first} ${number}`
}

export const allAliases = aliases
