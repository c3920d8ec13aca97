// Everything a bare machine needs before the app can run, each step done once.
import { prepareApp } from './prepare/app.mjs'
import { prepareElectron } from './prepare/electron.mjs'
import { preparePackages } from './prepare/packages.mjs'
import { prepareSqlite } from './prepare/sqlite.mjs'
import { prepareSystem } from './prepare/system.mjs'

/** Out: the Electron in use. Says what it does, and nothing when there is nothing to do. */
export async function prepare() {
  const electron = await prepareTools()
  await prepareApp()
  return electron
}

/** The same, but for the app itself: what tests need before they can say whether it builds. */
export async function prepareTools() {
  await preparePackages()
  await prepareSystem()
  const electron = await prepareElectron()
  await prepareSqlite(electron)
  return electron
}
