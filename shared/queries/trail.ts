import type { AnyRow, Row, Rows } from '../rows.ts'

/** One thing a clause rests on, and the contributions beneath it. */
export type Step = { link: Row<'evidence'> | null; to: AnyRow | null; contributions: Row<'contribution'>[] }
export type VoiceCount = {
  /** Different people whose words stand beneath. */
  people: number
  /** Contributions nobody signed. */
  unsigned: number
  /** Voices this audience could see before and no longer can. */
  gone: number
  /** Learning cycles beneath. */
  cycles: number
}
export type Trail = { steps: Step[]; contributions: Row<'contribution'>[]; voices: VoiceCount }

/** What a clause rests on, followed down to what people said. */
export function trailOf(rows: Rows, clause: string): Trail {
  const links = rows.where('evidence', 'clause', clause)
  return trail(
    rows,
    links.map((link) => ({ link, to: link.to })),
  )
}

/** The same for a version as it was cut. */
export const trailOfCut = (rows: Rows, rests: readonly string[]): Trail =>
  trail(
    rows,
    rests.map((to) => ({ link: null, to })),
  )

function trail(rows: Rows, links: { link: Row<'evidence'> | null; to: string | null }[]): Trail {
  const steps = links.map(({ link, to }) => ({
    link,
    to: to ? (rows.any(to) ?? null) : null,
    contributions: to ? beneath(rows, to) : [],
  }))
  const contributions = [...new Map(steps.flatMap((s) => s.contributions).map((c) => [c.id, c])).values()]
  return { steps, contributions, voices: countVoices(contributions, steps) }
}

/** The contributions a record stands on: itself, a theme's, a statement's and its themes', a concern a commitment answers. */
export function beneath(rows: Rows, id: string): Row<'contribution'>[] {
  const found = new Map<string, Row<'contribution'>>()
  const seen = new Set<string>()
  const go = (one: string) => {
    if (seen.has(one)) return
    seen.add(one)
    const row = rows.any(one)
    if (!row) return
    if (row.kind === 'contribution') found.set(row.id, row)
    if (row.kind === 'theme')
      for (const placement of rows.where('placement', 'theme', one))
        if (placement.contribution) go(placement.contribution)
    if (row.kind === 'statement') for (const to of [...(row.groundedIn ?? []), ...(row.themes ?? [])]) go(to)
    if (row.kind === 'design') for (const to of row.themes ?? []) go(to)
  }
  go(id)
  return [...found.values()]
}

function countVoices(contributions: Row<'contribution'>[], steps: Step[]): VoiceCount {
  const here = contributions.filter((c) => !c.gone)
  const people = new Set(here.flatMap((c) => c.speakers ?? []))
  return {
    people: people.size,
    unsigned: here.filter((c) => !(c.speakers ?? []).length).length,
    gone: contributions.length - here.length,
    cycles: new Set(steps.flatMap((s) => (s.to?.kind === 'cycle' ? [s.to.id] : []))).size,
  }
}

/** The clauses that rest on something, directly or through a theme, statement or design element. */
export function clausesOn(rows: Rows, id: string): Row<'clause'>[] {
  const live = rows.all('clause').filter((clause) => !clause.retired)
  return live.filter((clause) =>
    rows
      .where('evidence', 'clause', clause.id)
      .some((link) => link.to && (link.to === id || beneath(rows, link.to).some((c) => c.id === id))),
  )
}
