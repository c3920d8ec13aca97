import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { templateFiles } from '../../shared/methods/templates.ts'
import type { AStore } from './aStore.ts'
import { place, withSample } from './handingOver.ts'

const asked = { audience: 'commissioner', language: 'en-GB', version: null, format: 'md' } as const
const handovers = (one: AStore) =>
  [...one.rows.values()].flatMap((row) => (row.kind === 'handover' ? [row] : []))

describe('handing over by template', () => {
  it('[H27] writes two languages as two files, and notes each', async () => {
    const one = await withSample()
    const { path, token } = place(one, 'specification.md')
    writeFileSync(path.replace('.md', '-cy.md'), 'Somebody else’s file.')
    const done = await one.ask('exportSpecification', {
      ...asked,
      template: 'council',
      language: 'both',
      token,
    })
    expect(done.also?.file).toBe('specification-cy-2.md')
    expect(readFileSync(path, 'utf8')).toContain('Governance')
    expect(readFileSync(join(dirname(path), 'specification-cy-2.md'), 'utf8')).toContain('Llywodraethu')
    expect(readFileSync(path.replace('.md', '-cy.md'), 'utf8')).toBe('Somebody else’s file.')
    expect(
      handovers(one)
        .map((row) => [row.template, row.language])
        .sort(),
    ).toEqual([
      ['council', 'cy'],
      ['council', 'en-GB'],
    ])
    expect(new Set(handovers(one).map((row) => row.hash)).size).toBe(2)
  })

  it('[H27] leaves neither file where the second cannot be written', async () => {
    const one = await withSample()
    const { path, token } = place(one)
    const { place: put } = one.store.setup.documents
    one.store.setup.documents.place = async (to, bytes) =>
      to.includes('-cy') ? { refused: 'export.diskFull', params: { name: 'x' } } : await put(to, bytes)
    expect(await one.refused('exportSpecification', { ...asked, language: 'both', token })).toBe(
      'export.diskFull',
    )
    expect(readdirSync(dirname(path))).toEqual([])
    expect(handovers(one)).toEqual([])
  })

  it('[H30] tells how far it is, never backwards, and ends at the whole', async () => {
    const one = await withSample()
    const { token } = place(one)
    const told: number[] = []
    const { tell } = one.store.setup
    one.store.setup.tell = (each) => {
      if (each.tell === 'working') told.push(each.share)
      return tell(each)
    }
    await one.ask('exportSpecification', { ...asked, language: 'both', token })
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toBe(1)
  })

  it('[H30] stopped, it leaves no file and no record, and can be asked for again', async () => {
    const one = await withSample()
    const { path, token } = place(one)
    const { write } = one.store.setup.documents
    let reached: () => void = () => {}
    const isWriting = new Promise<void>((resolve) => (reached = resolve))
    one.store.setup.documents.write = async (tree, format, steps) => {
      const stopped = new Promise<void>((resolve) =>
        steps!.signal!.addEventListener('abort', () => resolve(), { once: true }),
      )
      reached()
      await stopped
      return await write(tree, format, steps)
    }
    const refused = one.refused('exportSpecification', { ...asked, token })
    await isWriting
    expect(await one.ask('stopWork', { token })).toBe(true)
    expect(await refused).toBe('export.stopped')
    expect(readdirSync(dirname(path))).toEqual([])
    expect(handovers(one)).toEqual([])
    one.store.setup.documents.write = write
    expect((await one.ask('exportSpecification', { ...asked, token })).file).toBe('outline.md')
    expect(await one.ask('stopWork', { token })).toBe(false)
  })

  it('[H30] stopped once it is written but not yet saved, it saves nothing', async () => {
    const one = await withSample()
    const { path, token } = place(one)
    const { write } = one.store.setup.documents
    one.store.setup.documents.write = async (tree, format, steps) => {
      const made = await write(tree, format, steps)
      await one.ask('stopWork', { token })
      return made
    }
    expect(await one.refused('exportSpecification', { ...asked, token })).toBe('export.stopped')
    expect(existsSync(path)).toBe(false)
  })

  it('[H28] passes a kind of document on as a file, and takes its text back', async () => {
    const one = await withSample()
    const { path, token } = place(one, 'nhs.json')
    await one.ask('saveTemplate', { template: 'nhs', token })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(templateFiles.find((each) => each.id === 'nhs'))
    const again = randomUUID()
    one.store.paths.set(again, path)
    expect((await one.ask('readTemplate', { token: again })).text).toBe(readFileSync(path, 'utf8'))
  })

  it('refuses a kind of document nobody knows', async () => {
    const one = await withSample()
    const { token } = place(one)
    expect(await one.refused('exportSpecification', { ...asked, template: 'tpl-gone', token })).toBe(
      'refusals.notHere',
    )
  })
})
