// The sample, open, and a place a file may be written to: what handing over begins with.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { aFolder, aStore, type AStore } from './aStore.ts'

export async function withSample(): Promise<AStore> {
  const one = aStore()
  const { id } = await one.ask('bringInSample', { name: 'appreciative-inquiry' })
  await one.ask('openProgramme', { id })
  return one
}

/** A path, and the token the app would have got for it from the dialog that asks where. */
export function place(one: AStore, name = 'outline.md'): { path: string; token: string } {
  const path = join(aFolder(), name)
  const token = randomUUID()
  one.store.paths.set(token, path)
  return { path, token }
}
