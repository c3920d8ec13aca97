// The exporter: one document, written in a thread of its own, then gone. Started by write.ts.
import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import type { Format } from './formats.ts'
import { writeHere, type Said } from './write.ts'

const { tree, format } = workerData as { tree: DocumentTree; format: Format }
const say = (said: Said) => parentPort?.postMessage(said)

void writeHere(tree, format, { onProgress: (share) => say({ share }) }).then((outcome) =>
  say('refused' in outcome ? outcome : { written: outcome }),
)
