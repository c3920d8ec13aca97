// The exporter: one document or book of tables, written in a thread of its own, then gone. Started by write.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { writeHere, type AnyFormat, type Said, type Writable } from './write.ts'

const { what, format } = workerData as { what: Writable; format: AnyFormat }
const say = (said: Said) => parentPort?.postMessage(said)

void writeHere(what, format, { onProgress: (share) => say({ share }) }).then((outcome) =>
  say('refused' in outcome ? outcome : { written: outcome }),
)
