// Everything made from rows: the wall, documents, tables, papers. What rows of an audience hold is checked against the
// rules written a second time (checks.ts); here, that nothing made for that audience holds more than its rows do.
import { Wall } from '../../../shared/wall.ts'
import { paperForms } from '../../../shared/contract.ts'
import { careDocument } from '../../../shared/exports/careDocuments.ts'
import { madeCanvas } from '../../../shared/exports/canvasMade.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { tablesFor } from '../../../shared/exports/tables/tables.ts'
import { paperAudience, paperKinds } from '../../../shared/paper/kinds.ts'
import { isKeyed, paperFor, previewCodes } from '../../../shared/paper/paper.ts'
import { canvasView, type CanvasView } from '../../../shared/queries/canvas.ts'
import { tablesBeside, versionsBeside } from '../../../shared/queries/canvasCompare.ts'
import { templatesHere } from '../../../shared/queries/templates.ts'
import { wallKinds } from '../../../shared/queries/wall.ts'
import { pairsForRoom } from '../../../shared/queries/wallPairs.ts'
import { rowsFor, Rows } from '../../../shared/rows.ts'
import type { Chance } from './chance.ts'
import { marksIn } from './stepping.ts'
import { today, type Table, type World } from './world.ts'

/** Marks of words (m, s), of names and facts of people, and of what is the team's (t). */
const everyMark = '[msangeflot]'
const outside = ['programme', 'commissioner', 'public'] as const
type Made = { view: string; of: unknown }

/** How many of each were looked at, so that a test can say that none of them was never made. */
export const viewsLookedAt = new Map<string, number>()

/** Looks at some of what can be made at a table, or at all of it. */
export function checkViews(world: World, table: Table, chance: Chance, isAll = false): void {
  const { model } = table.desk
  const some = <T>(all: readonly T[]): readonly T[] => (isAll ? all : [chance.one(all)!])
  for (const to of some(outside)) {
    const seen = rowsFor(model, { to }, today)
    const rows = new Rows(seen)
    const allowed = marksOf(seen)
    const templates = some([null, ...templatesHere(rows).map((one) => one.id)])
    const version = chance.is(0.3) ? (rows.all('version').at(-1)?.id ?? null) : null
    for (const template of templates) {
      const language = chance.is(0.5) ? ('en-GB' as const) : ('cy' as const)
      const asked = { audience: to, language, version, day: today, template }
      const { tree, sharing } = specificationPreview(model, asked)
      within(allowed, { view: `document ${template ?? 'outline'}`, of: [tree, sharing] }, to, table)
    }
    for (const { id } of model.all('canvas')) {
      const view = canvasView(rows, id, 'en-GB')
      within(allowed, { view: 'canvas', of: [view, ...(view?.cells.values() ?? [])] }, to, table)
      const beside = view && tablesBeside(rows, [view, ...versionsOf(rows, view)])
      within(allowed, { view: 'canvases beside each other', of: beside?.cells }, to, table)
    }
    const tables = tablesFor(model, { audience: to, language: 'en-GB', version, day: today })
    within(allowed, { view: 'tables', of: tables.book }, to, table)
    for (const { id } of some(model.all('canvas').slice(0, 3)).filter(Boolean)) {
      const made = madeCanvas(model, today, { canvas: id, audience: to, ...onPaper })
      // How much is held back, and whose words are in it, is for the facilitator and the record alone.
      const of = made && [made.drawing, made.trees, made.title, made.description]
      within(allowed, { view: 'canvas', of }, to, table)
    }
  }
  for (const workshop of some(world.facts.workshops)) {
    const room = marksOf(rowsFor(model, { to: 'room', workshop }, today))
    const named = namesInPublic(world, table)
    for (const scene of Object.keys(wallKinds) as (keyof typeof wallKinds)[]) {
      const wall = new Wall(() => (chance.is(0.5) ? 'en-GB' : 'cy'))
      wall.set = { workshop, scene, frozen: false, paused: false, canvas: lookedAt(table, chance) }
      const of = wall.view(table.desk)
      within(
        scene === 'pairs' ? new Set([...room, ...named]) : room,
        { view: `wall ${scene}`, of },
        'room',
        table,
      )
    }
    for (const form of some(paperForms)) {
      const rows = rowsFor(model, paperAudience(form, workshop), today, paperKinds(form))
      const pairs = form === 'pairs' ? pairsForRoom(model, workshop, today) : []
      const asked = {
        workshop,
        form,
        languages: 'both',
        size: 'A4',
        large: false,
        count: 2,
        cards: 8,
        budget: 3,
      } as const
      const codes = isKeyed(form) ? previewCodes(2) : ['', '']
      const of = paperFor(new Rows(rows), asked, { codes, day: today, pairs })
      const seen = marksOf(rowsFor(model, paperAudience(form, workshop), today))
      within(
        form === 'pairs' ? new Set([...seen, ...named]) : seen,
        { view: `paper ${form}`, of },
        form,
        table,
      )
    }
  }
  const own = new Rows(rowsFor(model, { to: 'facilitator' }, today))
  for (const which of ['notice', 'dpia'] as const) {
    const of = careDocument({ rows: own, which, language: 'cy', day: today, isProtected: false })
    within(new Set(), { view: `care ${which}`, of }, which, table)
  }
}

const onPaper = {
  fill: 'filled',
  languages: 'both',
  size: 'A0',
  upright: false,
  large: false,
  sides: 'both',
  tiles: 'whole',
} as const

/** A canvas of this table and a cell of it, as a facilitator may have chosen. */
function lookedAt({ desk: { model } }: Table, chance: Chance) {
  const canvas = chance.one(model.all('canvas'))
  const card = canvas && chance.one(model.of('canvasPlacement', 'canvas', canvas.id))
  return canvas && { id: canvas.id, lane: card?.lane ?? null, column: card?.column ?? null }
}

const versionsOf = (rows: Rows, view: CanvasView) =>
  versionsBeside(rows, view.canvas).flatMap((one) => canvasView(rows, one.id, 'cy') ?? [])

const marksOf = (of: unknown): Set<string> => new Set(marksIn(JSON.stringify(of) ?? '', everyMark))

export function within(allowed: ReadonlySet<string>, made: Made, to: string, table: Table): void {
  viewsLookedAt.set(made.view, (viewsLookedAt.get(made.view) ?? 0) + 1)
  for (const mark of marksOf(made.of))
    if (!allowed.has(mark))
      throw new Error(`[C20] ${mark} is in ${made.view}, and not in rows for ${to} at table ${table.at}`)
}

/** Marks of names of those who chose to be named in public, by first or full name: the wall may name them in a pair. */
function namesInPublic(world: World, table: Table): string[] {
  const oracle = world.oracle(table)
  return [...world.theirs].flatMap(([mark, person]) => {
    const { axes } = oracle.personHolds(person)
    const mayBe = axes.reach === 'public' && ['first', 'full'].includes(axes.name) && !axes.takenBack
    return mayBe && !oracle.personErased(person) && axes.until >= today ? [mark] : []
  })
}
