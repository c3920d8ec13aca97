// Copies somebody tampered with, and rows nobody's Alongside ever made. Each is refused before anything is applied.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Batch, Change, Json } from '../../shared/change.ts'
import { checkBatch } from '../../electron/store/copy/check.ts'
import { readHead, readPieces, writeCopy, type CopyHead } from '../../electron/store/copy/format.ts'
import { packRows, unpackRows } from '../../electron/store/copy/lines.ts'
import { loadAll } from '../../electron/store/keep.ts'
import { Problem } from '../../electron/store/problems.ts'
import { aFolder, aStore, withWorkshop, type AStore } from './aStore.ts'
import { wrap } from '../../electron/store/keys.ts'

const key = randomBytes(32)
const programme = randomUUID()
const device = 'a'.repeat(16)
const stamp = (n: number) => (0x19000000000 + n).toString(16).padStart(12, '0') + '0000'

const change = (n: number, over: Partial<Change> = {}): Change => ({
  id: `${stamp(n)}-${device}`,
  device,
  seq: n,
  mark: 'm',
  command: 'addTheme',
  record: `thm_${n}`,
  kind: 'theme',
  sets: { label: `w${n}` },
  base: {},
  at: '2026-11-21T10:00:00.000Z',
  ...over,
})
const words = (n: number, text = `Words ${n}`) => ({
  id: `w${n}`,
  text,
  lang: 'en-GB',
  subjects: [],
  sources: [],
})
const whole = (): Batch => ({
  changes: [change(1), change(2), change(3)],
  words: [words(1), words(2), words(3)],
  erased: ['gone'],
})
let head: CopyHead
let good: Buffer
let start: number
beforeAll(async () => {
  head = {
    programme,
    salt: randomBytes(32).toString('base64'),
    slots: [await wrap('pairing', 'CODE', key, programme)],
  }
  good = writeCopy(head, key, packRows(whole()))
  start = readHead(good).start.length
})

const read = (bytes: Buffer): Batch => {
  const packed = readPieces(readHead(bytes), key)
  if (!packed) throw new Problem('refusals.wrongSecret')
  return unpackRows(packed)
}
const why = (work: () => unknown): string => {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.refusal.refused
    throw thrown
  }
  return 'taken'
}
const changed = (work: (bytes: Buffer) => Buffer | void): Buffer => {
  const bytes = Buffer.from(good)
  return work(bytes) ?? bytes
}
/** The pieces of a copy large enough to have several. */
function manyPieces() {
  const noise = {
    ...whole(),
    words: [words(1, randomBytes(1_800_000).toString('base64').slice(0, 1_900_000)), words(2), words(3)],
  }
  const bytes = writeCopy(head, key, packRows(noise))
  const { start, rest } = readHead(bytes)
  const pieces: Buffer[] = []
  for (let at = 0; at < rest.length;) {
    const to = at + 5 + rest.readUInt32BE(at + 1)
    pieces.push(rest.subarray(at, to))
    at = to
  }
  return { start, pieces, put: (...some: Buffer[]) => Buffer.concat([start, ...some]) }
}

describe('a copy that was tampered with', () => {
  it('[HO1] the untouched one is read, in one piece or several', () => {
    expect(read(good)).toEqual(whole())
    const { pieces, put } = manyPieces()
    expect(pieces.length).toBeGreaterThan(1)
    expect(read(put(...pieces)).words).toHaveLength(3)
  })

  it('[HO2] cut short anywhere is refused', () => {
    for (let at = 0; at < good.length; at += Math.max(1, Math.floor(good.length / 160)))
      expect(why(() => read(good.subarray(0, at)))).toMatch(/refusals\.(notACopy|copyDamaged|copyNewer)/)
  })

  it('[HO3] with any bit of its pieces flipped is refused', () => {
    for (let at = start; at < good.length; at += 1) {
      const flipped = changed((bytes) => void (bytes[at]! ^= 1 << (at % 8)))
      expect(why(() => read(flipped))).not.toBe('taken')
    }
  })

  it('[HO4] with any bit of its head flipped is refused', () => {
    for (let at = 0; at < start; at += 1) {
      const flipped = changed((bytes) => void (bytes[at]! ^= 1 << (at % 8)))
      expect(why(() => read(flipped))).not.toBe('taken')
    }
  })

  const forms: [string, () => Buffer, RegExp][] = [
    ['empty', () => Buffer.alloc(0), /notACopy/],
    ['another kind of file', () => Buffer.from('PK\u0003\u0004 a zip of something, quite long'), /notACopy/],
    ['all zeroes', () => Buffer.alloc(50_000), /notACopy/],
    ['only its first line', () => Buffer.from('ALONGSIDE\n'), /notACopy/],
    ['a newer form', () => changed((b) => void b.writeUInt16BE(2, 10)), /copyNewer/],
    ['a head said to be huge', () => changed((b) => void b.writeUInt32BE(0xffffffff, 12)), /copyDamaged/],
    ['a head said to be empty', () => changed((b) => void b.writeUInt32BE(0, 12)), /copyDamaged/],
    [
      'a piece said to be huge',
      () => changed((b) => void b.writeUInt32BE(0xffffffff, start + 1)),
      /copyDamaged/,
    ],
    [
      'a piece said to be empty',
      () => changed((b) => void b.writeUInt32BE(0, start + 1)),
      /copyDamaged|wrongSecret/,
    ],
    ['its last piece said not to be', () => changed((b) => void (b[start] = 0)), /copyDamaged|wrongSecret/],
    ['its last piece said to be a third thing', () => changed((b) => void (b[start] = 2)), /copyDamaged/],
    ['more after its end', () => Buffer.concat([good, Buffer.from('more')]), /copyDamaged/],
    ['itself twice', () => Buffer.concat([good, good]), /copyDamaged/],
    ['its piece twice', () => Buffer.concat([good, good.subarray(start)]), /copyDamaged/],
    [
      'the head of another programme',
      () =>
        Buffer.concat([
          readHead(writeCopy({ ...head, programme: randomUUID() }, key, Buffer.alloc(9))).start,
          good.subarray(start),
        ]),
      /wrongSecret/,
    ],
    [
      'the salt of another copy',
      () =>
        Buffer.concat([
          readHead(writeCopy({ ...head, salt: randomBytes(32).toString('base64') }, key, Buffer.alloc(9)))
            .start,
          good.subarray(start),
        ]),
      /wrongSecret/,
    ],
    ['a piece left out', () => ((m) => m.put(...m.pieces.slice(1)))(manyPieces()), /wrongSecret|copyDamaged/],
    ['its last piece left out', () => ((m) => m.put(...m.pieces.slice(0, -1)))(manyPieces()), /copyDamaged/],
    [
      'pieces swapped',
      () => ((m) => m.put(m.pieces[1]!, m.pieces[0]!, ...m.pieces.slice(2)))(manyPieces()),
      /wrongSecret|copyDamaged/,
    ],
    [
      'a piece repeated',
      () => ((m) => m.put(m.pieces[0]!, m.pieces[0]!, ...m.pieces.slice(1)))(manyPieces()),
      /copyDamaged/,
    ],
    ['no key slots', () => withHead({ slots: [] }), /copyDamaged/],
    [
      'a hundred key slots',
      () => withHead({ slots: Array.from({ length: 100 }, () => head.slots[0]) }),
      /copyDamaged/,
    ],
    [
      'a key slot that would take an hour',
      () => withHead({ slots: [{ ...head.slots[0], n: 2 ** 30 }] }),
      /copyDamaged/,
    ],
    ['a programme that is a path', () => withHead({ programme: '../../../etc/passwd' }), /copyDamaged/],
    [
      'more in its head than belongs there',
      () => withHead({ ...head, __proto__x: 1 } as object),
      /copyDamaged/,
    ],
    ['a head that is no JSON', () => rawHead('{"programme":'), /copyDamaged/],
    ['a head that is a list', () => rawHead('[]'), /copyDamaged/],
  ]
  const withHead = (over: object) => rawHead(JSON.stringify({ ...head, ...over }))
  function rawHead(text: string): Buffer {
    const bytes = Buffer.from(text)
    const sizes = Buffer.alloc(6)
    sizes.writeUInt16BE(1)
    sizes.writeUInt32BE(bytes.length, 2)
    return Buffer.concat([Buffer.from('ALONGSIDE\n'), sizes, bytes, good.subarray(start)])
  }
  it.each(forms)('[HO5] %s is refused', (_, make, expected) => {
    expect(why(() => read(make()))).toMatch(expected)
  })
})

describe('what a copy unpacks to, written by somebody who has the key', () => {
  const line = (value: unknown) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`
  function packed(lines: unknown[], end: object = {}): Buffer {
    const body = lines.map(line).join('')
    const count = (kind: string) =>
      lines.filter((one) => one && typeof one === 'object' && kind in one).length
    const sha256 = createHash('sha256').update(body).digest('hex')
    const counts = { changes: count('change'), words: count('words'), erased: count('erased'), sha256 }
    return gzipSync(body + line({ end: { ...counts, ...end } }))
  }
  const cases: [string, () => Buffer][] = [
    ['no gzip', () => Buffer.from('{"change":1}')],
    ['half a gzip', () => packed([{ change: change(1) }]).subarray(0, 60)],
    ['nothing at all', () => gzipSync('')],
    ['no end', () => gzipSync(line({ change: change(1) }))],
    ['an end that counts otherwise', () => packed([{ change: change(1) }], { changes: 2 })],
    ['an end that names other bytes', () => packed([{ change: change(1) }], { sha256: '0'.repeat(64) })],
    ['an end with negative counts', () => packed([], { changes: -1 })],
    [
      'lines after the end',
      () =>
        gzipSync(
          Buffer.concat([
            Buffer.from(
              line({ end: { changes: 0, words: 0, erased: 0, sha256: createHash('sha256').digest('hex') } }),
            ),
            Buffer.from(line({ erased: 'x' })),
          ]),
        ),
    ],
    ['a line that is no JSON', () => packed(['{"change":'])],
    ['a line of a kind nobody knows', () => packed([{ row: 1 }])],
    ['two rows in a line', () => packed([{ change: change(1), erased: 'x' }])],
    ['a change with something more', () => packed([{ change: { ...change(1), evil: 1 } }])],
    ['a change without its number', () => packed([{ change: { ...change(1), seq: undefined } }])],
    ['a number that is none', () => packed(['{"erased":1e999}'])],
    ['a text as a number', () => packed([{ words: { ...words(1), text: 7 } }])],
    ['a text longer than any', () => packed([{ words: words(1, 'x'.repeat(2_000_001)) }])],
    ['an empty language', () => packed([{ words: { ...words(1), lang: '' } }])],
    ['an id longer than any', () => packed([{ erased: 'x'.repeat(121) }])],
  ]
  it.each(cases)('[HO6] %s is refused', (_, make) => {
    expect(why(() => unpackRows(make()))).toBe('refusals.copyDamaged')
  })

  it('[HO7] a bomb is refused at its cap, and not after it', () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(100_000)
    expect(why(() => unpackRows(bomb, 8 * 1024 * 1024))).toBe('refusals.copyTooLarge')
  })
})

describe('rows nobody’s Alongside ever made', () => {
  let one: AStore
  const damaged: [string, (batch: Batch) => void][] = [
    ['the same change twice', (b) => b.changes.push(change(1))],
    ['the same words twice', (b) => b.words.push(words(1))],
    ['the same erased id twice', (b) => b.erased.push('gone')],
    ['an id that is no stamp', (b) => b.changes.push(change(4, { id: 'x' }))],
    ['a stamp of another device', (b) => b.changes.push(change(4, { device: 'b'.repeat(16) }))],
    ['a stamp at the end of time', (b) => b.changes.push(change(4, { id: `${'f'.repeat(16)}-${device}` }))],
    ['a number beyond every history', (b) => b.changes.push(change(4, { seq: 9_007_199_254_740_991 }))],
    ['a kind that JavaScript knows', (b) => b.changes.push(change(4, { kind: 'constructor' }))],
    ['a kind that is a prototype', (b) => b.changes.push(change(4, { kind: '__proto__' }))],
    [
      'a field that is a prototype',
      (b) =>
        b.changes.push(
          change(4, { sets: JSON.parse('{"__proto__":{"removed":true}}') as Record<string, Json> }),
        ),
    ],
    ['a field that JavaScript knows', (b) => b.changes.push(change(4, { sets: { hasOwnProperty: 1 } }))],
    [
      'a base that is a prototype',
      (b) =>
        b.changes.push(change(4, { base: JSON.parse('{"__proto__":["x"]}') as Record<string, string[]> })),
    ],
    [
      'a restored field that JavaScript knows',
      (b) => b.changes.push(change(4, { restores: { toString: 'x' } })),
    ],
    ['a field name with a path in it', (b) => b.changes.push(change(4, { sets: { 'a.b': 1 } }))],
    [
      'a text in the place of its id list',
      (b) =>
        b.changes.push(change(4, { kind: 'contribution', record: 'con_4', sets: { people: 'everybody' } })),
    ],
    ['a record of another kind’s name', (b) => b.changes.push(change(4, { record: 'con_4' }))],
    [
      'an answer with half its axes',
      (b) =>
        b.changes.push(change(4, { kind: 'answer', record: 'ans_4', sets: { axes: { reach: 'public' } } })),
    ],
    [
      'an answer that reaches further than any',
      (b) =>
        b.changes.push(
          change(4, {
            kind: 'answer',
            record: 'ans_4',
            sets: {
              axes: {
                keep: 'programme',
                words: 'exact',
                name: 'full',
                reach: 'everyone',
                until: '2030-01-01',
                takenBack: false,
              },
            },
          }),
        ),
    ],
    ['removed said in words', (b) => b.changes.push(change(4, { sets: { removed: 'yes' } }))],
  ]
  it.each(damaged)('[HO8] %s is refused', async (_, spoil) => {
    one = aStore()
    await withWorkshop(one)
    const batch = whole()
    spoil(batch)
    expect(why(() => checkBatch(batch, one.store.open.desk.model))).toBe('refusals.copyDamaged')
  })

  it('[HO9] the whole ones are taken, and fields and kinds of a later app wait in the log', async () => {
    one = aStore()
    await withWorkshop(one)
    const batch = whole()
    batch.changes.push(change(4, { kind: 'dream', record: 'dre_1', sets: { anything: { at: ['all'] } } }))
    batch.changes.push(change(5, { sets: { colour: 'blue' } }))
    checkBatch(batch, one.store.open.desk.model)
    one.store.change((desk) => desk.merge(batch))
    expect(({} as Record<string, unknown>)['removed']).toBeUndefined()
    expect(await one.ask('verify')).toMatchObject({ ok: true })
  })

  it('[HO10] rows that say otherwise than those here are refused, and nothing of their file is applied', async () => {
    one = aStore()
    const { workshop } = await withWorkshop(one)
    const person = await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    const axes = {
      keep: 'programme',
      words: 'exact',
      name: 'none',
      reach: 'room',
      until: '2027-11-21',
      takenBack: false,
    }
    await one.act('recordAnswer', { person: person.id, axes, how: 'spoken' })
    const { batch: here } = loadAll(one.store.open.db)
    const mine = here.changes.at(-1)!
    const { model } = one.store.open.desk
    const spoiled: [string, Partial<Batch>][] = [
      [
        'the same change with another value',
        { changes: [{ ...mine, sets: { ...mine.sets, axes: { ...axes, reach: 'public' } } }] },
      ],
      [
        'another change under the same number',
        { changes: [change(1, { device: mine.device, seq: mine.seq, id: `${stamp(1)}-${mine.device}` })] },
      ],
      [
        'a second change to an answer',
        {
          changes: [
            change(1, {
              kind: 'answer',
              record: mine.record,
              sets: { axes: { ...axes, reach: 'public' } } as Record<string, Json>,
            }),
          ],
        },
      ],
      [
        'a record here as another kind',
        { changes: [change(1, { kind: 'phase', record: workshop, sets: {} })] },
      ],
      ['words here with another text', { words: [{ ...here.words[0]!, text: 'Not what was said' }] }],
    ]
    for (const [name, over] of spoiled) {
      const batch = { changes: [], words: [], erased: [], ...over }
      expect([name, why(() => checkBatch(batch, model))]).toEqual([
        name,
        expect.stringMatching(/copyContradicts|copyDamaged/),
      ])
    }
    const file = join(aFolder(), 'spoiled.alongside')
    const [, second] = spoiled
    const bytes = writeCopy(
      { ...head, programme: one.store.open.id },
      one.store.open.key,
      packRows({
        ...whole(),
        changes: [...whole().changes, ...second![1].changes!.map((c) => ({ ...c, record: 'thm_9' }))],
      }),
    )
    writeFileSync(file, bytes)
    const token = randomUUID()
    one.store.paths.set(token, file)
    const before = one.store.open.desk.model.changes.size
    expect(await one.refused('bringInCopy', { token })).toBe('refusals.copyContradicts')
    expect(one.store.open.desk.model.changes.size).toBe(before)
  })
})
