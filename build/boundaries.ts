// Who may import whom: the rooms of the house, checked import by import. Also what shared/ may never ask the
// machine, because everything there has to give the same answer on every laptop. The compiler catches most
// crossings already; this one says where the thing belongs instead.
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { parseAst } from 'vite'
import { mayImport, roomOf, type Room } from './rooms.ts'

export interface Crossing {
  file: string
  line: number
  message: string
}

/** Every crossing in the source folders under `root`. */
export function crossingsUnder(root: string): Crossing[] {
  return ['shared', 'electron', 'renderer']
    .flatMap((folder) => sourcesIn(join(root, folder)))
    .flatMap((file) => crossingsIn(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')))
}

/** In: a file's path from the root, with forward slashes, and its text. Throws when the text does not parse. */
export function crossingsIn(file: string, text: string): Crossing[] {
  const room = roomOf(file)
  if (!room) return []
  const found: Crossing[] = []
  const lang = file.endsWith('x') ? 'tsx' : 'ts'
  walk(parseAst(text, { lang }) as unknown as Node, (node) => {
    const message = crossing(file, room, node) ?? unsteady(room, node) ?? hidden(file, node)
    if (message) found.push({ file, line: text.slice(0, node.start).split('\n').length, message })
  })
  return found
}

interface Node {
  type: string
  start: number
  [field: string]: unknown
}

function crossing(file: string, room: Room, node: Node): string | undefined {
  if (
    !['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(
      node.type,
    )
  )
    return undefined
  const source = (node['source'] as Node | null)?.['value']
  if (typeof source !== 'string') return undefined
  if (source.startsWith('.'))
    return room.refuses(
      normalize(join(dirname(file), source))
        .split(sep)
        .join('/'),
    )
  return mayImport(room, packageOf(source)) ? undefined : `${file} may not import ${source}. ${room.instead}`
}

/** `node:fs` and `fs` are one thing; of a package only its name matters. */
function packageOf(source: string): string {
  if (source.startsWith('node:') || builtinModules.includes(source)) return 'node'
  const parts = source.split('/')
  return source.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? source)
}

/** A clock, chance or locale data in shared/: another laptop would answer differently. */
function unsteady(room: Room, node: Node): string | undefined {
  if (room.name !== 'shared') return undefined
  const what = (name: string, instead: string) => `shared/ may not use ${name}. ${instead}`
  const clock = 'Take the time as an argument; the store and the windows pass it in.'
  if (
    node.type === 'NewExpression' &&
    nameOf(node['callee']) === 'Date' &&
    (node['arguments'] as []).length === 0
  )
    return what('new Date()', clock)
  if (node.type === 'CallExpression') {
    const called = nameOf(node['callee'])
    if (called === 'Date' || called === 'Date.now' || called === 'performance.now') return what(called, clock)
    if (called === 'Math.random') return what(called, 'Take ids and chance as arguments.')
    if (/^(setTimeout|setInterval|setImmediate|queueMicrotask)$/.test(called))
      return what(called, 'Waiting belongs to the store or to a screen.')
    if (/toLocale(Date|Time)?String$/.test(called)) return what(called, 'Use shared/words/dates.ts.')
  }
  if (node.type === 'MemberExpression') {
    const name = nameOf(node)
    if (/^Intl\.\w*Format$/.test(name))
      return what(name, 'Chromium knows no Welsh dates and says nothing: use shared/words/dates.ts.')
    if (name.startsWith('crypto.') || name === 'globalThis.crypto')
      return what('crypto', 'Ids and hashes are made in the store and passed in.')
  }
  return undefined
}

/** Two doors that stay the only ones. */
function hidden(file: string, node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const name = nameOf(node)
  if (
    /^(window|globalThis)\.alongside$/.test(name) &&
    file.startsWith('renderer/') &&
    file !== 'renderer/bridge.ts'
  )
    return `${file} may not use ${name}. renderer/bridge.ts is the only file that knows it; ask the bridge.`
  if (/^ipcMain\.(handle|handleOnce|on|once)$/.test(name) && file !== 'electron/asks.ts')
    return `${file} may not use ${name}. electron/asks.ts has the one checked door; add the ask to shared/shell.ts.`
  return undefined
}

/** `Math.random` of that expression; empty for anything that is not plain names. */
function nameOf(value: unknown): string {
  const node = value as Node
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type !== 'MemberExpression') return ''
  const property = node['property'] as Node
  const name = node['computed'] ? property['value'] : property['name']
  return `${nameOf(node['object'])}.${String(name)}`
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit)
  else if (value && typeof value === 'object') {
    if ('type' in value && typeof value.type === 'string') visit(value as Node)
    for (const each of Object.values(value)) walk(each, visit)
  }
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const found = crossingsUnder(process.cwd())
  for (const { file, line, message } of found) console.error(`${file}:${line}  ${message}`)
  console.error(
    found.length === 0 ? 'No crossing between rooms.' : `${found.length} crossings between rooms.`,
  )
  process.exitCode = found.length === 0 ? 0 : 1
}
