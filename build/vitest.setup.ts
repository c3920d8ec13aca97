// What jsdom lacks and Chromium has, and a clean page after every test.
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { rememberStyles } from './likeStyles.ts'

// React Aria looks elements up by an escaped name; this escapes everything a name could hold.
globalThis.CSS ??= {} as typeof CSS
CSS.escape ??= (name) => name.replace(/[^a-zA-Z0-9_\u0080-\uffff-]/g, (sign) => `\\${sign}`)

// A laptop that is busy with something else is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

// Some files beside the screens’ need no page.
if ('window' in globalThis) rememberStyles(window)

afterEach(() => cleanup())
