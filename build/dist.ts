// npm run dist: packs the app as people get it, and a twin for tests that differs from it in one fuse.
// npm run dist -- deb nsis: the installers of those names as well.
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { build, createTargets, Platform } from 'electron-builder'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { configuration } from './electron-builder.ts'
import { at } from './places.mjs'
import { prepareElectron } from './prepare/electron.mjs'
import { say } from './say.mjs'
import { isStamped, nameOf, stamp } from './stamp.mjs'

const output = at('dist')
const twin = join(output, 'twin')
const mark = join(output, 'built-from')

/** The packed app's folder, and its twin's. */
export const folders = { release: join(output, unpackedName()), twin }

const executables = { darwin: 'Alongside.app', win32: 'Alongside.exe', linux: 'alongside' } as const
export const executableIn = (folder: string) =>
  join(folder, executables[process.platform as keyof typeof executables])

/** Packs both, unless exactly this was packed before. */
export async function pack(): Promise<void> {
  const electron = await prepareElectron()
  const from = nameOf(
    readFileSync(at('out', 'built-from')),
    readFileSync(at('node_modules', '.alongside', 'sqlite')),
    readFileSync(at('build', 'electron-builder.ts')),
    electron.version,
  )
  if (isStamped(mark, from) && existsSync(executableIn(folders.release)) && existsSync(executableIn(twin)))
    return
  say('Packing the app')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  await build({
    targets: createTargets([Platform.current()], 'dir'),
    config: configuration(output, electron),
  })
  say('Making its twin for tests')
  cpSync(folders.release, twin, { recursive: true, verbatimSymlinks: true })
  await flipFuses(executableIn(twin), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  stamp(mark, from)
}

function unpackedName(): string {
  if (process.platform === 'darwin') return process.arch === 'arm64' ? 'mac-arm64' : 'mac'
  const system = process.platform === 'win32' ? 'win' : 'linux'
  return process.arch === 'x64' ? `${system}-unpacked` : `${system}-${process.arch}-unpacked`
}

if (process.argv[1] === import.meta.filename) {
  await pack()
  const installers = process.argv.slice(2)
  if (installers.length > 0) {
    const platform = Platform.current()
    const targets = new Map([[platform, new Map([[archNumber(), installers]])]])
    await build({
      targets,
      prepackaged: folders.release,
      config: configuration(output, await prepareElectron()),
    })
  }
  say(
    `Packed: ${readdirSync(output)
      .map((name) => join('dist', name))
      .join(', ')}`,
  )
}

/** electron-builder counts kinds of machine. */
function archNumber(): number {
  return { ia32: 0, x64: 1, armv7l: 2, arm64: 3 }[process.arch as 'x64'] ?? 1
}
