// What the store asks of the exporter, which is another room: main.ts and the command line put the two together.
import { refuse, type Refusal } from '../../shared/command.ts'
import type { formats } from '../../shared/contract.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'

export type Format = (typeof formats)[number]
export type Documents = {
  write: (tree: DocumentTree, format: Format) => Promise<{ bytes: Uint8Array; sha256: string } | Refusal>
  /** Whole or not at all. */
  save: (path: string, bytes: Uint8Array) => Promise<Refusal | undefined>
}

/** How the exporter says no. */
type Refused = { refused: { key: string; params: Record<string, string> } }
type Exporter<F extends string> = {
  write: (tree: DocumentTree, format: F) => Promise<{ bytes: Uint8Array; sha256: string } | Refused>
  saveFile: (path: string, bytes: Uint8Array) => Promise<object | Refused>
}

const names = { docx: 'docx', html: 'html', md: 'markdown', txt: 'text', json: 'json' } as const

export function documentsBy({ write, saveFile }: Exporter<(typeof names)[Format]>): Documents {
  const plain = ({ refused }: Refused) => refuse(refused.key, refused.params)
  return {
    write: async (tree, format) => {
      const made = await write(tree, names[format])
      return 'refused' in made ? plain(made) : made
    },
    save: async (path, bytes) => {
      const saved = await saveFile(path, bytes)
      return 'refused' in saved ? plain(saved) : undefined
    },
  }
}
