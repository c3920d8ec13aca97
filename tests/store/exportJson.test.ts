import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publishedSchema, writeJson } from '../../electron/export/json.ts'
import { Unwritable } from '../../electron/export/refusals.ts'
import type { Json } from '../../shared/change.ts'
import type { SpecificationFile } from '../../shared/exports/specificationData.ts'
import { sample } from '../shared/exports/treeSample.ts'
import { awkward } from '../shared/exports/treeWords.ts'
import { decode } from './exportReaders.ts'

const published = JSON.parse(
  readFileSync(new URL('../../electron/export/schemas/specification.schema.json', import.meta.url), 'utf8'),
)
const fits = new Ajv2020({ strict: true, allErrors: true }).compile(published)
const read = async (data: Json): Promise<SpecificationFile> =>
  JSON.parse(decode(await writeJson({ ...sample, data })))
const data = sample.data as { [key: string]: Json }

describe('a JSON file', () => {
  it('fits the published schema, judged by another validator', async () => {
    const file = await read(data)
    expect(fits(file), JSON.stringify(fits.errors)).toBe(true)
    expect(file).toMatchObject({
      schema: 'alongside.specification/1',
      title: sample.title,
      day: '2026-10-21',
      data,
    })
    expect(fits({ ...file, extra: 1 })).toBe(false)
    expect(fits({ ...file, data: { ...file.data, evidence: [{ id: 'x' }] } })).toBe(false)
  })
  it('has the schema on disk that the code describes', () => expect(publishedSchema()).toEqual(published))
  it('is not made where data holds anything the schema does not name', async () => {
    await expect(writeJson({ ...sample, data: { ...data, secret: 'name' } })).rejects.toThrow(Unwritable)
    await expect(writeJson({ ...sample, data: { ...data, sections: [{ id: 's' }] } })).rejects.toMatchObject({
      refused: { key: 'export.dataUnfit', params: { where: 'data.sections.0.number' } },
    })
  })
  it('is not made of a document without data', () =>
    expect(writeJson({ ...sample, data: null })).rejects.toMatchObject({ refused: { key: 'export.noData' } }))
  it.each(awkward)('says %j as it was said', async (words) => {
    const file = await read({ ...data, programme: { title: words } })
    expect(fits(file)).toBe(true)
    // eslint-disable-next-line no-control-regex
    expect(file.data.programme.title).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u,
    )
    const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{P}\p{S}\p{N}]/gu, '')
    expect(letters(file.data.programme.title).replaceAll('\uFFFD', '')).toBe(letters(words))
  })
})
