// Where a programme's files lie: `<data>/<id>.alongsidedb`, with `keys/` and `backups/` beside it.
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { makeFolder } from './disk.ts'
import { Problem } from './problems.ts'

export type Places = { data: string; profile: string }

const ending = '.alongsidedb'
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const leaving = '.leaving'

/** From the moment this is there, there is no programme of that id: what is left of it is being taken away. */
export const leavingFile = (data: string, programme: string) => join(data, 'keys', `${programme}${leaving}`)

/** Programmes that were being taken off when somebody pulled the plug. */
export function leavingIds(data: string): string[] {
  return namesIn(join(data, 'keys'))
    .filter((name) => name.endsWith(leaving) && isId.test(basename(name, leaving)))
    .map((name) => basename(name, leaving))
}

/** What cannot be looked into has nothing in it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A programme's file, from an id somebody gave: never a path. */
export function programmeFile(data: string, programme: string): string {
  if (!isId.test(programme)) throw new Problem('refusals.notHere')
  return join(data, programme + ending)
}

export function programmeIds(data: string): string[] {
  if (!existsSync(data)) return []
  const gone = new Set(leavingIds(data))
  return readdirSync(data)
    .filter((name) => name.endsWith(ending) && isId.test(basename(name, ending)))
    .map((name) => basename(name, ending))
    .filter((id) => !gone.has(id))
    .sort()
}

/** Whether what lies there, or would, is the app's own: nobody's document may take its place. */
export function isOurs({ data, profile }: Places, path: string): boolean {
  const at = join(realOf(dirname(path)), basename(path))
  const isIn = (folder: string) => {
    const way = relative(realOf(folder), at)
    // On Windows no way leads from one drive to another: the other's whole path is given.
    return !isAbsolute(way) && way.split(sep)[0] !== '..'
  }
  const isProgramme = basename(at).toLowerCase().includes(ending) && isIn(data)
  return isProgramme || [join(data, 'keys'), join(data, 'backups'), profile].some(isIn)
}

/** What is not there is where it is said to be. */
function realOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

export function canWriteIn(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A folder or a file that may only be read is opened from a copy of its own, encrypted as it is. */
export function readableCopy(file: string): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-'))
  const copy = join(folder, basename(file))
  for (const part of ['', '-wal']) {
    if (part && !existsSync(file + part)) continue
    copyFileSync(file + part, copy + part)
    // The copy of a file that nobody may write to is one nobody may write to; SQLite has to.
    chmodSync(copy + part, 0o600)
  }
  return { file: copy, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function canWriteFile(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return canWriteIn(join(file, '..'))
  } catch {
    return false
  }
}
