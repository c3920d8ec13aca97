import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeName } from '../../../shared/exports/safeNames.ts'
import { awkward } from './treeWords.ts'

describe('a file name', () => {
  it.each([
    [
      'Neighbourhood wellbeing hubs: outline specification',
      'neighbourhood-wellbeing-hubs-outline-specification.docx',
    ],
    ['Llesiant y Gymdogaeth, fersiwn 0.3', 'llesiant-y-gymdogaeth-fersiwn-0.3.docx'],
    ['Tŷ’r Ŵyl – Môn / Arfon', 'tŷr-ŵyl-môn-arfon.docx'],
    ['W\u0302y', 'ŵy.docx'],
    ['People’s hub', 'peoples-hub.docx'],
    ['مركز الحي', 'مركز-الحي.docx'],
    ['../../etc/passwd', 'etc-passwd.docx'],
    ['C:\\Windows\\System32', 'c-windows-system32.docx'],
    ['invoice\u202Excod.exe', 'invoicexcod.exe.docx'],
    ['con', 'alongside-con.docx'],
    ['LPT1.report', 'alongside-lpt1.report.docx'],
    ['COM¹', 'alongside-com¹.docx'],
    ['console', 'console.docx'],
    ['.hidden...', 'hidden.docx'],
    ['--rf *', 'rf.docx'],
    ['  ', 'alongside.docx'],
    ['???', 'alongside.docx'],
    ['a\u0000b\nc\td', 'ab-c-d.docx'],
    ['$(rm -rf) `x` %TEMP% ~', 'rm-rf-x-temp.docx'],
  ])('of %j is %j', (title, name) => expect(safeName(title, 'docx')).toBe(name))

  it('of a long title ends at a word and keeps letters whole', () => {
    expect(safeName('gair hir '.repeat(60), 'docx')).toMatch(
      /^(gair-hir-){13}gair\.docx$|^(gair-hir-)*(gair|gair-hir)\.docx$/,
    )
    expect(safeName('👨‍👩‍👧‍👦'.repeat(40), 'docx')).not.toMatch(/\uFFFD|\p{Surrogate}/u)
  })
  it('is one every system takes, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...awkward),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    )
    fc.assert(
      fc.property(title, fc.constantFrom('docx', 'HTML', '../x', ''), (any, ending) => {
        const name = safeName(any, ending)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(140)
        // eslint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f\\/:*?"<>|\s]|\p{Surrogate}|\p{Cf}/u)
        expect(name).toMatch(/^[^.\- ].*[^.\- ]$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(name.normalize('NFC')).toBe(name)
        expect(safeName(any, ending)).toBe(name)
      }),
      { numRuns: 2_000 },
    )
  })
})
