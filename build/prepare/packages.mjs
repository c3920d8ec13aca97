// The npm packages, exactly as package-lock.json names them, and no script of theirs.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, run } from '../child.mjs'
import { at, checkout } from '../places.mjs'
import { saying } from '../say.mjs'
import { alone, isStamped, nameOf, stamp } from '../stamp.mjs'

const mark = at('node_modules', '.alongside', 'packages')

/** Installs what package-lock.json names, unless exactly that is there. */
export async function preparePackages() {
  const wanted = nameOf(readFileSync(at('package-lock.json')))
  if (isStamped(mark, wanted)) return
  await alone(`packages ${checkout}`, async () => {
    if (isStamped(mark, wanted)) return
    if (!isInstalled()) {
      const { command, args } = npm()
      await saying(
        'Installing the packages (once)',
        () =>
          run(command, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
            cwd: checkout,
            failed: 'The packages could not be installed. This first start needs the npm registry once.',
          }),
        () => unpackedOf(checkout),
      )
    }
    stamp(mark, wanted)
  })
}

/** How many of the packages a lock file names are unpacked beside it by now, in words. */
export function unpackedOf(/** @type {string} */ folder) {
  const wanted = Object.entries(packagesOf(join(folder, 'package-lock.json'))).filter(
    ([path, { optional }]) => path !== '' && !optional,
  )
  const there = wanted.filter(([path]) => existsSync(join(folder, path, 'package.json')))
  return `${there.length} of ${wanted.length} packages`
}

/** Whether every package the lock file asks for is there in that version: someone may have run npm by hand. */
function isInstalled() {
  const installed = at('node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const have = packagesOf(installed)
  return Object.entries(packagesOf(at('package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || have[path]?.version === wanted.version,
  )
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
