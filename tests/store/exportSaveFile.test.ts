import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalFor, saveFile } from '../../electron/export/saveFile.ts'
import { catalogue } from '../../shared/words/catalogue.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'save-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const bytes = new TextEncoder().encode('words '.repeat(1_000))
const old = 'what was there before'

describe('saving a file', () => {
  it('puts it there whole, says its size and hash, and leaves nothing beside it', async () => {
    const path = join(folder, 'spec.docx')
    writeFileSync(path, old)
    expect(await saveFile(path, bytes)).toEqual({
      saved: {
        path,
        size: 6_000,
        sha256: '0ea147e10f44046e50db51733fd1b46364e356521c4ebcf05700aa222442c840',
      },
    })
    expect(readFileSync(path)).toEqual(Buffer.from(bytes))
    expect(readdirSync(folder)).toEqual(['spec.docx'])
  })
  it('saves under a name as long as a file system takes', async () => {
    const path = join(folder, `${'n'.repeat(250)}.docx`)
    expect(await saveFile(path, bytes)).toHaveProperty('saved')
    expect(await saveFile(join(folder, `${'n'.repeat(300)}.docx`), bytes)).toMatchObject({
      refused: { key: 'export.nameTooLong' },
    })
    expect(readdirSync(folder)).toHaveLength(1)
  })
  it('says that the place is gone', async () => {
    expect(await saveFile(join(folder, 'pulled', 'spec.docx'), bytes)).toEqual({
      refused: { key: 'export.placeGone', params: { name: 'spec.docx' } },
    })
  })
  it('does not replace a folder', async () => {
    mkdirSync(join(folder, 'spec.docx'))
    expect(await saveFile(join(folder, 'spec.docx'), bytes)).toMatchObject({
      refused: { key: 'export.notAllowed' },
    })
    expect(readdirSync(folder)).toEqual(['spec.docx'])
  })
  it('has a sentence in both languages for every way it fails', () => {
    for (const code of [
      'ENOSPC',
      'EDQUOT',
      'EACCES',
      'EPERM',
      'EROFS',
      'ENOENT',
      'EIO',
      'EBUSY',
      'ENAMETOOLONG',
      'EWHATEVER',
    ]) {
      const { refused } = refusalFor(code, 'spec.docx')
      for (const language of ['en', 'cy'] as const)
        expect(catalogue(language)[refused.key]).toContain('{{name}}')
    }
    expect(refusalFor('EWHATEVER', 'a').refused).toEqual({
      key: 'export.notSaved',
      params: { name: 'a', code: 'EWHATEVER' },
    })
  })
})

/** Runs saveFile in a process that sees a disk of its own, 64 KB, mounted for it alone: no fault is feigned. */
describe('saving on a disk that fails', () => {
  const program = fileURLToPath(new URL('../../electron/export/saveFile.ts', import.meta.url))
  const attempt = (size: number, options: string, prepare = '') => {
    const script = `import { saveFile } from ${JSON.stringify(program)}; saveFile(process.argv[2], new Uint8Array(${size})).then((it) => console.log(JSON.stringify(it)))`
    writeFileSync(join(folder, 'try.mts'), script)
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const run = `mount -t tmpfs -o size=64k tmpfs ${disk} && printf '${old}' > ${disk}/spec.docx && ${prepare || ':'} && mount -o remount,${options} ${disk} && node --import tsx ${join(folder, 'try.mts')} ${disk}/spec.docx; cat ${disk}/spec.docx; echo; ls -A ${disk}`
    const said = execFileSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', run], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
    })
    const [outcome = '', kept, ...files] = said.trim().split('\n')
    return { outcome: JSON.parse(outcome), kept, files }
  }
  it('full: says so, keeps the old file, leaves nothing half-written', () => {
    expect(attempt(200_000, 'rw')).toEqual({
      outcome: { refused: { key: 'export.diskFull', params: { name: 'spec.docx' } } },
      kept: old,
      files: ['spec.docx'],
    })
  })
  it('locked: says so and keeps the old file', () => {
    expect(attempt(10, 'ro')).toEqual({
      outcome: { refused: { key: 'export.readOnly', params: { name: 'spec.docx' } } },
      kept: old,
      files: ['spec.docx'],
    })
  })
  it('with room: is replaced', () => {
    expect(attempt(10, 'rw')).toMatchObject({ outcome: { saved: { size: 10 } }, files: ['spec.docx'] })
  })
})

describe('saving where one may not', () => {
  it('says so', () => {
    // As an ordinary user, since root may write anywhere.
    const locked = join(folder, 'locked')
    mkdirSync(locked, { mode: 0o555 })
    chmodSync(folder, 0o755)
    const program = fileURLToPath(new URL('../../electron/export/saveFile.ts', import.meta.url))
    writeFileSync(
      join(folder, 'try.mts'),
      `import { saveFile } from ${JSON.stringify(program)}; if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534) } saveFile(process.argv[2], new Uint8Array(9)).then((it) => console.log(JSON.stringify(it)))`,
    )
    const said = execFileSync(
      'node',
      ['--import', 'tsx', join(folder, 'try.mts'), join(locked, 'spec.docx')],
      { encoding: 'utf8', cwd: fileURLToPath(new URL('../../', import.meta.url)) },
    )
    expect(JSON.parse(said)).toEqual({ refused: { key: 'export.notAllowed', params: { name: 'spec.docx' } } })
  })
})
