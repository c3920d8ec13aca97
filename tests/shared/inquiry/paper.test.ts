import type { Element } from 'hast'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writePaper } from '../../../electron/export/paper.ts'
import { isRefusal } from '../../../shared/command.ts'
import type { Axes } from '../../../shared/consent/answer.ts'
import { standingOf } from '../../../shared/consent/standing.ts'
import { codeFrom, codeLetters, corrections, isCode, tidyCode } from '../../../shared/paper/code.ts'
import { tightest } from '../../../shared/paper/dayPage.ts'
import { paperAudience, paperKinds } from '../../../shared/paper/kinds.ts'
import { paperFor, tightnessFor, type PaperAsked } from '../../../shared/paper/paper.ts'
import { sheetsOf, sheetTyped } from '../../../shared/queries/sheets.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aRoom, today } from '../queries/aRoom.ts'

type Room = ReturnType<typeof aRoom>
const agreed: Axes = {
  keep: 'programme',
  words: 'exact',
  name: 'none',
  reach: 'commissioner',
  until: '2027-11-21',
  takenBack: false,
}
const asked = (over: Partial<PaperAsked> & { workshop: string }): PaperAsked => ({
  form: 'story',
  languages: 'en-GB',
  size: 'A4',
  large: false,
  count: 1,
  cards: 8,
  budget: 3,
  ...over,
})
const made = ({ desk }: Room, what: PaperAsked, more: { codes?: string[]; tightness?: number } = {}) => {
  const rows = new Rows(
    rowsFor(desk.model, paperAudience(what.form, what.workshop), today, paperKinds(what.form)),
  )
  return paperFor(rows, what, { codes: more.codes ?? ['CFFCJ'], day: today, tightness: more.tightness })!
}
const print = (room: Room, form: 'story' | 'cards' | 'dots', count = 1) =>
  room.act('printSheets', { workshop: room.workshop, form, languages: 'en-GB', count }).sheets
const uuid = fc.uuid({ version: 4 })

describe('short ids', () => {
  test('[I80] every single wrong character and every two changed over is told', () => {
    fc.assert(
      fc.property(uuid, fc.nat(4), fc.constantFrom(...codeLetters), fc.nat(3), (id, at, letter, swap) => {
        const code = codeFrom(id)
        expect(isCode(code)).toBe(true)
        const wrong = code.slice(0, at) + letter + code.slice(at + 1)
        expect(isCode(wrong)).toBe(wrong === code)
        const [a, b] = [code[swap]!, code[swap + 1]!]
        const swapped = code.slice(0, swap) + b + a + code.slice(swap + 2)
        expect(isCode(swapped)).toBe(swapped === code)
      }),
      { numRuns: 2_000 },
    )
  })
  test('[I80] what is taken for something else, small letters and gaps are as they were meant', () => {
    expect(tidyCode(' k7-m4x ')).toBe('K7M4X')
    expect(tidyCode('SZB')).toBe('528')
    expect([...codeLetters].every((one) => tidyCode(one) === one)).toBe(true)
  })
  test('[I80] a wrong id is answered with sheets that were printed and are like it, those still out first', () => {
    const room = aRoom()
    const [first, second] = print(room, 'cards', 2)
    room.act('keyCard', { sheet: first!.id, type: 'note', text: 'In already' })
    const typed = first!.code.slice(0, 4) + (first!.code.endsWith('X') ? 'Y' : 'X')
    const found = sheetTyped(room.rows(), typed, room.workshop)
    expect(found).toMatchObject({ is: 'unlike', code: typed })
    expect('meant' in found && found.meant.map((one) => one.code)).toContain(first!.code)
    expect(sheetTyped(room.rows(), second!.code.toLowerCase(), room.workshop)).toMatchObject({
      is: 'found',
      sheet: { code: second!.code },
    })
    expect(sheetTyped(room.rows(), ' ', room.workshop)).toEqual({ is: 'empty' })
    expect(corrections('77777', ['CFFCJ'])).toEqual([])
  })
})

describe('sheets', () => {
  test('[I81] each has an id of its own, is out until it is keyed in, and is nobody else’s to see', () => {
    const room = aRoom()
    const sheets = print(room, 'cards', 200)
    expect(new Set(sheets.map((one) => one.code)).size).toBe(200)
    expect(sheetsOf(room.rows(), room.workshop)).toMatchObject([{ form: 'cards', printed: 200, keyed: 0 }])
    room.act('keyCard', { sheet: sheets[0]!.id, type: 'wish', text: 'A bench' })
    const [cards] = sheetsOf(room.rows(), room.workshop)
    expect([cards!.keyed, cards!.out.length]).toEqual([1, 199])
    for (const to of ['programme', 'commissioner', 'public'] as const)
      expect(rowsFor(room.desk.model, { to }, today).filter((one) => one.kind === 'sheet')).toEqual([])
    expect(room.room().all('sheet')).toEqual([])
  })
  test('[I81] what did not come out of the printer is not waited for; what was keyed in stays known', () => {
    const room = aRoom()
    const sheets = print(room, 'cards', 3)
    room.act('keyCard', { sheet: sheets[0]!.id, type: 'note', text: 'Back already' })
    room.act('dropSheets', { ids: sheets.map((one) => one.id) })
    expect(sheetsOf(room.rows(), room.workshop)).toMatchObject([{ printed: 1, keyed: 1, out: [] }])
  })
  test('[I82] a second time is refused, keeps nothing, and is kept when it is meant', () => {
    const room = aRoom()
    const [sheet] = print(room, 'cards')
    const card = { sheet: sheet!.id, type: 'note' as const, text: 'Once' }
    room.act('keyCard', card)
    expect(room.desk.act('keyCard', card)).toMatchObject({ refused: 'refusals.sheetKeyed' })
    expect(room.rows().all('contribution')).toHaveLength(1)
    room.act('keyCard', { ...card, again: true })
    expect(room.rows().get('sheet', sheet!.id)!.made).toHaveLength(2)
  })
})

describe('a story sheet', () => {
  const story = (sheet: string) => ({
    sheet,
    title: 'The kettle',
    text: 'Somebody sat down beside me before they asked anything.',
    possible: ['a chair', 'no form'],
    values: ['patience'],
    wishes: ['more chairs'],
    quote: 'She asked my name first.',
  })
  test('[I83] brings the story, its parts and the answer ticked in one gesture, that person’s alone', () => {
    const room = aRoom()
    room.act('agreeTogether', { workshop: room.workshop, axes: agreed, renews: false })
    const [sheet] = print(room, 'story')
    const axes = { ...agreed, reach: 'room' as const }
    const before = room.desk.model.changes.size
    const { ids, person } = room.act('keyStory', { ...story(sheet!.id), axes })
    const marks = new Set([...room.desk.model.changes.values()].slice(before).map((one) => one.mark))
    expect(marks.size).toBe(1)
    expect(ids.map((id) => room.rows().get('contribution', id)!.type)).toEqual([
      'story',
      'quote',
      'strength',
      'strength',
      'wish',
    ])
    for (const id of ids) expect(standingOf(room.desk.model, id).axes).toMatchObject({ reach: 'room' })
    expect(textOf(room.rows().get('participant', person)!.alias)).toBe(sheet!.code)
    const commissioner = rowsFor(room.desk.model, { to: 'commissioner' }, today)
    expect(JSON.stringify(commissioner)).not.toMatch(/kettle|beside me|asked my name|more chairs|no form/)
  })
  test('[I83] parts are made from the story: what is taken back of it goes with it', () => {
    const room = aRoom()
    const [sheet] = print(room, 'story')
    const { ids } = room.act('keyStory', story(sheet!.id))
    room.act('eraseWords', { ids: [ids[0]!] })
    const left = room.rows().all('contribution')
    expect(left.flatMap((one) => textOf(one.text) || [])).toEqual([])
  })
  test('[I83] without ticks or a name it is nobody’s, under what the group agreed', () => {
    const room = aRoom()
    const [sheet] = print(room, 'story')
    const { ids, person } = room.act('keyStory', story(sheet!.id))
    expect(person).toBeNull()
    expect(standingOf(room.desk.model, ids[0]!).axes.reach).toBe('room')
  })
  test('[I84] the answer on paper tightens what the person said and loosens nothing', () => {
    const room = aRoom()
    const { id: person } = room.act('addParticipant', { alias: 'Heron' })
    room.act('recordAnswer', {
      person,
      axes: { ...agreed, reach: 'programme' },
      how: 'spoken',
    })
    const wide = room.act('keyStory', {
      ...story(print(room, 'story')[0]!.id),
      person,
      axes: { ...agreed, reach: 'public', name: 'full' },
    })
    expect(standingOf(room.desk.model, wide.ids[0]!).axes).toMatchObject({ reach: 'programme', name: 'none' })
    const tight = room.act('keyStory', {
      ...story(print(room, 'story')[0]!.id),
      person,
      axes: { ...agreed, reach: 'room' },
    })
    expect(standingOf(room.desk.model, tight.ids[0]!).axes.reach).toBe('room')
    const answers = room
      .rows()
      .all('answer')
      .filter((one) => one.contribution)
    expect(answers.every((one) => one.names?.length === 0 && one.how === 'form')).toBe(true)
  })
  test('[I85] keep nothing: no word, no person and no answer is stored, and the sheet is no longer out', () => {
    const room = aRoom()
    const [sheet] = print(room, 'story')
    const words = room.desk.model.words.size
    room.act('keyStory', { ...story(sheet!.id), alias: 'Wren', axes: { ...agreed, keep: 'nothing' } })
    expect(room.desk.model.words.size).toBe(words)
    expect(room.rows().all('participant')).toEqual([])
    expect(sheetsOf(room.rows(), room.workshop)).toMatchObject([{ keyed: 1, out: [] }])
  })
})

describe('a dot sheet', () => {
  test('[I82] its dots come into the open round once', () => {
    const room = aRoom()
    const { id: theme } = room.act('addTheme', { workshop: room.workshop, label: 'Warm' })
    const { id: vote } = room.act('openVote', { workshop: room.workshop, over: [theme], each: 3 })
    const [sheet] = room.act('printSheets', {
      workshop: room.workshop,
      form: 'dots',
      languages: 'en-GB',
      count: 1,
      over: [theme],
      vote,
    }).sheets
    const dots = { sheet: sheet!.id, vote, dots: [{ on: theme, count: 2 }] }
    room.act('keyDots', dots)
    expect(isRefusal(room.desk.act('keyDots', dots))).toBe(true)
    expect(room.rows().all('ballot')).toHaveLength(1)
  })
})

describe('the page for those who came', () => {
  function aDay() {
    const room = aRoom()
    const { workshop, act } = room
    act('agreeTogether', { workshop, axes: agreed, renews: false })
    act('editProgramme', { decisionMaker: 'The hub group', replyBy: '2026-12-09' })
    const { id: wren } = act('addParticipant', { alias: 'Wrenlike' })
    const { id: teal } = act('addParticipant', { alias: 'Teallike' })
    act('recordAnswer', { person: teal, axes: { ...agreed, reach: 'room' }, how: 'spoken' })
    act('recordAnswer', { person: wren, axes: { ...agreed, name: 'alias', reach: 'public' }, how: 'spoken' })
    const theme = (label: string) => act('addTheme', { workshop, label }).id
    const warm = theme('Someone who stays')
    act('addContribution', { workshop, type: 'quote', text: 'She rang with me', people: [wren], theme: warm })
    act('addContribution', {
      workshop,
      type: 'quote',
      text: 'Kept for the room',
      people: [teal],
      theme: warm,
    })
    act('addCommitment', { workshop, type: 'offer', text: 'Lend the hall', by: wren, due: '2026-12-01' })
    act('addCommitment', { workshop, type: 'request', text: 'Kept for the room too', by: teal })
    return { ...room, warm, theme }
  }
  const html = (room: Room, over: Partial<PaperAsked> = {}, tightness = 0) =>
    writePaper(made(room, asked({ workshop: room.workshop, form: 'day', ...over }), { tightness }).paper)

  test('[I86] says what was said, promised, who decides and by when, and holds no name and nothing held back', () => {
    const page = html(aDay())
    for (const words of [
      'Someone who stays',
      'She rang with me',
      'Lend the hall',
      'The hub group',
      '9 December 2026',
    ])
      expect(page).toContain(words)
    expect(page).not.toMatch(/Kept for the room|Wrenlike|Teallike/)
  })
  test('[I86] before a group agreed on anything, nothing leaves the room on it', () => {
    const room = aRoom()
    const { id: theme } = room.act('addTheme', { workshop: room.workshop, label: 'Not out yet' })
    room.act('addContribution', { workshop: room.workshop, type: 'note', text: 'Stays in here', theme })
    expect(html(room)).not.toContain('Stays in here')
  })
  test('[I87] what does not fit is left out and counted, the more the tighter, and nothing is made small', () => {
    const room = aDay()
    for (let n = 1; n < 12; n += 1) room.theme(`Theme number ${n}`)
    const what = asked({ workshop: room.workshop, form: 'day' })
    const left = Array.from({ length: tightest + 1 }, (_, tightness) => made(room, what, { tightness }).left)
    expect(left[0]).toEqual({ themes: 4, promises: 0 })
    expect(left.every((one, at) => at === 0 || one.themes >= left[at - 1]!.themes)).toBe(true)
    expect(left.at(-1)).toEqual({ themes: 11, promises: 0 })
    const sizes = (page: string) => page.match(/font-size/g)?.length
    expect(sizes(html(room, {}, tightest))).toBe(sizes(html(room, {}, 0)))
    expect(html(room, {}, tightest)).toContain('11 more themes did not fit')
  })
  test('[I87] the first that is one page is taken, the tightest where none is, after few tries', async () => {
    let tries = 0
    const from = (fits: number) => async (tightness: number) => {
      tries += 1
      return tightness >= fits ? 1 : 2
    }
    for (let fits = 0; fits <= tightest; fits += 1) expect(await tightnessFor(from(fits))).toBe(fits)
    expect(await tightnessFor(from(99))).toBe(tightest)
    expect(tries / (tightest + 2)).toBeLessThanOrEqual(5)
  })
  test('[I88] dots of a round stand on it once it is revealed', () => {
    const room = aDay()
    const { id: vote } = room.act('openVote', { workshop: room.workshop, over: [room.warm], each: 3 })
    room.act('keyInDots', { vote, dots: [{ on: room.warm, count: 7 }] })
    expect(html(room)).not.toContain('7 dots')
    room.act('revealVote', { vote })
    expect(html(room)).toContain('7 dots')
  })
})

describe('every form', () => {
  const forms = ['story', 'cards', 'guide', 'dots', 'day'] as const
  /** The app's own words: people's stand in their own language whatever the sheet speaks. */
  const isOurs = ({ properties: { className } }: Element) =>
    Array.isArray(className) && (className.includes('first') || className.includes('second'))
  const spans = (node: Element): { lang: string; text: string }[] =>
    node.children.flatMap((one) => {
      if (one.type !== 'element') return []
      const lang = one.properties['lang']
      const [text] = one.children
      return typeof lang === 'string' && isOurs(one) && text?.type === 'text'
        ? [{ lang, text: text.value }]
        : spans(one)
    })

  test.each(forms)('[I89] %s: English, Welsh, or both, and each passage says which', (form) => {
    const room = aRoom()
    room.act('addTheme', { workshop: room.workshop, label: 'Warm' })
    const said = (languages: PaperAsked['languages']) =>
      made(room, asked({ workshop: room.workshop, form, languages })).paper.pages.flatMap(spans)
    const [en, cy, both] = [said('en-GB'), said('cy'), said('both')]
    expect(en.length).toBeGreaterThan(2)
    expect(new Set(en.map((one) => one.lang))).toEqual(new Set(['en-GB']))
    expect(new Set(cy.map((one) => one.lang))).toEqual(new Set(['cy']))
    expect(both.filter((one) => one.lang === 'en-GB')).toEqual(en)
    expect(both.filter((one) => one.lang === 'cy')).toEqual(cy)
  })
  test('[I89] in Wales Welsh comes first', () => {
    const room = aRoom()
    room.act('editProgramme', { nation: 'wales' })
    const { paper } = made(room, asked({ workshop: room.workshop, languages: 'both' }))
    expect(paper.language).toBe('cy')
    expect(spans(paper.pages[0]!)[0]).toEqual({ lang: 'cy', text: 'Taflen stori' })
  })
  test('as a page of its own runs nothing, loads nothing, and says its language', () => {
    const room = aRoom()
    const page = writePaper(made(room, asked({ workshop: room.workshop, languages: 'cy' })).paper)
    expect(page).toMatch(/<html lang="cy"/)
    expect(page).not.toMatch(/<script|src=|href=|url\(/)
    expect(page).toContain('CFFCJ')
  })
})
