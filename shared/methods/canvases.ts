import type { CanvasFamily, CellFact, PrintSize } from './canvasKinds.ts'
import type { CanvasFile, LaneFile } from './canvasSchema.ts'
import serviceBlueprint from './canvases/service-blueprint.json' with { type: 'json' }
import journeyMap from './canvases/journey-map.json' with { type: 'json' }
import ecosystemMap from './canvases/ecosystem-map.json' with { type: 'json' }
import empathyMap from './canvases/empathy-map.json' with { type: 'json' }
import theoryOfChange from './canvases/theory-of-change.json' with { type: 'json' }
import humanLearningSystems from './canvases/human-learning-systems.json' with { type: 'json' }
import serviceCanvas from './canvases/service-canvas.json' with { type: 'json' }
import fourResources from './canvases/four-resources.json' with { type: 'json' }
import type { ClauseType } from '../records/clause.ts'
import type { Bilingual } from './index.ts'

/** A lane, or an area, of a canvas. */
export type Lane = {
  id: string
  title: Bilingual
  help?: Bilingual
  prompt?: Bilingual
  line?: { stitch: 'long' | 'dashed' | 'dotted'; title: Bilingual }
  head: boolean
  lived: boolean
  nodes: boolean
  facts: readonly CellFact[]
  /** Where a clause made of one of its cells belongs, and its kind. */
  clause: { section: string; type: ClauseType }
  at?: { x: number; y: number; w: number; h: number }
}
export type LinkKind = { id: string; title: Bilingual; reads: Bilingual }
/** A canvas of the field, as data: what it is made of, in both languages. */
export type CanvasMethod = {
  id: string
  family: CanvasFamily
  name: Bilingual
  about: Bilingual
  lanes: Lane[]
  columns: { id: string; title: Bilingual; help?: Bilingual }[]
  step?: Bilingual
  starts: Bilingual<string[]>
  links: LinkKind[]
  print: { size: PrintSize; upright: boolean }
}

/** Every canvas that ships. A new one is a new file and a line here; a programme's own: queries/canvasMethods.ts. */
const files = [
  serviceBlueprint,
  journeyMap,
  ecosystemMap,
  empathyMap,
  theoryOfChange,
  humanLearningSystems,
  serviceCanvas,
  fourResources,
] as CanvasFile[]
export const canvasMethods: CanvasMethod[] = files.map((file) => canvasFrom(file))

export const canvasMethodNamed = (id: string | null | undefined): CanvasMethod | undefined =>
  canvasMethods.find((one) => one.id === id)
export const canvasFileNamed = (id: string): CanvasFile | undefined => files.find((one) => one.id === id)

/** A canvas from its file: where a text is in one language only, it stands for the other too. */
export function canvasFrom(file: CanvasFile): CanvasMethod {
  return {
    id: file.id,
    family: file.family,
    name: both(file.name)!,
    about: both(file.about) ?? { 'en-GB': '', cy: '' },
    lanes: file.lanes.map((lane) => laneFrom(lane, file.facts ?? [])),
    columns: (file.columns ?? []).map(({ id, title, help }) => ({
      id,
      title: both(title)!,
      ...(help ? { help: both(help)! } : {}),
    })),
    ...(file.step ? { step: both(file.step)! } : {}),
    starts: both(file.starts) ?? { 'en-GB': [], cy: [] },
    links: (file.links ?? []).map(({ id, title, reads }) => ({
      id,
      title: both(title)!,
      reads: both(reads)!,
    })),
    print: { size: file.print?.size ?? 'A3', upright: file.print?.upright ?? false },
  }
}

function laneFrom(lane: LaneFile, facts: readonly CellFact[]): Lane {
  return {
    id: lane.id,
    title: both(lane.title)!,
    ...(lane.help ? { help: both(lane.help)! } : {}),
    ...(lane.prompt ? { prompt: both(lane.prompt)! } : {}),
    ...(lane.line ? { line: { stitch: lane.line.stitch, title: both(lane.line.title)! } } : {}),
    head: lane.head ?? false,
    lived: lane.lived ?? false,
    nodes: lane.nodes ?? false,
    clause: lane.clause ?? { section: 'model', type: 'activity' },
    facts: lane.facts ?? (lane.head ? [] : facts),
    ...(lane.at ? { at: lane.at } : {}),
  }
}

function both<T>(
  given: { 'en-GB'?: T | undefined; cy?: T | undefined } | undefined,
): Bilingual<T> | undefined {
  const any = given?.['en-GB'] ?? given?.cy
  return any === undefined ? undefined : { 'en-GB': given?.['en-GB'] ?? any, cy: given?.cy ?? any }
}
