import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

/** Writes a small file so that a reader, or a power cut, finds the old one or the new one and nothing between. */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.new`
  const opened = openSync(beside, 'w', 0o600)
  try {
    writeSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(beside, file)
}
