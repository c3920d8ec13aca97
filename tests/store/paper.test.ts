import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../electron/export/html.ts'
import { withOwnFonts } from '../../electron/export/paper.ts'
import { fontFaces } from '../../electron/paperFonts.ts'
import type { Printing } from '../../electron/store/documents.ts'
import { sample as aTree } from '../shared/exports/treeSample.ts'
import { aStore, type AStore } from './aStore.ts'
import { place } from './handingOver.ts'

/** A window's answers, one after the other, and what it was asked to print. */
function aWindow(answer: Awaited<ReturnType<Printing>>) {
  const printed: Parameters<Printing>[0][] = []
  const printing: Printing = async (page) => {
    printed.push(page)
    return answer
  }
  return { printing, printed }
}
async function withSample(printing?: Printing) {
  const one = aStore(printing ? { printing } : {})
  const { id } = await one.ask('bringInSample', { name: 'appreciative-inquiry' })
  await one.ask('openProgramme', { id })
  return { one, workshop: [...one.rows.values()].find((row) => row.kind === 'workshop')!.id }
}
const asked = (workshop: string) =>
  ({
    workshop,
    form: 'cards',
    languages: 'both',
    size: 'A4',
    large: false,
    count: 9,
    cards: 8,
    budget: 3,
  }) as const
const sheetsIn = (one: AStore) => [...one.rows.values()].filter((row) => row.kind === 'sheet')
const pdf = new TextEncoder().encode('%PDF-1.4 /Type /Page ')

describe('paper', () => {
  it('[I81] sheets that came out are known by the ids on them', async () => {
    const { printing, printed } = aWindow({ done: true, cancelled: false })
    const { one, workshop } = await withSample(printing)
    const { codes, done } = await one.ask('printPaper', { ...asked(workshop), to: 'printer' })
    expect([done, new Set(codes).size]).toEqual([true, 9])
    expect(sheetsIn(one)).toHaveLength(9)
    for (const code of codes) expect(printed[0]!.html).toContain(code)
    expect(printed[0]!.html).toContain('/paper/fonts.css')
  })
  it('[I81] a dialog closed, no printer, and a place that is gone leave no sheet to wait for', async () => {
    const closed = await withSample(aWindow({ done: false, cancelled: true }).printing)
    expect(await closed.one.ask('printPaper', { ...asked(closed.workshop), to: 'printer' })).toEqual({
      done: false,
      file: null,
      codes: [],
      handover: null,
    })
    expect(sheetsIn(closed.one)).toEqual([])
    const none = await withSample(aWindow({ done: false, cancelled: false }).printing)
    expect(await none.one.refused('printPaper', { ...asked(none.workshop), to: 'printer' })).toBe(
      'export.noPrinter',
    )
    expect(sheetsIn(none.one)).toEqual([])
    const gone = await withSample(aWindow({ done: true, cancelled: false, bytes: pdf }).printing)
    const { token } = place(gone.one, 'not-there/cards.pdf')
    expect(await gone.one.refused('printPaper', { ...asked(gone.workshop), to: 'pdf', token })).toBe(
      'export.placeGone',
    )
    expect(sheetsIn(gone.one)).toEqual([])
  })
  it('[I86] the page of the day is noted with its hash and whose words are on it; forms of nobody’s words are not', async () => {
    const { one, workshop } = await withSample(aWindow({ done: true, cancelled: false, bytes: pdf }).printing)
    const { path, token } = place(one, 'day.html')
    const what = {
      ...asked(workshop),
      form: 'day',
      to: 'html',
      token,
      recipient: 'Everybody who came',
    } as const
    const { handover } = await one.ask('printPaper', what)
    expect(one.rows.get(handover!)).toMatchObject({
      audience: 'programme',
      format: 'html',
      recipient: { text: 'Everybody who came' },
      hash: createHash('sha256').update(readFileSync(path)).digest('hex'),
    })
    const note = one.rows.get(handover!)
    expect(note?.kind === 'handover' && note.contributions!.length).toBeGreaterThan(2)
    const form = await one.ask('printPaper', { ...asked(workshop), to: 'printer' })
    expect(form.handover).toBeNull()
  })
  it('[I86] nothing is saved where somebody takes their words back while it is made', async () => {
    let change = async (): Promise<unknown> => undefined
    const { one, workshop } = await withSample(async () => {
      await change()
      return { done: true, cancelled: false, bytes: pdf }
    })
    const { path, token } = place(one, 'day.pdf')
    const person = [...one.rows.values()].find((row) => row.kind === 'participant' && row.here)!
    change = async () => {
      change = async () => undefined
      await one.act('takeBack', { person: person.id })
    }
    expect(await one.refused('printPaper', { ...asked(workshop), form: 'day', to: 'pdf', token })).toBe(
      'refusals.answersMoved',
    )
    expect(existsSync(path)).toBe(false)
  })
})

describe('a page for the window that prints', () => {
  it('has the app’s fonts and may load nothing else; the file itself names none', async () => {
    const html = new TextDecoder().decode(await writeHtml(aTree))
    const printable = withOwnFonts(html)
    expect(html).not.toContain('font-src')
    expect(printable).toMatch(/default-src [^"]*none[^"]*; font-src 'self'; style-src 'self' [^"]*sha256-/)
    expect(printable.match(/<link /g)).toHaveLength(1)
  })
  it('finds the fonts whatever the build called them', () => {
    const files = [
      '/assets/atkinson-hyperlegible-next-latin-wght-normal-A_b-1.woff2',
      '/assets/atkinson-hyperlegible-next-latin-ext-wght-normal-Cd.woff2',
      '/assets/literata-latin-opsz-normal-Ef.woff2',
      '/assets/literata-latin-ext-opsz-normal-Gh.woff2',
      '/assets/literata-latin-opsz-italic-Ij.woff2',
      '/assets/index-Kl.js',
    ]
    const fonts = fontFaces(files)
    expect(fonts.files.toSorted()).toEqual(files.slice(0, 4).toSorted())
    for (const file of fonts.files) expect(fonts.css).toContain(file)
  })
})

describe('without a window', () => {
  it('a PDF is refused in words, before anything is written', async () => {
    const { one } = await withSample()
    const { path, token } = place(one, 'outline.pdf')
    const what = { audience: 'commissioner', language: 'en-GB', format: 'pdf', token } as const
    expect(await one.refused('exportSpecification', what)).toBe('export.onlyInTheApp')
    expect(existsSync(path)).toBe(false)
  })
})
