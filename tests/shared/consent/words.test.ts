import { describe, expect, it } from 'vitest'
import { retellingProblem, sharedWords } from '../../../shared/consent/retelling.ts'
import { isRefusal } from '../../../shared/command.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { readFileSync } from 'node:fs'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { aLaptop } from '../../laptop.ts'
import { Hall } from './hall.ts'

const file = JSON.parse(
  readFileSync(new URL('../../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
)
const her = 'she sat with me until the letter made sense'

describe('words live apart', () => {
  it('[C1] no change holds a text or a fact about a person', () => {
    const hall = new Hall()
    const ama = hall.person('Heron', {
      role: 'night carer',
      organisation: 'Quay Trust',
      experience: 'two years of waiting',
      needs: ['a quiet corner'],
      language: 'bfi',
      payment: 'declined',
    })
    hall.act('nameParticipant', {
      person: ama,
      firstName: 'Amadeline',
      fullName: 'Amadeline Oduya',
      deleteOn: '2027-01-01',
    })
    hall.note(her, [ama], { title: 'The letter', values: ['patience'], sensitivity: ['bereavement'] })
    hall.says(ama, {}, { heardBy: 'Tomasz' })
    const log = JSON.stringify(hall.all().changes)
    for (const said of [
      'Heron',
      'night carer',
      'Quay Trust',
      'two years',
      'quiet corner',
      'bfi',
      'declined',
      'Amadeline',
      'sat with me',
      'The letter',
      'patience',
      'bereavement',
      'Tomasz',
    ])
      expect(log, said).not.toContain(said)
  })

  it('[C1] nor does the log of the whole sample', () => {
    const keep = keepInMemory()
    const done = importInquiry(new Desk(keep, aLaptop({ day: '2026-11-21' })), file)
    expect(isRefusal(done)).toBe(false)
    const { changes, words } = keep.load().batch
    const log = JSON.stringify(changes)
    expect(words.length).toBeGreaterThan(200)
    expect(words.filter((row) => row.text.length > 12 && log.includes(row.text))).toEqual([])
  })

  it('[C2] an edit keeps sources and subjects, the old row stays, and nothing left out is changed', () => {
    const hall = new Hall()
    const id = hall.note(her, [], { lang: 'cy' })
    const answeredBy = hall.note('an answer')
    hall.act('editContribution', { id, answeredBy: [answeredBy] })
    const old = hall.desk.model.saidIn(id, 'text')!
    hall.act('editContribution', { id, text: `${her}, twice` })
    const row = hall.desk.model.saidIn(id, 'text')!
    expect(row.sources).toEqual([...old.sources, old.id].sort())
    expect(row.lang).toBe('cy')
    expect(hall.desk.model.words.get(old.id)).toEqual(old)
    expect(hall.desk.model.get('contribution', id)!.answeredBy).toEqual([answeredBy])
  })

  it.each([0, 1])(
    '[C2] an edit of two versions keeps what both were made of, whichever shows: %i',
    (first) => {
      const hall = new Hall()
      const note = hall.note('one thing')
      const clause = hall.clause('one thing', [note])
      const elsewhere = new Hall(hall)
      const [editing, retelling] = first ? [hall, elsewhere] : [elsewhere, hall]
      editing.act('editClause', { id: clause, text: 'one thing, here' })
      retelling.act('retellClause', { id: clause, text: 'quite differently put' })
      hall.hear(elsewhere.all())
      hall.act('editClause', { id: clause, text: 'both together now' })
      expect(hall.desk.model.saidIn(clause, 'text')!.sources).toContain(note)
    },
  )

  it('[C2] a clause put anew keeps the hold of the one it rewords', () => {
    const hall = new Hall()
    hall.agrees({})
    const note = hall.note(her)
    const old = hall.clause(her, [note])
    const { id } = hall.act('addClause', {
      specification: hall.specification,
      section: 'why',
      type: 'outcome',
      text: `${her}!`,
      rewords: old,
    })
    hall.act('takeBack', { contribution: note })
    expect(hall.sees(id)).toBe(false)
  })

  it('[C3] [C4] sources are all ancestors, and signing one later reaches everything made from it', () => {
    const hall = new Hall()
    hall.agrees({})
    const [a, b] = [hall.note('tea is made'), hall.note('somebody asks')]
    const merged = hall.act('mergeContributions', {
      contributions: [a, b],
      text: 'tea is made, somebody asks',
    }).id
    const theme = hall.act('addTheme', { workshop: hall.workshop, label: 'tea is made', from: [merged] }).id
    const clause = hall.clause('tea is made', [theme])
    expect(hall.desk.model.saidIn(clause, 'text')!.sources).toEqual(expect.arrayContaining([a, b, merged]))
    expect(hall.sees(clause)).toBe(true)
    const ama = hall.person('Heron')
    hall.says(ama, { reach: 'room' })
    hall.act('signContribution', { contribution: a, person: ama })
    expect([hall.sees(clause), hall.sees(merged), hall.json().includes('tea is made')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('[C5] a clause from unsigned words is under the agreement those were taken under', () => {
    const hall = new Hall()
    hall.agrees({ reach: 'programme' })
    const note = hall.note(her)
    hall.agrees({ reach: 'public' })
    const clause = hall.clause(her, [note])
    expect([hall.sees(clause, { to: 'programme' }), hall.sees(clause, { to: 'commissioner' })]).toEqual([
      true,
      false,
    ])
  })
})

describe('in our own words', () => {
  const made = () => {
    const hall = new Hall()
    hall.agrees({})
    const note = hall.note(her)
    return { hall, note, clause: hall.clause(her, [note]) }
  }

  it('[C6] lets go of the source and keeps the evidence', () => {
    const { hall, note, clause } = made()
    hall.act('retellClause', { id: clause, text: 'Somebody explains what arrives by post' })
    hall.act('takeBack', { contribution: note })
    expect(hall.text(clause)).toBe('Somebody explains what arrives by post')
    expect(hall.desk.model.of('evidence', 'clause', clause).map((link) => link.to)).toEqual([note])
    expect(hall.row(note)!.gone).toBe('takenBack')
  })

  it.each([
    ['five in a row', 'We want: SHE SAT, with me until… noon', true],
    ['four in a row', 'she sat with me, then left', false],
    ['other writing of the same', 'ｓｈｅ sát with me un\u200btil', true],
    ['nothing of it', 'quite another thing entirely here', false],
  ])('[C6] is refused for %s', (_, text, refused) => {
    const { hall, clause } = made()
    expect(hall.refused('retellClause', { id: clause, text })).toBe(
      refused ? 'refusals.retellingRepeats' : 'was done',
    )
  })

  it('[C6] compares all of a shorter source, and any older version', () => {
    const { hall } = made()
    const short = hall.note('kindness first')
    const from = hall.clause('kindness first', [short])
    expect(hall.refused('retellClause', { id: from, text: 'We put Kindness first.' })).toBe(
      'refusals.retellingRepeats',
    )
    hall.act('editContribution', { id: short, text: 'kindness before forms' })
    expect(hall.refused('retellClause', { id: from, text: 'We put kindness first.' })).toBe(
      'refusals.retellingRepeats',
    )
    expect(hall.refused('retellClause', { id: from, text: 'People matter more' })).toBe('was done')
  })

  it('[C6] a translation is a version of what it translates, and what an image means is no label', () => {
    const { hall, note } = made()
    const hers = 'eisteddodd hi gyda fi tan ganol dydd'
    const translation = hall.act('translateContribution', {
      contribution: note,
      text: hers,
      lang: 'cy',
      by: 'teller',
    }).id
    const from = hall.clause(hers, [translation])
    hall.act('removeRecord', { id: translation })
    expect(hall.refused('retellClause', { id: from, text: hers })).toBe('refusals.retellingRepeats')
    hall.act('takeBack', { contribution: note })
    expect(hall.sees(from)).toBe(false)
    const image = hall.note('a bridge', [], { type: 'image', means: 'we were left', table: 'window' })
    const drawn = hall.clause('we were left', [image])
    expect(hall.refused('retellClause', { id: drawn, text: 'We were left!' })).toBe(
      'refusals.retellingRepeats',
    )
    expect(hall.refused('retellClause', { id: drawn, text: 'A seat by the window' })).toBe('was done')
  })

  it('[C6] counts each sign where no spaces are set between words', () => {
    expect(sharedWords('我们一起喝茶聊天', '他们一起喝茶聊天很久')).toBeDefined()
    expect(sharedWords('我们一起喝', '他们在哪里')).toBeUndefined()
  })

  it('[C6] a value of one word does not forbid the word', () => {
    const { hall } = made()
    const story = hall.note('a long day at the office of nobody in particular', [], { values: ['trust'] })
    const from = hall.clause('a long day', [story])
    expect(hall.refused('retellClause', { id: from, text: 'Trust grows slowly' })).toBe('was done')
  })

  it('[C7] is checked at every later save, on another laptop and after an undo there too', () => {
    const { hall, note, clause } = made()
    hall.act('retellClause', { id: clause, text: 'Somebody explains the post' })
    expect(hall.refused('editClause', { id: clause, text: `Somebody explains: ${her}` })).toBe(
      'refusals.retellingRepeats',
    )
    const elsewhere = new Hall(hall)
    elsewhere.act('editClause', { id: clause, text: 'Somebody explains the post twice' })
    hall.desk.undo()
    hall.hear(elsewhere.all())
    // Undoing the retelling here lets go of nothing: the note holds the text, or its words are refused.
    const refused = hall.refused('editClause', { id: clause, text: `Twice: ${her}` }) !== 'was done'
    expect(refused || hall.desk.model.saidIn(clause, 'text')!.sources.includes(note)).toBe(true)
  })

  it('[C7] is refused where a source is missing, erased, or counted only', () => {
    const { hall, note, clause } = made()
    const lacking = new Hall()
    const text = hall.desk.model.saidIn(note, 'text')!.id
    const part = hall.all()
    lacking.hear({ ...part, words: part.words.filter((row) => row.id !== text) })
    expect(lacking.refused('retellClause', { id: clause, text: 'Other words' })).toBe(
      'refusals.retellingSourceMissing',
    )
    const without = new Hall()
    without.hear(hall.without(note))
    expect(without.refused('retellClause', { id: clause, text: 'Other words' })).toBe(
      'refusals.retellingSourceMissing',
    )
    const ama = hall.person('Heron')
    hall.says(ama, { words: 'counted' })
    hall.act('signContribution', { contribution: note, person: ama })
    expect(hall.refused('retellClause', { id: clause, text: 'Other words' })).toBe('refusals.countedOnly')
    expect(retellingProblem(hall.desk.model, 'Other words', ['con_00000000-nobody'])).toMatchObject({
      refused: 'refusals.retellingSourceMissing',
    })
  })

  it('[C7] keeps the hold of somebody a text speaks of with no contribution between', () => {
    const { hall } = made()
    const ama = hall.person('Heron')
    const offer = hall.act('addCommitment', {
      workshop: hall.workshop,
      type: 'offer',
      text: 'a lift on Fridays',
      by: ama,
    }).id
    const clause = hall.clause('a lift on Fridays', [offer])
    hall.act('retellClause', { id: clause, text: 'a lift on Fridays, every week' })
    hall.act('takeBack', { person: ama })
    expect(hall.json()).not.toContain('a lift')
  })
})
