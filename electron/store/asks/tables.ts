import { readFileSync, statSync } from 'node:fs'
import { refuse } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import { longestTable, rowsOfText } from '../../../shared/imports/pastedTable.ts'
import { readXlsx } from '../returned/readXlsx.ts'
import { TooLarge } from '../returned/unzip.ts'
import type { Answer, Store } from '../store.ts'

/** The rows of a spreadsheet or a CSV file a person chose, as text. Nothing of it is kept. */
export function readTable(store: Store, { token }: Asked<'readTable'>): Answer<'readTable'> {
  const path = store.paths.get(token)
  if (!path) return refuse('refusals.chooseAgain')
  store.paths.delete(token)
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    if (!size) return refuse('refusals.tableWrong')
    if (size > longestTable.bytes) return refuse('refusals.tableLarge')
    const bytes = readFileSync(path)
    const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
    const rows = isZip ? readXlsx(bytes) : rowsOfText(textOf(bytes))
    if (!rows) return refuse('refusals.tableLarge')
    return rows.some((row) => row.some((cell) => cell.trim())) ? { rows } : refuse('refusals.tableWrong')
  } catch (fault) {
    return refuse(fault instanceof TooLarge ? 'refusals.tableLarge' : 'refusals.tableWrong')
  }
}

/** UTF-8, or UTF-16 as Excel saves "Unicode text", or what older spreadsheets write where it is neither. Throws on what is no text. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes.includes(0)) throw new Error('no text')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
