import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCanvasFile, readMethodFile } from '../../shared/methods/files.ts'
import soar from '../../shared/methods/inquiries/soar.json' with { type: 'json' }
import { aFolder, aStore, withWorkshop } from './aStore.ts'

test('[I3] [V5] a way of working is written where somebody chose, holds no word of anybody, and reads back the same', async () => {
  const one = aStore()
  const { workshop } = await withWorkshop(one)
  await one.act('addContribution', { workshop, type: 'note', text: 'said in the room' })
  const path = join(aFolder(), 'ours.json')
  const chosen = () => {
    const token = randomUUID()
    one.store.paths.set(token, path)
    return token
  }
  expect(await one.ask('saveMethod', { method: 'soar', token: chosen() })).toEqual({ file: 'ours.json' })
  const text = readFileSync(path, 'utf8')
  expect(text).not.toContain('said in the room')
  const token = chosen()
  const read = await one.ask('readMethod', { token })
  expect(read.text).toBe(text)
  expect(readMethodFile(read.text)).toMatchObject({ method: { id: 'soar' } })
  expect(await one.ask('saveMethod', { method: 'service-blueprint', token: chosen() })).toEqual({
    file: 'ours.json',
  })
  expect(readCanvasFile(readFileSync(path, 'utf8'))).toMatchObject({ canvas: { id: 'service-blueprint' } })
  // A token opens one file, once.
  expect(await one.refused('readMethod', { token })).toBe('refusals.chooseAgain')
  expect(await one.refused('saveMethod', { method: 'none', token: chosen() })).toBe('refusals.notHere')
  for (const bad of ['', 'x'.repeat(2_000_000)]) {
    writeFileSync(path, bad)
    expect(await one.refused('readMethod', { token: chosen() })).toBe('refusals.methodWrong')
  }
})

test('[CL18] in the window too, a file whose letters would be lost is refused, and so is half a sign', async () => {
  const one = aStore()
  await withWorkshop(one)
  const path = join(aFolder(), 'ours.json')
  const refused = (ask: 'readMethod' | 'readTemplate', bytes: Uint8Array) => {
    const token = randomUUID()
    one.store.paths.set(token, path)
    writeFileSync(path, bytes)
    return one.refused(ask, { token })
  }
  const text = '{ "name": "Tŷ bach é" }'
  for (const ask of ['readMethod', 'readTemplate'] as const)
    for (const bytes of [Buffer.from('é', 'latin1'), Buffer.from(text, 'utf16le')])
      expect(await refused(ask, bytes)).toBe('refusals.notUtf8')
  const half = JSON.stringify(soar).replace(/"en-GB":"/, '$&\\ud83e')
  expect(readMethodFile(half)).toMatchObject({ problems: [{ key: 'method.wrong.half' }] })
})
