import { describe, expect, test } from 'vitest'
import { crossingsIn, crossingsUnder } from '../../build/boundaries.ts'
import { at } from '../../build/places.mjs'

/** Each planted crossing, and a piece of the message that says where the thing belongs instead. */
const planted: [file: string, text: string, instead: RegExp][] = [
  ['shared/a.ts', `import { readFileSync } from 'node:fs'`, /belongs in electron\/store/],
  ['shared/a.ts', `import { readFileSync } from 'fs'`, /belongs in electron\/store/],
  ['shared/a.ts', `import { useState } from 'react'`, /in renderer/],
  ['shared/a.ts', `import type { Note } from '../renderer/pieces/Note.tsx'`, /in renderer/],
  ['shared/queries/a.ts', `export * from '../../electron/store/open.ts'`, /belongs in electron\/store/],
  ['shared/a.ts', `const later = import('electron')`, /knows no process/],
  ['electron/store/a.ts', `import { app } from 'electron'`, /asked by messages/],
  ['electron/store/a.ts', `import { writeDocx } from '../export/docx.ts'`, /electron\/store\/main\.ts/],
  ['electron/export/a.ts', `import { open } from '../store/open.ts'`, /belong in shared/],
  ['electron/room/a.ts', `import { openWall } from '../windows.ts'`, /asked by messages/],
  ['electron/store/main.ts', `import { openWall } from '../windows.ts'`, /shared\/shell\.ts/],
  ['electron/cli.ts', `import { app } from 'electron'`, /no window and no shell/],
  ['electron/main.ts', `import { open } from './store/open.ts'`, /by messages/],
  ['electron/windows.ts', `import Database from 'better-sqlite3'`, /belongs in renderer\/, what keeps/],
  ['electron/preload.ts', `import { Note } from '../renderer/pieces/Note.tsx'`, /by messages/],
  ['renderer/pieces/a.tsx', `import { act } from '../bridge.ts'`, /belongs in renderer\/screens/],
  [
    'renderer/pieces/a.tsx',
    `import { useRecords } from '../store/records.ts'`,
    /belongs in renderer\/screens/,
  ],
  ['renderer/phone/a.tsx', `import { Board } from '../screens/inquiry/Board.tsx'`, /light piece/],
  ['renderer/phone/a.tsx', `import { act } from '../bridge.ts'`, /no bridge/],
  ['renderer/store/a.ts', `import { Note } from '../pieces/Note.tsx'`, /draws nothing/],
  ['renderer/projector/a.tsx', `import { Board } from '../screens/inquiry/Board.tsx'`, /two windows share/],
  ['renderer/screens/a.tsx', `import { join } from 'node:path'`, /renderer\/bridge\.ts/],
  ['renderer/screens/a.tsx', `import { ipcRenderer } from 'electron'`, /renderer\/bridge\.ts/],
  ['renderer/bridge.ts', `import Database from 'better-sqlite3'`, /renderer\/bridge\.ts/],
  ['renderer/main.tsx', `import { open } from '../electron/store/open.ts'`, /renderer\/bridge\.ts/],
  ['shared/a.ts', `const now = Date.now()`, /time as an argument/],
  ['shared/a.ts', `const now = new Date()`, /time as an argument/],
  ['shared/a.ts', `const dice = Math.random()`, /ids and chance/],
  ['shared/a.ts', `const id = crypto.randomUUID()`, /made in the store/],
  ['shared/a.ts', `const id = globalThis.crypto.randomUUID()`, /made in the store/],
  ['shared/a.ts', `const day = new Intl.DateTimeFormat('cy')`, /shared\/words\/dates\.ts/],
  ['shared/a.ts', `const day = new Intl['NumberFormat']('cy')`, /shared\/words\/dates\.ts/],
  ['shared/a.ts', `const day = (when: Date) => when.toLocaleDateString('cy')`, /shared\/words\/dates\.ts/],
  ['shared/a.ts', `setTimeout(() => 1, 2)`, /belongs to the store/],
  ['renderer/screens/a.tsx', `const shell = window.alongside`, /ask the bridge/],
  ['electron/files.ts', `ipcMain.handle('a', () => 1)`, /one checked door/],
]

describe('a crossing between rooms', () => {
  test.each(planted)('%s: %s', (file, text, instead) => {
    const found = crossingsIn(file, `const first = 1\n${text}\n`)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ file, line: 2, message: expect.stringMatching(instead) })
  })

  test.each([
    ['shared/a.ts', `import { z } from 'zod'; import { b } from './records/b.ts'`],
    ['shared/a.ts', `const day = new Date('2026-11-21'); const form = new Intl.PluralRules('cy')`],
    ['shared/a.ts', `// Date.now() in a comment\nconst words = 'Math.random()'`],
    ['electron/store/main.ts', `import { writeDocx } from '../export/docx.ts'; import { b } from 'node:fs'`],
    ['electron/main.ts', `import { app } from 'electron'; import { openWall } from './windows.ts'`],
    [
      'renderer/screens/a.tsx',
      `import { act } from '../bridge.ts'; import { Note } from '../pieces/Note.tsx'`,
    ],
    ['renderer/bridge.ts', `const shell = window.alongside`],
    ['electron/asks.ts', `ipcMain.handle('a', () => 1)`],
  ])('is not seen where there is none: %s', (file, text) => {
    expect(crossingsIn(file, text)).toEqual([])
  })
})

test('no room of this house reaches into another', () => {
  expect(crossingsUnder(at())).toEqual([])
})
