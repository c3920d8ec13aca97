// Files a person chooses in the system's own dialogs. The window gets a name and a token; the store gets the path.
import { BrowserWindow, dialog, shell, webContents, type FileFilter } from 'electron'
import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { basename, extname, isAbsolute } from 'node:path'
import type { openPurposes, savePurposes } from '../shared/shell.ts'
import { menuWords } from './menuWords.ts'
import { readSettings } from './settings.ts'
import { tellStore } from './storeProcess.ts'

const paths = new Map<string, string>()

type Chosen = { token: string; name: string }
type OpenPurpose = (typeof openPurposes)[number]
type SavePurpose = (typeof savePurposes)[number]

export async function chooseFileToOpen(
  asked: { purpose: OpenPurpose },
  page: number,
): Promise<Chosen | null> {
  const options = { properties: ['openFile' as const], filters: filtersToOpen(asked.purpose) }
  const window = windowOf(page)
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  const path = chosen.filePaths[0]
  return chosen.canceled || !path ? null : remember(path)
}

export async function chooseWhereToSave(
  asked: { suggestedName: string; purpose: SavePurpose },
  page: number,
): Promise<Chosen | null> {
  const name = safeName(asked.suggestedName)
  const options = { defaultPath: name, filters: filtersToSave(name, asked.purpose) }
  const window = windowOf(page)
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return chosen.canceled || !chosen.filePath ? null : remember(chosen.filePath)
}

/** Shows a file that was chosen in this session; false when there is no such token, or the file has gone. */
export function showInFolder({ token }: { token: string }): boolean {
  const path = paths.get(token)
  if (path === undefined || !existsSync(path)) return false
  shell.showItemInFolder(path)
  return true
}

/** A file named on the command line, by a double click: only our own kind, and only one that is there. */
export function fileNamedIn(argv: readonly string[]): (Chosen & { path: string }) | undefined {
  const path = argv.slice(1).find((word) => isAbsolute(word) && extname(word).toLowerCase() === '.alongside')
  if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  const token = randomUUID()
  paths.set(token, path)
  return { token, name: basename(path), path }
}

function remember(path: string): Chosen {
  const token = randomUUID()
  paths.set(token, path)
  tellStore({ type: 'path', token, path })
  return { token, name: basename(path) }
}

function windowOf(page: number): BrowserWindow | undefined {
  const contents = webContents.fromId(page)
  return (contents && BrowserWindow.fromWebContents(contents)) ?? undefined
}

/** A suggested name is somebody's words: no folder, no character a system forbids, no name Windows keeps. */
export function safeName(suggested: string): string {
  const ending = extname(suggested).replace(/[^.a-zA-Z0-9]/g, '')
  const stem = basename(suggested.replaceAll('\\', '/'), extname(suggested))
    // oxlint-disable-next-line no-control-regex -- these are exactly the characters to take out
    .replace(/[\u0000-\u001f<>:"/\\|?*\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .trim()
  const kept = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem)
  return `${stem === '' || kept ? `alongside ${stem}`.trim() : stem}${ending}`
}

function filtersToOpen(purpose: OpenPurpose): FileFilter[] {
  const words = menuWords(readSettings().language)
  const filters: Record<OpenPurpose, FileFilter[]> = {
    copy: [{ name: words('menu.fileCopy'), extensions: ['alongside'] }],
    // Only .docx can be read; the others are offered so that whoever chooses one is told what to do.
    comments: [
      { name: words('menu.fileDocument'), extensions: ['docx', 'docm', 'doc', 'odt', 'rtf', 'pdf'] },
    ],
    backup: [{ name: words('menu.fileCopy'), extensions: ['alongside'] }],
    table: [{ name: words('menu.fileTable'), extensions: ['csv', 'xlsx'] }],
    method: [{ name: words('menu.fileData'), extensions: ['json'] }],
    // HEIC cannot be read, and is offered so that whoever chooses it is told why.
    picture: [
      { name: words('menu.filePicture'), extensions: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'] },
    ],
  }
  return filters[purpose]
}

/** The ending of the suggested name is the kind of file being written, so it is the only one offered. */
function filtersToSave(name: string, purpose: SavePurpose): FileFilter[] {
  const extension = extname(name).slice(1)
  if (extension === '') return []
  const words = menuWords(readSettings().language)
  const isCopy = purpose === 'copy' || purpose === 'comments' || purpose === 'backup'
  const kind = isCopy ? 'menu.fileCopy' : purpose === 'picture' ? 'menu.filePicture' : dataOrDocument(purpose)
  return [{ name: words(kind), extensions: [extension] }]
}

const dataOrDocument = (purpose: SavePurpose) => (purpose === 'data' ? 'menu.fileData' : 'menu.fileDocument')
