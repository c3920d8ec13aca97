import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { TableBook } from '../../shared/exports/tables/book.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import type { Format } from './formats.ts'
import type { Steps } from './frame.ts'
import { refusalOf, type Refused } from './refusals.ts'
import type { TableFormat } from './tableFormats.ts'

export type Written = { bytes: Uint8Array; sha256: string }
/** A document goes into a format of documents, tables into one of tables. */
export type Writable = DocumentTree | TableBook
export type AnyFormat = Format | TableFormat
/** What the exporter says to whoever waits for it. */
export type Said = { share: number } | { written: Written } | Refused

/**
 * Writes a document, or a book of tables, in one format, in a thread of its own so that nobody waits for it. Gives the bytes and their
 * hash, or why not: stopped by `signal`, no data for JSON, or a fault. Never throws. `program` is the bundled exporter,
 * where it does not lie beside the program that calls.
 */
export async function write(
  what: Writable,
  format: AnyFormat,
  { program = exporter(), ...steps }: Steps & { program?: string } = {},
): Promise<Written | Refused> {
  if (steps.signal?.aborted) return stopped
  return program ? inThread(program, what, format, steps) : writeHere(what, format, steps)
}

/** The same in this thread: what the thread runs, and what runs from source where nothing is bundled. */
export async function writeHere(
  what: Writable,
  format: AnyFormat,
  steps: Steps = {},
): Promise<Written | Refused> {
  try {
    steps.onProgress?.(0)
    // Loaded when first needed: the store opens without three megabytes of writers.
    const bytes = await bytesOf(what, format, steps)
    steps.onProgress?.(1)
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (fault) {
    return steps.signal?.aborted ? stopped : refusalOf(fault)
  }
}

async function bytesOf(what: Writable, format: AnyFormat, steps: Steps): Promise<Uint8Array> {
  if ('sheets' in what) {
    const { tableFormats } = await import('./tableFormats.ts')
    return await tableFormats[format as TableFormat].write(what, steps)
  }
  const { formats } = await import('./formats.ts')
  return await formats[format as Format].write(what, steps)
}

function inThread(
  program: string,
  what: Writable,
  format: AnyFormat,
  { onProgress, signal }: Steps,
): Promise<Written | Refused> {
  return new Promise((resolve) => {
    const thread = new Worker(program, { workerData: { what, format } })
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
