// What jsdom lacks and Chromium has, and a clean page after every test. The page and the libraries are one a worker;
// our own modules are read anew for every file, as a window that is opened would, so that nothing stays behind in them.
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'
import { rememberStyles } from './likeStyles.ts'

vi.resetModules()

// React Aria looks elements up by an escaped name; this escapes everything a name could hold.
globalThis.CSS ??= {} as typeof CSS
CSS.escape ??= (name) => name.replace(/[^a-zA-Z0-9_\u0080-\uffff-]/g, (sign) => `\\${sign}`)

// A laptop that is busy with something else is slow, not wrong. Each file says anew whether it looks at what is hidden.
configure({ asyncUtilTimeout: 10_000, defaultHidden: false })

// Some files beside the screens’ need no page; a page that was there already remembers.
const remembers = Symbol.for('alongside.remembersStyles')
if ('window' in globalThis && !(remembers in window))
  Object.assign(window, { [remembers]: rememberStyles(window) })

afterEach(() => cleanup())

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  if (!('window' in globalThis)) return
  document.body.replaceChildren()
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
})
