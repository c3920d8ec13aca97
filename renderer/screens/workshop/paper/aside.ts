import type { Typed } from './keyed.ts'

/** The sheet that is open, and what stands in the fields of each that was begun: nothing typed is lost by putting one aside. */
export type Aside = { open: string | null; typed: Record<string, Typed> }

const isEmpty = (typed: Typed) => Object.values(typed).every((one) => !one.trim())

/** For the encrypted store; empty where nothing is begun. */
export function asideText({ open, typed }: Aside): string {
  const begun = Object.fromEntries(Object.entries(typed).filter(([, one]) => !isEmpty(one)))
  return Object.keys(begun).length ? JSON.stringify({ open, typed: begun }) : ''
}

/** What a draft holds: several, one a line, where a window closed more than once; what cannot be read is nothing. */
export function asideFrom(text: string): Aside {
  const aside: Aside = { open: null, typed: {} }
  for (const line of text.split('\n').toReversed()) {
    try {
      const one = JSON.parse(line) as Partial<Aside>
      aside.open ??= typeof one.open === 'string' ? one.open : null
      for (const [id, typed] of Object.entries(one.typed ?? {})) aside.typed[id] ??= texts(typed)
    } catch {
      continue
    }
  }
  return aside
}

const texts = (typed: unknown): Typed =>
  Object.fromEntries(
    Object.entries(Object(typed)).filter((one): one is [string, string] => typeof one[1] === 'string'),
  )
