import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { borrowedProfile } from '../../electron/borrowedProfile.ts'

const temp = mkdtempSync(join(tmpdir(), 'alongside-borrowed-'))
afterAll(() => rmSync(temp, { recursive: true, force: true }))
const again = () => borrowedProfile(temp, '/media/stick/.profile')

test('a second start finds the folder of the first; one beside them, and another stick, get their own', () => {
  const first = again()
  expect(again()).toBe(first)
  expect(statSync(first).mode & 0o777).toBe(0o700)
  const others = [undefined, undefined, '/media/other/.profile'].map((each) => borrowedProfile(temp, each))
  expect(new Set([first, ...others]).size).toBe(4)
})

test.each([
  ['that others may look into', (folder: string) => chmodSync(folder, 0o755)],
  [
    'that is a link',
    (folder: string) => {
      rmSync(folder, { recursive: true })
      symlinkSync(mkdtempSync(join(temp, 'trap-')), folder)
    },
  ],
])('a folder of that name %s is not used', (_what, spoil) => {
  const first = again()
  spoil(first)
  const other = again()
  expect(other).not.toBe(first)
  expect(statSync(other).mode & 0o777).toBe(0o700)
  rmSync(first, { recursive: true, force: true })
})
