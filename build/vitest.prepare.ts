// The e2e project needs a built app, also when it is run by itself, and a screen for each of its workers.
import type { TestProject } from 'vitest/node'
import { hasScreen, screenInMemory } from './display.mjs'
import { prepare } from './prepare.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    screens: string[]
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  await prepare()
  const screens = hasScreen() ? [] : [await screenInMemory(), await screenInMemory()]
  project.provide(
    'screens',
    screens.map(({ name }) => name),
  )
  return () => screens.forEach(({ end }) => end())
}
