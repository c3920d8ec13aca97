import { methodFrom, methodNamed, methods, type Method } from '../methods/index.ts'
import type { MethodFile, StepFile } from '../methods/schema.ts'
import type { Model } from '../model.ts'
import { Rows, rowsFor, type Row } from '../rows.ts'
import type { WorkshopTab } from '../shellNames.ts'
import { many, one, optional } from './tongues.ts'

/** The method of a workshop: one that ships, or one of the programme's own. */
export const methodIn = (rows: Rows, id: string | null | undefined): Method | undefined =>
  methodNamed(id) ?? ownMethod(rows, rows.get('method', id))

/** Every method a workshop of this programme can be started from: those that ship, then its own. */
export const methodsHere = (rows: Rows): Method[] => [
  ...methods,
  ...rows.all('method').flatMap((one) => ownMethod(rows, one) ?? []),
]

/** The same where there are no rows yet: inside a command. */
export const methodInModel = (model: Model, id: string, day: string): Method | undefined =>
  methodNamed(id) ??
  methodIn(new Rows(rowsFor(model, { to: 'facilitator' }, day, ['method', 'methodStep'])), id)

/** One of the programme's own methods, known by its record and its steps by theirs. */
function ownMethod(rows: Rows, row: Row<'method'> | undefined): Method | undefined {
  if (!row) return undefined
  const steps = rows.where('methodStep', 'method', row.id)
  const method = methodFrom(fileOf(row, steps))
  return {
    ...method,
    id: row.id,
    steps: method.steps.map((step, at) => ({ ...step, id: steps[at]!.id })),
  }
}

/** A method as a file, to pass on: one that ships, or one of the programme's own. */
export function methodFileOf(rows: Rows, id: string): MethodFile | undefined {
  const shipped = methodNamed(id)
  if (shipped) {
    const { about, promises, steps, ...rest } = shipped
    return { ...rest, about, promises, steps: steps.map((step) => ({ ...step, uses: usesOf(step.uses) })) }
  }
  const row = rows.get('method', id)
  return row && fileOf(row, rows.where('methodStep', 'method', row.id))
}

function fileOf(row: Row<'method'>, steps: readonly Row<'methodStep'>[]): MethodFile {
  return {
    id: 'own',
    ...optional('kind', row.way ?? undefined),
    name: one(row.names) ?? { 'en-GB': '…' },
    ...optional('about', one(row.abouts)),
    ...optional('promises', many(row.promises)),
    steps: steps.map((step, at): StepFile => ({
      id: `step-${at + 1}`,
      minutes: step.minutes ?? 0,
      ...(step.rest ? { rest: true } : {}),
      ...(step.opens ? { opens: true } : {}),
      title: one(step.titles) ?? { 'en-GB': '…' },
      ...optional('prompt', one(step.prompts)),
      ...optional('guide', many(step.guide)),
      ...(step.uses?.length ? { uses: usesOf(step.uses) } : {}),
    })),
  }
}

/** A file names the parts of the screen as this app knows them. */
const usesOf = (uses: readonly string[] | null | undefined) => [...(uses ?? [])] as WorkshopTab[]
