import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, runsRightToLeft } from '../../../shared/exports/characters.ts'
import { soundTree } from '../../../shared/exports/soundTree.ts'
import {
  clause,
  evidence,
  h,
  held,
  link,
  links,
  list,
  p,
  passage,
  strong,
  table,
  text,
  type Block,
  type DocumentTree,
} from '../../../shared/exports/tree.ts'
import { sample } from './treeSample.ts'
import { anyTree, bare, letters } from './treeWords.ts'

const tree = (blocks: Block[]): DocumentTree => ({ ...sample, blocks })
const sound = (...blocks: Block[]) => soundTree(tree(blocks)).blocks

describe('characters', () => {
  it('takes out what XML forbids and what reorders, and nothing that is said', () => {
    expect(clean('a\u0000b\u0008c\u001bd\u007f\u009fe\uFFFE\uFEFF')).toBe('abcde')
    expect(clean('safe\u202Etxt.exe\u2066\u2069')).toBe('safetxt.exe')
    expect(clean('\uD800x')).toBe('\uFFFDx')
    expect(clean('one\r\ntwo\rthree\u2028four\tfive')).toBe('one\ntwo\nthree\nfour five')
  })
  it('keeps emoji with joiners and flags, marks of right-to-left scripts, Welsh accents composed', () => {
    const kept = '👩🏽‍⚕️🏴󠁧󠁢󠁷󠁬󠁳󠁿 א\u200Fب\u061C ŵ ŷ'
    expect(clean(kept)).toBe(kept)
    expect(clean('w\u0302')).toBe('ŵ')
  })
  it('changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => void expect(clean(clean(any))).toBe(clean(any))),
    )
  })
  it('shortens nothing', () => {
    const long = 'gair '.repeat(20_000)
    expect(clean(long)).toBe(long)
  })
  it('finds the direction of the first letter', () => {
    expect([
      runsRightToLeft('12 مرحبا hello'),
      runsRightToLeft('hello مرحبا'),
      runsRightToLeft('123'),
    ]).toEqual([true, false, false])
  })
})

describe('constructors', () => {
  it('put the number of a clause before its words, and what it rests on beneath', () => {
    const [words, about] = clause({
      id: 'clause-5-2',
      number: '5.2',
      words: 'Warm handover.',
      lang: 'cy',
      meta: links([
        { id: 'e1', label: '4' },
        { id: 'e2', label: '7' },
      ]),
    })
    expect(words).toMatchObject({ type: 'paragraph', data: { id: 'clause-5-2', lang: 'cy', role: 'clause' } })
    expect(letters([words!])).toBe('5.2Warmhandover.')
    expect(letters([about!])).toBe('4,7')
  })
  it('make a voice of its number, words in paragraphs, and who said them', () => {
    const voice = evidence({
      id: 'evidence-1',
      number: '1',
      words: 'One.\n\nTwo.',
      lang: 'cy',
      meta: ['Carer'],
    })
    expect(voice).toMatchObject({ type: 'blockquote', data: { id: 'evidence-1', role: 'evidence' } })
    expect('children' in voice && voice.children.map((child) => child.data)).toEqual([
      { lang: 'cy' },
      { lang: 'cy' },
      { role: 'meta' },
    ])
  })
  it('give one anchor to a passage of several paragraphs', () => {
    expect(passage('a\n\nb', { id: 'x' }).map((each) => each.data?.id)).toEqual(['x', undefined])
  })
})

describe('a sound tree', () => {
  it('keeps a well-made tree as it is', () => {
    expect(letters(soundTree(sample).blocks)).toBe(letters(sample.blocks))
    expect(soundTree(sample).blocks).toHaveLength(sample.blocks.length)
  })
  it('leads only to anchors that exist, and keeps the words of every other link', () => {
    const bad = ['javascript:alert(1)', 'https://example.org', '#nowhere', 'file:///etc/passwd', ''].map(
      (url) => p([{ type: 'link', url, children: [text('words')] }]),
    )
    for (const block of sound(...bad)) expect(block).toEqual(p('words'))
    expect(sound(p([link('here', 'to')]), p('target', { id: 'here' }))[0]).toEqual(p([link('here', 'to')]))
  })
  it('gives an anchor to the first that asks and to none that is badly named', () => {
    const blocks = sound(
      p('a', { id: 'x' }),
      p('b', { id: 'x' }),
      p('c', { id: 'x y' }),
      p('d', { id: '"><script>' }),
    )
    expect(blocks.map((block) => block.data?.id)).toEqual(['x', undefined, undefined, undefined])
  })
  it('keeps raw HTML, code and pictures as words', () => {
    const raw = soundTree(
      tree([
        { type: 'html', value: '<b>hi</b>' } as never,
        { type: 'code', value: 'x = 1' },
        p([
          { type: 'image', url: 'https://e.org/x.png', alt: 'a hall' },
          { type: 'inlineCode', value: ' code' },
        ]),
      ]),
    )
    expect(raw.blocks).toEqual([p('<b>hi</b>'), p('x = 1'), p('a hall code')])
  })
  it('drops blocks that say nothing', () => {
    expect(sound(p(''), p(' \n '), h(2, ''), list([]), table([], []), held('\u0000'))).toEqual([])
  })
  it('fills short rows and keeps an empty cell', () => {
    const [made] = sound(table(['a', 'b'], [['1'], ['', '2']]))
    expect(
      made && 'children' in made && made.children.map((row) => 'children' in row && row.children.length),
    ).toEqual([2, 2, 2])
  })
  it('hands a language down to the words it is said of, and leaves the document’s own unsaid', () => {
    const quoted = sound({
      type: 'blockquote',
      data: { lang: 'cy' },
      children: [p('gair'), p('word', { lang: 'en-GB' })],
    })
    expect(quoted).toEqual([{ type: 'blockquote', children: [p('gair', { lang: 'cy' }), p('word')] }])
  })
  it('turns a line end into a break, and into a space in a heading', () => {
    expect(sound(p('a\nb'), h(2, 'a\nb'))).toEqual([
      p([text('a'), { type: 'break' }, text('b')]),
      h(2, 'a b'),
    ])
  })
  it('says everything that was said, in order, whatever it is given', () => {
    fc.assert(
      fc.property(
        anyTree,
        (any) => void expect(letters(soundTree(any).blocks)).toBe(bare(clean(letters(any.blocks)))),
      ),
      { numRuns: 400 },
    )
  })
  it('makes one of marks side by side, and of the marks within them', () => {
    const both = (words: string) => strong([{ type: 'emphasis', children: [text(words)] }])
    expect(sound(p([both('not '), both('twice')]))).toEqual([p([both('not'), text(' '), both('twice')])])
    expect(sound(p([both('on'), both('ce')]))).toEqual([p([both('once')])])
  })
  const changesNothingTwice = fc.property(
    anyTree,
    (any) => void expect(soundTree(soundTree(any))).toEqual(soundTree(any)),
  )
  it('changes nothing twice', () => {
    fc.assert(changesNothingTwice, { numRuns: 400 })
  })
  it('changes nothing twice where marks of two kinds met: a seed that once did', () => {
    fc.assert(changesNothingTwice, { seed: -947238117, path: '3573', numRuns: 1, endOnFailure: true })
  })
})
