// The notices of everything that is built into the app, collected while it is built: what is bundled is what is
// named, no more and no less.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { at } from './places.mjs'

/** Licences a copy may be handed on under, with its notice kept. Another one has to be read by a person first. */
const known = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'OFL-1.1',
  '0BSD',
  'Zlib',
  'MIT AND Zlib',
  'EPL-2.0',
  // Handed on under the first of the two, as a file of its own and unchanged.
  'EPL-2.0 OR GPL-3.0-or-later',
  'MPL-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  '(MIT OR Apache-2.0)',
  '(MIT AND Zlib)',
  'Unlicense',
  'CC0-1.0',
])

/** What is beside the bundles and therefore seen by no bundler. */
const beside = ['better-sqlite3', 'electron']

interface About {
  name: string
  version: string
  license?: string
  author?: string | { name?: string }
}

/** Watches builds go by, and writes down what went into them. */
export class Notices {
  private folders = new Set<string>(beside.map((name) => at('node_modules', name)))

  plugin(): Plugin {
    return {
      name: 'alongside-notices',
      generateBundle: (_options, bundle) => {
        for (const file of Object.values(bundle)) {
          const from = file.type === 'chunk' ? Object.keys(file.modules) : file.originalFileNames
          for (const path of from) this.see(path)
        }
      },
    }
  }

  see(path: string): void {
    const parts = path.split('node_modules/')
    const inside = parts.length > 1 ? parts.at(-1)?.split('/') : undefined
    if (!inside) return
    const name = inside.slice(0, inside[0]?.startsWith('@') ? 2 : 1).join('/')
    // A nested package keeps its folder; marks of the bundler and the way up from the renderer are left off.
    const nested = parts.slice(1, -1).map((each) => join('node_modules', each))
    this.folders.add(at(...nested, 'node_modules', name))
  }

  /** Out: one text with every package, its licence and its notice. Throws where a licence is not known. */
  text(): string {
    const packages = [...this.folders]
      .filter((folder) => existsSync(join(folder, 'package.json')))
      .map((folder) => ({
        folder,
        about: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as About,
      }))
      .sort((one, other) => one.about.name.localeCompare(other.about.name, 'en'))
    const strange = packages.filter(({ about }) => !known.has(about.license ?? ''))
    if (strange.length > 0)
      throw new Error(
        `Read these licences first: ${strange.map(({ about }) => `${about.name} (${about.license})`).join(', ')}`,
      )
    const parts = packages.map(({ folder, about }) => {
      const author = typeof about.author === 'string' ? about.author : about.author?.name
      const title = `${about.name} ${about.version}  ${about.license}${author ? `  ${author}` : ''}`
      return `${title}\n${'-'.repeat(72)}\n${noticeIn(folder)}`
    })
    return `Alongside is built with the work of many people. Their licences and notices follow.\nThose of Chromium are in LICENSES.chromium.html beside the app.\n\n${parts.join('\n\n')}\n`
  }
}

function noticeIn(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort()
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
}
