// What people install. The `dir` target is built and tested wherever `npm run dist` runs; installers need the
// system they are for, or tools that have to be fetched first: npm run dist -- nsis, dmg, deb …
import type { Configuration } from 'electron-builder'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './places.mjs'

/** Every fuse there is, by name, so that a new one has to be thought about before this compiles. */
type Fuses = Required<Omit<NonNullable<Configuration['electronFuses']>, 'resetAdHocDarwinSignature'>>

export const releaseFuses: Fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

/** In: where to write, and the Electron to pack. */
export function configuration(output: string, electron: { folder: string; version: string }): Configuration {
  return {
    appId: 'org.alongside.app',
    productName: 'Alongside',
    copyright: 'EUPL-1.2',
    directories: { output },
    icon: 'build/icons/icon.png',
    electronVersion: electron.version,
    electronDist: electron.folder,
    electronFuses: releaseFuses,
    // The binding was put in place by the preparation; rebuilding would need tools a packer may not have.
    npmRebuild: false,
    // There is no updater in the app: it asks nobody anything.
    publish: null,
    asar: true,
    asarUnpack: ['**/*.node'],
    // The launcher of a carried Electron (prepare/electron.mjs) has no business in what people get.
    afterPack: ({ appOutDir }) =>
      rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    files: [
      'package.json',
      'out/electron/**',
      'out/renderer/**',
      'out/icon.png',
      '!node_modules/better-sqlite3/{deps,src,build}{,/**}',
      '!node_modules/{node-addon-api,bindings}{,/**}',
      ...otherBindings(),
    ],
    extraFiles: [
      { from: 'out/THIRD-PARTY.txt', to: 'THIRD-PARTY.txt' },
      ...(existsSync(at('LICENSE')) ? [{ from: 'LICENSE', to: 'LICENSE.txt' }] : []),
    ],
    fileAssociations: [
      { ext: 'alongside', name: 'Alongside copy', role: 'Editor', mimeType: 'application/x-alongside' },
    ],
    win: { target: ['nsis', 'msi', 'portable'] },
    // Per person and without an administrator; msi is for whole organisations that forbid that.
    nsis: { oneClick: false, perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false },
    msi: { perMachine: true, oneClick: true },
    mac: {
      target: [{ target: 'dmg', arch: ['universal'] }],
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
      gatekeeperAssess: false,
    },
    linux: {
      target: ['deb', 'AppImage', 'tar.gz'],
      executableName: 'alongside',
      category: 'Office',
      maintainer: 'Alongside',
      synopsis: 'Run a co-production workshop with no internet',
    },
  }
}

/** Every binding but the one for this system: the package carries eight. */
function otherBindings(): string[] {
  const systems = ['darwin', 'linux', 'linuxmusl', 'win32'].filter((each) => each !== process.platform)
  return systems.map((each) => `!node_modules/better-sqlite3/prebuilds/${each}-*.node`)
}
