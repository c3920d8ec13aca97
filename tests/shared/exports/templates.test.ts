import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { specificationData } from '../../../shared/exports/specificationData.ts'
import { layOut } from '../../../shared/exports/templateLayout.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { sections } from '../../../shared/methods/index.ts'
import { livingOutline, templateFiles, templates } from '../../../shared/methods/templates.ts'
import { readTemplateFile } from '../../../shared/methods/files.ts'
import { templateFile } from '../../../shared/methods/templateSchema.ts'
import { outline } from '../../../shared/queries/outline.ts'
import { templateFileOf, templateIn, templatesHere } from '../../../shared/queries/templates.ts'
import { rowsFor, Rows } from '../../../shared/rows.ts'
import en from '../../../shared/words/en/templates.json' with { type: 'json' }
import { aLaptop } from '../../laptop.ts'

const sample = JSON.parse(
  readFileSync(new URL('../../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
)
const day = '2026-11-21'
function open() {
  const desk = new Desk(keepInMemory(), aLaptop({ day }))
  const done = importInquiry(desk, sample)
  if (isRefusal(done)) throw new Error(done.refused)
  return { desk, model: desk.model, ids: done.result.ids as Record<string, string> }
}
const rowsOf = (desk: Desk) => new Rows(rowsFor(desk.model, { to: 'facilitator' }, day))
const look = (desk: Desk, template: string, over: object = {}) =>
  specificationPreview(desk.model, {
    audience: 'commissioner',
    language: 'en-GB',
    version: null,
    day,
    template,
    ...over,
  })
const headings = (desk: Desk, template: string, language: 'en-GB' | 'cy' = 'en-GB') =>
  look(desk, template, { language }).tree.blocks.flatMap((block) =>
    block.type === 'heading'
      ? [
          JSON.stringify(block.children)
            .match(/"value":"([^"]+)"/g)!
            .at(-1)!
            .slice(9, -1),
        ]
      : [],
  )

describe('kinds of document', () => {
  it('[H20] every template that ships is a file that reads by the one schema, in both languages', () => {
    expect(templates.map((one) => one.id)).toEqual([
      'outline',
      'nhs',
      'council',
      'summary',
      'annex',
      'traceability',
      'learning',
    ])
    for (const file of templateFiles) {
      expect(templateFile.safeParse(file).error).toBeUndefined()
      for (const one of [file, ...file.sections])
        for (const text of ['name', 'about', 'title', 'standing'].flatMap((key) => (one as never)[key] ?? []))
          expect(Object.keys(text).sort()).toEqual(['cy', 'en-GB'])
    }
    expect(livingOutline.sections.slice(0, 11).map((one) => one.title)).toEqual(
      sections.map((one) => one.title),
    )
  })

  it('[H21] NHS and council headings take the outline’s sections where the table says', () => {
    const home = (id: string) =>
      Object.fromEntries(
        templates
          .find((one) => one.id === id)!
          .sections.flatMap((one) => one.takes.map((take) => [take, one.title['en-GB']])),
      )
    expect(home('nhs')).toMatchObject({
      why: 'National and local context and evidence base',
      people_and_place: 'Population covered',
      how_it_feels: 'Aims and objectives of the service',
      model: 'Service description and care pathway',
      'model:condition': 'Interdependence with other services and providers',
      getting_in: 'Acceptance and exclusion criteria and thresholds',
      money: 'Schedule 3: payment',
    })
    expect(home('council')).toMatchObject({
      why: 'Introduction',
      people_and_place: 'Definitions and scope',
      what_changes: 'Vision and strategic outcomes',
      how_it_feels: 'Approach',
      model: 'Specific requirements',
      getting_in: 'Eligibility and access',
      standards: 'Quality',
      learning: 'Monitoring',
      parties: 'Governance',
      money: 'Period and payment',
    })
    const { desk } = open()
    const numbers = layOut(
      templateIn(rowsOf(desk), 'nhs')!,
      outline(rowsOf(desk), rowsOf(desk).all('specification')[0]!.id),
    ).sections.map(({ section, number }) => [section.id, number])
    expect(numbers).toEqual(
      expect.arrayContaining([
        ['context', '1.1'],
        ['aims', '3.1'],
        ['description', '3.2'],
        ['population', '3.3'],
        ['acceptance', '3.4'],
        ['interdependence', '3.5'],
        ['standards', '4'],
        ['quality', '5'],
      ]),
    )
  })

  it.each(['outline', 'nhs', 'council', 'traceability'])(
    '[H22] the %s holds every clause once, each under a number of its own',
    (id) => {
      const { desk } = open()
      const specification = rowsOf(desk).all('specification')[0]!.id
      // One clause in a section no NHS heading exists for.
      const odd = desk.act('addClause', {
        specification,
        section: 'parties',
        type: 'condition',
        text: 'We meet monthly.',
      })
      if (isRefusal(odd)) throw new Error(odd.refused)
      const { tree, clauses, unplaced } = look(desk, id)
      expect([clauses, unplaced]).toEqual([15, 0])
      const data = specificationData.parse(tree.data)
      const numbers = [...data.sections.flatMap((one) => one.clauses), ...(data.clauses ?? [])].map(
        (one) => one.number,
      )
      expect(new Set(numbers).size).toBe(15)
      expect(JSON.stringify(tree.blocks).split('We meet monthly.').length).toBe(2)
    },
  )

  it('[H23] a document that leaves clauses out says how many', () => {
    const { desk } = open()
    const { clauses, unplaced, tree } = look(desk, 'summary')
    expect(clauses + unplaced).toBe(14)
    expect(unplaced).toBe(7)
    const specification = rowsOf(desk).all('specification')[0]!.id
    for (let n = 0; n < 4; n += 1)
      desk.act('addClause', { specification, section: 'what_changes', type: 'outcome', text: `Change ${n}.` })
    expect(JSON.stringify(look(desk, 'summary').tree.blocks)).toContain(
      '3 more clauses stand in the whole outline.',
    )
    expect(JSON.stringify(tree.blocks)).not.toContain('Rests on')
  })

  it.each(templates.map((one) => one.id))(
    '[H24] in the %s, a heading with nothing under it says so',
    (id) => {
      const desk = new Desk(keepInMemory(), aLaptop({ day }))
      desk.act('startProgramme', { title: 'Empty', lang: 'en-GB' })
      const { tree } = look(desk, id)
      const { blocks } = tree
      for (const [at, block] of blocks.entries()) {
        if (block.type !== 'heading') continue
        const next = blocks[at + 1]
        const isOver = next?.type === 'heading' && next.depth > block.depth
        expect(isOver || (next !== undefined && next.type !== 'heading')).toBe(true)
      }
    },
  )

  it.each(
    templates.flatMap((one) =>
      (['programme', 'commissioner', 'public'] as const).map((to) => [one.id, to] as const),
    ),
  )('[H25] the %s for the %s holds no words of a story it may not see, in blocks or data', (id, audience) => {
    const { desk } = open()
    const whole = JSON.stringify(look(desk, id, { audience }).tree)
    const allowed: string[] = sample.expected.exact_words_shown_on_2026_11_21[audience]
    for (const story of sample.stories as { id: string; title: string; narrative: string; quote: string }[])
      for (const sentence of [story.title, story.narrative, story.quote])
        if (sentence && !allowed.includes(story.id))
          expect(whole).not.toContain(JSON.stringify(sentence).slice(1, -1))
  })

  it('[H26] a document without an annex quotes nobody, and counts those whose words its clauses rest on', () => {
    const { desk, ids } = open()
    const { tree, contributions } = look(desk, 'summary')
    const story = (sample.stories as { id: string; narrative: string }[]).find((one) => one.id === 'ST01')!
    expect(JSON.stringify(tree)).not.toContain(story.narrative)
    expect((tree.data as { evidence: unknown[] }).evidence).toEqual([])
    expect(contributions.length).toBeGreaterThan(3)
    expect(look(desk, 'annex').contributions).toEqual(look(desk, 'outline').contributions)
    expect(contributions.every((id) => Object.values(ids).includes(id))).toBe(true)
  })

  it('[H26] counts the voices behind a theme’s name, a promise and an answer where they are printed', () => {
    const { desk } = open()
    const rows = rowsOf(desk)
    const before = new Set(look(desk, 'outline').contributions)
    const note = rows
      .all('contribution')
      .find((one) => !one.gone && !before.has(one.id) && one.text && 'text' in one.text)!
    const workshop = rows.all('workshop')[0]!.id
    const label = 'Keys'
    const theme = desk.act('addTheme', { workshop, label, from: [note.id] })
    expect(isRefusal(theme)).toBe(false)
    for (const to of ['programme', 'public'] as const) {
      const { tree, contributions } = look(desk, 'outline', { audience: to })
      expect(contributions.includes(note.id)).toBe(JSON.stringify(tree).includes('"Keys"'))
    }
    expect(look(desk, 'outline', { audience: 'programme' }).contributions).toContain(note.id)
    // A document that prints no themes is none of those that hold it.
    expect(look(desk, 'learning', { audience: 'programme' }).contributions).not.toContain(note.id)
  })

  it('[H27] speaks the language asked for, headings and all', () => {
    const { desk } = open()
    expect(headings(desk, 'council', 'cy')).toContain('Llywodraethu')
    expect(headings(desk, 'council', 'cy')).not.toContain('Governance')
  })
})

describe('a programme’s own kind of document', () => {
  const own = (desk: Desk, from = 'nhs') => {
    const done = desk.act('keepTemplate', { template: templateFileOf(rowsOf(desk), from)!, from })
    if (isRefusal(done)) throw new Error(done.refused)
    return done.result
  }

  it('[H28] is a copy that reads back as the file it came from', () => {
    const { desk } = open()
    const { id } = own(desk)
    const [file, copy] = [templateFileOf(rowsOf(desk), 'nhs')!, templateFileOf(rowsOf(desk), id)!]
    const plain = (section: object & { id?: string }) => ({ ...section, id: null })
    expect(copy.sections.map(plain)).toEqual(file.sections.map(plain))
    expect(readTemplateFile(JSON.stringify(copy))).toEqual({ template: copy })
    expect(templatesHere(rowsOf(desk)).at(-1)!.id).toBe(id)
  })

  it('[H28] has its headings renamed, moved and taken out; the other language and undo keep theirs', () => {
    const { desk } = open()
    const { id, sections: ids } = own(desk, 'council')
    desk.act('editTemplateSection', { id: ids[0]!, lang: 'en-GB', title: 'Why we are here' })
    desk.act('editTemplateSection', { id: ids[0]!, lang: 'en-GB', after: ids[1]! })
    expect(headings(desk, id).slice(0, 2)).toEqual(['Definitions and scope', 'Why we are here'])
    expect(headings(desk, id, 'cy')[1]).toBe('Cyflwyniad')
    desk.act('removeRecord', { id: ids[1]! })
    expect(look(desk, id).unplaced).toBe(0)
    expect(JSON.stringify(headings(desk, id))).not.toContain('Definitions and scope')
    desk.undo()
    expect(headings(desk, id)[0]).toBe('Definitions and scope')
    expect(desk.act('editTemplateSection', { id: ids[0]!, lang: 'en-GB', title: '  ' })).toEqual({
      refused: 'refusals.nothingTyped',
    })
  })

  it('[H28] keeps its words apart from the log, as all words are', () => {
    const { desk } = open()
    const { sections: ids } = own(desk)
    const done = desk.act('editTemplateSection', {
      id: ids[0]!,
      lang: 'en-GB',
      standing: 'Only in Thornmouth.',
    })
    if (isRefusal(done)) throw new Error(done.refused)
    expect(JSON.stringify(desk.model.get('templateSection', ids[0]!))).not.toContain('Thornmouth')
    expect(JSON.stringify(look(desk, rowsOf(desk).all('template')[0]!.id).tree)).toContain(
      'Only in Thornmouth.',
    )
  })

  it.each([
    ['{', 'method.wrong.json', ''],
    [{ id: 'x', name: { cy: 'X' }, sections: [] }, 'templates.wrong.sections', 'sections'],
    [{ id: 'x', name: {}, sections: [{ id: 'a', title: { cy: 'A' } }] }, 'method.wrong.tongues', 'name'],
    [
      { id: 'x', name: { cy: 'X' }, sections: [{ id: 'a', title: { cy: 'A' }, takes: ['modle'] }] },
      'templates.wrong.take',
      'sections › 1 (a) › takes › 1',
    ],
    [
      { id: 'x', name: { cy: 'X' }, sections: [{ id: 'a', title: { cy: 'A' }, parts: ['annexe'] }] },
      'templates.wrong.part',
      'sections › 1 (a) › parts › 1',
    ],
    [
      {
        id: 'x',
        name: { cy: 'X' },
        sections: ['a', 'b'].map((id) => ({ id, title: { cy: 'A' }, takes: ['model'] })),
      },
      'templates.wrong.twice',
      'sections › 2 (b) › takes › 1',
    ],
    [
      { id: 'x', name: { cy: 'X' }, sections: [{ id: 'a', title: { cy: 'A' }, levle: 2 }] },
      'templates.wrong.extra',
      'sections › 1 (a) › levle',
    ],
    [
      { id: 'x', name: { cy: 'X' }, sections: [{ id: 'a', title: { cy: 'A' }, level: 2 }] },
      'templates.wrong.first',
      'sections › 1 (a) › level',
    ],
  ])('[H29] says what is wrong with a file and where: %#', (file, key, at) => {
    const read = readTemplateFile(typeof file === 'string' ? file : JSON.stringify(file))
    expect(read).toEqual({ problems: [expect.objectContaining({ key, at })] })
    if (key.startsWith('templates.')) expect(Object.keys(en)).toContain(key)
  })
})
