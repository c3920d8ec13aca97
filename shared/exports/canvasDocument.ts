import type { TableCell } from 'mdast'
import { inLanguage } from '../methods/index.ts'
import type { Lane } from '../methods/canvases.ts'
import { cellOf, type CanvasCell, type CanvasView, type Placed } from '../queries/canvas.ts'
import type { AudienceName } from '../consent/visible.ts'
import { formatDate } from '../words/dates.ts'
import {
  factLines,
  nameOf,
  sentenceIn,
  columnName,
  tableOf,
  wordsFor,
  type Tongue,
} from './canvas/content.ts'
import { canvasDataOf } from './canvasData.ts'
import { h, list, p, text, type Block, type DocumentTree } from './tree.ts'

export type CanvasDocumentAsked = {
  /** Made of the rows of whoever it is for. */
  view: CanvasView
  audience: AudienceName
  fill: 'filled' | 'blank'
  language: Tongue
  day: string
}
type Row = { where: string; what: string; words: string; lang?: string | undefined }

/**
 * A canvas as a document that can be read line by line: a table a step (where it has steps) with a heading row, one row
 * for each card; its lines as sentences. Nothing is only shown by where it lies.
 */
export function canvasDocument(asked: CanvasDocumentAsked): DocumentTree {
  const { view, audience, fill, language, day } = asked
  const say = wordsFor(language)
  const name = nameOf(view, language)
  const method = inLanguage(view.method.name, language)
  const table = tableOf(view)
  const isBlank = fill === 'blank'
  const rowsIn = (lanes: readonly Lane[], column: string | null) =>
    lanes.flatMap((lane) => rowsOf(asked, lane, cellOf(view, lane.id, column)))
  const about = inLanguage(view.method.about, language)
  const beside = isBlank ? [] : view.stray
  const blocks: Block[] = [
    ...(table ? [p(table.text, { lang: table.lang })] : []),
    ...(view.canvas.of ? [p(say(`canvas.of.${view.canvas.of}`))] : []),
    ...(about ? [p(about)] : []),
    ...(isBlank ? [] : [p(say('canvasPaper.keptCloser'))]),
    ...(view.heads.length ? [tableOfRows(asked, rowsIn(view.heads, null))] : []),
    ...(view.columns.length
      ? view.columns.flatMap((column, at) => [
          h(2, `${at + 1}. ${columnName(view, column)[language]}`.trim(), {
            ...(column.lang && !columnName(view, column).isOurs && { lang: column.lang }),
          }),
          tableOfRows(asked, rowsIn(view.lanes, column.id)),
        ])
      : [h(2, method), tableOfRows(asked, rowsIn(view.lanes, null))]),
    ...(view.links.length && !isBlank
      ? [
          h(2, say('canvasPaper.lines')),
          list(
            view.links.map((link) => {
              const note = link.row.text && 'text' in link.row.text ? link.row.text : null
              return [
                p(sentenceIn(link, language)),
                ...(note?.text ? [p(note.text, { lang: note.lang })] : []),
              ]
            }),
            true,
          ),
        ]
      : []),
    ...(beside.length
      ? [
          h(2, say('canvasPaper.beside')),
          tableOfRows(
            asked,
            beside.map((one) => cardRow(asked, '', one)),
          ),
        ]
      : []),
  ]
  return {
    title: name.text === method ? method : `${name.text}: ${method}`,
    language,
    audience: isBlank ? '' : say(`exports.for.${audience}`),
    day,
    version: say('canvasPaper.asOn', { day: formatDate(day, language === 'cy' ? 'cy' : 'en') }),
    isShort: true,
    blocks,
    data: isBlank ? null : canvasDataOf(view, language),
  }
}

/** A cell's rows: its cards, what else was written, what is said of it; where it is empty, that it is, or its question. */
function rowsOf(asked: CanvasDocumentAsked, lane: Lane, cell: CanvasCell): Row[] {
  const { language, fill } = asked
  const say = wordsFor(language)
  const where = inLanguage(lane.title, language)
  if (fill === 'blank')
    return [{ where, what: lane.prompt ? inLanguage(lane.prompt, language) : '', words: '' }]
  const rows: Row[] = [
    ...cell.cards.map((one) => cardRow(asked, where, one)),
    ...cell.comments.map((one) => ({ ...cardRow(asked, where, one), what: say('canvasPaper.comment') })),
    ...cell.questions.map((one) => ({
      ...cardRow(asked, where, one),
      what: say(one.row.settled ? 'canvasPaper.answered' : 'canvasPaper.question'),
    })),
    ...factLines({ languages: [language] }, cell).map(({ paras }) => ({
      where,
      what: say('canvasPaper.said'),
      words: paras[0]!.text,
    })),
    ...(cell.signal
      ? [{ where, what: say('canvas.fact.signal.label'), words: cell.signal.text, lang: cell.signal.lang }]
      : []),
  ]
  return rows.length ? rows : [{ where, what: '', words: say('canvasPaper.nothing') }]
}

function cardRow({ language, view }: CanvasDocumentAsked, where: string, placed: Placed): Row {
  const say = wordsFor(language)
  const what = placed.type ? say(`kinds.${placed.type}`) : say(`canvasPaper.kind.${placed.kind as 'theme'}`)
  const power = view.method.family === 'network' ? placed.row.power : null
  return {
    where,
    what: power ? `${what}, ${say(`canvasPaper.power.${power as 1 | 2 | 3}`)}` : what,
    words: placed.words.text,
    lang: placed.words.lang,
  }
}

/** A table of three columns; words in another language than the document say so. */
function tableOfRows({ language, fill }: CanvasDocumentAsked, rows: readonly Row[]): Block {
  const say = wordsFor(language)
  const cell = (words: string, lang?: string): TableCell => ({
    type: 'tableCell',
    children: words ? [text(words)] : [],
    ...(lang && lang !== language && { data: { lang } }),
  })
  const header = [
    say('canvasPaper.where'),
    say(fill === 'blank' ? 'canvasPaper.ask' : 'canvasPaper.what'),
    say('canvasPaper.words'),
  ].map((one) => cell(one))
  return {
    type: 'table',
    children: [
      header,
      ...rows.map((one) => [cell(one.where), cell(one.what), cell(one.words, one.lang)]),
    ].map((children) => ({ type: 'tableRow', children })),
  }
}
