// The one door through which a window asks the shell for something. Raw ipcMain.handle is used nowhere else.
import { app, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { appOrigin, channelOf, channels, shellAsks, type ShellAsk } from '../shared/shellNames.ts'
import { shellContract, type Shell, type WindowKind, type WindowStart } from '../shared/shell.ts'
import { chooseFileToOpen, chooseWhereToSave, showInFolder } from './files.ts'
import { keepLastPlace, lastPlace } from './lastPlace.ts'
import { menuWords } from './menuWords.ts'
import { changeSettings, readSettings } from './settings.ts'
import { closeWall, coverOfWall, coverWall, keyAtWall, openWall, wallState } from './wallWindow.ts'
import { kindOfWindow, setFullScreen } from './windows.ts'

/** What a handler is given: the parsed ask and the number of the window's page. */
type Answers = { [A in ShellAsk]: (asked: Parameters<Shell[A]>[0], page: number) => unknown }

const answers: Answers = {
  chooseFileToOpen,
  chooseWhereToSave,
  showInFolder,
  openWall,
  closeWall,
  wallState,
  keyAtWall,
  coverWall,
  setFullScreen,
  getSettings: readSettings,
  setSettings: changeSettings,
  keepLastPlace,
}

/** Longest ask there is, in characters of JSON; the store's own wire carries everything large. */
const longest = 4_096

/** In: who is told of each page of ours that starts, for the first time or again, before its own script runs. */
export function answerAsks(started: (page: WebContents, kind: WindowKind) => void): void {
  for (const ask of shellAsks) handle(ask)
  ipcMain.on(channels.start, (event) => {
    const start = isTrusted(event) ? startOf(event.sender.id) : null
    event.returnValue = start
    if (start) started(event.sender, start.window)
  })
}

function handle(ask: ShellAsk): void {
  const { in: asked, out: answered } = shellContract[ask]
  const answer = answers[ask] as (asked: unknown, page: number) => unknown
  ipcMain.handle(channelOf(ask), async (event, ...given: unknown[]) => {
    if (!isTrusted(event)) throw new Error('Refused')
    if (given.length > 1 || (JSON.stringify(given[0]) ?? '').length > longest) throw new Error('Refused')
    const parsed = asked.safeParse(given[0])
    if (!parsed.success) throw new Error('Refused')
    return answered.parse(await answer(parsed.data, event.sender.id))
  })
}

/**
 * A main frame of one of our own windows, showing one of our pages. The address is asked beside the origin,
 * because about:blank has the origin of the page that went there.
 */
function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  if (!frame || frame !== event.sender.mainFrame) return false
  return (
    frame.origin === appOrigin &&
    frame.url.startsWith(`${appOrigin}/`) &&
    kindOfWindow(event.sender.id) !== undefined
  )
}

function startOf(page: number): WindowStart | null {
  const window = kindOfWindow(page)
  if (!window) return null
  const settings = readSettings()
  const last = window === 'facilitator' ? lastPlace() : null
  const word = menuWords(settings.language)
  const early = last?.hasLine ? { title: word('menu.early'), about: word('menu.early.about') } : null
  return { version: app.getVersion(), window, settings, last, early, cover: coverOfWall() }
}
