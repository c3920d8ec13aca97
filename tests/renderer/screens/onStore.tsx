// The whole window over a real store and real, encrypted files: what is said on a screen is what is on the disk.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, vi } from 'vitest'
import { fakeBridge } from '../../../renderer/fakeBridge.ts'
import type { Bridge, Told } from '../../../renderer/bridge.ts'
import { storeIn, type AStore, type Over } from '../../store/standalone.ts'
import { aLaptop } from '../../laptop.ts'
import { openApp } from './app.tsx'

const stores: AStore[] = []
const folders: string[] = []
afterEach(() => {
  for (const { store } of stores.splice(0)) store.close('closed')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-screen-'))
  folders.push(folder)
  return folder
}

export function aStore(over: Over = {}): AStore {
  const one = storeIn(aFolder(), over)
  stores.push(one)
  return one
}

/** The first page of a laptop. `chooses` stands in for the system's own dialog. */
export async function openOn(one: AStore) {
  const listeners = new Set<(told: Told) => void>()
  const flush = () => one.told.splice(0).forEach((told) => listeners.forEach((heard) => heard(told)))
  const ask = async (name: string, args?: unknown) => {
    const reply = await one.reply(name, args)
    flush()
    return 'ok' in reply ? reply.ok : 'refused' in reply ? reply.refused : { refused: reply.broke }
  }
  const bridge = {
    ...fakeBridge(aLaptop()),
    ask: ask as Bridge['ask'],
    act: (async (command, args) => {
      const done = (await ask('act', { command, args })) as { result?: unknown; refused?: string }
      return done.refused === undefined ? done.result : done
    }) as Bridge['act'],
    listen: (heard: (told: Told) => void) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
  const opened = await openApp({ isEmpty: true, bridge })
  const chooses = (path: string) => {
    const token = randomUUID()
    one.store.paths.set(token, path)
    vi.spyOn(bridge.shell, 'chooseFileToOpen').mockResolvedValue({ token, name: 'copy.alongside' })
  }
  return { ...opened, chooses }
}
