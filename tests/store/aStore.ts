// A store in a folder of its own, put away after each test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { storeIn, type AStore, type Over } from './standalone.ts'

export { aKeychain, noKeychain, sample, withWorkshop, type AStore } from './standalone.ts'

const folders: string[] = []
const stores: AStore[] = []
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const { store } of stores.splice(0)) store.close('closed')
})
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A store over a new folder, or over one there is. */
export function aStore({ data = aFolder(), ...over }: Over & { data?: string } = {}): AStore {
  const one = storeIn(data, over)
  stores.push(one)
  return one
}
