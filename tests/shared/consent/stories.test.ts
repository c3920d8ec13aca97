import { describe, expect, it } from 'vitest'
import sample from '../../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf } from '../../../shared/commands/index.ts'
import { visibleTo, type Audience } from '../../../shared/consent/visible.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { storiesOf, storiesToWrite, toReadBack } from '../../../shared/queries/stories.ts'
import { translationIn, translationsOf } from '../../../shared/queries/translations.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { isSlipCode, plainSlipCode, slipCodeFrom, slipCodeInThrees } from '../../../shared/slipCode.ts'
import { aLaptop } from '../../laptop.ts'
import { Hall, today } from './hall.ts'

const rows = (hall: Hall, audience: Audience = { to: 'facilitator' }) =>
  new Rows(rowsFor(hall.desk.model, audience, today))
const everyAudience = (hall: Hall): Audience[] => [
  { to: 'room', workshop: hall.workshop },
  { to: 'programme' },
  { to: 'commissioner' },
  { to: 'public' },
]

function withStory() {
  const hall = new Hall()
  const [teller, asker] = [hall.person('Heron'), hall.person('Wren')]
  hall.says(teller, {})
  const from = { people: [teller] }
  const story = hall.note('Three winters ago I went in for oil and stayed two hours.', [teller], {
    type: 'story',
    title: 'The kettle',
    values: ['kindness'],
  })
  const part = (type: 'strength' | 'wish' | 'quote', text: string) =>
    hall.note(text, from.people, { type, partOf: story })
  const strength = part('strength', 'tea first')
  const wish = part('wish', 'a quiet room')
  hall.act('addInterview', { workshop: hall.workshop, interviewer: asker, storyteller: teller, story })
  return { hall, teller, asker, story, strength, wish }
}

describe('stories', () => {
  it('[I20] belong to whoever told them, with every part, and never to whoever asked or wrote', () => {
    const { hall, teller, asker, story, strength } = withStory()
    const [one] = storiesOf(rows(hall), hall.workshop)
    expect(one).toMatchObject({ tellers: [teller], askedBy: [asker] })
    expect(one!.parts.strength.map((part) => textOf(part.text))).toEqual(['tea first'])
    hall.says(asker, { reach: 'room' })
    expect(rows(hall, { to: 'public' }).get('contribution', story)).toBeDefined()
    hall.act('takeBack', { person: teller, contribution: story })
    expect(rows(hall, { to: 'public' }).get('contribution', strength)?.gone).toBe('takenBack')
    hall.act('eraseWords', { ids: [story] })
    expect([...hall.desk.model.words.values()].some((row) => row.text === 'tea first')).toBe(false)
  })

  it('[I20] of the sample are here whole; the one whose teller keeps nothing is not', () => {
    const desk = new Desk(keepInMemory(), aLaptop({ day: today }))
    const done = importInquiry(desk, sample)
    if (isRefusal(done)) throw new Error(done.refused)
    const all = new Rows(rowsFor(desk.model, { to: 'facilitator' }, today))
    const stories = storiesOf(all, done.result.workshop)
    expect(stories).toHaveLength(11)
    const told = sample.stories.filter((one) => one.narrative)
    for (const [at, one] of stories.entries()) {
      expect(textOf(one.row.title)).toBe(told[at]!.title)
      expect(textOf(one.row.text)).toBe(told[at]!.narrative)
      expect(one.row.values?.map(textOf)).toEqual(told[at]!.values)
      expect(one.parts.strength.map((part) => textOf(part.text))).toEqual(told[at]!.what_made_it_possible)
      expect(one.parts.wish.map((part) => textOf(part.text))).toEqual(told[at]!.wishes)
      expect(one.parts.quote.map((part) => textOf(part.text))).toEqual([told[at]!.quote])
      expect(one.tellers).toEqual([done.result.ids[told[at]!.teller_id]])
      expect(one.askedBy).toEqual([done.result.ids[told[at]!.interviewer_id]])
      expect(one.row.checkedByTeller).toBe(told[at]!.checked_by_teller)
    }
    expect(storiesToWrite(all, done.result.workshop)).toMatchObject([{ keepsNothing: true }])
  })

  it('[I21] are read back again where words of theirs changed after they were checked', () => {
    const { hall, story, strength, teller } = withStory()
    const unchecked = () => toReadBack(storiesOf(rows(hall), hall.workshop)).map(({ row }) => row.id)
    const check = () => hall.act('editContribution', { id: story, checkedByTeller: true })
    expect(unchecked()).toEqual([story])
    check()
    expect(unchecked()).toEqual([])
    for (const change of [
      () => hall.act('editContribution', { id: story, text: 'I went in for oil.' }),
      () => hall.act('editContribution', { id: story, title: 'Oil' }),
      () => hall.act('editContribution', { id: story, values: ['kindness', 'time'] }),
      () => hall.act('editContribution', { id: strength, text: 'tea before anything' }),
      () => hall.note('no form', [teller], { type: 'strength', partOf: story }),
    ]) {
      change()
      expect(unchecked()).toEqual([story])
      check()
    }
    hall.act('editContribution', { id: story, sensitivity: ['health'] })
    hall.act('editContribution', { id: story, text: 'I went in for oil.' })
    expect(unchecked()).toEqual([])
  })

  it('[I20] keeps the words of values that stayed, and the new ones are the teller’s', () => {
    const { hall, story } = withStory()
    const before = rows(hall).get('contribution', story)!.values!
    hall.act('editContribution', { id: story, values: ['kindness', 'being noticed'] })
    const after = rows(hall).get('contribution', story)!.values!
    expect(after[0]).toEqual(before[0])
    const [, added] = after
    const row = hall.desk.model.words.get('words' in added! ? added.words : '')!
    expect(row.sources).toContain(story)
    hall.act('eraseWords', { ids: [story] })
    expect(hall.desk.model.words.has(row.id)).toBe(false)
  })

  it('[I27] wait to be written while somebody sat in a pair and told one; nobody who keeps nothing is asked twice', () => {
    const hall = new Hall()
    const [heron, wren, lapwing] = ['Heron', 'Wren', 'Lapwing'].map((alias) => hall.person(alias))
    hall.says(lapwing!, { keep: 'nothing' })
    hall.act('addInterview', { workshop: hall.workshop, interviewer: wren!, storyteller: heron! })
    hall.act('addInterview', { workshop: hall.workshop, interviewer: wren!, storyteller: lapwing! })
    expect(storiesToWrite(rows(hall), hall.workshop)).toMatchObject([
      { teller: heron, askedBy: [wren], keepsNothing: false },
      { teller: lapwing, keepsNothing: true },
    ])
    const args: ArgsOf<'addContribution'> = {
      workshop: hall.workshop,
      type: 'story',
      text: 'not to be kept',
      people: [lapwing!],
    }
    expect(hall.refused('addContribution', args)).toBe('refusals.notKept')
    expect([...hall.desk.model.words.values()].some((row) => row.text === args.text)).toBe(false)
    const story = hall.note('It was the bus fare.', [heron!], { type: 'story' })
    const [interview] = hall.desk.model.all('interview')
    hall.act('editInterview', { id: interview!.id, story })
    expect(storiesToWrite(rows(hall), hall.workshop).map((one) => one.teller)).toEqual([lapwing])
  })
})

describe('translations', () => {
  function translated() {
    const made = withStory()
    const args = { contribution: made.story, lang: 'cy', by: 'facilitator' } as const
    const { id } = made.hall.act('translateContribution', {
      ...args,
      title: 'Y tegell',
      text: 'Dair gaeaf yn ôl es i mewn am olew.',
    })
    return { ...made, args, id }
  }

  it('[I22] stand beside the words and never in their place, and go as far as those', () => {
    const { hall, story, id, teller } = translated()
    const seen = (audience: Audience) => {
      const all = rows(hall, audience)
      const original = all.get('contribution', story)
      return original && { text: textOf(original.text), cy: translationIn(all, original, 'cy')?.text }
    }
    expect(seen({ to: 'public' })).toEqual({
      text: 'Three winters ago I went in for oil and stayed two hours.',
      cy: 'Dair gaeaf yn ôl es i mewn am olew.',
    })
    hall.says(teller, { words: 'summary' })
    expect(seen({ to: 'public' })).toEqual({ text: '', cy: undefined })
    expect(textOf(rows(hall, { to: 'public' }).get('translation', id)?.text)).toBe('')
    hall.says(teller, { reach: 'room' })
    for (const audience of everyAudience(hall).slice(1))
      expect(rows(hall, audience).get('translation', id)).toBeUndefined()
    const row = hall.desk.model.saidIn(id, 'text')!
    expect(visibleTo(hall.desk.model, row, { to: 'public' }, today).show).toBe(false)
  })

  it('[I22] are erased with the words, and with the wording they were made from', () => {
    const { hall, story } = translated()
    hall.act('cutAndForget', { id: story, text: 'Three winters ago I stayed two hours.' })
    expect([...hall.desk.model.words.values()].some((row) => row.lang === 'cy')).toBe(false)
    const other = translated()
    other.hall.act('eraseWords', { ids: [other.story] })
    expect([...other.hall.desk.model.words.values()].some((row) => row.lang === 'cy')).toBe(false)
  })

  it('[I23] say so where the words they were made from have changed, until they are laid anew', () => {
    const { hall, story, args, id } = translated()
    const isOlder = () =>
      translationsOf(rows(hall), rows(hall).get('contribution', story)!).map((one) => one.isOlder)
    expect(isOlder()).toEqual([false])
    hall.act('editContribution', { id: story, text: 'Three winters ago I went in for oil.' })
    expect(isOlder()).toEqual([true])
    const again = hall.act('translateContribution', { ...args, text: 'Dair gaeaf yn ôl es i am olew.' })
    expect(again.id).toBe(id)
    expect(isOlder()).toEqual([false])
    expect(textOf(rows(hall).get('translation', id)?.title)).toBe('Y tegell')
    hall.act('editContribution', { id: story, title: 'The kettle before the form' })
    expect(isOlder()).toEqual([true])
    expect(hall.refused('translateContribution', { ...args, lang: 'en-GB', text: 'x' })).toBe(
      'stories.refused.sameLanguage',
    )
    expect(hall.refused('translateContribution', { ...args, text: ' ' })).toBe('refusals.nothingTyped')
  })
})

describe('pictures', () => {
  const withPicture = () => {
    const hall = new Hall()
    const person = hall.person('Teal')
    hall.says(person, {})
    const picture = hall.note('Flipchart, table two', [person], { type: 'image', picture: 'a-picture' })
    const line = hall.note('somebody made room', [person], { partOf: picture })
    return { hall, person, picture, line }
  }

  it('[I24] are in the rows of the facilitator and of nobody else, whatever their owner allowed', () => {
    const { hall, picture } = withPicture()
    expect(rows(hall).get('contribution', picture)?.picture).toBe('a-picture')
    for (const audience of everyAudience(hall)) {
      expect(rows(hall, audience).get('contribution', picture)?.picture ?? null).toBeNull()
      expect(JSON.stringify(rowsFor(hall.desk.model, audience, today))).not.toContain('a-picture')
    }
  })

  it('[I25] are gone with their contribution and with any words read from them', () => {
    const first = withPicture()
    first.hall.act('takeBack', { contribution: first.line })
    expect(rows(first.hall).get('contribution', first.picture)?.picture).toBeNull()
    const second = withPicture()
    second.hall.act('eraseWords', { ids: [second.picture] })
    expect(rows(second.hall).get('contribution', second.picture)?.picture).toBeNull()
    expect(rows(second.hall).get('contribution', second.line)?.gone).toBe('erased')
    const third = withPicture()
    third.hall.act('cutAndForget', { id: third.line, text: 'made room' })
    expect(rows(third.hall).get('contribution', third.picture)?.picture).toBeNull()
    expect(textOf(rows(third.hall).get('contribution', third.line)?.text)).toBe('made room')
  })
})

describe('codes on slips', () => {
  it('[I26] lead back to one person, are the same each time, and are in nobody’s rows but the team’s', () => {
    const { hall, teller, asker, story } = withStory()
    const { code, id } = hall.act('makeSlip', { person: teller })
    expect(hall.act('makeSlip', { person: teller })).toEqual({ code, id })
    expect(hall.act('makeSlip', { person: asker }).code).not.toBe(code)
    const unsigned = hall.note('said by nobody in particular')
    const other = hall.act('makeSlip', { contribution: unsigned })
    expect(rows(hall).get('slip', other.id)).toMatchObject({ contribution: unsigned, person: null })
    expect(rows(hall).where('slip', 'code', code)).toMatchObject([{ person: teller, onDay: today }])
    for (const audience of everyAudience(hall)) {
      const all = JSON.stringify(rowsFor(hall.desk.model, audience, today))
      expect(all).not.toContain(code)
      expect(all).not.toContain(id)
    }
    hall.desk.undo()
    expect(rows(hall).get('slip', other.id)).toBeDefined()
    hall.act('eraseWords', { ids: [teller] })
    expect(hall.refused('makeSlip', { person: teller })).toBe('refusals.notHere')
    expect(hall.refused('makeSlip', { contribution: story })).toBe('refusals.notHere')
    expect(hall.refused('makeSlip', {})).toBe('refusals.notHere')
  })

  it('[I26] tell one wrong sign and two swapped ones, wherever they are, and forgive how they are typed', () => {
    const seen = new Set<string>()
    for (let n = 1; n < 400; n += 1) {
      const code = slipCodeFrom(n * 7_919_771_927)
      seen.add(code)
      expect(isSlipCode(code)).toBe(true)
      expect(plainSlipCode(` ${slipCodeInThrees(code).toLowerCase().replace(' ', '–')} `)).toBe(code)
      for (let at = 0; at < code.length; at += 1) {
        for (const sign of '34679CDFHJKMNPRTWXY')
          if (sign !== code[at]) expect(isSlipCode(code.slice(0, at) + sign + code.slice(at + 1))).toBe(false)
        const swapped = [...code]
        if (at) [swapped[at - 1], swapped[at]] = [swapped[at]!, swapped[at - 1]!]
        if (swapped.join('') !== code) expect(isSlipCode(swapped.join(''))).toBe(false)
      }
    }
    expect(seen.size).toBe(399)
    for (const wrong of ['', 'AAA AAA AAA', '333', 'OIL OIL OIL'])
      expect(isSlipCode(plainSlipCode(wrong))).toBe(false)
  })
})
