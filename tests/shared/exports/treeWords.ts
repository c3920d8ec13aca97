import fc from 'fast-check'
import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { Block, DocumentTree } from '../../../shared/exports/tree.ts'

/** What people paste, and what breaks writers: markup of every format, hidden characters, other scripts, sheer length. */
export const awkward = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]>',
  '<!--',
  '&lt;b&gt; &amp; &#x3c;',
  "=cmd|' /C calc'!A0",
  '{{field}} ${field} $t(export.skip) <<MERGEFIELD>>',
  '# not a heading',
  '- not a list\n1. nor this\n+ nor this',
  '> not a quote',
  '| a | b |\n|---|---|',
  '```\nnot code\n```',
  '    not code',
  '***bold*** __strong__ ~~gone~~ `code` a_b_c*d*e',
  '[x](javascript:alert(1)) [y]: https://example.org',
  'https://example.org www.example.org me@example.org',
  'https://example.org/a_(b)?c=d&e=f#g',
  '![alt](https://example.org/x.png)',
  '\\\\server\\share \\* \\',
  'title\n=====\n---',
  '[^1] [ ] [x] :smile:',
  'a\u0000b\u0001c\u0008d\u001be\u007ff\u0085g\u009fh',
  'safe\u202Etxt.exe \u2066isolated\u2069 \u2028line\u2029paragraph',
  '\uD800 half \uDC00 pairs \uFFFE\uFFFF\uFEFF',
  '👩🏽‍⚕️👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣',
  'مرحبا بالعالم (123) שלום, עולם!',
  'Ŵy, ŷd, tŷ a môr: cafodd y gŵr groeso',
  'e\u0301 n\u0303 \u1100\u1161',
  '\tTab\tand   spaces \u00a0 ',
  ' leading and trailing ',
  'word',
  '',
  ' ',
  '.',
  '1) 2) 3.',
]

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...awkward) },
  { weight: 3, arbitrary: fc.string({ maxLength: 24 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 24 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
)
const lang = fc.option(fc.constantFrom('cy', 'en', 'ar', 'ur', 'bfi', 'pl', 'x"y'), { nil: undefined })
const id = fc.option(
  fc.constantFrom('clause-1', 'clause-2', 'evidence-1', 'evidence_1', 'a', 'bad id', '"><x', ''),
  { nil: undefined },
)
const role = fc.option(fc.constantFrom('clause', 'evidence', 'held', 'meta'), { nil: undefined })
const data = fc.record({ id, lang, role }, { requiredKeys: [] }) as fc.Arbitrary<Block['data']>
const url = fc.constantFrom(
  '#clause-1',
  '#evidence-1',
  '#a',
  '#missing',
  'javascript:alert(1)',
  'https://example.org',
  '',
)

const phrase: fc.Arbitrary<PhrasingContent> = fc.letrec<{ phrase: PhrasingContent }>((tie) => {
  const inner = fc.array(tie('phrase'), { maxLength: 3 })
  return {
    phrase: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: words.map((value): PhrasingContent => ({ type: 'text', value })) },
      { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: 'break' }) },
      { weight: 1, arbitrary: words.map((value): PhrasingContent => ({ type: 'html', value })) },
      { weight: 1, arbitrary: words.map((value): PhrasingContent => ({ type: 'inlineCode', value })) },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constantFrom('strong', 'emphasis', 'delete'),
          children: inner,
        }) as fc.Arbitrary<PhrasingContent>,
      },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constant('link'),
          url,
          children: inner,
        }) as fc.Arbitrary<PhrasingContent>,
      },
    ),
  }
}).phrase

const number = words.map((value): PhrasingContent => ({
  type: 'strong',
  children: [{ type: 'text', value }],
  data: { role: 'number' },
}))
const phrases = fc
  .tuple(fc.option(number, { nil: undefined }), fc.array(phrase, { maxLength: 4 }))
  .map(([first, rest]) => (first ? [first, { type: 'text' as const, value: ' ' }, ...rest] : rest))

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const inner = fc.array(tie('block'), { maxLength: 3 })
  const cells = fc.array(fc.record({ type: fc.constant('tableCell'), children: phrases, data }), {
    maxLength: 3,
  })
  const make = (type: string, more: object) =>
    fc.record({ type: fc.constant(type), ...more }) as unknown as fc.Arbitrary<Block>
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 5, arbitrary: make('paragraph', { children: phrases, data }) },
      {
        weight: 2,
        arbitrary: make('heading', { depth: fc.integer({ min: 1, max: 6 }), children: phrases, data }),
      },
      { weight: 1, arbitrary: fc.constant<Block>({ type: 'thematicBreak' }) },
      { weight: 1, arbitrary: make('code', { value: words }) },
      { weight: 2, arbitrary: make('blockquote', { children: inner, data }) },
      {
        weight: 2,
        arbitrary: make('list', {
          ordered: fc.boolean(),
          start: fc.integer({ min: 0, max: 12 }),
          children: fc.array(
            inner.map((children) => ({ type: 'listItem', children })),
            { maxLength: 3 },
          ),
        }),
      },
      {
        weight: 2,
        arbitrary: make('table', {
          children: fc.array(
            cells.map((children) => ({ type: 'tableRow', children })),
            { maxLength: 3 },
          ),
        }),
      },
    ),
  }
}).block

/** Any tree at all, built well or badly. */
export const anyTree: fc.Arbitrary<DocumentTree> = fc.record({
  title: words,
  language: fc.constantFrom('en-GB' as const, 'cy' as const),
  audience: words,
  day: fc.constantFrom('2026-10-21', '2027-02-28'),
  version: words,
  blocks: fc.array(block, { maxLength: 5 }),
  data: fc.constant(null),
})

/** The words of a tree in reading order, white space left out: what every format has to say and nothing more. */
export function letters(nodes: (RootContent | BlockContent | ListItem)[]): string {
  return nodes
    .map((node): string =>
      'value' in node ? bare(node.value) : 'children' in node ? letters(node.children as RootContent[]) : '',
    )
    .join('')
}
export const bare = (text: string) => text.replace(/\s+/gu, '').normalize('NFC')
