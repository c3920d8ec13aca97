// Where the facilitator was, so that a laptop that died carries on there. Ids only; never words.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastPlaceSchema, type LastPlace } from '../shared/shell.ts'
import { profileFolder } from './places.ts'
import { writeWhole } from './writeWhole.ts'

const file = () => join(profileFolder(), 'last.json')

export function lastPlace(): LastPlace | null {
  try {
    return lastPlaceSchema.parse(JSON.parse(readFileSync(file(), 'utf8')))
  } catch {
    return null
  }
}

/** Keeps it, or forgets it (null: back on the first page). A full disk costs this and nothing else. */
export function keepLastPlace({ last }: { last: LastPlace | null }): null {
  try {
    writeWhole(file(), JSON.stringify(last))
  } catch {
    return null
  }
  return null
}
