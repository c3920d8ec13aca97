// The only file that knows window.alongside and the port to the store.
import { z } from 'zod'
import { isRefusal, type Refusal } from '../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../shared/commands/index.ts'
import {
  replySchema,
  storeAsks,
  storeTells,
  type Answered,
  type Asked,
  type StoreAsk,
  type StoreTells,
} from '../shared/contract.ts'
import { appOrigin, portMessage } from '../shared/shellNames.ts'
import type { Alongside, ShellTells } from '../shared/shell.ts'
import type { WallTold } from '../shared/cover.ts'
import { parseWall } from '../shared/wallTells.ts'

declare global {
  interface Window {
    alongside?: Alongside
  }
}

z.config({ jitless: true })

export type Told = StoreTells | ShellTells | { type: 'connected' }
/** Hears the room's pictures; null is one that did not fit, and then the room sees nothing. */
type ForRoom = (told: WallTold | null) => void

/** What a screen may do: act, ask, listen. A second one runs the same commands without a store (fakeBridge.ts). */
export type Bridge = {
  /** Does something. Resolves once it is on the disk; a refusal left everything as it was. */
  act: <N extends CommandName>(command: N, args: ArgsOf<N>) => Promise<ResultOf<N> | Refusal>
  ask: <A extends StoreAsk>(
    ask: A,
    ...args: undefined extends Asked<A> ? [] : [Asked<A>]
  ) => Promise<Answered<A> | Refusal>
  listen: (heard: (told: Told) => void) => () => void
  /** The same for whoever shows the room its picture. */
  listenForRoom: (heard: ForRoom) => () => void
  /** The last cover of the wall when this window loaded. */
  cover: number
  shell: Alongside['shell']
  settings: Alongside['settings']
  /** Where the facilitator was when the app last ended. */
  last: Alongside['last']
  version: string
}

/** The bridge of a real window. The store may be started again at any time: a new port replaces the old one. */
export function connect(): Bridge {
  const alongside = window.alongside
  if (!alongside) throw new Error('This page is part of the Alongside app')
  const listeners = new Set<(told: Told) => void>()
  const waiting = new Map<number, { ask: StoreAsk; message: unknown; done: (value: unknown) => void }>()
  const forRoom = new Set<ForRoom>()
  let port: MessagePort | undefined
  let n = 0
  const tell = (told: Told) => listeners.forEach((heard) => heard(told))

  window.addEventListener('message', (event) => {
    if (event.source !== window || event.origin !== appOrigin) return
    if (event.data !== portMessage) return tell(event.data as ShellTells)
    port?.close()
    // What the last store never answered may or may not be kept: say so rather than do it twice.
    for (const [, one] of waiting) one.done({ refused: 'refusals.storeRestarted' })
    waiting.clear()
    port = event.ports[0]!
    port.onmessage = ({ data }) => receive(data)
    tell({ type: 'connected' })
  })

  function receive(data: unknown) {
    if (typeof data === 'object' && data !== null && 'tell' in data) {
      if (data.tell === 'wallView') return showRoom(data)
      const told = storeTells.safeParse(data)
      return told.success ? tell(told.data) : complain(`told at ${placeOf(told.error)}`)
    }
    const parsed = replySchema.safeParse(data)
    if (!parsed.success) complain(`answered at ${placeOf(parsed.error)}`)
    // Whoever asked is told that it went wrong rather than left waiting.
    const reply = parsed.data ?? { n: Number((data as { n?: unknown } | null)?.n), broke: 'refusals.broke' }
    const one = waiting.get(reply.n)
    waiting.delete(reply.n)
    if (!one) return
    if (!('ok' in reply)) return one.done('refused' in reply ? reply.refused : { refused: reply.broke })
    const ok = storeAsks[one.ask].out.safeParse(reply.ok)
    if (!ok.success) complain(`${one.ask} answered at ${placeOf(ok.error)}`)
    one.done(ok.success ? ok.data : { refused: 'refusals.broke' })
  }

  /** Looked at only where somebody shows it: a note that is taken down waits for no picture. */
  function showRoom(data: unknown) {
    if (!forRoom.size) return
    const told = parseWall(data)
    if ('misfit' in told) complain(`a picture for the room at ${told.misfit}`)
    forRoom.forEach((heard) => heard('misfit' in told ? null : told))
  }

  const ask = (name: StoreAsk, args?: unknown) =>
    new Promise<unknown>((done) => {
      n += 1
      waiting.set(n, { ask: name, message: args, done })
      if (port) port.postMessage({ n, ask: name, args })
      else {
        waiting.delete(n)
        done({ refused: 'refusals.storeRestarted' })
      }
    })

  return {
    act: async (command, args) => {
      const done = await ask('act', { command, args })
      return (isRefusal(done) ? done : (done as { result: unknown }).result) as never
    },
    ask: ((name: StoreAsk, args?: unknown) => ask(name, args)) as Bridge['ask'],
    listen: (heard) => {
      listeners.add(heard)
      if (listeners.size === 1) alongside.listening()
      return () => listeners.delete(heard)
    },
    listenForRoom: (heard) => {
      forRoom.add(heard)
      return () => forRoom.delete(heard)
    },
    cover: alongside.cover,
    shell: alongside.shell,
    settings: alongside.settings,
    last: alongside.last,
    version: alongside.version,
  }
}

/** What does not fit is dropped, and said with its place and none of its words. */
const complain = (what: string) => console.error(`Does not fit: ${what}`)
const placeOf = ({ issues: [issue] }: z.ZodError) => `${issue?.path.join('.')} (${issue?.code})`
