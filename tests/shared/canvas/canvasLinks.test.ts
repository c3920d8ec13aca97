import { describe, expect, test } from 'vitest'
import { linkSentence } from '../../../shared/queries/canvas.ts'
import { storiesOn, type Stories } from '../../../shared/queries/canvasLinks.ts'
import { aCanvas } from './aCanvas.ts'

/** Stories as one would read them out: depth, sentence, and whether its end was told above. */
const told = (on: Stories) =>
  on.stories.map((story) =>
    story.tellings.map(
      ({ link, depth, isTold }) => `${depth} ${linkSentence(link, 'en-GB')}${isTold ? ', as told' : ''}`,
    ),
  )
const words = (cards: { words: { text: string } }[]) => cards.map((card) => card.words.text)

describe('the lines of a theory of change', () => {
  test('[V30] read as a story from what we do to the difference in the end, whichever was drawn first', () => {
    const { write, join, view } = aCanvas('theory-of-change')
    write('impact', 'a kinder place')
    write('outcomes', 'people come back')
    write('activities', 'tea before talk')
    join('people come back', 'leads-to', 'a kinder place')
    join('tea before talk', 'leads-to', 'people come back')
    expect(told(storiesOn(view()))).toEqual([
      ['0 tea before talk leads to people come back', '1 people come back leads to a kinder place'],
    ])
  })

  test('[V30] tell every line once where two ways meet, and say that the rest was told above', () => {
    const { write, join, view } = aCanvas('theory-of-change')
    for (const one of ['tea', 'walks']) write('activities', one)
    write('outcomes', 'friends')
    write('impact', 'health')
    join('tea', 'leads-to', 'friends')
    join('walks', 'leads-to', 'friends')
    join('friends', 'leads-to', 'health')
    expect(told(storiesOn(view()))).toEqual([
      ['0 tea leads to friends', '1 friends leads to health'],
      ['0 walks leads to friends, as told'],
    ])
  })

  test('[V30] survive a circle, alone or with a way into it', () => {
    const { write, join, view } = aCanvas('theory-of-change')
    for (const one of ['a', 'b']) write('outcomes', one)
    join('b', 'leads-to', 'a')
    join('a', 'leads-to', 'b')
    expect(told(storiesOn(view()))).toEqual([['0 a leads to b', '1 b leads to a, as told']])
    write('activities', 'in')
    join('in', 'leads-to', 'b')
    expect(told(storiesOn(view()))).toEqual([
      ['0 in leads to b', '1 b leads to a', '2 a leads to b, as told'],
    ])
  })

  test('[V30] leave gaps in plain sight: no line yet, nothing leads here, leads to nothing', () => {
    const { write, join, view } = aCanvas('theory-of-change')
    write('activities', 'tea')
    write('mechanisms', 'trust')
    write('mechanisms', 'time')
    write('outcomes', 'friends')
    write('outcomes', 'sleep')
    write('impact', 'health')
    write('assumptions', 'the hall stays open')
    write('situation', 'people are alone')
    join('tea', 'leads-to', 'trust')
    join('tea', 'leads-to', 'time')
    join('trust', 'leads-to', 'friends')
    join('friends', 'leads-to', 'health')
    join('sleep', 'leads-to', 'health')
    join('tea', 'assumes', 'the hall stays open')
    const on = storiesOn(view())
    expect(words(on.loose)).toEqual(['people are alone'])
    expect(words(on.unled)).toEqual(['sleep'])
    expect(words(on.ending)).toEqual(['time'])
  })

  test('[V30] go with the words they join: taken back, no sentence is left', () => {
    const { write, join, view, act, rows } = aCanvas('theory-of-change')
    write('activities', 'tea')
    write('outcomes', 'friends')
    join('tea', 'leads-to', 'friends')
    const said = rows()
      .all('contribution')
      .find((one) => one.text && 'text' in one.text && one.text.text === 'tea')!
    act('takeBack', { contribution: said.id })
    const on = storiesOn(view())
    expect(on.stories).toEqual([])
    expect(words(on.loose)).toEqual(['friends'])
  })
})

test('[V30] across steps a story runs step by step, and cards without a line are no gap', () => {
  const { write, join, view } = aCanvas('service-blueprint', ['One', 'Two'])
  write('actions', 'sits down', 1)
  write('evidence', 'a poster', 0)
  write('support', 'rent', 0)
  join('a poster', 'then', 'sits down')
  const on = storiesOn(view())
  expect(told(on)).toEqual([['0 a poster, and then sits down']])
  expect({ ...on, stories: [], loose: words(on.loose) }).toEqual({
    stories: [],
    loose: ['rent'],
    unled: [],
    ending: [],
  })
})
