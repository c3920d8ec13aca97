// Every byte the app has on a laptop, and every byte of a file it made, searched for the words of every field.
import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textsIn } from '../../shared/handover/everyByte.ts'
import { clear } from '../../store/pages.ts'
import { tailOf } from '../../wordFields.ts'

/** The one programme in a data folder. */
export const idIn = (data: string): string =>
  readdirSync(join(data, 'keys'))
    .find((name) => name.endsWith('.json'))!
    .replace('.json', '')

/** Its key: of a laptop without a passphrase or a keychain it lies beside the programme. */
export function keyOf(data: string): Buffer {
  const { slots } = JSON.parse(readFileSync(join(data, 'keys', `${idIn(data)}.json`), 'utf8'))
  return Buffer.from(slots.find((one: { kind: string }) => one.kind === 'open').key, 'base64')
}

/**
 * Where each of these words stands in everything a folder holds, in any case: files as they lie, databases, their logs
 * and backups decrypted page by page, packed parts opened, documents as another program reads them, as UTF-8 and as
 * UTF-16 of both kinds; names of files too. Out: the files by the word.
 */
export function searched(folders: readonly string[], marks: readonly string[], key?: Buffer) {
  const found = new Map<string, string[]>()
  const wanted = marks.map((mark) => [mark, tailOf(mark)] as const)
  for (const folder of folders)
    for (const file of filesIn(folder)) {
      const all = everyText(file, key).join('\n').toLowerCase()
      for (const [mark, plain] of wanted)
        if (all.includes(plain)) found.set(mark, [...(found.get(mark) ?? []), file.slice(folder.length + 1)])
    }
  return found
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile())
}

function everyText(file: string, key: Buffer | undefined): string[] {
  const bytes = readFileSync(file)
  const isDatabase = key && bytes.length > 0 && /\.alongsidedb(-wal)?$/.test(file)
  const texts = [bytes, ...(isDatabase ? [clear(file, key)] : [])].flatMap(textsIn)
  // A PDF shows shapes by their number, and parts words at the end of a line: only a reader of PDFs finds them.
  if (file.endsWith('.pdf'))
    texts.push(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/[\s\u00ad\u2010-]/g, ''))
  return [file, ...texts]
}
