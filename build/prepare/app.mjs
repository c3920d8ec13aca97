// Builds the app when its sources are not those it was built from.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../child.mjs'
import { at, checkout } from '../places.mjs'
import { saying } from '../say.mjs'
import { alone, isStamped, nameOf, stamp } from '../stamp.mjs'

const mark = at('out', 'built-from')
const sources = [
  'shared',
  'electron',
  'renderer',
  'build/vite.ts',
  'build/notices.ts',
  'build/kinds.json',
  'build/icons',
  'package-lock.json',
  'package.json',
]

/** Brings out/ up to date. Gives back the name of what it was built from. */
export async function prepareApp() {
  const from = nameOfSources()
  if (isStamped(mark, from)) return from
  return await alone(`app ${checkout}`, async () => {
    const now = nameOfSources()
    if (isStamped(mark, now)) return now
    // A build that fails half-way leaves nothing that was built from anything.
    rmSync(mark, { force: true })
    await saying('Building the app', () =>
      run(process.execPath, ['--import', 'tsx', at('build', 'vite.ts')], {
        cwd: checkout,
        // Built for people whoever asks: begun by a test it would otherwise be another app, which keeps less in mind.
        env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' },
        failed: 'The app could not be built.',
      }),
    )
    stamp(mark, now)
    return now
  })
}

function nameOfSources() {
  const parts = []
  for (const source of sources)
    for (const file of filesOf(at(source))) parts.push(file.slice(checkout.length), readFileSync(file))
  return nameOf(...parts)
}

/** @returns {string[]} */
function filesOf(/** @type {string} */ path) {
  if (!existsSync(path)) return []
  if (/\.[a-z]+$/.test(path)) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
