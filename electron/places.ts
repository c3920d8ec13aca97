// Where the app's own files lie, and where people's programmes do.
import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Programmes lie here. ALONGSIDE_DATA names another folder, for a stick, a trial or a test. */
export function dataFolder(): string {
  return named() ?? join(app.getPath('userData'), 'programmes')
}

/** What is about this laptop and not about a programme: settings, where the window stood. */
export const profileFolder = () => app.getPath('userData')

/** A named data folder brings its own profile, so two of them can be open at once. */
export function openDataFolder(): void {
  const folder = named()
  if (folder) app.setPath('userData', join(folder, '.profile'))
  // The folder first: Chromium makes it readable for everybody on the laptop if it has to make it itself.
  mkdirSync(app.getPath('userData'), { recursive: true, mode: 0o700 })
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 })
}

/** A file of the built app. */
export const built = (...parts: string[]) => join(app.getAppPath(), 'out', ...parts)

function named(): string | undefined {
  const folder = process.env['ALONGSIDE_DATA']
  return folder ? resolve(folder) : undefined
}
