// What the store asks of the exporter, which is another room: main.ts and the command line put the two together.
import { createHash } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '../../shared/command.ts'
import type { formats } from '../../shared/contract.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import type { PaperDocument } from '../../shared/paper/node.ts'

export type Format = (typeof formats)[number]
type Written = { bytes: Uint8Array; sha256: string }
export type Documents = {
  write: (tree: DocumentTree, format: Format) => Promise<Written | Refusal>
  /** A sheet of paper as a web page that prints. */
  page: (paper: PaperDocument) => string
  /** A page as a PDF, or on the system's printer: then without bytes, and `null` where the person cancelled. */
  print: (html: string, to: 'pdf' | 'printer', isNumbered?: boolean) => Promise<Uint8Array | null | Refusal>
  /** Whole or not at all. */
  save: (path: string, bytes: Uint8Array) => Promise<Refusal | undefined>
}

/** How the exporter says no. */
type Refused = { refused: { key: string; params: Record<string, string> } }
/** The shell's window, which alone can put a page on paper. */
export type Printing = (page: {
  html: string
  to: 'pdf' | 'printer'
  isNumbered: boolean
}) => Promise<{ done: boolean; cancelled: boolean; bytes?: Uint8Array }>
type Exporter<F extends string> = {
  write: (tree: DocumentTree, format: F) => Promise<Written | Refused>
  saveFile: (path: string, bytes: Uint8Array) => Promise<object | Refused>
  writePaper: (paper: PaperDocument) => string
  /** The web page with the app's own fonts, for the window that prints. */
  withOwnFonts: (html: string) => string
  /** Left out where there is no window: the command line makes no PDF. */
  printing?: Printing
}

const names = { docx: 'docx', html: 'html', pdf: 'html', md: 'markdown', txt: 'text', json: 'json' } as const

export function documentsBy(exporter: Exporter<(typeof names)[Format]>): Documents {
  const { write, saveFile, writePaper, withOwnFonts, printing } = exporter
  const plain = ({ refused }: Refused) => refuse(refused.key, refused.params)
  const print: Documents['print'] = async (html, to, isNumbered = false) => {
    if (!printing) return refuse('export.onlyInTheApp')
    const { done, cancelled, bytes } = await printing({ html: withOwnFonts(html), to, isNumbered })
    if (cancelled) return null
    if (to === 'printer') return done ? new Uint8Array() : refuse('export.noPrinter')
    return done && bytes ? bytes : refuse('export.notPrinted')
  }
  return {
    print,
    page: writePaper,
    write: async (tree, format) => {
      // Told before anything is made, where no window could print it.
      if (format === 'pdf' && !printing) return refuse('export.onlyInTheApp')
      const made = await write(tree, names[format])
      if ('refused' in made) return plain(made)
      if (format !== 'pdf') return made
      const bytes = await print(Buffer.from(made.bytes).toString(), 'pdf', true)
      if (isRefusal(bytes)) return bytes
      if (!bytes) return refuse('export.notPrinted')
      return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
    save: async (path, bytes) => {
      const saved = await saveFile(path, bytes)
      return 'refused' in saved ? plain(saved) : undefined
    },
  }
}
