// The test projects. unit, store and component are fast and run beside each other; e2e drives the real app.
import react from '@vitejs/plugin-react'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { hasScreen } from './display.mjs'
import { screens } from './vitest.prepare.ts'
import { at } from './places.mjs'
import { SlowestFirst } from './slowestFirst.ts'

const root = at()

const project = (name: string, room: string[], more: object = {}): TestProjectInlineConfiguration => ({
  root,
  plugins: name === 'component' ? [react()] : [],
  test: { name, include: room.map((each) => `tests/${each}/**/*.test.{ts,tsx}`), ...more },
})

const inApp = {
  pool: 'forks',
  // The app keeps what there is to keep; what drives it is read once a worker.
  isolate: false,
  globalSetup: [at('build', 'vitest.prepare.ts')],
  setupFiles: [at('build', 'vitest.screen.ts')],
  testTimeout: 90_000,
  // A laptop that is busy with something else is slow, not wrong.
  expect: { poll: { timeout: 15_000 } },
  hookTimeout: 180_000,
  // A screen that was there already has one focus and one clipboard. Of three at least one has something to do while
  // others wait for a window.
  maxWorkers: hasScreen() ? 1 : screens,
}

export default defineConfig({
  root,
  test: {
    // A test left out, or one that only passes the second time, is a failure: see countReporter.ts.
    allowOnly: false,
    retry: 0,
    sequence: { sequencer: SlowestFirst },
    projects: [
      // Rules and stores keep nothing of their own between files: their modules are read once a worker, not once a file.
      project('unit', ['shared', 'build', 'electron'], { testTimeout: 60_000, isolate: false }),
      project('store', ['store', 'export', 'room', 'cli'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        isolate: false,
      }),
      project('component', ['renderer'], {
        environment: 'jsdom',
        // One page and one React a worker; our own modules are read anew for every file: vitest.setup.ts.
        isolate: false,
        setupFiles: [at('build', 'vitest.setup.ts')],
        testTimeout: 60_000,
      }),
      // faults: killed at chosen moments, and given what is bad. Each has homes, folders and disks of its own.
      project('e2e', ['e2e', 'faults'], inApp),
    ],
  },
})
