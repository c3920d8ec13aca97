import { inLanguage, type Bilingual } from '../../methods/index.ts'
import type { Lane } from '../../methods/canvases.ts'
import type { PrintSize } from '../../methods/canvasKinds.ts'
import {
  type CanvasCell,
  type CanvasColumn,
  type CanvasLink,
  type CanvasView,
  type Placed,
} from '../../queries/canvas.ts'
import { textOf } from '../../record.ts'
import type { WordKey } from '../../words/catalogue.ts'
import { sayIn, type Say, type Values } from '../../words/say.ts'
import type { Block, Para, Type } from './blocks.ts'

export type Tongue = 'en-GB' | 'cy'
/** What a person chose to put on paper. */
export type CanvasPaper = {
  size: PrintSize
  upright: boolean
  /** Blank: its lanes and steps, with room to write in. */
  fill: 'filled' | 'blank'
  /** One language, or both in the order they are set. */
  languages: readonly Tongue[]
  /** Nothing under 16 pt. */
  large: boolean
  /** The canvas, what goes where as a list for whoever helps at the table, or the one and then the other. */
  sides: 'canvas' | 'guide' | 'both'
  /** At the foot of every sheet: for whom, and of which day. */
  foot: readonly Para[]
}
export type Asked = { view: CanvasView; paper: CanvasPaper; type: Type }
type Look = Omit<Para, 'text' | 'lang'>

export const wordsFor = (tongue: Tongue): Say => sayIn(tongue === 'cy' ? 'cy' : 'en')
/** A text of the method in the languages of the paper, the second quieter. */
export const tongues = (paper: Pick<CanvasPaper, 'languages'>, text: Bilingual, look: Look = {}): Para[] =>
  paper.languages.flatMap((lang, at) => {
    const words = inLanguage(text, lang)
    // A file in one language only stands for both: it is not said twice.
    if (!words || (at > 0 && words === inLanguage(text, paper.languages[0]!))) return []
    return { ...look, text: words, lang, ...(at > 0 && { quiet: true, bold: false }) }
  })
/** A string of the catalogue in the languages of the paper. */
export const says = (
  paper: Pick<CanvasPaper, 'languages'>,
  key: WordKey,
  values: Values | ((say: Say, tongue: Tongue) => Values) = {},
  look: Look = {},
): Para[] =>
  tongues(
    paper,
    Object.fromEntries(
      (['en-GB', 'cy'] as const).map((lang) => {
        const say = wordsFor(lang)
        return [lang, say(key, typeof values === 'function' ? values(say, lang) : values)]
      }),
    ) as Bilingual,
    look,
  )
/** One thing in words, in the first language, for whoever hears a drawing rather than sees it. */
export const told = (paper: Pick<CanvasPaper, 'languages'>, text: Bilingual): string =>
  inLanguage(text, paper.languages[0]!)
export const tell = (paper: Pick<CanvasPaper, 'languages'>, key: WordKey, values?: Values): string =>
  wordsFor(paper.languages[0]!)(key, values)

/** The cards, comments and questions of a cell, and what is said of it. */
export function blocksOf(
  { view, paper }: Pick<Asked, 'view' | 'paper'>,
  cell: CanvasCell,
  lane: Lane,
): Block[] {
  if (paper.fill === 'blank') return []
  const isNetwork = view.method.family === 'network' && lane.nodes
  return [
    ...cell.cards.map((one) => cardBlock(paper, one, isNetwork)),
    ...cell.comments.map((one) => remark(paper, one, 'comment')),
    ...cell.questions.map((one) => remark(paper, one, 'question')),
    ...factBlocks(paper, cell),
  ]
}

export function cardBlock(paper: CanvasPaper, placed: Placed, withPower = false): Block {
  const power = withPower ? placed.row.power : null
  return {
    is: 'card',
    of: placed.id,
    kind: placed.type,
    label: placed.type ? tell(paper, `kinds.${placed.type}`) : tell(paper, 'canvasPaper.placed'),
    paras: [
      { text: placed.words.text, lang: placed.words.lang },
      ...(power
        ? says(paper, `canvasPaper.power.${power as 1 | 2 | 3}`, {}, { size: 'small', quiet: true })
        : []),
    ],
  }
}

function remark(paper: CanvasPaper, placed: Placed, is: 'comment' | 'question'): Block {
  const key =
    is === 'question' && placed.row.settled ? 'canvasPaper.answered' : (`canvasPaper.${is}` as const)
  return {
    is,
    of: placed.id,
    label: tell(paper, key),
    paras: [
      ...says(paper, key, {}, { size: 'small', bold: true }),
      { text: placed.words.text, lang: placed.words.lang },
    ],
  }
}

/** What is said of a cell beside its cards, in the languages asked for. */
export function factBlocks(paper: Pick<CanvasPaper, 'languages'>, cell: CanvasCell): Block[] {
  const fact = (name: string, paras: Para[]): Block => ({
    is: 'fact',
    of: `${name} ${cell.lane} ${cell.column ?? ''}`,
    label: paras[0]?.text ?? '',
    paras,
  })
  const { signal } = cell
  const others = factLines(paper, { ...cell, fails: false })
  const small = (paras: Para[]) => paras.map((one): Para => ({ size: 'small', bold: true, ...one }))
  return [
    ...(cell.fails ? [fact('fails', small(factLines(paper, cell)[0]!.paras))] : []),
    ...(others.length ? [fact('told', small(together(paper, others)))] : []),
    ...(signal
      ? [
          fact('signal', [
            ...says(paper, 'canvas.fact.signal.label', {}, { size: 'small', bold: true }),
            { text: signal.text, lang: signal.lang },
          ]),
        ]
      : []),
  ]
}

/** Several short facts on one line of each language. */
const together = ({ languages }: Pick<CanvasPaper, 'languages'>, facts: { paras: Para[] }[]): Para[] =>
  languages.map((lang, at) => ({
    lang,
    text: facts.map(({ paras }) => (paras.find((one) => one.lang === lang) ?? paras[0]!).text).join(' · '),
    ...(at > 0 && { quiet: true, bold: false }),
  }))

const feelings = ['veryLow', 'low', 'middling', 'high', 'veryHigh'] as const

/** The same in lines of words, but for the early signal, which somebody wrote. */
export function factLines(
  paper: Pick<CanvasPaper, 'languages'>,
  { fails, wait, told: times, feeling }: Pick<CanvasCell, 'fails' | 'wait' | 'told' | 'feeling'>,
): { name: 'fails' | 'wait' | 'told' | 'feeling'; paras: Para[] }[] {
  const waited = (say: Say) => ({
    time: say(`canvas.wait.${wait!.unit}`, { count: wait!.amount, amount: wait!.amount }),
  })
  const often = (say: Say) => ({
    times:
      times === 1
        ? say('canvas.told.once')
        : times === 2
          ? say('canvas.told.twice')
          : say('canvas.told.times', { count: times! }),
  })
  return [
    ...(fails ? [{ name: 'fails' as const, paras: says(paper, 'canvas.fact.fails') }] : []),
    ...(wait ? [{ name: 'wait' as const, paras: says(paper, 'canvas.fact.wait', waited) }] : []),
    ...(times === null ? [] : [{ name: 'told' as const, paras: says(paper, 'canvas.fact.told', often) }]),
    ...(feeling === null
      ? []
      : [
          {
            name: 'feeling' as const,
            paras: says(paper, `canvas.feeling.${feelings[feeling + 2] ?? 'middling'}`),
          },
        ]),
  ]
}

/** The name of a canvas, and whose version it is. */
export const nameOf = (view: CanvasView, language: string): { text: string; lang: string } => {
  const { name } = view.canvas
  const method = view.method.name
  // One that was never named has the name of its method, whatever language it was begun in.
  return name && 'text' in name && name.text && !Object.values(method).includes(name.text)
    ? { text: name.text, lang: name.lang }
    : { text: inLanguage(method, language), lang: language }
}
/** What a column is called: a fixed one, and a step the method starts with and nobody renamed, in both languages. */
export function columnName(view: CanvasView, { id, title }: CanvasColumn): Bilingual & { isOurs: boolean } {
  const { starts, columns } = view.method
  const fixed = columns.find((one) => one.id === id)
  if (fixed) return { ...fixed.title, isOurs: true }
  const languages = ['en-GB', 'cy'] as const
  const at = Math.max(...languages.map((lang) => starts[lang].indexOf(title)))
  const [en, cy] = languages.map((lang) => starts[lang][at])
  return en && cy ? { 'en-GB': en, cy, isOurs: true } : { 'en-GB': title, cy: title, isOurs: false }
}
export const tableOf = ({ canvas }: CanvasView): { text: string; lang: string } | null =>
  textOf(canvas.table) && canvas.table && 'text' in canvas.table
    ? { text: canvas.table.text, lang: canvas.table.lang }
    : null

/** A line between two cards as a sentence, with what was written on it. */
export const sentences = (paper: Pick<CanvasPaper, 'languages'>, link: CanvasLink): Para[] => {
  const text = link.row.text && 'text' in link.row.text ? link.row.text : null
  return [
    ...tongues(paper, { 'en-GB': sentenceIn(link, 'en-GB'), cy: sentenceIn(link, 'cy') }),
    ...(text ? [{ text: text.text, lang: text.lang, quiet: true }] : []),
  ]
}
/** Both ways: the sentence, and that the other way round holds too. */
export const sentenceIn = (link: CanvasLink, tongue: Tongue): string =>
  link.both
    ? wordsFor(tongue)('canvasPaper.bothWays', { sentence: quoted(link, tongue) })
    : quoted(link, tongue)
/** People's words told apart from ours where only letters can do it. */
const quoted = ({ kind, from, to }: CanvasLink, tongue: Tongue): string => {
  const words = { from: from.words.text, to: to.words.text }
  return (kind ? inLanguage(kind.reads, tongue) : '{from}: {to}').replace(
    /\{(from|to)\}/g,
    (_, end: 'from' | 'to') => `“${words[end]}”`,
  )
}
