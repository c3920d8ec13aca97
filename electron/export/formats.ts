import type { DocumentTree } from '../../shared/exports/tree.ts'
import { writeDocx } from './docx.ts'
import type { Steps } from './frame.ts'
import { writeHtml } from './html.ts'
import { writeJson } from './json.ts'
import { writeMarkdown } from './markdown.ts'
import { writePlainText } from './plainText.ts'

export type Format = 'docx' | 'html' | 'markdown' | 'text' | 'json'
type Writer = { ending: string; write: (tree: DocumentTree, steps: Steps) => Promise<Uint8Array> }

/** Every format a document tree can be written in. To add one: a writer, a line here, its name in the catalogues. */
export const formats: Record<Format, Writer> = {
  docx: { ending: 'docx', write: writeDocx },
  html: { ending: 'html', write: writeHtml },
  markdown: { ending: 'md', write: writeMarkdown },
  text: { ending: 'txt', write: writePlainText },
  json: { ending: 'json', write: writeJson },
}
