import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { specificationData, type SpecificationData } from '../../../shared/exports/specificationData.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { aLaptop } from '../../laptop.ts'

const file = JSON.parse(
  readFileSync(new URL('../../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
)
const day = '2026-11-21'
const open = () => {
  const desk = new Desk(keepInMemory(), aLaptop({ day }))
  const done = importInquiry(desk, file)
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  return { desk, ids: done.result.ids, model: desk.model }
}
const preview = (audience: 'programme' | 'commissioner' | 'public', version: string | null = '0.3') => {
  const { model, ids, desk } = open()
  return { ...specificationPreview(model, { audience, language: 'en-GB', version, day }), ids, desk, model }
}
type Story = { id: string; title: string | null; narrative: string | null; quote: string | null }
/** Sentences long enough to be nobody else's. */
const sentences = (story: Story) =>
  [story.title, story.narrative, story.quote].flatMap((one) => (one ? [one] : []))

describe('the specification as a document', () => {
  it.each(['programme', 'commissioner', 'public'] as const)(
    '[X1] holds, for the %s, no words of a story it may not see',
    (audience) => {
      const whole = JSON.stringify(preview(audience).tree)
      const allowed: string[] = file.expected.exact_words_shown_on_2026_11_21[audience]
      for (const story of file.stories as Story[])
        for (const sentence of sentences(story)) {
          if (allowed.includes(story.id)) continue
          expect(whole).not.toContain(JSON.stringify(sentence).slice(1, -1))
        }
    },
  )

  it('[X2] shows every story the commissioner may see and clauses rest on', () => {
    const { tree, ids, model } = preview('commissioner')
    const whole = JSON.stringify(tree)
    const shown = (file.stories as Story[]).filter(
      (story) => story.narrative && whole.includes(story.narrative),
    )
    expect(shown.map((story) => story.id).sort()).toEqual(
      file.expected.exact_words_shown_on_2026_11_21.commissioner,
    )
    expect(model.get('contribution', ids.ST07)).toBeDefined()
  })

  it('[X3] has the fourteen clauses of 0.3 with their evidence, each cited by number', () => {
    const { tree } = preview('commissioner')
    const data = specificationData.parse(tree.data)
    const clauses = data.sections.flatMap((section) => section.clauses)
    expect(clauses).toHaveLength(14)
    expect(clauses.filter((clause) => !clause.evidence.length).map((clause) => clause.words)).toEqual([
      file.specification_outline.clauses.find((one: { id: string }) => one.id === 'CL02').text,
    ])
  })

  it('[X4] names nobody beyond their answer: P12, one of two practitioners, is "a participant"', () => {
    const { tree } = preview('public')
    const whole = JSON.stringify(tree)
    expect(whole).not.toContain('Sanderling')
    const data = tree.data as unknown as SpecificationData
    const borrowedKeys = data.evidence.find((one) => one.words?.startsWith('Borrowed keys'))
    expect(borrowedKeys?.name).toBe('A participant')
  })

  it('[X5] counts a voice given in summary and says so without its words', () => {
    const { heldBack, ids, tree } = preview('commissioner')
    expect(heldBack.find((one) => one.why === 'summary')?.contributions).toContain(ids.ST07)
    expect(JSON.stringify(tree)).toContain('Given in summary only')
  })

  it('[X8] counts different people, not their contributions', () => {
    const { tree } = preview('commissioner')
    const data = tree.data as unknown as SpecificationData
    const hosts = data.sections.flatMap((s) => s.clauses).find((one) => one.words.startsWith('The same host'))
    // PS2, D2, ST04 and ST07 stand on theme 2: Heron, Plover, Swift (counted) and Teal.
    expect(hosts?.voices?.[0]?.count).toBe(4)
  })

  it('[X6] says a voice was taken back where one was, and only where it had been seen', () => {
    const { desk, ids } = open()
    desk.act('takeBack', { contribution: ids.ST04 })
    const told = (audience: 'commissioner' | 'public') =>
      JSON.stringify(
        specificationPreview(desk.model, { audience, language: 'en-GB', version: '0.3', day }).tree,
      )
    expect(told('commissioner')).toContain('One voice was taken back.')
    expect(told('public')).not.toContain('taken back')
  })

  it('[X7] is the same tree for the same rows, in both languages', () => {
    const { model } = open()
    const once = (language: 'en-GB' | 'cy') =>
      JSON.stringify(
        specificationPreview(model, { audience: 'commissioner', language, version: '0.3', day }).tree,
      )
    expect(once('cy')).toBe(once('cy'))
    expect(once('cy')).toContain('Beth sy’n newid i bobl')
    expect(once('cy')).not.toContain('exports.')
  })
})
