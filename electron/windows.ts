// The two windows: the facilitator's, which is the app, and the wall, which shows what the room may see.
import { app, BrowserWindow, screen, type BrowserWindowConstructorOptions, type WebContents } from 'electron'
import type { ShellTells, WallState, WindowKind } from '../shared/shell.ts'
import { appOrigin, channels } from '../shared/shellNames.ts'
import { windowSession } from './lockdown.ts'
import { menuWords } from './menuWords.ts'
import { built } from './places.ts'
import { readSettings } from './settings.ts'
import { keepPlace, placeKept } from './windowPlace.ts'

const open = new Map<WindowKind, BrowserWindow>()
let loaded: (page: WebContents, kind: WindowKind) => void = () => {}

/** Says who is told whenever a window's page has loaded, for the first time or again. */
export function whenLoaded(told: typeof loaded): void {
  loaded = told
}

/** The only place a window is made. Every option that guards it is spelt out, though some are Electron's own. */
function createWindow(kind: WindowKind, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#E1D8CA',
    // Windows and macOS take it from the program itself.
    ...(process.platform === 'linux' ? { icon: built('icon.png') } : {}),
    webPreferences: {
      session: windowSession(kind),
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
  page.on('did-finish-load', () => kindOfWindow(page.id) && loaded(page, kind))
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

/** Shows the wall, over the whole of another screen if there is one, else in a window that can be moved there. */
export function openWall(): WallState {
  const already = open.get('wall')
  if (already) {
    already.show()
    return wallState()
  }
  const other = otherDisplay()
  const title = menuWords(readSettings().language)('menu.wallTitle')
  const bounds = other ? { ...other.bounds, fullscreen: true } : { width: 1280, height: 720 }
  const wall = createWindow('wall', { ...bounds, title })
  wall.setMenuBarVisibility(false)
  for (const change of ['enter-full-screen', 'leave-full-screen', 'closed'] as const)
    wall.on(change as 'closed', tellOfWall)
  tellOfWall()
  return wallState()
}

export function closeWall(): WallState {
  open.get('wall')?.destroy()
  return wallState()
}

export function wallState(): WallState {
  const displays = screen.getAllDisplays()
  const wall = open.get('wall')
  const places = displays.map(({ bounds }) => `${bounds.x},${bounds.y}`)
  return {
    displays: displays.length,
    mirrored: new Set(places).size < places.length,
    isOpen: wall !== undefined,
    isFullScreen: wall?.isFullScreen() ?? false,
  }
}

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

function tellOfWall(): void {
  // After the window has left the list, and the screen has settled.
  setImmediate(() => tellFacilitator({ type: 'wall', state: wallState() }))
}

function otherDisplay(): Electron.Display | undefined {
  const facilitator = open.get('facilitator')
  const here = facilitator ? screen.getDisplayMatching(facilitator.getBounds()) : screen.getPrimaryDisplay()
  return screen
    .getAllDisplays()
    .find(({ id, bounds }) => id !== here.id && (bounds.x !== here.bounds.x || bounds.y !== here.bounds.y))
}
