// Every byte a file holds, decrypted without SQLite: pages in use, free pages, and every frame of the
// write-ahead log, used or not. ChaCha20 as sqlite3mc's "chacha20" cipher lays it out: 32 bytes at the end of a
// page are its nonce and tag; the keystream's first block makes the page's own key.
import { createDecipheriv } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const size = 4096
const body = size - 32

/** All of a database file, or of its write-ahead log, in clear. */
export function clear(file: string, key: Uint8Array): Buffer {
  const bytes = readFileSync(file)
  if (file.endsWith('-wal')) {
    const frames: Buffer[] = []
    for (let at = 32; at + 24 + size <= bytes.length; at += 24 + size)
      frames.push(page(bytes.subarray(at + 24, at + 24 + size), bytes.readUInt32BE(at), key))
    return Buffer.concat(frames)
  }
  const pages: Buffer[] = []
  for (let at = 0; at + size <= bytes.length; at += size)
    pages.push(page(bytes.subarray(at, at + size), at / size + 1, key))
  return Buffer.concat(pages)
}

function page(bytes: Buffer, number: number, key: Uint8Array): Buffer {
  const nonce = bytes.subarray(body, body + 12)
  const counter = (bytes.readUInt32LE(body + 12) ^ number) >>> 0
  const own = chacha(key, nonce, counter, Buffer.alloc(64)).subarray(32)
  const from = number === 1 ? 24 : 0
  return chacha(own, nonce, (counter + 1) >>> 0, bytes.subarray(from, body))
}

function chacha(key: Uint8Array, nonce: Buffer, counter: number, bytes: Buffer): Buffer {
  const iv = Buffer.alloc(16)
  iv.writeUInt32LE(counter)
  nonce.copy(iv, 4)
  return createDecipheriv('chacha20', key, iv).update(bytes)
}

/** How often a text stands anywhere in the files of a folder, in clear or encrypted, as UTF-8 or UTF-16. */
export function findings(folder: string, key: Uint8Array, text: string): Record<string, number> {
  const found: Record<string, number> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !existsSync(file)) continue
    const isDatabase = /\.alongsidedb(-wal)?$/.test(entry.name) && statSync(file).size > 0
    const haystacks = [readFileSync(file), ...(isDatabase ? [clear(file, key)] : [])]
    const count = haystacks.reduce((sum, one) => sum + countIn(one, text), 0)
    if (count) found[entry.name] = count
  }
  return found
}

function countIn(bytes: Buffer, text: string): number {
  let count = 0
  for (const needle of [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) count += 1
  return count
}
