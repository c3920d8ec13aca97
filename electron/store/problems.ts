// What can go wrong with a disk, in plain words. Everything else that is thrown is a fault of ours.
import { refuse, type Refusal } from '../../shared/command.ts'

/** Carries a refusal out of the depth of a file or a database. */
export class Problem extends Error {
  readonly refusal: Refusal
  constructor(refused: string, params?: Refusal['params']) {
    super(refused)
    this.refusal = refuse(refused, params)
  }
}

const byCode: [start: string, key: string][] = [
  ['SQLITE_FULL', 'refusals.diskFull'],
  ['ENOSPC', 'refusals.diskFull'],
  ['EDQUOT', 'refusals.diskFull'],
  ['EFBIG', 'refusals.diskFull'],
  ['SQLITE_READONLY', 'refusals.readOnlyFolder'],
  ['SQLITE_PERM', 'refusals.readOnlyFolder'],
  ['EACCES', 'refusals.readOnlyFolder'],
  ['EPERM', 'refusals.readOnlyFolder'],
  ['EROFS', 'refusals.readOnlyFolder'],
  ['SQLITE_CORRUPT', 'refusals.damaged'],
  ['SQLITE_NOTADB', 'refusals.damaged'],
  ['SQLITE_BUSY', 'refusals.openElsewhere'],
  ['SQLITE_LOCKED', 'refusals.openElsewhere'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'refusals.copyContradicts'],
  ['SQLITE_CANTOPEN', 'refusals.placeGone'],
  ['ENOENT', 'refusals.placeGone'],
  ['ENOTDIR', 'refusals.placeGone'],
  ['ENODEV', 'refusals.placeGone'],
  ['ENXIO', 'refusals.placeGone'],
  ['SQLITE_IOERR', 'refusals.diskTrouble'],
  ['EIO', 'refusals.diskTrouble'],
]

/** The refusal for something thrown by the disk or the database; undefined where it is neither. */
export function refusalOf(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Problem) return thrown.refusal
  const code = codeOf(thrown)
  const known = byCode.find(([start]) => code === start || code.startsWith(`${start}_`))
  return known && refuse(known[1])
}

/** SQLite's or the system's own name for what happened; '' for anything else. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
