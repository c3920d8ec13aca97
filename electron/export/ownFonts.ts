import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The app's own font for paper, as it may be put into a file (its licence allows that), in base64. */
export type OwnFonts = { latin: string; ext: string; ranges: { latin: string; ext: string } }

/** Which letters each file holds; ŵ and ŷ are in `ext`. */
export const fontRanges = {
  ext: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
}
let found: OwnFonts | undefined

/** The fonts among the built files, or among the packages where nothing is built; nothing where they are not there. */
export function ownFonts(): OwnFonts | undefined {
  if (found) return found
  const here = typeof __dirname === 'undefined' ? undefined : __dirname
  const folders = [
    ...(here ? [join(here, '..', 'renderer', 'assets'), join(here, '..', '..', 'renderer', 'assets')] : []),
    join('node_modules', '@fontsource-variable', 'atkinson-hyperlegible-next', 'files'),
  ]
  for (const folder of folders) {
    if (!existsSync(folder)) continue
    const names = readdirSync(folder)
    const read = (range: string) => {
      const file = new RegExp(`^atkinson-hyperlegible-next-${range}-wght-normal.*\\.woff2$`)
      const name = names.find((one) => file.test(one))
      return name && readFileSync(join(folder, name)).toString('base64')
    }
    const [latin, ext] = [read('latin'), read('latin-ext')]
    if (latin && ext) return (found = { latin, ext, ranges: fontRanges })
  }
  return undefined
}
