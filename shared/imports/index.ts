import type { Refusal } from '../command.ts'
import type { Desk, Done } from '../desk.ts'
import { importInquiry, type ImportResult } from './inquirySample.ts'
import { importPanel } from './panelSample.ts'

/** Brings in a file of any format the app knows, by what the file says it is. Refused as each of them refuses. */
export function importFileInto(desk: Desk, file: unknown): Done<ImportResult> | Refusal {
  const schema = file && typeof file === 'object' && 'schema' in file ? file.schema : undefined
  return schema === 'alongside.sample.panel/1' ? importPanel(desk, file) : importInquiry(desk, file)
}
