import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { at } from '../../build/places.mjs'

interface Locked {
  version?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

// A registry that lacks the binaries of other systems leaves them out of the lock file it writes, and `npm ci`
// then refuses it everywhere.
test('the lock file names the binaries of every system, so that npm ci takes it', () => {
  const named = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
  const missing = Object.values(packages)
    .flatMap((each) => Object.keys(each.optionalDependencies ?? {}))
    .filter((name) => !named.has(name))
  expect(missing).toEqual([])
})

test('the lock file names no registry and no loose version', () => {
  for (const [path, { version, resolved }] of Object.entries(packages)) {
    if (path !== '') expect(version, path).toMatch(/^\d+\.\d+\.\d+/)
    expect(resolved, path).toBeUndefined()
  }
})
