// The app's windows: how they are made, how they stay what they are, and the facilitator's, which is the app itself.
import { app, BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron'
import type { ShellTells, WindowKind } from '../shared/shell.ts'
import { appOrigin, channels } from '../shared/shellNames.ts'
import { windowSession } from './lockdown.ts'
import { menuWords } from './menuWords.ts'
import { built } from './places.ts'
import { serveApp } from './protocol.ts'
import { readSettings } from './settings.ts'
import { keepPlace, placeKept } from './windowPlace.ts'

const open = new Map<WindowKind, BrowserWindow>()

/** The only place a window is made. Every option that guards it is spelt out, though some are Electron's own. */
export function createWindow(kind: WindowKind, options: BrowserWindowConstructorOptions): BrowserWindow {
  const session = windowSession(kind)
  serveApp(session)
  const window = new BrowserWindow({
    ...options,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#E1D8CA',
    // Windows and macOS take it from the program itself.
    ...(process.platform === 'linux' ? { icon: built('icon.png') } : {}),
    webPreferences: {
      session,
      preload: built('electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A wall behind another window must go on with its clock.
      backgroundThrottling: false,
      devTools: !app.isPackaged,
    },
  })
  open.set(kind, window)
  const page = window.webContents
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => open.delete(kind))
  stayOn(page, `${appOrigin}/${kind === 'wall' ? 'wall' : 'index'}.html`)
  return window
}

/**
 * Loads the window's one page, and loads it again whenever something else is there: after a crash, with more and
 * more time between, and after about:blank, the one address a page can go to without anybody being asked.
 */
function stayOn(page: WebContents, home: string): void {
  let deaths = 0
  const load = () => {
    if (!page.isDestroyed()) void page.loadURL(home)
  }
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    deaths += 1
    setTimeout(load, Math.min(5_000, 100 * 2 ** deaths))
  })
  page.on('did-navigate', (_event, address) => {
    if (address !== home) load()
  })
  page.on('did-finish-load', () => setTimeout(() => (deaths = 0), 30_000).unref())
  load()
}

/** Opens the app's own window. In: what to do once its page has loaded for the first time. */
export function openFacilitator(ready: () => void): void {
  const { isMaximised, ...bounds } = placeKept()
  const window = createWindow('facilitator', {
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    title: menuWords(readSettings().language)('menu.title'),
  })
  if (isMaximised) window.maximize()
  keepPlace(window)
  window.webContents.once('did-finish-load', ready)
  // The wall is nothing without it: with the last word said here, the room's screen goes too.
  window.on('closed', () => open.get('wall')?.close())
}

export const windowOf = (kind: WindowKind): BrowserWindow | undefined => open.get(kind)

export function setFullScreen({ on }: { on: boolean }, page: number): boolean {
  const window = [...open.values()].find((each) => each.webContents.id === page)
  window?.setFullScreen(on)
  return on
}

/** Which of the app's windows a page belongs to; undefined for any other page. */
export function kindOfWindow(page: number): WindowKind | undefined {
  return windowsOnShow().find((each) => each.page.id === page)?.kind
}

export function windowsOnShow(): { page: WebContents; kind: WindowKind }[] {
  return [...open]
    .filter(([, each]) => !each.isDestroyed())
    .map(([kind, each]) => ({ page: each.webContents, kind }))
}

export function bringForward(): void {
  const window = open.get('facilitator')
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

export function tellFacilitator(told: ShellTells): void {
  open.get('facilitator')?.webContents.send(channels.tell, told)
}

export function tellEveryWindow(told: ShellTells): void {
  for (const { page } of windowsOnShow()) page.send(channels.tell, told)
}
