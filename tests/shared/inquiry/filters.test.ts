import { describe, expect, test } from 'vitest'
import { cardsOf, lanesOf } from '../../../renderer/screens/workshop/board/cards.ts'
import { noFilter, type Also } from '../../../renderer/screens/workshop/board/state.ts'
import { board } from '../../../shared/queries/board.ts'
import { dotsThatCount } from '../../../shared/queries/dots.ts'
import { textOf } from '../../../shared/record.ts'
import { aRoom } from '../queries/aRoom.ts'

/** Sixty loose notes, more than the pile shows unasked, and a few that differ in one thing each. */
function aPile() {
  const { act, workshop, phases, rows } = aRoom()
  const { id: wren } = act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
  const say = (text: string, more: object = {}) =>
    act('addContribution', { workshop, phase: phases[0]!, type: 'note', text, ...more }).id
  for (let at = 0; at < 60; at += 1) say(`plain ${at}`)
  say('hers', { people: [wren] })
  say('cymraeg', { lang: 'cy' })
  say('later', { phase: phases[1]! })
  const { id: dotted } = act('addTheme', { workshop, label: 'Dotted', lay: [say('under dots')] })
  act('addTheme', { workshop, label: 'Bare', lay: [say('under none')] })
  const { id: vote } = act('openVote', { workshop, over: [dotted] })
  act('keyInDots', { vote, dots: [{ on: dotted, count: 1 }] })
  act('revealVote', { vote })
  const shown = (also: Partial<Also>) =>
    lanesOf(
      board(rows(), workshop),
      { kind: null, find: '', also: Object.keys(also).length ? { ...noFilter, ...also } : noFilter },
      false,
      dotsThatCount(rows(), workshop),
    )
  const texts = (also: Partial<Also>) =>
    shown(also)
      .flatMap(cardsOf)
      .map((card) => textOf(card.note.text))
  return { wren, phases, shown, texts }
}

describe('filters of the board', () => {
  test('[I43] who, step, language, dots and place each show just those, and nothing is folded away', () => {
    const { wren, phases, shown, texts } = aPile()
    expect(shown({})[0]!.folded).toBeGreaterThan(0)
    expect(texts({ who: wren })).toEqual(['hers'])
    expect(texts({ who: '' })).toHaveLength(64)
    expect(texts({ lang: 'cy' })).toEqual(['cymraeg'])
    expect(texts({ phase: phases[1]! })).toEqual(['later'])
    expect(texts({ dots: 'with' })).toEqual(['under dots'])
    expect(texts({ dots: 'without' })).toEqual(['under none'])
    expect(texts({ lies: 'loose' })).toHaveLength(63)
    expect(texts({ lies: 'laid' })).toEqual(['under dots', 'under none'])
    expect(shown({ lies: 'loose' })[0]!.folded).toBe(0)
    expect(texts({ lies: 'laid', dots: 'with', lang: 'cy' })).toEqual([])
  })
})
