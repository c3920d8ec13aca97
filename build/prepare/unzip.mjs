// Reads a zip file with nothing but Node, because it runs before any package is installed.
import { closeSync, fstatSync, mkdirSync, openSync, readSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/**
 * Writes the entries of a zip file that `want` gives a new name to.
 * In: the zip (under 4 GB), a folder, and `want`, from an entry's name to its name in the folder, or undefined.
 * Throws when the file is no zip, or an entry would land outside the folder.
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | undefined} want
 */
export function unzip(zip, folder, want) {
  const file = openSync(zip, 'r')
  try {
    for (const entry of entriesOf(file)) {
      const name = want(entry.name)
      if (name === undefined || name === '' || name.endsWith('/')) continue
      const to = join(folder, normalize(name))
      if (!to.startsWith(join(folder, '/')))
        throw new Error(`An entry of ${zip} points outside: ${entry.name}`)
      mkdirSync(dirname(to), { recursive: true })
      const bytes = contentOf(file, entry)
      if ((entry.mode & 0o170000) === 0o120000) symlinkSync(bytes.toString(), to)
      else writeFileSync(to, bytes, { mode: entry.mode & 0o777 || 0o644 })
    }
  } finally {
    closeSync(file)
  }
}

/** @typedef {{ name: string, mode: number, method: number, packed: number, start: number }} Entry */

/** @returns {Entry[]} */
function entriesOf(/** @type {number} */ file) {
  const size = fstatSync(file).size
  const tail = bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0) throw new Error('This is not a zip file')
  const directory = bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at + 46 <= directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      start: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(/** @type {number} */ file, /** @type {Entry} */ { start, packed, method }) {
  const header = bytesAt(file, start, 30)
  const bytes = bytesAt(file, start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed)
  return method === 0 ? bytes : inflateRawSync(bytes)
}

function bytesAt(/** @type {number} */ file, /** @type {number} */ start, /** @type {number} */ length) {
  const bytes = Buffer.alloc(length)
  for (let read = 0; read < length;) {
    const got = readSync(file, bytes, read, length - read, start + read)
    if (got === 0) throw new Error('The zip file ends too early')
    read += got
  }
  return bytes
}
