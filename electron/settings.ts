// How this laptop's person likes the app: language, colours, size, motion. About nobody else.
import { app, nativeTheme } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsSchema, type Settings } from '../shared/shell.ts'
import { profileFolder } from './places.ts'
import { writeWhole } from './writeWhole.ts'

let known: Settings | undefined
let tell: (settings: Settings) => void = () => {}

/** Says who is told, once, of every change. */
export function whenSettingsChange(told: typeof tell): void {
  tell = told
}

const file = () => join(profileFolder(), 'settings.json')

/** Out: the settings, with the usual ones for what is missing or cannot be read. Never fails. */
export function readSettings(): Settings {
  known ??= settle(stored())
  return known
}

/**
 * Changes some of them, at once on every window and for the next start. Where they cannot be written (a stick that may
 * only be read, a full disk) they hold until the app is closed.
 */
export function changeSettings(asked: Partial<Settings>): Settings {
  const after = settingsSchema.parse({ ...readSettings(), ...asked })
  try {
    writeWhole(file(), JSON.stringify(after, null, 1))
  } catch {
    // Whoever cannot read the app's language or size needs the change now, kept or not.
  }
  known = after
  applyTheme(after)
  tell(after)
  return after
}

/** Field by field: a setting an older or newer app wrote must not cost the others. */
function settle(found: Record<string, unknown>): Settings {
  const usual: Settings = {
    language: app.getLocale().startsWith('cy') ? 'cy' : 'en-GB',
    theme: 'system',
    textSize: 'usual',
    motion: 'system',
  }
  const good = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(found[name])
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  const settings = settingsSchema.parse({ ...usual, ...Object.fromEntries(good) })
  applyTheme(settings)
  return settings
}

function stored(): Record<string, unknown> {
  try {
    return { ...(JSON.parse(readFileSync(file(), 'utf8')) as object) }
  } catch {
    return {}
  }
}

/** Menus, dialogs and `prefers-color-scheme` follow; the strong-contrast colours are the page's own. */
function applyTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'light' : theme
}
