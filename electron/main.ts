// The shell, from start to end. It decides nothing about workshops: it opens windows, starts the store and
// hands each window its end of a wire to it.
import { app } from 'electron'
import { answerAsks } from './asks.ts'
import { isForCommandLine, serveCommandLine } from './besideCommandLine.ts'
import { fileNamedIn } from './files.ts'
import { allowNoDebugging, closeEveryDoor, quietChromium } from './lockdown.ts'
import { registerScheme } from './protocol.ts'
import { showMenu } from './menu.ts'
import { openDataFolder, returnBorrowed } from './places.ts'
import { readSettings, whenSettingsChange } from './settings.ts'
import { startStore, stopStore, tellStore, watchLocks, wire } from './storeProcess.ts'
import { watchDisplays } from './wallWindow.ts'
import { bringForward, openFacilitator, tellEveryWindow, tellFacilitator } from './windows.ts'

openDataFolder(isForCommandLine())
quietChromium()
allowNoDebugging()

if (isForCommandLine()) serveCommandLine()
else if (app.requestSingleInstanceLock()) start()
else app.exit(0)

function start(): void {
  returnBorrowed()
  app.enableSandbox()
  registerScheme()
  closeEveryDoor()
  answerAsks(wire)

  app.on('second-instance', (_event, argv) => {
    bringForward()
    offer(fileNamedIn(argv))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void app.whenReady().then(() => offer(fileNamedIn(['', path])))
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', stopStore)

  whenSettingsChange((settings) => {
    showMenu(settings.language)
    tellEveryWindow({ type: 'settings', settings })
  })

  void app.whenReady().then(() => {
    // The store and the page start beside each other; what nobody waits for comes after.
    startStore()
    openFacilitator(() => offer(fileNamedIn(process.argv)))
    showMenu(readSettings().language)
    watchLocks()
    watchDisplays()
  })
}

/** A file somebody opened from outside goes the same way as one chosen in a dialog: nothing happens unasked. */
function offer(file: { token: string; name: string; path: string } | undefined): void {
  if (!file) return
  tellStore({ type: 'path', token: file.token, path: file.path })
  tellFacilitator({ type: 'file', token: file.token, name: file.name })
}
