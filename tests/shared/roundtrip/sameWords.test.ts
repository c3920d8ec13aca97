import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeAmong, likeness } from '../../../shared/roundtrip/sameWords.ts'

const word = fc.constantFrom('tea', 'Tea,', 'tŷ', 'TY\u0302!', 'bus', 'one', '—', '')
const text = fc.array(word, { maxLength: 9, size: 'max' }).map((words) => words.join(' '))

describe('texts that are nearly one wording', () => {
  it('[H54] are found among many as they are one by one, with the same likeness', () => {
    const atLeast = fc.constantFrom(0.3, 0.6, 1)
    let found = 0
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9, size: 'max' }), text, atLeast, (others, one, least) => {
        const slowly = others
          .map((other, n): [number, number] => [n, likeness(one, other)])
          .filter(([, alike]) => alike >= least)
        found += slowly.length
        expect(alikeAmong(others, least)(one)).toEqual(slowly)
      }),
      { numRuns: 600 },
    )
    expect(found).toBeGreaterThan(100)
  })
})
