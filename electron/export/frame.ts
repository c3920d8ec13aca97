import { soundTree } from '../../shared/exports/soundTree.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { formatDate } from '../../shared/words/dates.ts'
import { sayIn, type Say } from '../../shared/words/say.ts'

const wordsOf = (tree: DocumentTree) => (tree.language === 'cy' ? 'cy' : 'en')
/** The few words a writer adds to a document, in the document's language. */
export const sayFor = (tree: DocumentTree): Say => sayIn(wordsOf(tree))

/** The line under the title: version, for whom, and the day of this copy where the version does not say it already. */
export function facts(tree: DocumentTree): string {
  const day = formatDate(tree.day, wordsOf(tree))
  const copy = tree.version.includes(day) ? '' : sayFor(tree)('export.copy', { day })
  return [tree.version, tree.audience, copy].filter(Boolean).join(' · ')
}

/** How far a writer is, 0 to 1, and where it may be stopped. Throws `signal.reason` when stopped. */
export type Steps = { onProgress?: (share: number) => void; signal?: AbortSignal }

/** The tree made sound, then each block turned by `each`, letting other work through now and then. */
export async function eachBlock<T>(
  tree: DocumentTree,
  steps: Steps,
  each: (block: DocumentTree['blocks'][number]) => T,
): Promise<T[]> {
  const out: T[] = []
  for (const [n, block] of tree.blocks.entries()) {
    if (n % 200 === 0) {
      await new Promise((go) => setImmediate(go))
      steps.signal?.throwIfAborted()
      steps.onProgress?.((0.7 * n) / tree.blocks.length)
    }
    out.push(each(block))
  }
  return out
}

export { soundTree }
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
