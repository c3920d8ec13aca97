// The application menu. What Chromium does by itself are roles; everything else is said to the facilitator's window.
import { app, BrowserWindow, Menu, type BaseWindow, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, Settings } from '../shared/shell.ts'
import { menuWords, type MenuWord } from './menuWords.ts'
import { tellFacilitator } from './windows.ts'

type Items = MenuItemConstructorOptions[]
type Words = (word: MenuWord) => string

const line = { type: 'separator' } as const
const isMac = process.platform === 'darwin'

export function showMenu(language: Settings['language']): void {
  const words = menuWords(language)
  const menus = [file(words), edit(words), view(words), room(words), help(words)]
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac ? [own(words), ...menus] : menus))
}

const file = (words: Words) =>
  menu(words('menu.file'), [
    command(words('menu.newProgramme'), 'newProgramme', 'CmdOrCtrl+N'),
    command(words('menu.openCopy'), 'openCopy', 'CmdOrCtrl+O'),
    command(words('menu.showHome'), 'showHome'),
    line,
    command(words('menu.exportSpecification'), 'exportSpecification', 'CmdOrCtrl+E'),
    command(words('menu.bringBackEdits'), 'bringBackEdits'),
    command(words('menu.makeCopy'), 'makeCopy'),
    line,
    command(words('menu.lock'), 'lock', 'CmdOrCtrl+Shift+L'),
    ...(isMac ? [] : [line, role(words('menu.quit'), 'quit')]),
  ])

/** Undo is the workshop's own, or the text field's; which, only the window knows. It hears the keys first. */
const edit = (words: Words) =>
  menu(words('menu.edit'), [
    { ...command(words('menu.undo'), 'undo', 'CmdOrCtrl+Z'), registerAccelerator: false },
    { ...command(words('menu.redo'), 'redo', 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
    line,
    role(words('menu.cut'), 'cut'),
    role(words('menu.copy'), 'copy'),
    role(words('menu.paste'), 'paste'),
    role(words('menu.pasteAsText'), 'pasteAndMatchStyle'),
    role(words('menu.selectAll'), 'selectAll'),
    line,
    command(words('menu.find'), 'find', 'CmdOrCtrl+F'),
  ])

const view = (words: Words) =>
  menu(words('menu.view'), [
    zoom(words('menu.bigger'), 'CmdOrCtrl+Plus', (factor) => factor * 1.1),
    { ...zoom(words('menu.bigger'), 'CmdOrCtrl+=', (factor) => factor * 1.1), visible: false },
    zoom(words('menu.smaller'), 'CmdOrCtrl+-', (factor) => factor / 1.1),
    zoom(words('menu.usualSize'), 'CmdOrCtrl+0', () => 1),
    role(words('menu.fullScreen'), 'togglefullscreen'),
    line,
    command(words('menu.settings'), 'showSettings', 'CmdOrCtrl+,'),
    ...(app.isPackaged ? [] : [role(words('menu.devTools'), 'toggleDevTools')]),
  ])

const room = (words: Words) =>
  menu(words('menu.room'), [
    command(words('menu.openWall'), 'openWall', 'CmdOrCtrl+Shift+W'),
    command(words('menu.blankWall'), 'blankWall', 'CmdOrCtrl+B'),
    command(words('menu.pause'), 'pause', 'F9'),
    // Where F9 is the system's own.
    { ...command(words('menu.pause'), 'pause', 'CmdOrCtrl+Shift+P'), id: 'pauseToo', visible: false },
  ])

const help = (words: Words) =>
  menu(words('menu.help'), [
    command(words('menu.keys'), 'showKeys', 'CmdOrCtrl+/'),
    command(words('menu.about'), 'showAbout'),
  ])

/** The first menu of a Mac, which carries the app's name. */
const own = (words: Words) =>
  menu(words('menu.title'), [
    role(words('menu.hide'), 'hide'),
    role(words('menu.hideOthers'), 'hideOthers'),
    role(words('menu.showAll'), 'unhide'),
    line,
    role(words('menu.quit'), 'quit'),
  ])

const menu = (label: string, submenu: Items): MenuItemConstructorOptions => ({ label, submenu })

const role = (label: string, name: NonNullable<MenuItemConstructorOptions['role']>) => ({ label, role: name })

const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
  id: name,
  label,
  accelerator,
  click: () => tellFacilitator({ type: 'menu', command: name }),
})

/** Between half and four times the usual size; beyond that nothing fits or nothing can be read. */
const zoom = (
  label: string,
  accelerator: string,
  change: (factor: number) => number,
): MenuItemConstructorOptions => ({
  label,
  accelerator,
  click: (_item, window) => {
    const page = pageOf(window)
    page?.setZoomFactor(Math.min(4, Math.max(0.5, change(page.getZoomFactor()))))
  },
})

const pageOf = (window: BaseWindow | undefined) =>
  window instanceof BrowserWindow ? window.webContents : undefined
