import { createHash, randomBytes } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { copyFile, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Refused } from './refusals.ts'

export type Saved = { saved: { path: string; size: number; sha256: string } }
/** A file that is there, and may have to go again: then what lay there before lies there once more. */
export type Placed = { stays: () => void; goes: () => void }

/**
 * Puts bytes at a path whole or not at all: a temporary file beside it, flushed to the disk, renamed over it, and the
 * folder flushed, so that a pulled stick or a flat battery leaves the old file or the new one. Gives where, how much
 * and its hash, or why not in a key of the catalogue. Never throws.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Saved | Refused> {
  const name = basename(path)
  const temporary = besides(path)
  let replacing = false
  try {
    await writeThrough(temporary, bytes)
    replacing = true
    await rename(temporary, path)
    replacing = false
    await flushFolder(dirname(path))
    return {
      saved: { path, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') },
    }
  } catch (fault) {
    await rm(temporary, { force: true }).catch(() => undefined)
    // Windows answers "not permitted" where another program, Word most often, has the old file open.
    const held = replacing && process.platform === 'win32' && ['EPERM', 'EACCES'].includes(codeOf(fault))
    return refusalFor(held ? 'EBUSY' : codeOf(fault), name)
  }
}

/**
 * As saveFile, where something is still to be done before the file may stay. Out: what is called when that is known; or
 * why nothing was saved. Never throws.
 */
export async function placeFile(path: string, bytes: Uint8Array): Promise<Placed | Refused> {
  const before = besides(path)
  const isThere = (await stat(path).catch(() => undefined))?.isFile() ?? false
  const stays = () => isThere && rmSync(before, { force: true })
  try {
    if (isThere) await copyFile(path, before)
  } catch (fault) {
    await rm(before, { force: true }).catch(() => undefined)
    return refusalFor(codeOf(fault), basename(path))
  }
  const saved = await saveFile(path, bytes)
  if ('refused' in saved) {
    await rm(before, { force: true }).catch(() => undefined)
    return saved
  }
  return { stays, goes: () => (isThere ? renameSync(before, path) : rmSync(path, { force: true })) }
}

/** A short name of its own: the target's may already be as long as the file system allows. */
const besides = (path: string) => join(dirname(path), `.alongside-${randomBytes(6).toString('hex')}.tmp`)

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file: FileHandle = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows cannot open a folder, and some network drives cannot flush one; the file itself is flushed already. */
async function flushFolder(path: string): Promise<void> {
  let folder: FileHandle | undefined
  try {
    folder = await open(path, 'r')
    await folder.sync()
  } catch (fault) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(codeOf(fault))) throw fault
  } finally {
    await folder?.close()
  }
}

const REASONS: Record<string, Refused['refused']['key']> = {
  ENOSPC: 'export.diskFull',
  EDQUOT: 'export.diskFull',
  EFBIG: 'export.diskFull',
  EACCES: 'export.notAllowed',
  EPERM: 'export.notAllowed',
  EISDIR: 'export.notAllowed',
  EROFS: 'export.readOnly',
  ENOENT: 'export.placeGone',
  ENOTDIR: 'export.placeGone',
  ENODEV: 'export.placeGone',
  ENXIO: 'export.placeGone',
  EIO: 'export.placeGone',
  EBUSY: 'export.inUse',
  ETXTBSY: 'export.inUse',
  ENAMETOOLONG: 'export.nameTooLong',
}

/** What a fault of the file system is to the person: a key and the file's name, never a path. */
export function refusalFor(code: string, name: string): Refused {
  const key = REASONS[code]
  return { refused: key ? { key, params: { name } } : { key: 'export.notSaved', params: { name, code } } }
}

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException | undefined)?.code ?? 'UNKNOWN'
