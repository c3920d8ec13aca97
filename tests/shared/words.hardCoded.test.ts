import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hardCoded } from './hardCoded.ts'

const renderer = new URL('../../renderer/', import.meta.url)
// The gallery shows the pieces to the people who build them; it is not shipped.
const screens = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && file !== 'gallery.tsx',
)

describe('[W9] every word a person sees is in the catalogues', () => {
  test('there is something to look at', () => expect(screens.length).toBeGreaterThan(20))

  test.each(screens)('%s', (file) => {
    const source = readFileSync(new URL(file.replaceAll('\\', '/'), renderer), 'utf8')
    expect(hardCoded(source, file.endsWith('x') ? 'tsx' : 'ts')).toEqual([])
  })
})

describe('the scan can fail', () => {
  test.each([
    ['text', 'const A = () => <p>Move the note</p>', '1: Move the note'],
    ['text in braces', "const A = () => <p>{'Move the note'}</p>", '1: Move the note'],
    ['a choice', "const A = (x: boolean) => <p>{x ? 'Yes' : t('a.b')}</p>", '1: Yes'],
    ['a default', "const A = (x?: string) => <p>{x ?? 'no name'}</p>", '1: no name'],
    ['a label', 'const A = () => (\n  <button aria-label="Close" />\n)', '2: Close'],
    ['a template', 'const A = (n: number) => <Field label={`Note ${n}`} />', '1: Note'],
    [
      'what is given to a piece',
      "const A = () => <Menu items={[{ label: 'Move it elsewhere' }]} />",
      '1: Move it elsewhere',
    ],
    ['a quoted field', "const items = [{ id: 'a', 'title': `Note ${1}` }]", '1: Note'],
    ['what a piece of ours says', 'const A = () => <Editor save="Keep it so" />', '1: Keep it so'],
    ['a choice beside the catalogues', "const w = x ? 'Not said yet' : t('a')", '1: Not said yet'],
    ['a choice within a choice', "const w = x ? t('a') : y ? 'Not yet' : t('b')", '1: Not yet'],
    ['a default beside the catalogues', "const w = name || t('a') || 'nobody'", '1: nobody'],
    ['inside a fragment', 'const A = () => <>Anything</>', '1: Anything'],
  ])('on %s', (_what, source, expected) => expect(hardCoded(source)).toEqual([expected]))

  test.each([
    ['the catalogue', "const A = () => <p title={t('a.title')}>{t('a.b')}</p>"],
    ['fields that are no words', "const a = { id: 'note', kind: 'story', label: t('a.b'), title: name }"],
    ['the name of an open panel', "const a = { over: { what: 'newTheme' } }"],
    ['a choice of names of ours', "const a = b ? 'story' : 'note'"],
    ['marks and numbers', 'const A = () => <p>3 × 4 (…)</p>'],
    ['a class or an id', 'const A = () => <p className="note card" data-kind="story" />'],
    ['the name on a key', 'const A = () => <kbd className="key">Enter</kbd>'],
    ['a comparison', "const A = () => <p hidden={state === 'saved'}>{state === 'saved' && time}</p>"],
  ])('and lets pass %s', (_what, source) => expect(hardCoded(source)).toEqual([]))
})
