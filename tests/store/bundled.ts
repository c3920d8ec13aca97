// A program of ours in one file, as it is shipped: it starts in a moment, and without the tools of development.
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** In: the program's first file, from the root, and an empty folder. Out: the file Node can run. */
export async function bundled(program: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: program,
      outDir,
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3', /^node:/],
        output: { entryFileNames: 'program.mjs', codeSplitting: false },
      },
    },
  })
  symlinkSync(join(root, 'node_modules'), join(outDir, 'node_modules'))
  return join(outDir, 'program.mjs')
}
