import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runsAmong, sharedRun, sharedWords, wordsIn } from '../../../shared/consent/retelling.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { Hall, today } from './hall.ts'

type Source = { of: number; text: string }
/** Every pair by itself: slow, and what an index has to come to. */
const pairByPair = (sources: readonly Source[], text: string) =>
  sources.flatMap(({ of, text: held }) => {
    const run = wordsIn(held).length >= sharedRun ? sharedWords(text, held) : undefined
    return run ? [{ of, run }] : []
  })

// Few words, so that runs meet; written as hands write them, and one script that sets no spaces.
const word = fc.constantFrom('tea', 'Tea,', 'tŷ', 'TY\u0302!', '—', '', '喝茶')
const text = fc.array(word, { maxLength: 14, size: 'max' }).map((words) => words.join(' '))
const sources = fc
  .array(text, { maxLength: 12, size: 'max' })
  .map((texts) => texts.map((one, of): Source => ({ of, text: one })))

describe('runs of five words shared with many sources', () => {
  it('[C6] are those that every pair by itself shares, in the same order', () => {
    fc.assert(
      fc.property(sources, fc.array(text, { maxLength: 6 }), (held, texts) => {
        const among = runsAmong(held)
        for (const one of texts) expect(among(one)).toEqual(pairByPair(held, one))
      }),
      { numRuns: 600 },
    )
  })

  it('[C6] are found by this test where they are: the words it draws do meet', () => {
    const drawn = fc.sample(fc.tuple(sources, text), { numRuns: 300, seed: 1 })
    expect(drawn.filter(([held, one]) => pairByPair(held, one).length).length).toBeGreaterThan(30)
  })

  it('[C6] are pointed out beside a clause, once a contribution, before a document is written', () => {
    const hall = new Hall()
    const wren = hall.person('Wren')
    hall.says(wren, { reach: 'programme' })
    const held = hall.note('Nobody rang to say where it was, and nobody rang to say when.', [wren])
    hall.note('Too short to share.', [wren])
    const clause = hall.clause('Somebody rings: nobody rang to say where it was.')
    hall.clause('There is tea.')
    const asked = { audience: 'commissioner', language: 'en-GB', version: null, day: today } as const
    expect(specificationPreview(hall.desk.model, asked).sharing).toEqual([
      { clause, contribution: held, run: 'nobody rang to say where' },
    ])
  })

  it('[C6] take no time to speak of with 1,100 clauses and 900 notes held back', () => {
    const said = (n: number, of: number) =>
      Array.from({ length: 60 }, (_, at) => `w${(n * 7919 + at * 31) % of}`).join(' ')
    const notes = Array.from({ length: 900 }, (_, of): Source => ({ of, text: said(of, 4_001) }))
    const clauses = Array.from({ length: 1_100 }, (_, n) => said(n + 17, 4_001))
    const since = performance.now()
    const among = runsAmong(notes)
    const found = clauses.map((one) => among(one))
    const ours = performance.now() - since
    // The slow way, for a hundredth of the clauses.
    const [from, few] = [performance.now(), clauses.slice(0, 11)]
    const theirs = few.map((one) => pairByPair(notes, one))
    const slow = performance.now() - from
    expect(found.slice(0, few.length)).toEqual(theirs)
    expect(ours).toBeLessThan(slow)
  })
})
