// The e2e project needs a built app, also when it is run by itself, and a screen for each of its workers.
import type { TestProject } from 'vitest/node'
import { hasScreen, screenInMemory } from './display.mjs'
import { prepare } from './prepare.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    screens: string[]
  }
}

/** How many tests drive an app at a time where they need not share a screen. */
export const screens = 3

export async function setup(project: TestProject): Promise<() => void> {
  await prepare()
  const made = hasScreen() ? [] : await Promise.all(Array.from({ length: screens }, () => screenInMemory()))
  project.provide(
    'screens',
    made.map(({ name }) => name),
  )
  return () => made.forEach(({ end }) => end())
}
