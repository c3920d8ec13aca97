import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formats, type Format } from '../../electron/export/formats.ts'
import { write } from '../../electron/export/write.ts'
import { catalogue } from '../../shared/words/catalogue.ts'
import { h, p, type DocumentTree } from '../../shared/exports/tree.ts'
import { sample } from '../shared/exports/treeSample.ts'

const long: DocumentTree = {
  ...sample,
  blocks: Array.from({ length: 2_000 }, (_, n) =>
    n % 50 ? p(`Nobody rang back, ${n}.`) : h(2, `Part ${n}`),
  ),
}

describe('writing a document', () => {
  it.each(Object.keys(formats) as Format[])(
    'gives the bytes of %s and their hash, and says how far it is',
    async (format) => {
      const shares: number[] = []
      const written = await write(sample, format, { onProgress: (share) => shares.push(share) })
      if ('refused' in written) throw new Error(written.refused.key)
      expect(written.bytes).toEqual(await formats[format].write(sample, {}))
      expect(written.sha256).toBe(createHash('sha256').update(written.bytes).digest('hex'))
      expect(shares[0]).toBe(0)
      expect(shares.at(-1)).toBe(1)
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
    },
  )
  it('is named in both catalogues, every format of it', () => {
    for (const format of Object.keys(formats))
      for (const language of ['en', 'cy'] as const)
        expect(catalogue(language)[`export.${format}`]).toBeTruthy()
  })
  it.each(['docx', 'html'] as const)('is stopped before it begins and midway (%s)', async (format) => {
    const stopped = { refused: { key: 'export.stopped', params: {} } }
    expect(await write(long, format, { signal: AbortSignal.abort() })).toEqual(stopped)
    const stop = new AbortController()
    const shares: number[] = []
    const outcome = await write(long, format, {
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share)
        if (share > 0.2) stop.abort()
      },
    })
    expect(outcome).toEqual(stopped)
    expect(shares.at(-1)).toBeLessThan(0.5)
  })
  it('lets other work through while it writes', async () => {
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 1)
    await write(long, 'docx')
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(3)
  })
  it('refuses with a word of the catalogue, and never quotes the document', async () => {
    expect(await write({ ...sample, data: null }, 'json')).toEqual({
      refused: { key: 'export.noData', params: {} },
    })
    const broken = {
      ...sample,
      blocks: [{ type: 'paragraph', children: [{ type: 'text', value: 7 }] }],
    } as unknown as DocumentTree
    const refused = await write(broken, 'docx')
    expect(refused).toEqual({ refused: { key: 'export.notWritten', params: { reason: 'TypeError' } } })
  })
})

describe('writing in a thread of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exporter-'))
  const program = join(folder, 'exporter.cjs')
  beforeAll(() =>
    build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        outDir: folder,
        rolldownOptions: {
          input: { exporter: fileURLToPath(new URL('../../electron/export/main.ts', import.meta.url)) },
          external: [...builtinModules, /^node:/],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    }),
  )
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives the same bytes as here, and says how far it is', async () => {
    for (const format of Object.keys(formats) as Format[]) {
      const shares: number[] = []
      const [there, here] = [
        await write(sample, format, { program, onProgress: (share) => shares.push(share) }),
        await write(sample, format),
      ]
      if ('refused' in there || 'refused' in here) throw new Error(format)
      expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes)), format).toBe(true)
      expect(there.sha256).toBe(here.sha256)
      expect(shares.at(-1)).toBe(1)
    }
  })
  it('leaves this thread free', async () => {
    let [longest, last] = [0, performance.now()]
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    expect(await write(long, 'docx', { program })).toHaveProperty('sha256')
    clearInterval(ticking)
    expect(longest).toBeLessThan(250)
  })
  it('stops at once', async () => {
    const stop = new AbortController()
    const writing = write(long, 'docx', { program, signal: stop.signal, onProgress: () => stop.abort() })
    expect(await writing).toEqual({ refused: { key: 'export.stopped', params: {} } })
  })
  it('refuses as here, and says so when the exporter itself falls over', async () => {
    expect(await write({ ...sample, data: null }, 'json', { program })).toEqual({
      refused: { key: 'export.noData', params: {} },
    })
    expect(await write(sample, 'html', { program: join(folder, 'missing.cjs') })).toMatchObject({
      refused: { key: 'export.notWritten' },
    })
  })
})
