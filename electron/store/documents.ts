// What the store asks of the exporter, which is another room: main.ts and the command line put the two together.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { isRefusal, refuse, type Refusal } from '../../shared/command.ts'
import type { allFormats, formats, tableFormats } from '../../shared/contract.ts'
import type { TableBook } from '../../shared/exports/tables/book.ts'
import { neutralPdf } from '../../shared/exports/neutralPdf.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import type { Sheet } from '../../shared/exports/canvasLayout.ts'
import type { PaperDocument } from '../../shared/paper/node.ts'
import { isOurs, type Places } from './places.ts'

export type Format = (typeof formats)[number]
export type TableFormat = (typeof tableFormats)[number]
export type AnyFormat = (typeof allFormats)[number]
type Written = { bytes: Uint8Array; sha256: string }
/** How far a document is, and where it may be stopped. */
export type Steps = { onProgress?: (share: number) => void; signal?: AbortSignal }
export type Documents = {
  /** Gives the bytes, or why not: stopped by `signal` among others. `onProgress` hears how far it is, 0 to 1. */
  write: (tree: DocumentTree, format: Format, steps?: Steps) => Promise<Written | Refusal>
  writeTables: (book: TableBook, format: TableFormat, steps?: Steps) => Promise<Written | Refusal>
  /** A sheet of paper as a web page that prints. */
  page: (paper: PaperDocument) => string
  /** A page as a PDF, or on the system's printer: then without bytes, and `null` where the person cancelled. */
  print: (
    html: string,
    to: 'pdf' | 'printer',
    isNumbered?: boolean,
    signal?: AbortSignal,
  ) => Promise<Uint8Array | null | Refusal>
  /** A drawing as a picture of so many pixels. */
  picture: (svg: string, size: PictureSize, signal?: AbortSignal) => Promise<Uint8Array | Refusal>
  /** Sheets of a canvas as SVG, or as the page that is printed. */
  canvas: CanvasWriter
  /** Whole or not at all, and never over what the app keeps itself. */
  save: (path: string, bytes: Uint8Array) => Promise<Refusal | undefined>
  /** The same, where it is known only afterwards whether the file may stay: if not, what lay there before is back. */
  place: (path: string, bytes: Uint8Array) => Promise<Placed | Refusal>
}
export type Placed = { stays: () => void; goes: () => void }

/** In pixels of the screen, and how many pixels of the picture each of them is. */
export type PictureSize = { width: number; height: number; scale: number }
/** What a drawing says of itself, and of its empty cells, to whoever hears it. */
type CanvasAbout = { title: string; description: string; language: string; nothing?: string | undefined }
export type CanvasWriter = {
  svg: (sheet: Sheet, asked: CanvasAbout) => string
  pages: (
    sheets: readonly Sheet[],
    asked: CanvasAbout & {
      tiles?: { size: 'A4' | 'A3'; overlap: number } | undefined
      tileLabel: (at: { row: number; column: number; rows: number; columns: number; sheet: number }) => string
    },
  ) => string
  /** How many pages of a printer a sheet is cut into. */
  tiles: (sheet: Sheet, tiles: { size: 'A4' | 'A3'; overlap: number }) => number
  /** The picture with its size on paper in it. */
  sized: (png: Uint8Array, dpi: number) => Uint8Array
}

/** How the exporter says no. */
type Refused = { refused: { key: string; params: Record<string, string> } }
/** The shell's window, which alone can put a page on paper; stopped, it is closed. */
export type Printing = (
  page: {
    html: string
    to: 'pdf' | 'printer' | 'png'
    isNumbered: boolean
    picture?: PictureSize | undefined
  },
  signal?: AbortSignal,
) => Promise<{ done: boolean; cancelled: boolean; bytes?: Uint8Array }>
type Exporter<F extends string> = {
  write: (
    what: DocumentTree | TableBook,
    format: F | TableFormat,
    steps?: Steps,
  ) => Promise<Written | Refused>
  saveFile: (path: string, bytes: Uint8Array) => Promise<object | Refused>
  placeFile: (path: string, bytes: Uint8Array) => Promise<Placed | Refused>
  writePaper: (paper: PaperDocument) => string
  /** The web page with the app's own fonts, for the window that prints. */
  withOwnFonts: (html: string) => string
  canvas: CanvasWriter
  /** Left out where there is no window: the command line makes no PDF. */
  printing?: Printing
}

const names = { docx: 'docx', html: 'html', pdf: 'html', md: 'markdown', txt: 'text', json: 'json' } as const

export function documentsBy(exporter: Exporter<(typeof names)[Format]>): Documents {
  const { write, saveFile, placeFile, writePaper, withOwnFonts, canvas, printing } = exporter
  const plain = ({ refused }: Refused) => refuse(refused.key, refused.params)
  const print: Documents['print'] = async (html, to, isNumbered = false, signal) => {
    if (!printing) return refuse('export.onlyInTheApp')
    const { done, cancelled, bytes } = await printing({ html: withOwnFonts(html), to, isNumbered }, signal)
    if (signal?.aborted) return refuse('export.stopped')
    if (cancelled) return null
    if (to === 'printer') return done ? new Uint8Array() : refuse('export.noPrinter')
    return done && bytes ? bytes : refuse('export.notPrinted')
  }
  return {
    print,
    page: writePaper,
    canvas,
    picture: async (svg, picture, signal) => {
      if (!printing) return refuse('export.onlyInTheApp')
      const page = { html: svg, to: 'png' as const, isNumbered: false, picture }
      const { done, bytes } = await printing(page, signal)
      if (signal?.aborted) return refuse('export.stopped')
      return done && bytes ? bytes : refuse('export.notPrinted')
    },
    write: async (tree, format, { onProgress, signal } = {}) => {
      // Told before anything is made, where no window could print it.
      if (format === 'pdf' && !printing) return refuse('export.onlyInTheApp')
      // A PDF is a web page first; how far the window is with it, nobody can say.
      const part = format === 'pdf' ? 0.4 : 1
      const made = await write(tree, names[format], {
        ...(onProgress && { onProgress: (share) => onProgress(share * part) }),
        ...(signal && { signal }),
      })
      if ('refused' in made) return plain(made)
      if (format !== 'pdf') return made
      const printed = await print(Buffer.from(made.bytes).toString(), 'pdf', true, signal)
      if (isRefusal(printed)) return printed
      if (!printed) return refuse('export.notPrinted')
      const bytes = neutralPdf(printed, tree.day)
      onProgress?.(1)
      return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
    writeTables: async (book, format, steps) => {
      const made = await write(book, format, steps)
      return 'refused' in made ? plain(made) : made
    },
    save: async (path, bytes) => {
      const saved = await saveFile(path, bytes)
      return 'refused' in saved ? plain(saved) : undefined
    },
    place: async (path, bytes) => {
      const placed = await placeFile(path, bytes)
      return 'refused' in placed ? plain(placed) : placed
    },
  }
}

/** The same, with what the app keeps in these places out of reach: a programme's file, its key and its backups. */
export function keptOff(places: Places, documents: Documents): Documents {
  const unlessOurs =
    <T>(save: (path: string, bytes: Uint8Array) => Promise<T>) =>
    async (path: string, bytes: Uint8Array) =>
      isOurs(places, path) ? refuse('export.ownFolder', { name: basename(path) }) : await save(path, bytes)
  return { ...documents, save: unlessOurs(documents.save), place: unlessOurs(documents.place) }
}
