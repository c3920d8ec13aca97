import type { ContributionType } from '../records/contribution.ts'
import type { Row, Rows } from '../rows.ts'
import { addDays } from '../words/dates.ts'
import { outline } from './outline.ts'

/** Where words stand: themes and canvases by id, clauses with their number in the outline. */
export type Used = { themes: string[]; canvases: string[]; clauses: { id: string; number: string }[] }

export type EvidenceWanted = {
  kind: ContributionType | 'all'
  workshop: string
  theme: string
  used: 'all' | 'inClause' | 'notInClause' | 'onCanvas' | 'notOnCanvas'
  far: 'all' | 'room' | 'programme' | 'commissioner' | 'public'
  due: 'all' | 'past' | 'soon'
}

/** Themes, canvases and clauses of every contribution, found in one walk. */
export function whereUsed(rows: Rows): Map<string, Used> {
  const found = new Map<string, Used>()
  const of = (id: string) => {
    const known = found.get(id) ?? { themes: [], canvases: [], clauses: [] }
    found.set(id, known)
    return known
  }
  for (const { contribution, theme } of rows.all('placement'))
    if (contribution && theme && rows.get('theme', theme)) of(contribution).themes.push(theme)
  for (const { on, canvas } of rows.all('canvasPlacement')) {
    if (!on || !canvas || !rows.get('contribution', on) || !rows.get('canvas', canvas)) continue
    const { canvases } = of(on)
    if (!canvases.includes(canvas)) canvases.push(canvas)
  }
  for (const { id } of rows.all('specification'))
    for (const line of outline(rows, id).flatMap((section) => section.lines))
      for (const one of line.trail.contributions)
        of(one.id).clauses.push({ id: line.id, number: line.number })
  return found
}

/** Everyone's words that pass the filters: the latest workshop first, in the order they were said. */
export function evidenceOf(
  rows: Rows,
  wanted: EvidenceWanted,
  used: ReadonlyMap<string, Used>,
  today: string,
): Row<'contribution'>[] {
  const soon = addDays(today, 30)
  const order = new Map(
    [...rows.all('workshop')]
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
      .map((workshop, at) => [workshop.id, at]),
  )
  const placeOf = (one: Row<'contribution'>) => order.get(one.workshop ?? '') ?? order.size
  return rows
    .all('contribution')
    .filter((one) => passes(one, wanted, used.get(one.id), soon))
    .sort((a, b) => placeOf(a) - placeOf(b))
}

function isUsedAs(wanted: EvidenceWanted['used'], used: Used | undefined): boolean {
  if (wanted === 'all') return true
  if (wanted === 'inClause' || wanted === 'notInClause')
    return (wanted === 'inClause') === !!used?.clauses.length
  return (wanted === 'onCanvas') === !!used?.canvases.length
}

const reaches = ['room', 'programme', 'commissioner', 'public'] as const

function passes(
  one: Row<'contribution'>,
  wanted: EvidenceWanted,
  used: Used | undefined,
  soon: string,
): boolean {
  const { kind, workshop, theme, far } = wanted
  if (wanted.due === 'past') return one.gone === 'past'
  // Words that are no longer shown have no place in a list of words.
  if (one.gone) return false
  if (wanted.due === 'soon' && !(one.far && one.far.until <= soon)) return false
  if (kind !== 'all' && one.type !== kind) return false
  if (workshop !== 'all' && one.workshop !== workshop) return false
  if (theme !== 'all' && !used?.themes.includes(theme)) return false
  if (!isUsedAs(wanted.used, used)) return false
  return far === 'all' || reaches.indexOf(one.far?.reach ?? 'room') >= reaches.indexOf(far)
}
