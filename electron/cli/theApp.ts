// The app, started without a window the first time something is wanted that the system gives to nobody else.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { ShellTellsStore, StoreAsks } from '../../shared/shell.ts'
import { fromLine, toLine } from '../../shared/lines.ts'
import type { Printing } from '../store/documents.ts'
import type { Keychain } from '../store/keys.ts'

type Wanted<A extends StoreAsks = StoreAsks> = A extends StoreAsks ? Omit<A, 'id'> : never
/** The asks' answers, without those that come unasked. */
type Told = Extract<ShellTellsStore, { id: number }>

/** How to start it: a program and its arguments, as JSON, from whoever started the command line. */
const howToStart = z.array(z.string()).min(1)

class TheApp {
  #started: ChildProcess | undefined
  #count = 0
  readonly #waiting = new Map<number, (told: Told | undefined) => void>()

  /** Undefined where the app cannot be started here. */
  async ask(wanted: Wanted): Promise<Told | undefined> {
    const app = this.#started ?? this.#start()
    if (!app?.stdin?.writable) return undefined
    this.#count += 1
    const id = this.#count
    const told = new Promise<Told | undefined>((resolve) => this.#waiting.set(id, resolve))
    app.stdin.write(`${toLine({ ...wanted, id })}\n`)
    return await told
  }

  /** Lets it end, so that the command line can. */
  end(): void {
    this.#started?.stdin?.end()
  }

  #start(): ChildProcess | undefined {
    const how = howToStart.safeParse(fromLine(process.env['ALONGSIDE_APP'] ?? ''))
    if (!how.success) return undefined
    const [program, ...words] = how.data
    const app = spawn(program!, [...words, '--for-command-line'], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#started = app
    const gone = () => {
      for (const resolve of this.#waiting.values()) resolve(undefined)
      this.#waiting.clear()
    }
    app.on('error', gone)
    app.on('close', gone)
    app.stdin?.on('error', gone)
    createInterface({ input: app.stdout! }).on('line', (line) => {
      const told = fromLine(line) as Told | undefined
      if (typeof told?.id !== 'number') return
      this.#waiting.get(told.id)?.(told)
      this.#waiting.delete(told.id)
    })
    return app
  }
}

export const theApp = new TheApp()

/** A Linux session without a message bus has no keyring: no need to start anything to know. */
const mayHaveOne = process.platform !== 'linux' || Boolean(process.env['DBUS_SESSION_BUS_ADDRESS'])

const keyFrom = async (wanted: Wanted) => {
  const told = mayHaveOne ? await theApp.ask(wanted) : undefined
  return told && 'real' in told && told.real ? told.bytes : undefined
}

export const keychainOfTheApp: Keychain = {
  seal: async (bytes) => await keyFrom({ type: 'seal', bytes: new Uint8Array(bytes) }),
  unseal: async (bytes) => await keyFrom({ type: 'unseal', bytes: new Uint8Array(bytes) }),
}

export const printingByTheApp: Printing = async (page) => {
  const told = await theApp.ask({ type: 'print', ...page })
  return told?.type === 'printed' ? told : { done: false, cancelled: false }
}
