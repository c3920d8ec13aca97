import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { methodFileOf } from '../../../shared/queries/methods.ts'
import { checklistFile, checklists } from '../../../shared/methods/checklists.ts'
import { challengeLog } from '../../../shared/queries/challengeLog.ts'
import { onOneVoice } from '../../../shared/queries/oneVoice.ts'
import { panelMissing, panelNeeds } from '../../../shared/queries/panelReady.ts'
import { panelMix } from '../../../shared/queries/panelMix.ts'
import { airtime, roundOn } from '../../../shared/queries/rounds.ts'
import { rungGap, rungsShown } from '../../../shared/queries/rungs.ts'
import { wallKinds, wallView } from '../../../shared/queries/wall.ts'
import { records } from '../../../shared/records/index.ts'
import { isSaid, isSaidList, textOf } from '../../../shared/record.ts'
import { rowsFor, Rows } from '../../../shared/rows.ts'
import { aPanel, at, panelFile, thePanel, today } from './panelDesk.ts'

const { expected } = panelFile
const say = (made: ReturnType<typeof aPanel>) => {
  for (const state of ['open', 'fixed', 'unknown'] as const)
    made.act('addParameter', { text: `something ${state}`, state })
  made.act('editProgramme', { decisionMaker: 'The board', replyBy: '2026-12-10', rung: 'co_design' })
}

describe('parameters before people', () => {
  test('[P1] a panel does not open before all six are said, and says how many are missing', () => {
    const made = aPanel()
    const { workshop, phases, tried, rows } = made
    const open = () => tried('goToPhase', { workshop, phase: phases[1]! })
    expect(open()).toEqual({ refused: 'refusals.panelNotReady', params: { count: 6 } })
    expect(panelMissing(rows())).toEqual([...panelNeeds])
    say(made)
    expect(panelMissing(rows())).toEqual([])
    expect(isRefusal(open())).toBe(false)
    const fixed = rows()
      .all('parameter')
      .find((one) => one.state === 'fixed')!
    made.act('removeRecord', { id: fixed.id })
    expect(tried('goToPhase', { workshop, phase: phases[3]! })).toMatchObject({ params: { count: 1 } })
  })

  test('[P2] arriving and breaks wait for nothing; a step added or moved does not get round it', () => {
    const { workshop, phases, act, tried } = aPanel()
    act('goToPhase', { workshop, phase: phases[0]! })
    act('goToPhase', { workshop, phase: phases[4]! })
    const added = act('addPhase', { workshop, title: 'One more', minutes: 5, after: phases[0] }).id
    expect(isRefusal(tried('goToPhase', { workshop, phase: added }))).toBe(true)
    act('editPhase', { id: phases[3]!, after: null })
    expect(isRefusal(tried('goToPhase', { workshop, phase: phases[3]! }))).toBe(true)
  })

  test('[P3] a copy of the panel keeps the gate, an inquiry has none', () => {
    const { act, tried, rows } = aPanel()
    const own = act('keepMethod', { method: methodFileOf(rows(), 'lived_experience_panel')! }).id
    expect(methodFileOf(rows(), own)).toMatchObject({ kind: 'panel' })
    const copy = act('startWorkshop', { method: own, title: 'A copy' })
    expect(isRefusal(tried('goToPhase', { workshop: copy.id, phase: copy.phases[0]! }))).toBe(false)
    expect(isRefusal(tried('goToPhase', { workshop: copy.id, phase: copy.phases[1]! }))).toBe(true)
    const day = act('startWorkshop', { method: 'five_d', title: 'An inquiry' })
    expect(isRefusal(tried('goToPhase', { workshop: day.id, phase: day.phases[2]! }))).toBe(false)
  })

  test('[P4] the wall has what is open, fixed and unknown, who decides, by when and the rung', () => {
    const { desk, ids } = thePanel()
    const audience = { to: 'room', workshop: ids.M2! } as const
    const room = new Rows(rowsFor(desk.model, audience, today, wallKinds.parameters))
    const set = { workshop: ids.M2!, scene: 'parameters', frozen: false, paused: false } as const
    const view = wallView(room, set, 'en-GB')
    if (view.scene !== 'parameters') throw new Error(view.scene)
    const counts = { open: view.open.length, fixed: view.fixed.length, unknown: view.unknown.length }
    expect(counts).toEqual(expected.parameters)
    expect(view).toMatchObject({ replyBy: '2026-12-10', rung: expected.claimed, more: 0 })
    expect(view.decides?.text).toMatch(/Integration Board/)
    expect(view.support?.text).toMatch(/Nesta/)
  })

  test('[P5] claimed and felt stand side by side; a second count replaces the first', () => {
    const { act, rows, ids } = thePanel()
    const gapAt = (meeting: string) => {
      const counts = rows().where('felt', 'workshop', ids[meeting]!)[0]?.counts
      return rungGap(rows().all('programme')[0]!.rung, counts)
    }
    expect([gapAt('M1').felt, gapAt('M2').felt]).toEqual(expected.felt)
    expect(gapAt('M1')).toMatchObject({ people: 9, gap: 1, below: 8, at: 1, above: 0 })
    act('keyFelt', { workshop: ids.M1!, counts: [0, 0, 0, 2, 3] })
    expect(rows().where('felt', 'workshop', ids.M1!)).toHaveLength(1)
    expect(gapAt('M1')).toMatchObject({ felt: 'co_production', gap: -1 })
    expect(rungGap('co_design', null)).toMatchObject({ people: 0, felt: null, gap: null })
  })

  test('[P6] beyond the team a count of people below five is held back, and does not follow from the rest', () => {
    expect(rungsShown([0, 0, 0, 0, 0])).toBeNull()
    const few = rungsShown([1, 3, 4, 1, 0])!
    expect(few.counts.every((one) => one === null)).toBe(true)
    const one = rungsShown([6, 1, 7, 0, 0])!
    expect(one.counts[1]).toBeNull()
    // Whoever knows the total and what is shown cannot work the small one out.
    const held = one.counts.filter((count) => count === null).length
    expect(one.total === null || held > 1).toBe(true)
    const { rows, ids } = thePanel()
    for (const to of ['programme', 'commissioner', 'public'] as const)
      expect(rows({ to }).all('felt')).toEqual([])
    expect(rows({ to: 'room', workshop: ids.M1! }).all('felt')).toEqual([])
  })
})

describe('who is in the room', () => {
  test('[P7] only what somebody chose to say, and only while their yes stands', () => {
    const { act, rows, ids } = thePanel()
    const first = panelMix(rows(), ids.M1!)
    // Six said yes; Plover took everything back, and Knot never said yes and was erased.
    expect(first.shown).toBe(4)
    expect(JSON.stringify(first)).not.toMatch(/dementia|2014/)
    const before = panelMix(rows(), ids.M2!)
    expect(before.domains).toEqual([
      { name: 'leaving hospital after a fall', people: 1 },
      { name: 'leaving hospital after a stroke', people: 1 },
      { name: 'turned away from reablement', people: 1 },
    ])
    const answer = rows().where('answer', 'person', ids.P09!)[0]!
    const { axes } = answer
    act('recordAnswer', {
      person: ids.P09!,
      axes: axes!,
      purposes: { contactAgain: true, recordExperience: false, keepNeeds: false },
      names: [answer.id],
      how: 'spoken',
    })
    expect(panelMix(rows(), ids.M2!).shown).toBe(before.shown - 1)
  })

  test('[P8] stage and period are counts with their gaps, never anything of one person', () => {
    const { rows, ids } = thePanel()
    const mix = panelMix(rows(), ids.M1!)
    expect(mix.cells.flat().reduce((sum, one) => sum + one, 0) + mix.partly).toBe(mix.shown)
    expect(mix.cells).toHaveLength(mix.stages.length)
    expect(mix.periods.map((one) => one.lastYear)).toEqual(
      [2024, 2025, 2026, 9998].filter((year) => mix.periods.some((one) => one.lastYear === year)),
    )
    for (const id of Object.values(ids)) expect(JSON.stringify(mix)).not.toContain(id)
    expect(JSON.stringify(mix)).not.toContain('Curlew')
    expect(mix.absent).toEqual(['housing', 'police', 'education', 'business'])
  })

  test('[P9] what rests on one voice says so, and no more once a second one stands beneath it', () => {
    const { act, rows, ids } = thePanel()
    // Both of Avocet's: two notes, one voice.
    const found = () => onOneVoice(rows()).flatMap((one) => (one.kind === 'challenge' ? [] : [one.id]))
    expect(found()).toEqual([ids.K1, ids.S1])
    act('linkEvidence', { clause: ids.K1!, to: ids.N04! })
    expect(found()).toEqual([ids.S1])
  })

  test('[P9] what was asked in one person’s words says so; what nobody is written beneath says nothing', () => {
    const { act, rows, ids } = thePanel()
    const asked = () => onOneVoice(rows()).filter((one) => one.kind === 'challenge')
    // The sample's four were each made from what one person said.
    const sample = asked().map((one) => one.id)
    expect(sample).toHaveLength(4)
    const from = rows().get('contribution', ids.N04!)!
    const id = act('addChallenge', {
      workshop: ids.M2!,
      youSaid: textOf(from.text),
      lang: 'en-GB',
      from: [from.id],
    }).id
    expect(asked().map((one) => one.id)).toEqual([...sample, id])
    // A wording of two people's is no longer one voice, and neither the room nor a reader is told whose.
    const two = [from.id, ids.N01!]
    const both = act('addChallenge', {
      workshop: ids.M2!,
      youSaid: 'Ring us first',
      lang: 'en-GB',
      from: two,
    }).id
    expect(asked().map((one) => one.id)).toEqual([...sample, id])
    for (const to of ['programme', 'commissioner', 'public'] as const)
      expect(rows({ to }).get('challenge', both)?.madeOf).toBeUndefined()
    expect(rows().get('challenge', both)?.madeOf?.youSaid?.toSorted()).toEqual(two.toSorted())
  })

  test('[P9] what one person asks for says so until a second asks; what somebody promises is theirs to promise', () => {
    const { act, rows, workshop, people } = aPanel()
    const [curlew, plover] = people as [string, string]
    const add = (type: 'commitment' | 'offer' | 'request', by: string | null) =>
      act('addCommitment', { workshop, type, text: `A ${type}`, lang: 'en-GB', by }).id
    for (const type of ['commitment', 'offer'] as const) add(type, curlew)
    const request = add('request', curlew)
    const nobodys = add('request', null)
    const found = () => onOneVoice(rows()).map((one) => [one.kind, one.id])
    expect(found()).toEqual([['request', request]])
    const concern = (person: string, answeredBy: string[]) => {
      const said = { workshop, type: 'concern', text: `Somebody ${person} says`, lang: 'en-GB' } as const
      const { id } = act('addContribution', { ...said, people: [person] })
      act('editContribution', { id, answeredBy })
      return id
    }
    concern(curlew, [request, nobodys])
    expect(found()).toEqual([
      ['request', request],
      ['request', nobodys],
    ])
    concern(plover, [request, nobodys])
    expect(found()).toEqual([])
  })
})

describe('checklists of the field', () => {
  test('[P10] every checklist fits one schema, in both languages, with ids of its own', () => {
    for (const list of checklists) {
      expect(checklistFile.safeParse(list).error?.issues).toBeUndefined()
      const ids = list.parts.flatMap((part) => part.items.map((one) => one.id))
      expect(new Set(ids).size).toBe(ids.length)
    }
    expect(checklists.map((one) => one.when)).toEqual(['before', 'after', 'children'])
    const parts = checklists.map((one) => one.parts.map((part) => part.title['en-GB'].split(' ')[0]))
    expect(parts[0]).toEqual(['Principles', 'Purpose', 'Presence', 'Process', 'Impact'])
    expect(parts[1]).toEqual(['Inclusive', 'Working', 'Support', 'Communications', 'Impact', 'Governance'])
    expect(parts[2]).toEqual(['Before', 'Space', 'Voice', 'Audience', 'Influence'])
    const agreed = checklists[2]!.parts[0]!.items[0]!
    expect(agreed.text['en-GB']).toMatch(/a parent agreed, or somebody competent/)
  })

  test('[P11] an answer is kept once a line; where children take part there is no room for words', () => {
    const { act, tried, rows, workshop } = aPanel()
    const line = { workshop, list: 'four_pi', item: 'limits' }
    act('answerChecklist', { ...line, answer: 'partly', next: 'Say it in the letter' })
    act('answerChecklist', { ...line, answer: 'yes' })
    expect(rows().all('checked')).toHaveLength(1)
    expect(rows().all('checked')[0]).toMatchObject({ answer: 'yes', next: { text: 'Say it in the letter' } })
    const child = { workshop, list: 'lundy', item: 'agreed' }
    act('answerChecklist', { ...child, answer: 'parent' })
    expect(tried('answerChecklist', { ...child, next: 'Her mother said' })).toMatchObject({
      refused: 'refusals.noWordsHere',
    })
    expect(isRefusal(tried('answerChecklist', { ...child, answer: 'yes' }))).toBe(true)
    for (const item of checklists[2]!.parts.flatMap((part) => part.items)) expect(item.words).toBe(false)
  })
})

describe('rounds', () => {
  test('[P12] everybody is asked once; whoever passes is asked again at the end, and may leave it there', () => {
    const { act, tried, rows, workshop, people } = aPanel()
    const round = act('beginRound', { workshop, people, at: at(0) }).id
    const turns: string[] = []
    const did = ['spoke', 'pass', 'pass', 'spoke', 'spoke', 'pass'] as const
    did.forEach((what, minute) => {
      const person = roundOn(rows(), workshop)!.now!
      turns.push(person)
      act('takeTurn', { round, person, did: what, at: at(minute + 1) })
    })
    const [a, b, c, d] = people
    expect(turns).toEqual([a, b, c, d, b, c])
    const over = roundOn(rows(), workshop)!
    expect(over.now).toBeNull()
    expect(over.seats.map((one) => one.state)).toEqual(['spoken', 'spoken', 'rested', 'spoken'])
    expect(over.row.doneAt).toBe(at(6))
    expect(isRefusal(tried('takeTurn', { round, person: a!, did: 'spoke', at: at(7) }))).toBe(true)
  })

  test('[P13] a turn is the turn of whoever it is: a second press notes nothing', () => {
    const { act, tried, workshop, people } = aPanel()
    const round = act('beginRound', { workshop, people, at: at(0) }).id
    const turn = { round, person: people[0]!, did: 'spoke', at: at(1) } as const
    act('takeTurn', turn)
    expect(tried('takeTurn', turn)).toMatchObject({ refused: 'refusals.notTheirTurn' })
    expect(tried('beginRound', { workshop, people, at: at(1) })).toMatchObject({
      refused: 'refusals.roundIsOn',
    })
  })

  test('[P14] each round begins with somebody else, and the three roles go round', () => {
    const { act, rows, workshop, people } = aPanel()
    const begun = [0, 1, 2, 3].map((minute) => {
      const round = act('beginRound', { workshop, people, at: at(minute) }).id
      act('endRound', { round, at: at(minute, 30) })
      return rows().get('round', round)!
    })
    expect(new Set(begun.map((one) => one.order![0])).size).toBe(4)
    for (const role of ['timekeeper', 'scribe', 'challenger'] as const)
      expect(new Set(begun.map((one) => one[role])).size).toBe(4)
    for (const one of begun) expect(new Set([one.timekeeper, one.scribe, one.challenger]).size).toBe(3)
  })

  test('[P15] airtime is the team’s, goes with a person’s words, and is not kept of whoever keeps nothing', () => {
    const { desk, act, rows, ids } = thePanel()
    const curlew = () => airtime(rows(), ids.M1!).find((one) => one.person === ids.P01)?.seconds
    expect(curlew()).toBe(118)
    for (const to of ['programme', 'commissioner', 'public'] as const)
      expect([...rows({ to }).all('round'), ...rows({ to }).all('turn')]).toEqual([])
    const theirs = desk.model.all('turn').find((one) => one.person === ids.P01)!.spokeFor!
    act('eraseWords', { ids: [ids.P01!] })
    expect(desk.model.words.has(theirs)).toBe(false)
    expect(curlew()).toBeUndefined()
    expect(desk.model.all('turn').find((one) => one.person === ids.P10)!.spokeFor ?? null).toBeNull()
  })

  test('[P16] somebody who takes everything back half-way leaves the round, and it goes on', () => {
    const { act, rows, workshop, people } = aPanel()
    const round = act('beginRound', { workshop, people, at: at(0) }).id
    act('takeTurn', { round, person: people[0]!, did: 'spoke', at: at(1) })
    act('takeBack', { person: people[1]! })
    expect(roundOn(rows(), workshop)!.now).toBe(people[2])
    act('takeTurn', { round, person: people[2]!, did: 'spoke', at: at(2) })
    expect(roundOn(rows(), workshop)!.now).toBe(people[3])
  })
})

describe('the challenge log', () => {
  test('[P17] a meeting opens with what became of earlier ones: asked, answered, overdue', () => {
    const { rows, ids } = thePanel()
    const { before, here, counts } = challengeLog(rows(), ids.M2!, today)
    const { log_at_second_meeting: log } = expected
    expect({ before: before.length, here: here.length, ...counts }).toEqual(log)
    const late = before.find((one) => one.state === 'overdue')!
    expect([textOf(late.row.to), late.late]).toEqual(['Discharge hub', 17])
    expect(challengeLog(rows(), ids.M1!, today).before).toEqual([])
  })

  test('[P18] the first answer ends the wait, whether it is yes or no, and a better one later does not move it', () => {
    const { act, rows, ids } = thePanel()
    const of = () => rows().get('challenge', ids.C6!)!
    expect([of().askedOn, of().answeredOn]).toEqual(['2026-09-16', null])
    act('editChallenge', { id: ids.C6!, weDidNotBecause: 'Two systems that do not speak' })
    expect(of().answeredOn).toBe(today)
    expect(challengeLog(rows(), ids.M2!, today).counts).toEqual({ asked: 2, overdue: 0, answered: 3 })
    act('editChallenge', { id: ids.C1!, weDid: 'And on Saturdays too' })
    expect(rows().get('challenge', ids.C1!)!.answeredOn).toBe('2026-11-02')
  })

  test('[P19] a challenge made from somebody’s words goes when they take them back', () => {
    const { rows, ids } = thePanel()
    const wall = { to: 'room', workshop: ids.M2! } as const
    expect(textOf(rows(wall).get('challenge', ids.C1!)?.youSaid)).toMatch(/ring ahead/)
    // C3 rests on Plover's words, who took everything back.
    for (const name of expected.taken_back_with_them)
      expect(textOf(rows(wall).get('challenge', ids[name]!)?.youSaid)).toBe('')
  })
})

describe('care', () => {
  test('[P20] of a pause there is the time, the stage and the outcome, and no field a word fits into', () => {
    const { rows, ids } = thePanel()
    const [pause] = rows().where('pausing', 'workshop', ids.M1!)
    expect(expected.pauses).toEqual([{ stage: pause!.stage, outcome: pause!.outcome }])
    expect(Object.keys(records.pausing.fields).sort()).toEqual([
      'at',
      'onDay',
      'outcome',
      'stage',
      'workshop',
    ])
  })

  test('[P21] of safeguarding there is that it was handed over, when and to which role', () => {
    const { rows, ids } = thePanel()
    expect(
      rows()
        .where('safeguarding', 'workshop', ids.M2!)
        .map((one) => one.to),
    ).toEqual(expected.handed_over)
    expect(Object.keys(records.safeguarding.fields).sort()).toEqual(['at', 'onDay', 'to', 'workshop'])
  })

  test('[P22] neither takes a word, is undone, or reaches anybody but the team', () => {
    const { act, desk, rows, workshop } = aPanel()
    for (const kind of ['pausing', 'safeguarding'] as const)
      for (const schema of Object.values(records[kind].fields)) {
        expect(isSaid(schema) || isSaidList(schema)).toBe(false)
        expect(
          schema.safeParse('She told us that her brother').success &&
            schema !== records[kind].fields.workshop,
        ).toBe(false)
      }
    const words = desk.model.words.size
    act('recordPause', { workshop, at: at(3), stage: 'two', outcome: 'leftWithSomebody' })
    act('recordSafeguarding', { workshop, at: at(4), to: 'lead' })
    expect(desk.model.words.size).toBe(words)
    expect(
      isRefusal(
        desk.act('recordPause', {
          workshop,
          at: at(3),
          stage: 'two',
          outcome: 'ended',
          note: 'she',
        } as never),
      ),
    ).toBe(true)
    desk.undo()
    expect([rows().all('pausing').length, rows().all('safeguarding').length]).toEqual([1, 1])
    expect([
      ...rows({ to: 'programme' }).all('pausing'),
      ...rows({ to: 'programme' }).all('safeguarding'),
    ]).toEqual([])
  })

  test('[P23] access needs are deleted after the day, every wording of them, unless somebody asked otherwise', () => {
    const { desk, act, rows, ids } = thePanel()
    const texts = () => [...desk.model.words.values()].map((one) => one.text)
    expect(texts()).toContain('quiet corner')
    act('editParticipant', { id: ids.P09!, needs: ['quiet corner by the door'] })
    expect(act('forgetNeeds', {})).toEqual({ count: 2 })
    expect(texts().filter((text) => /quiet corner|step-free/.test(text))).toEqual([])
    expect(rows().get('participant', ids.P01!)!.needs!.map(textOf)).toEqual(['large print'])
    expect(act('forgetNeeds', {})).toEqual({ count: 0 })
  })

  test('[P24] closing the last day deletes them; while another day is to come they stay', () => {
    const { act, rows, workshop, people } = aPanel()
    act('editParticipant', { id: people[0]!, needs: ['hearing loop'] })
    const next = act('startWorkshop', { method: 'soar', title: 'Next', date: '2026-12-01' }).id
    const needs = () => rows().get('participant', people[0]!)!.needs!.map(textOf)
    act('closeWorkshop', { workshop })
    expect(needs()).toEqual(['hearing loop'])
    act('closeWorkshop', { workshop: next })
    expect(needs()).toEqual([])
  })

  test('[P25] of payment there is whether it was offered and taken up', () => {
    const { rows, ids, tried } = thePanel()
    expect(textOf(rows().get('participant', ids.P04!)!.payment)).toBe('declined')
    expect(isRefusal(tried('editParticipant', { id: ids.P04!, payment: '60-83-71 12345678' as never }))).toBe(
      true,
    )
  })
})

describe('the panel sample', () => {
  test('[P26] comes in through the commands a person uses, with the totals it says', () => {
    const { desk, rows, ids, notKept } = thePanel()
    expect(rows().all('workshop')).toHaveLength(expected.meetings)
    expect(panelFile.participants).toHaveLength(expected.people)
    expect(panelFile.said).toHaveLength(expected.said)
    expect(desk.model.all('contribution').length).toBe(expected.kept)
    expect(notKept.map((one) => one.id)).toEqual(expected.not_kept)
    expect(rows().where('attendance', 'workshop', ids.M2!)).toHaveLength(expected.here_today)
    expect(JSON.stringify([...desk.model.words.values()])).not.toContain('must not be')
  })

  test.each(['programme', 'commissioner', 'public'] as const)(
    '[P27] what was taken back, erased or kept near reaches the %s no more',
    (to) => {
      const { rows, ids } = thePanel()
      const shown = rows({ to })
        .all('contribution')
        .filter((one) => textOf(one.text))
      const names = Object.keys(ids).filter((name) => shown.some((one) => one.id === ids[name]))
      expect(names.sort()).toEqual(expected.shown[to])
    },
  )
})

describe('a pause in a round', () => {
  test('[P28] takes nobody’s time: the turn goes on with what was left of it', () => {
    const { act, rows, workshop, people } = aPanel()
    const round = act('beginRound', { workshop, people, at: at(0) }).id
    act('restTurn', { round, from: at(1), to: at(9) })
    expect(rows().get('round', round)!.turnAt).toBe(at(8))
    act('takeTurn', { round, person: people[0]!, did: 'spoke', at: at(9) })
    expect(airtime(rows(), workshop)[0]!.seconds).toBe(60)
    // A turn that began in the middle of a pause: only the rest of the pause is given back.
    act('restTurn', { round, from: at(5), to: at(12) })
    expect(rows().get('round', round)!.turnAt).toBe(at(12))
  })
})
