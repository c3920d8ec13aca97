// Where the app's own files lie, and where people's programmes do.
import { app } from 'electron'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { borrowedProfile } from './borrowedProfile.ts'

let profile = ''
let borrowed: string | undefined

/** Programmes lie here. ALONGSIDE_DATA names another folder, for a stick, a trial or a test. */
export function dataFolder(): string {
  return named() ?? join(profile, 'programmes')
}

/** What is about this laptop and not about a programme: settings, where the window stood. */
export const profileFolder = () => profile

/**
 * A named data folder brings its own profile, so two of them can be open at once. Where Chromium can put nothing into
 * it (a stick with its lock slid shut, a folder of somebody else, a stick formatted without links), Chromium gets a
 * folder of the moment instead, and the app opens all the same: what is there can be read. In: whether it is started
 * beside an app that may be open on the same folder; it then borrows one for itself.
 */
export function openDataFolder(isBeside: boolean): void {
  const folder = named()
  profile = folder ? join(folder, '.profile') : app.getPath('userData')
  // The folder first: Chromium makes it readable for everybody on the laptop if it has to make it itself.
  if (!canMake(profile) || !canLockIn(profile)) {
    borrowed = borrowedProfile(app.getPath('temp'), isBeside ? undefined : profile)
    if (isBeside) returnBorrowed()
  }
  app.setPath('userData', borrowed ?? profile)
  canMake(dataFolder())
}

/** Takes a folder of the moment away as the app ends. For whoever holds its lock: another one may be using it. */
export function returnBorrowed(): void {
  const folder = borrowed
  if (folder) process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}

/** A file of the built app. */
export const built = (...parts: string[]) => join(app.getAppPath(), 'out', ...parts)

function named(): string | undefined {
  const folder = process.env['ALONGSIDE_DATA']
  return folder ? resolve(folder) : undefined
}

function canMake(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return true
  } catch {
    return false
  }
}

/** Chromium's lock is a link where there are links. Without it, it would end without a word. */
function canLockIn(folder: string): boolean {
  const trial = join(folder, `.trial-${process.pid}`)
  try {
    if (process.platform === 'win32') writeFileSync(trial, '')
    else symlinkSync('nowhere', trial)
    rmSync(trial)
    return true
  } catch {
    return false
  }
}
