// The e2e project needs a screen and a built app, also when it is run by itself.
import { ensureDisplay } from './display.mjs'
import { prepare } from './prepare.mjs'

export async function setup(): Promise<() => void> {
  await prepare()
  return await ensureDisplay()
}
