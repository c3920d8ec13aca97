// The encrypted SQLite. Its package brings a built binding that needs a newer Node-API than Node 20 and older
// Electrons have, and crashes there. Where it does, one build from source serves both.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ask, follow, run } from '../child.mjs'
import { at, cache, checkout } from '../places.mjs'
import { Plain, saying } from '../say.mjs'
import { alone, isStamped, nameOf, stamp } from '../stamp.mjs'

/** @typedef {import('./electron.mjs').Electron} Electron */

const folder = at('node_modules', 'better-sqlite3')
const mark = at('node_modules', '.alongside', 'sqlite')

/** Puts a binding in place that opens an encrypted database in this Node and in that Electron. */
export async function prepareSqlite(/** @type {Electron} */ electron) {
  const place = bindingPlace()
  const about = `${process.version} ${electron.file} ${electron.version}`
  const now = () => (existsSync(place) ? nameOf(about, readFileSync(place)) : '')
  if (isStamped(mark, now())) return
  await alone(`sqlite ${checkout}`, async () => {
    if (isStamped(mark, now())) return
    const built = builtPlace()
    if (!works(electron)) {
      if (!existsSync(built)) await alone(`sqlite ${built}`, () => build(built))
      mkdirSync(dirname(place), { recursive: true })
      rmSync(place, { force: true })
      cpSync(built, place)
      if (!works(electron))
        throw new Plain(`The SQLite binding built from source does not work here. It lies in ${built}`)
    }
    stamp(mark, now())
  })
}

/** The package takes this file before any other, so this is where a built one goes. */
function bindingPlace() {
  const libc =
    process.platform === 'linux' && !('glibcVersionRuntime' in header()) ? 'linuxmusl' : process.platform
  return join(folder, 'prebuilds', `${libc}-${process.arch}.node`)
}

const header = () => /** @type {{ header: object }} */ (process.report.getReport()).header

/** Where a build is kept for the next checkout: by the package's version, the runtime's and the machine's kind. */
function builtPlace() {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const runtime = `node-${process.versions.node.split('.')[0]}`
  return join(
    cache,
    'sqlite',
    `${version}-${runtime}-${process.platform}-${process.arch}`,
    'better_sqlite3.node',
  )
}

const trial = `
const { mkdtempSync, readFileSync, rmSync } = require('node:fs')
const { join } = require('node:path')
const Database = require('better-sqlite3')
const folder = mkdtempSync(join(require('node:os').tmpdir(), 'alongside-'))
const file = join(folder, 'trial.db')
const db = new Database(file)
db.pragma("cipher='sqlcipher'")
db.pragma("key='trial'")
db.exec("CREATE TABLE t (a); INSERT INTO t VALUES ('plain words')")
const read = db.prepare('SELECT a FROM t').get().a
db.close()
const hidden = !readFileSync(file).includes('plain words')
rmSync(folder, { recursive: true })
process.stdout.write(read === 'plain words' && hidden ? 'works' : '')
`

/** In children of their own, because the wrong binding does not throw: it takes the process with it. */
function works(/** @type {Electron} */ electron) {
  return [process.execPath, electron.file].every((file) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    return ask(file, ['-e', trial], { cwd: checkout, env }).out === 'works'
  })
}

async function build(/** @type {string} */ built) {
  if (existsSync(built)) return
  const work = `${dirname(built)}.${process.pid}`
  const source = join(work, 'better-sqlite3')
  mkdirSync(join(work, 'node_modules'), { recursive: true })
  cpSync(folder, source, { recursive: true })
  cpSync(at('node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
    recursive: true,
  })
  const gyp = at('node_modules', 'node-gyp', 'bin', 'node-gyp.js')
  const headers = headersHere()
  try {
    const compiler = follow()
    await saying(
      'Building the encrypted SQLite from source (once, 2 to 4 minutes)',
      () =>
        run(process.execPath, [gyp, 'rebuild', '--release', '--force_build=1', ...headers], {
          cwd: source,
          env: {
            ...process.env,
            CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
          },
          failed: 'The encrypted SQLite could not be built. It needs a C++ compiler, make and Python 3.',
          heard: compiler.heard,
        }),
      compiler.last,
    )
    mkdirSync(dirname(built), { recursive: true })
    renameSync(join(source, 'build', 'Release', 'better_sqlite3.node'), built)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Node's own headers where they were installed with it; else node-gyp fetches them. */
function headersHere() {
  const named = process.env.npm_config_nodedir
  if (named) return [`--nodedir=${named}`]
  const prefix = dirname(dirname(process.execPath))
  const version = join(prefix, 'include', 'node', 'node_version.h')
  if (!existsSync(version)) return []
  const [major, minor] = process.versions.node.split('.')
  const says = readFileSync(version, 'utf8')
  const same =
    says.includes(`NODE_MAJOR_VERSION ${major}\n`) && says.includes(`NODE_MINOR_VERSION ${minor}\n`)
  return same ? [`--nodedir=${prefix}`] : []
}
