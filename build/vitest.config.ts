// The test projects. unit, store and component are fast and run beside each other; e2e drives the real app, alone.
import react from '@vitejs/plugin-react'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { at } from './places.mjs'

const root = at()

const project = (name: string, room: string[], more: object = {}): TestProjectInlineConfiguration => ({
  root,
  plugins: name === 'component' ? [react()] : [],
  test: { name, include: room.map((each) => `tests/${each}/**/*.test.{ts,tsx}`), ...more },
})

export default defineConfig({
  root,
  test: {
    // A test left out, or one that only passes the second time, is a failure: see countReporter.ts.
    allowOnly: false,
    retry: 0,
    projects: [
      project('unit', ['shared', 'build', 'electron'], { testTimeout: 60_000 }),
      project('store', ['store', 'export', 'room', 'cli'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('component', ['renderer'], {
        environment: 'jsdom',
        setupFiles: [at('build', 'vitest.setup.ts')],
        testTimeout: 60_000,
      }),
      project('e2e', ['e2e', 'faults'], {
        pool: 'forks',
        maxWorkers: 1,
        fileParallelism: false,
        globalSetup: [at('build', 'vitest.display.ts')],
        testTimeout: 90_000,
        // A laptop that is busy with something else is slow, not wrong.
        expect: { poll: { timeout: 15_000 } },
        hookTimeout: 180_000,
      }),
    ],
  },
})
