// Builds out/: the programs Electron and Node run, and the pages the windows show.
// Run by prepare/app.mjs; nothing here is needed once out/ is there.
import react from '@vitejs/plugin-react'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, extname, join, relative, sep } from 'node:path'
import { build, type InlineConfig, type Plugin } from 'vite'
import { Notices } from './notices.ts'
import { at } from './places.mjs'

/** Programs by the name they get in out/electron/, and their first file. */
const programs = {
  main: 'electron/main.ts',
  store: 'electron/store/first.ts',
  exporter: 'electron/export/main.ts',
  cli: 'electron/cli.ts',
}
const preload = { preload: 'electron/preload.ts' }
const pages = { index: 'renderer/index.html', wall: 'renderer/wall.html', phone: 'renderer/phone.html' }

const notices = new Notices()

const common: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: at(),
  publicDir: false,
  // Words and samples as a text that is parsed: quicker to start with than the same as a program.
  json: { stringify: true, namedExports: false },
  plugins: [notices.plugin()],
}

/** For Node: one file a program and what they share beside it; a sandboxed preload cannot load a second file. */
const forNode = (input: Record<string, string>, target: string, alone: boolean): InlineConfig => ({
  ...common,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target,
    outDir: at('out', 'electron'),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input,
      external: ['electron', 'better-sqlite3', ...builtinModules, /^node:/],
      output: {
        format: 'cjs',
        // Half as much to read at every start; names still say what they are.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        entryFileNames: '[name].cjs',
        chunkFileNames: 'shared/[name]-[hash].cjs',
        ...(alone ? { codeSplitting: false } : {}),
      },
    },
  },
})

/**
 * Which layer of styles comes before which is said by the first file a window reads, and each window reads another one
 * first: the wall once took its own sizes for the weakest. So every file says it.
 */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  generateBundle(_options, bundle) {
    const [order] = /^@layer [^;{]+;/m.exec(readFileSync(at('renderer', 'styles', 'index.css'), 'utf8')) ?? []
    if (!order) throw new Error('renderer/styles/index.css no longer says the order of the layers')
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = `${order}${String(file.source)}`
  },
}

const beginning = /renderer[\\/](?:early[\\/]|styles[\\/]|store[\\/]early)|vite[\\/]preload-helper/

const forWindows: InlineConfig = {
  ...common,
  root: at('renderer'),
  base: '/',
  publicDir: at('renderer', 'public'),
  plugins: [react(), notices.plugin(), layersInOrder],
  build: {
    target: 'chrome130',
    outDir: at('out', 'renderer'),
    emptyOutDir: true,
    minify: true,
    // The content security policy lets fonts and pictures come from files of ours only, never from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: withScript(pages),
      // One file of what screens share and one a screen: every file more has to be asked for through the shell. What the
      // window begins with is apart, and small; Vite's own few lines that fetch the rest are part of it.
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: beginning, priority: 1 },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
}

try {
  rmSync(at('out', 'electron'), { recursive: true, force: true })
  await build(forNode(there(programs), 'node20.18', false))
  await build(forNode(there(preload), 'node20.18', true))
  await build(forWindows)
  listFiles(at('out', 'renderer'))
  writeFileSync(at('out', 'THIRD-PARTY.txt'), notices.text())
  cpSync(at('build', 'icons', 'window.png'), at('out', 'icon.png'))
} catch (error) {
  // Where in the bundler it happened helps nobody.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Those whose first file exists: rooms are built one by one. */
function there(files: Record<string, string>): Record<string, string> {
  const found = Object.entries(files).filter(([, file]) => existsSync(at(file)))
  return Object.fromEntries(found.map(([name, file]) => [name, at(file)]))
}

/** Those pages whose script exists. */
function withScript(files: Record<string, string>): Record<string, string> {
  const scriptOf = (page: string) =>
    /<script type="module" src="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? ''
  return Object.fromEntries(
    Object.entries(there(files)).filter(([, page]) => existsSync(join(dirname(page), scriptOf(page)))),
  )
}

/** The only files the app's own scheme may serve, by address, with their kind. Anything else is not found. */
function listFiles(folder: string): void {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    files[`/${path}`] = kindOf(path)
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(join(folder, 'files.json'), JSON.stringify(sorted, null, 1))
}

function kindOf(path: string): string {
  const kinds: Record<string, string> = JSON.parse(readFileSync(at('build', 'kinds.json'), 'utf8'))
  const kind = kinds[extname(path)]
  if (!kind) throw new Error(`build/kinds.json does not say what kind of file ${path} is`)
  return kind
}
