// A folder of the moment for Chromium, where it may not write into the profile of the folder that is opened.
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'

/**
 * In: the system's folder for such things, and the profile that cannot be used. Out: a folder that nobody else of this
 * laptop can look into. The same profile has the same one, so that a second start finds the first; with no profile
 * named, and where somebody else made a folder of that name first, a new one is made. Thrown: what the system says
 * where nothing can be made at all.
 */
export function borrowedProfile(temp: string, profile: string | undefined): string {
  const another = () => mkdtempSync(join(temp, 'alongside-profile-'))
  if (profile === undefined) return another()
  const me = process.getuid?.()
  const name = createHash('sha256').update(profile).digest('hex').slice(0, 16)
  const folder = join(temp, `alongside-${me ?? 'profile'}-${name}`)
  try {
    mkdirSync(folder, { mode: 0o700 })
    return folder
  } catch {
    return isMine(folder, me) ? folder : another()
  }
}

/** A link, a folder of somebody else or one that others may write in could be a trap. */
function isMine(folder: string, me: number | undefined): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return false
  return me === undefined || (found.uid === me && (found.mode & 0o077) === 0)
}
