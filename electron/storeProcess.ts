// The store runs in a process of its own. The shell starts it, starts it again if it ends, and wires windows to it.
import {
  app,
  MessageChannelMain,
  powerMonitor,
  utilityProcess,
  type UtilityProcess,
  type WebContents,
} from 'electron'
import { existsSync } from 'node:fs'
import { storeAsksSchema, type ShellTellsStore, type StoreAsks, type WindowKind } from '../shared/shell.ts'
import { channels } from '../shared/shellNames.ts'
import { askKeychain } from './keychain.ts'
import { printPage, stopPrinting } from './paperWindow.ts'
import { built, dataFolder, profileFolder } from './places.ts'
import { windowsOnShow } from './windows.ts'

let store: UtilityProcess | undefined
let isEnding = false
let endings = 0

/** Starts it with the folder of the programmes and the folder of this laptop's profile as its arguments. */
export function startStore(): void {
  const program = built('electron', 'store.cjs')
  if (!existsSync(program)) throw new Error(`The app is not whole: ${program} is missing`)
  const started = utilityProcess.fork(program, [dataFolder(), profileFolder()], {
    serviceName: 'Alongside store',
  })
  store = started
  started.on('message', (message: unknown) => {
    const asked = storeAsksSchema.safeParse(message)
    if (!asked.success) return
    if (asked.data.type === 'print') void print(started, asked.data)
    else if (asked.data.type === 'stopPrint') stopPrinting(asked.data.id)
    else started.postMessage(askKeychain(asked.data))
  })
  const since = performance.now()
  started.on('exit', () => {
    if (store === started) store = undefined
    if (isEnding) return
    // One that ends as soon as it starts would otherwise keep a small laptop busy with nothing else.
    endings = performance.now() - since > 30_000 ? 0 : endings + 1
    setTimeout(startAgain, Math.min(5_000, 50 * 2 ** endings))
  })
}

async function print(
  asker: UtilityProcess,
  { id, type: _type, ...page }: Extract<StoreAsks, { type: 'print' }>,
) {
  const printed = await printPage(page, id)
  // A store that ended meanwhile asked nothing.
  if (store === asker) asker.postMessage({ type: 'printed', id, ...printed } satisfies ShellTellsStore)
}

function startAgain(): void {
  if (isEnding) return
  startStore()
  for (const { page, kind } of windowsOnShow()) wire(page, kind)
}

/** Gives a window and the store the two ends of a new port. An older port of that window is then of no use. */
export function wire(page: WebContents, window: WindowKind): void {
  if (!store) return
  const { port1, port2 } = new MessageChannelMain()
  store.postMessage({ type: 'port', window } satisfies ShellTellsStore, [port1])
  page.postMessage(channels.port, null, [port2])
}

export function tellStore(message: ShellTellsStore): void {
  store?.postMessage(message)
}

/** A closed lid or a locked screen: whoever opens the laptop next may be somebody else. */
export function watchLocks(): void {
  powerMonitor.on('suspend', () => tellStore({ type: 'suspend' }))
  powerMonitor.on('lock-screen', () => tellStore({ type: 'suspend' }))
}

/** Lets the store put everything away before the app ends; what was acknowledged is safe even if it cannot. */
export function stopStore(event: { preventDefault(): void }): void {
  isEnding = true
  if (!store) return
  event.preventDefault()
  const ending = store
  const end = () => app.exit(0)
  const late = setTimeout(() => {
    ending.kill()
    end()
  }, 8_000)
  ending.once('exit', () => {
    clearTimeout(late)
    end()
  })
  ending.postMessage({ type: 'close' } satisfies ShellTellsStore)
}
