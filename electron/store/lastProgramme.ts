import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const fileIn = (profile: string) => join(profile, 'last.json')

/** The programme the app was last in, as the shell noted it: see electron/lastPlace.ts. None where nothing can be read. */
export function lastProgramme(profile: string): string | undefined {
  try {
    const last: unknown = JSON.parse(readFileSync(fileIn(profile), 'utf8'))
    return z.looseObject({ programme: z.string() }).parse(last).programme
  } catch {
    return undefined
  }
}

/** Nobody carries on in a programme that is not here any more, nor finds its line waiting for words. */
export function forgetLast(profile: string, programme: string): void {
  if (lastProgramme(profile) === programme) rmSync(fileIn(profile), { force: true })
}
