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

/** Starting takes seconds, a document of hundreds of pages a minute; whoever is silent for longer never answers. */
const patience = 180_000

/** The app's own words when it broke: the last of them, without what Chromium says of graphics at every start. */
const keptLines = 8

export type Trouble = { key: 'cli.appSilent' | 'cli.appEnded'; said: string[] }

export class TheApp {
  /** Why an ask had no answer: nobody waits for ever, and nobody is left without a reason. */
  trouble: Trouble | undefined
  #started: ChildProcess | undefined
  #count = 0
  readonly #said: string[] = []
  readonly #waiting = new Map<number, (told: Told | undefined) => void>()
  readonly #how: () => string
  readonly #patience: number

  constructor(how = () => process.env['ALONGSIDE_APP'] ?? '', longest = patience) {
    this.#how = how
    this.#patience = longest
  }

  /** Undefined where the app cannot be started here, or gave no answer: `trouble` then says why. */
  async ask(wanted: Wanted): Promise<Told | undefined> {
    if (this.trouble) return undefined
    const app = this.#started ?? this.#start()
    if (!app?.stdin?.writable) return undefined
    this.#count += 1
    const id = this.#count
    const told = new Promise<Told | undefined>((resolve) => this.#waiting.set(id, resolve))
    app.stdin.write(`${toLine({ ...wanted, id })}\n`)
    const late = setTimeout(() => {
      this.#giveUp('cli.appSilent')
      endAll(app)
    }, this.#patience)
    try {
      return await told
    } finally {
      clearTimeout(late)
    }
  }

  /** Lets it end, so that the command line can. */
  end(): void {
    const app = this.#started
    app?.stdin?.end()
    if (app) setTimeout(() => endAll(app), 10_000).unref()
  }

  #giveUp(key: Trouble['key']) {
    if (!this.#waiting.size) return
    this.trouble = { key, said: this.#said.slice(-keptLines) }
    for (const resolve of this.#waiting.values()) resolve(undefined)
    this.#waiting.clear()
  }

  #start(): ChildProcess | undefined {
    const how = howToStart.safeParse(fromLine(this.#how()))
    if (!how.success) return undefined
    const [program, ...words] = how.data
    // A group of its own: between us and the app may stand the script that gives it a screen.
    const app = spawn(program!, [...words, '--for-command-line'], {
      detached: process.platform !== 'win32',
    })
    this.#started = app
    const gone = () => this.#giveUp('cli.appEnded')
    app.on('error', (error) => {
      this.#said.push(error.message)
      gone()
    })
    app.on('close', gone)
    app.stdin.on('error', gone)
    createInterface({ input: app.stderr }).on('line', (line) => {
      if (line.trim() && !isOfChromium.test(line)) this.#said.push(line)
    })
    createInterface({ input: app.stdout }).on('line', (line) => {
      const told = fromLine(line) as Told | undefined
      if (typeof told?.id !== 'number') return
      this.#waiting.get(told.id)?.(told)
      this.#waiting.delete(told.id)
    })
    return app
  }
}

const isOfChromium = /^\[\d+:\d+\/\d+\.\d+:/

function endAll(app: ChildProcess): void {
  try {
    if (app.exitCode === null && app.pid !== undefined)
      process.kill(process.platform === 'win32' ? app.pid : -app.pid)
  } catch {
    // It ended meanwhile.
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
