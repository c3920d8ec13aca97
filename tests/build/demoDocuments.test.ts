// What the demo would say of a document whose clauses do not lead where they claim.
import { describe, expect, test } from 'vitest'
import type { SpecificationData } from '../../shared/exports/specificationData.ts'
import { en } from '../e2e/steps.ts'
import { faultsAgainst, type Kept } from '../demo/against.ts'
import { faultsIn, threadsIn, type Threads } from '../demo/documents.ts'

const threads = (): Threads => ({
  clauses: new Map([
    ['1-1', { claims: new Set(['1', '2']), about: '' }],
    ['1-2', { claims: new Set(), about: `${en('exports.noVoice')} Why` }],
  ]),
  annex: new Map([
    ['1', new Set(['1-1'])],
    ['2', new Set(['1-1'])],
  ]),
})

describe('a document by itself', () => {
  const broken: [string, (of: Threads) => void, string[]][] = [
    ['nothing', () => {}, []],
    [
      'a link that leads nowhere',
      ({ annex }) => annex.delete('2'),
      ['it: clause 1-1 claims 2, which is not there'],
    ],
    [
      'no way back',
      ({ annex }) => annex.set('2', new Set(['1-2'])),
      ['it: 2 does not lead back to clause 1-1'],
    ],
    [
      'a clause that is silent',
      ({ clauses }) => (clauses.get('1-2')!.about = 'Why'),
      ['it: clause 1-2 rests on nothing and does not say so'],
    ],
    ['an entry nobody claims', ({ annex }) => annex.set('3', new Set()), ['it: nothing leads to 3']],
    [
      'no clause',
      (of) => {
        of.clauses.clear()
        of.annex.clear()
      },
      ['it has no clause'],
    ],
  ]
  test.each(broken)('with %s wrong', (_what, breakIt, says) => {
    const one = threads()
    breakIt(one)
    expect(faultsIn('it', one)).toEqual(says)
  })

  test('is read as links between anchors, and a broken one is found', () => {
    const html = (link: string) =>
      `<p id="clause-1-1">Tea first <a href="#evidence-${link}">1</a></p><p id="evidence-1">Kettle <a href="#clause-1-1">1.1</a></p>`
    const faults = (link: string) => faultsIn('it', threadsIn('html', Buffer.from(html(link))))
    expect(faults('1')).toEqual([])
    expect(faults('7')).toEqual(['it: clause 1-1 claims 7, which is not there'])
  })
})

describe('a document beside what is kept', () => {
  const kept = (): Kept =>
    new Map([
      ['Tea first.', { words: ['The kettle was on.', 'Welcome'], onTheWay: ['Tea'], unread: 1 }],
      ['Nobody asks twice.', { words: [], onTheWay: [], unread: 0 }],
    ])
  const data = (): Pick<SpecificationData, 'sections' | 'evidence'> => {
    const clause = { kind: 'outcome', lang: 'en-GB' } as const
    const entry = { kind: 'contribution' as const, lang: 'en-GB', clauses: ['clause-1-1'] }
    return {
      sections: [
        {
          id: 'why',
          number: '1',
          heading: 'Why',
          clauses: [
            { ...clause, id: 'clause-1-1', number: '1.1', words: 'Tea first.', evidence: ['e1', 'e2', 'e3'] },
            { ...clause, id: 'clause-1-2', number: '1.2', words: 'Nobody asks twice.', evidence: [] },
          ],
        },
      ],
      evidence: [
        { ...entry, id: 'e1', number: '1', words: 'Kettle\n\nThe kettle was on.' },
        { ...entry, id: 'e2', number: '2', words: 'Welcome' },
        { ...entry, id: 'e3', number: '3' },
      ],
    }
  }
  const broken: [string, (of: ReturnType<typeof data>) => void, RegExp[]][] = [
    ['nothing', () => {}, []],
    [
      'a clause left out',
      ({ sections }) => sections[0]!.clauses.pop(),
      [/"Nobody asks twice\." is kept, and in no/],
    ],
    [
      'a clause worded otherwise',
      ({ sections }) => (sections[0]!.clauses[1]!.words = 'Nobody asks.'),
      [/"Nobody asks twice\." is kept, and in no/, /1\.2 is in a document and not kept/],
    ],
    [
      'a claim left out',
      ({ sections }) => sections[0]!.clauses[0]!.evidence.splice(1, 1),
      [/1\.1 rests on "Welcome" and does not/],
    ],
    [
      'a claim too many',
      ({ sections }) => sections[0]!.clauses[1]!.evidence.push('e2'),
      [/1\.2 claims 2, which it does not rest on/],
    ],
    [
      'other words',
      ({ evidence }) => (evidence[1]!.words = 'Go away'),
      [/1\.1 rests on "Welcome" and does not/, /1\.1 claims 2, which it does not rest on: "Go away"/],
    ],
    [
      'words that are gone',
      ({ evidence }) => delete evidence[1]!.words,
      [/rests on "Welcome"/, /claims more without words/],
    ],
  ]
  test.each(broken)('with %s wrong', (_what, breakIt, says) => {
    const one = data()
    breakIt(one)
    expect(faultsAgainst(kept(), one)).toEqual(says.map((each) => expect.stringMatching(each) as string))
  })
})
