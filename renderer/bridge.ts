// The only file that knows window.alongside and the port to the store.
import { z } from 'zod'
import { isRefusal, type Refusal } from '../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../shared/commands/index.ts'
import {
  storeAsks,
  storeTells,
  type Answered,
  type Asked,
  type Reply,
  type StoreAsk,
  type StoreTells,
} from '../shared/contract.ts'
import { appOrigin, portMessage } from '../shared/shellNames.ts'
import type { Alongside, ShellTells } from '../shared/shell.ts'
import type { WallView } from '../shared/queries/wall.ts'

declare global {
  interface Window {
    alongside?: Alongside
  }
}

z.config({ jitless: true })

export type WallTells = { tell: 'wallView'; view: WallView }
export type Told = StoreTells | ShellTells | WallTells | { type: 'connected' }

/** What a screen may do: act, ask, listen. A second one runs the same commands without a store (fakeBridge.ts). */
export type Bridge = {
  /** Does something. Resolves once it is on the disk; a refusal left everything as it was. */
  act: <N extends CommandName>(command: N, args: ArgsOf<N>) => Promise<ResultOf<N> | Refusal>
  ask: <A extends StoreAsk>(
    ask: A,
    ...args: undefined extends Asked<A> ? [] : [Asked<A>]
  ) => Promise<Answered<A> | Refusal>
  listen: (heard: (told: Told) => void) => () => void
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
      const told = storeTells.safeParse(data)
      return tell(told.success ? told.data : (data as WallTells))
    }
    const reply = data as Reply
    const one = waiting.get(reply.n)
    waiting.delete(reply.n)
    if (!one) return
    if ('ok' in reply) one.done(storeAsks[one.ask].out.parse(reply.ok))
    else one.done('refused' in reply ? reply.refused : { refused: reply.broke })
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
    shell: alongside.shell,
    settings: alongside.settings,
    last: alongside.last,
    version: alongside.version,
  }
}
