// The store's process: the shell hands it ports, windows ask through them, and only it opens the database.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Reply, StoreTells } from '../../shared/contract.ts'
import type { ShellTellsStore, StoreAsks } from '../../shared/shell.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import panel from '../../shared/samples/lived-experience-panel.json' with { type: 'json' }
import { parseAsk, parseTold, wallTells } from './border.ts'
import { withOwnFonts, writePaper } from '../export/paper.ts'
import { canvasWriter as canvas } from '../export/canvasWriter.ts'
import { placeFile, saveFile } from '../export/saveFile.ts'
import { write } from '../export/write.ts'
import { clockFrom } from './clock.ts'
import { documentsBy, keptOff, type Printing } from './documents.ts'
import { lastProgramme } from './lastProgramme.ts'
import { Store } from './store.ts'
import { finishAllTakingOff } from './takingOff.ts'
import { watchIdle } from './watch.ts'

/** Electron's own, which @types/node does not know. */
type Port = {
  on(name: 'message', heard: (message: { data: unknown }) => void): void
  on(name: 'close', heard: () => void): void
  postMessage(message: unknown): void
  start(): void
  close(): void
}
type ParentPort = {
  on(name: 'message', heard: (message: { data: ShellTellsStore; ports: Port[] }) => void): void
  postMessage(message: StoreAsks): void
}

const [, , data = '', profile = ''] = process.argv
const parent = (process as unknown as { parentPort: ParentPort }).parentPort
let facilitator: Port | undefined
let wall: Port | undefined
const keychainAsks = new Map<number, (bytes: Uint8Array | undefined) => void>()
let asked = 0

const askShell = (type: 'seal' | 'unseal', bytes: Uint8Array) =>
  new Promise<Uint8Array | undefined>((resolve) => {
    asked += 1
    keychainAsks.set(asked, resolve)
    parent.postMessage({ type, id: asked, bytes: new Uint8Array(bytes) })
  })

const printAsks = new Map<number, (printed: Awaited<ReturnType<Printing>>) => void>()
const printing: Printing = (page, signal) =>
  new Promise((resolve) => {
    asked += 1
    const id = asked
    printAsks.set(id, resolve)
    signal?.addEventListener('abort', () => {
      // Whoever stopped it waits for nothing; the window is closed as soon as it hears.
      if (printAsks.delete(id)) parent.postMessage({ type: 'stopPrint', id })
      resolve({ done: false, cancelled: false })
    })
    parent.postMessage({ type: 'print', id, ...page })
  })

const store = new Store({
  places: { data, profile },
  clock: clockFrom(process.env['ALONGSIDE_CLOCK']),
  keychain: { seal: (bytes) => askShell('seal', bytes), unseal: (bytes) => askShell('unseal', bytes) },
  tell: (told: StoreTells) => {
    facilitator?.postMessage(parseTold(told))
    return facilitator !== undefined
  },
  // The facilitator's window too: with one screen for both, it shows the room what the room may see.
  tellWall: (told) => {
    const message = wallTells(told)
    for (const port of [wall, facilitator]) port?.postMessage(message)
  },
  language: () => languageIn(join(profile, 'settings.json')),
  documents: keptOff(
    { data, profile },
    documentsBy({ write, saveFile, placeFile, writePaper, withOwnFonts, canvas, printing }),
  ),
  sample: (name) => (name === 'lived-experience-panel' ? panel : inquiry),
})
const stopWatching = watchIdle(store)
finishAllTakingOff({ data, profile })
openAhead()

parent.on('message', ({ data: told, ports }) => {
  const [port] = ports
  switch (told.type) {
    case 'port':
      return told.window === 'wall' ? takeWall(port!) : takeFacilitator(port!)
    case 'path':
      return void store.paths.set(told.token, told.path)
    case 'sealed':
    case 'unsealed':
      keychainAsks.get(told.id)?.(told.real ? told.bytes : undefined)
      return void keychainAsks.delete(told.id)
    case 'printed':
      printAsks.get(told.id)?.(told)
      return void printAsks.delete(told.id)
    case 'suspend':
      return void store.between(() => store.lockIfProtected())
    case 'close':
      stopWatching()
      return void store.between(() => store.close('closed')).then(() => process.exit(0))
  }
})

/** A window that loads again brings a new port; the old one is of no use to anybody. */
function takeFacilitator(port: Port) {
  facilitator?.close()
  facilitator = port
  port.on('message', ({ data: message }) => void answer(port, message))
  port.start()
}

async function answer(port: Port, message: unknown) {
  const parsed = parseAsk(message)
  const reply: Reply = 'ask' in parsed ? await store.ask(parsed.n, parsed) : parsed
  // A window that loaded again meanwhile asked nothing.
  if (port === facilitator) port.postMessage(reply)
}

/** The wall's window is told what to show and may ask for nothing, so nothing is listened for. */
function takeWall(port: Port) {
  wall?.close()
  wall = port
  port.start()
  store.wallSoon()
}

/** Most starts carry on where the last one ended: that programme is opened while the window still loads. */
function openAhead(): void {
  const programme = lastProgramme(profile)
  // No last place, or none that can be read: the window opens on the first page and asks for what it needs.
  if (programme) void store.ask(0, { ask: 'openProgramme', args: { id: programme } })
}

function languageIn(settings: string): string {
  try {
    return z
      .looseObject({ language: z.enum(['en-GB', 'cy']) })
      .parse(JSON.parse(readFileSync(settings, 'utf8'))).language
  } catch {
    return 'en-GB'
  }
}
