import { contributionsAmong } from '../erasure.ts'
import { inLanguage } from '../methods/index.ts'
import type { Model } from '../model.ts'
import { canvasView, type CanvasView, type Placed } from '../queries/canvas.ts'
import type { Kind } from '../records/index.ts'
import { citableKinds } from '../queries/citable.ts'
import { Rows, rowsFor } from '../rows.ts'
import { formatDate } from '../words/dates.ts'
import type { Para } from './canvas/blocks.ts'
import { nameOf, wordsFor, type Tongue } from './canvas/content.ts'
import type { CanvasAsked } from './canvasAsked.ts'
import { canvasDocument } from './canvasDocument.ts'
import { canvasDrawing, type CanvasDrawing } from './canvasLayout.ts'
import type { DocumentTree } from './tree.ts'

export type MadeCanvas = {
  drawing: CanvasDrawing
  /** One document a language. */
  trees: DocumentTree[]
  title: string
  description: string
  language: Tongue
  day: string
  /** Whose words are in it: by themselves, or in a text made from them. */
  contributions: string[]
  /** Cards on the canvas that this audience does not get: told to the facilitator, and to nobody else. */
  held: number
}

/** The records a canvas is made of. */
export const canvasKinds: readonly Kind[] = [
  'programme',
  'canvas',
  'canvasStep',
  'canvasPlacement',
  'canvasCell',
  'canvasLink',
  'canvasMethod',
  'canvasPart',
  ...citableKinds,
]

/** A canvas as one audience gets it on a day, drawn and as documents; nothing where it is not here. */
export function madeCanvas(model: Model, day: string, asked: CanvasAsked): MadeCanvas | undefined {
  const { audience, fill, size, upright, large, sides } = asked
  const rowsOf = (to: 'facilitator' | CanvasAsked['audience']) =>
    new Rows(rowsFor(model, { to }, day, canvasKinds))
  const rows = rowsOf(audience)
  const isWelshFirst = rows.all('programme')[0]?.nation === 'wales'
  const both: Tongue[] = isWelshFirst ? ['cy', 'en-GB'] : ['en-GB', 'cy']
  const languages = asked.languages === 'both' ? both : [asked.languages]
  const language = languages[0]!
  const view = canvasView(rows, asked.canvas, language)
  if (!view) return undefined
  const isBlank = fill === 'blank'
  const footIn = (lang: Tongue): Para => {
    const say = wordsFor(lang)
    const date = formatDate(day, lang === 'cy' ? 'cy' : 'en')
    return { lang, text: isBlank ? date : `${say(`exports.for.${audience}`)} · ${date}` }
  }
  const drawing = canvasDrawing(view, {
    size,
    upright,
    fill,
    languages,
    large,
    sides,
    foot: languages.map(footIn),
  })
  const whole = isBlank ? undefined : canvasView(rowsOf('facilitator'), asked.canvas, language)
  const name = nameOf(view, language).text
  const method = inLanguage(view.method.name, language)
  return {
    drawing,
    trees: languages.map((lang) => canvasDocument({ view, audience, fill, language: lang, day })),
    title: name === method ? method : `${name}: ${method}`,
    description: footIn(language).text,
    language,
    day,
    contributions: contributionsOf(model, rows, view, isBlank),
    held: whole ? Math.max(0, whole.count - view.count) : 0,
  }
}

/** In doubt a contribution is in: a letter too many does no harm, and one too few does. */
function contributionsOf(model: Model, rows: Rows, view: CanvasView, isBlank: boolean): string[] {
  const found = new Set<string>()
  const add = (words: unknown) => {
    if (!words || typeof words !== 'object' || !('words' in words)) return
    for (const id of contributionsAmong(model.words.get(words.words as string)?.sources ?? [])) found.add(id)
  }
  add(view.canvas.name)
  add(view.canvas.table)
  for (const { step } of view.columns) for (const one of [step?.title, ...(step?.also ?? [])]) add(one)
  if (isBlank) return [...found].sort()
  const placed: Placed[] = [
    ...[...view.cells.values()].flatMap((cell) => [...cell.cards, ...cell.comments, ...cell.questions]),
    ...view.stray,
  ]
  for (const { on, words } of placed) {
    add(words)
    if (on.kind === 'contribution') found.add(on.id)
  }
  const also = rows
    .where('canvasCell', 'canvas', view.canvas.id)
    .flatMap((one) => [one.signal, ...(one.also ?? [])])
  for (const one of also) add(one)
  for (const { row } of view.links) for (const one of [row.text, ...(row.also ?? [])]) add(one)
  return [...found].sort()
}
