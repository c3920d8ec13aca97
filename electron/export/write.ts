import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import type { Format } from './formats.ts'
import type { Steps } from './frame.ts'
import { refusalOf, type Refused } from './refusals.ts'

export type Written = { bytes: Uint8Array; sha256: string }
/** What the exporter says to whoever waits for it. */
export type Said = { share: number } | { written: Written } | Refused

/**
 * Writes a document tree in one format, in a thread of its own so that nobody waits for it. Gives the bytes and their
 * hash, or why not: stopped by `signal`, no data for JSON, or a fault. Never throws. `program` is the bundled exporter,
 * where it does not lie beside the program that calls.
 */
export async function write(
  tree: DocumentTree,
  format: Format,
  { program = exporter(), ...steps }: Steps & { program?: string } = {},
): Promise<Written | Refused> {
  if (steps.signal?.aborted) return stopped
  return program ? inThread(program, tree, format, steps) : writeHere(tree, format, steps)
}

/** The same in this thread: what the thread runs, and what runs from source where nothing is bundled. */
export async function writeHere(
  tree: DocumentTree,
  format: Format,
  steps: Steps = {},
): Promise<Written | Refused> {
  try {
    steps.onProgress?.(0)
    // Loaded when first needed: the store opens without three megabytes of writers.
    const { formats } = await import('./formats.ts')
    const bytes = await formats[format].write(tree, steps)
    steps.onProgress?.(1)
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (fault) {
    return steps.signal?.aborted ? stopped : refusalOf(fault)
  }
}

function inThread(
  program: string,
  tree: DocumentTree,
  format: Format,
  { onProgress, signal }: Steps,
): Promise<Written | Refused> {
  return new Promise((resolve) => {
    const thread = new Worker(program, { workerData: { tree, format } })
    const end = (outcome: Written | Refused) => {
      signal?.removeEventListener('abort', stop)
      resolve(outcome)
      void thread.terminate()
    }
    const stop = () => end(stopped)
    signal?.addEventListener('abort', stop, { once: true })
    thread.on('message', (said: Said) => {
      if ('share' in said) onProgress?.(said.share)
      else end('written' in said ? said.written : said)
    })
    thread.on('error', (fault) => end(refusalOf(fault)))
    thread.on('exit', () => end(refusalOf(new Error('exit'))))
  })
}

/** The bundled exporter lies beside the program, or one folder up where this file was split into a shared chunk. */
function exporter(): string | undefined {
  const here = typeof __dirname === 'undefined' ? undefined : __dirname
  if (!here) return undefined
  return [join(here, 'exporter.cjs'), join(here, '..', 'exporter.cjs')].find((file) => existsSync(file))
}

const stopped: Refused = { refused: { key: 'export.stopped', params: {} } }
