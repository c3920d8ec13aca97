// Small files that have to be there, whole, after a power cut.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** A folder only its owner can look into. */
export const makeFolder = (folder: string) => mkdirSync(folder, { recursive: true, mode: 0o700 })

/** A reader, or a power cut, finds the old file or the new one and nothing between. */
export function writeWhole(file: string, bytes: string | Uint8Array): void {
  const beside = `${file}.new`
  const opened = openSync(beside, 'w', 0o600)
  try {
    writeAll(opened, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
    fsyncSync(opened)
  } catch (thrown) {
    closeSync(opened)
    rmSync(beside, { force: true })
    throw thrown
  }
  closeSync(opened)
  renameSync(beside, file)
  syncFolder(dirname(file))
}

/** Adds to the end of a file, on the disk when it returns. A line torn by a power cut is ended first. */
export function append(file: string, text: string): void {
  const isNew = !existsSync(file)
  const opened = openSync(file, 'a', 0o600)
  try {
    writeAll(opened, Buffer.from(text))
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  if (isNew) syncFolder(dirname(file))
}

export function syncFile(file: string): void {
  const opened = openSync(file, 'r+')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Makes a rename last. Windows has no such thing, and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

export function firstBytes(file: string, length: number): Buffer {
  const opened = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(opened, bytes, 0, length, 0))
  } finally {
    closeSync(opened)
  }
}

/**
 * Writes chance over a small file and empties it, where it lies. A disk that keeps old blocks may still have them; the
 * file system has not.
 */
export function blot(file: string): void {
  const opened = openSync(file, 'r+')
  try {
    writeAll(opened, randomBytes(fstatSync(opened).size))
    fsyncSync(opened)
    ftruncateSync(opened, 0)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Cuts a file down to what is whole in it. */
export function cutTo(file: string, length: number): void {
  const opened = openSync(file, 'r+')
  try {
    ftruncateSync(opened, length)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function writeAll(opened: number, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at)
}
