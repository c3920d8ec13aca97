import { SaxesParser } from 'saxes'
import { longestTable } from '../../../shared/imports/pastedTable.ts'
import { Damaged, partsOf, TooLarge } from './unzip.ts'

/**
 * The cells of a workbook's first sheet, row by row, as the text a person sees in them where it is text, and the number
 * as it is kept where it is one. Formulas are not reckoned: what was last in the cell is read. Throws Damaged or TooLarge.
 */
export function readXlsx(bytes: Buffer): string[][] {
  const { names, read } = partsOf(bytes)
  const path = firstSheet(read) ?? names.find((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  const sheet = path && read(path)
  if (!sheet) throw new Damaged('no sheet')
  const shared = read('xl/sharedStrings.xml')
  return cellsOf(sheet, shared ? sharedIn(shared) : [])
}

type Read = (name: string) => Buffer | undefined

/** Tags by their own name, whatever prefix a program wrote before them; a document type is refused. */
function parse(
  xml: Buffer,
  heard: { open?: Open; text?: (text: string) => void; close?: (name: string) => void },
) {
  const parser = new SaxesParser()
  const own = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('doctype', () => {
    throw new Damaged('document type')
  })
  parser.on('opentag', ({ name, attributes }) =>
    heard.open?.(own(name), attributes as Record<string, string>),
  )
  parser.on('text', (text) => heard.text?.(text))
  parser.on('cdata', (text) => heard.text?.(text))
  parser.on('closetag', ({ name }) => heard.close?.(own(name)))
  try {
    parser.write(xml.toString('utf8')).close()
  } catch (fault) {
    throw fault instanceof TooLarge ? fault : new Damaged('not XML')
  }
}
type Open = (name: string, attributes: Record<string, string>) => void

/** The sheet that is first in the workbook: files are not named in its order. */
function firstSheet(read: Read): string | undefined {
  const [workbook, links] = [read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels')]
  if (!workbook || !links) return undefined
  let id: string | undefined
  parse(workbook, {
    open: (name, attributes) => {
      if (name === 'sheet' && attributes['state'] !== 'hidden') id ??= attributes['r:id']
    },
  })
  let path: string | undefined
  parse(links, {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['Id'] === id) path = attributes['Target']
    },
  })
  return path?.startsWith('/') ? path.slice(1) : path && `xl/${path}`
}

/** Texts kept once for all cells. How a word is to be said aloud, and what was marked, are passed over. */
function sharedIn(xml: Buffer): string[] {
  const all: string[] = []
  let [text, isText, isSpoken] = ['', false, false]
  parse(xml, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isSpoken = true
      isText = name === 't' && !isSpoken
    },
    text: (more) => {
      if (isText) text += more
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isSpoken = false
      if (name === 'si') all.push(unescaped(text))
      if (all.length > longestTable.letters) throw new TooLarge('texts')
    },
  })
  return all
}

function cellsOf(xml: Buffer, shared: readonly string[]): string[][] {
  const rows: string[][] = []
  let [count, cells] = [0, 0]
  let cell: { column: number; type: string; text: string } | undefined
  let [row, isText, isSpoken, next] = [-1, false, false, 0]
  parse(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 2) - 1
        next = 0
        if (!Number.isInteger(row) || row < 0 || row >= longestTable.rows) throw new TooLarge('rows')
      }
      if (name === 'c') {
        cells += 1
        if (cells > longestTable.rows * longestTable.columns) throw new TooLarge('cells')
        const column = columnOf(attributes['r']) ?? next
        if (column >= longestTable.columns) throw new TooLarge('columns')
        next = column + 1
        cell = { column, type: attributes['t'] ?? 'n', text: '' }
      }
      if (name === 'rPh') isSpoken = true
      isText = !!cell && !isSpoken && (name === 'v' || name === 't')
    },
    text: (more) => {
      if (cell && isText) cell.text += more
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false
      if (name === 'rPh') isSpoken = false
      if (name !== 'c' || !cell) return
      const { column, type, text } = cell
      const words = type === 's' ? (shared[Number(text)] ?? '') : type === 'e' ? '' : unescaped(text)
      cell = undefined
      if (!words.trim()) return
      count += words.length
      if (count > longestTable.letters) throw new TooLarge('letters')
      while (rows.length <= row) rows.push([])
      const own = rows[row]!
      while (own.length < column) own.push('')
      own[column] = words
    },
  })
  return rows
}

/** "BC12" is in the column 54, counted from nought. */
function columnOf(at: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(at ?? '')?.[1]
  if (!letters) return undefined
  return [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

/** Line ends and the like as Excel writes them: _x000D_. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
