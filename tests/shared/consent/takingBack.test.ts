import { describe, expect, it } from 'vitest'
import { careDocument } from '../../../shared/exports/careDocuments.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { allAliases, proposeAlias } from '../../../shared/methods/aliases.ts'
import { mentionsOf, namesOf } from '../../../shared/queries/aboutThem.ts'
import { isAnythingDue, retentionDue } from '../../../shared/queries/retention.ts'
import { takingBack } from '../../../shared/queries/takingBack.ts'
import { rowsFor, Rows } from '../../../shared/rows.ts'
import { textOf } from '../../../shared/record.ts'
import { Hall, today } from './hall.ts'

const rowsOf = (hall: Hall, day = today) => new Rows(rowsFor(hall.desk.model, { to: 'facilitator' }, day))

describe('before words are taken back', () => {
  it('[P32] what will go is counted, and it is what then goes', () => {
    const hall = new Hall()
    hall.agrees({})
    const [ama, bex] = [hall.person('Heron'), hall.person('Wren')]
    const story = hall.note('I waited three winters for a door to open', [ama], { type: 'story' })
    const wish = hall.note('a warm room', [ama], { type: 'wish', partOf: story })
    const other = hall.note('somebody rang back', [bex])
    const theme = hall.act('addTheme', { workshop: hall.workshop, label: 'Warm' }).id
    hall.act('moveContributions', { contributions: [story, other], theme })
    const clause = hall.clause('Somebody opens the door', [other])
    hall.act('linkEvidence', { clause, to: story })
    hall.act('recordHandover', {
      audience: 'commissioner',
      format: 'docx',
      hash: 'f00',
      recipient: 'Council',
      contributions: [story],
    })
    const before = takingBack(rowsOf(hall), [story, wish], [ama])
    expect(before.notes.map((one) => one.id)).toEqual([story, wish])
    expect(before.boards.map((one) => [one.workshop.id, one.count])).toEqual([[hall.workshop, 2]])
    expect(before.themes.map((one) => [one.row.id, one.left])).toEqual([[theme, 1]])
    expect(before.clauses.map((one) => [one.row.id, one.left])).toEqual([[clause, 1]])
    expect(before.handovers).toHaveLength(1)
    hall.act('takeBack', { person: ama })
    const after = rowsOf(hall)
    expect(after.get('contribution', story)?.gone).toBe('takenBack')
    expect(after.get('contribution', wish)?.gone).toBe('takenBack')
    expect(hall.json()).not.toContain('three winters')
    expect(takingBack(after, [story, wish], [ama]).notes).toEqual([])
  })

  it('[P34] what leaned on them says so in a document, and quotes nothing', () => {
    const hall = new Hall()
    hall.agrees({})
    const [ama, bex] = [hall.person('Heron'), hall.person('Wren')]
    hall.says(ama, {})
    hall.says(bex, {})
    const note = hall.note('I waited three winters for a door to open', [ama])
    const other = hall.note('somebody rang back', [bex])
    const clause = hall.clause('Somebody is there', [other])
    hall.act('linkEvidence', { clause, to: note })
    hall.act('takeBack', { contribution: note, person: ama })
    const { tree } = specificationPreview(hall.desk.model, {
      audience: 'commissioner',
      language: 'en-GB',
      version: null,
      day: today,
    })
    const text = JSON.stringify(tree)
    expect(text).toContain('taken back')
    expect(text).not.toContain('three winters')
    expect(text).not.toContain('Heron')
  })
})

describe('who is refused', () => {
  it('[P35] somebody who took everything back or was erased is told of in words, without a name', () => {
    const hall = new Hall()
    const [ama, bex] = [hall.person('Heron'), hall.person('Wren')]
    const { workshop } = hall
    hall.act('takeBack', { person: ama })
    hall.act('eraseWords', { ids: [bex] })
    const said = (person: string) => [
      hall.desk.act('addContribution', { workshop, type: 'note', text: 'x', people: [person] }),
      hall.desk.act('pasteContributions', { workshop, type: 'note', texts: ['x'], people: [person] }),
      hall.desk.act('addCommitment', { workshop, type: 'offer', text: 'x', by: person }),
    ]
    for (const one of said(ama)) expect(one).toEqual({ refused: 'refusals.personTookBack' })
    for (const one of said(bex)) expect(one).toEqual({ refused: 'refusals.personErased' })
  })
})

describe('what others said about somebody', () => {
  it('[P37] is found by alias, by a name kept here and by hints, as whole words, whatever case and accents', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    hall.act('nameParticipant', { person: ama, firstName: 'Siân', deleteOn: '2027-01-01' })
    const own = hall.note('Heron here, I said so', [ama])
    const byName = hall.note('I know that SIAN waits')
    const byAlias = hall.clause('As heron said, doors open')
    const byHint = hall.note('the woman with the lurcher')
    hall.note('the herons on the marsh')
    const rows = rowsOf(hall)
    expect(namesOf(rows, ama)).toEqual(['Heron', 'Siân'])
    const found = (terms: string[]) => mentionsOf(rows, terms, ama).map((one) => one.id)
    expect(found(namesOf(rows, ama)).sort()).toEqual([byAlias, byName].sort())
    expect(found(['lurcher'])).toEqual([byHint])
    expect(found(['lurcher', 'Heron'])).not.toContain(own)
    expect(mentionsOf(rows, ['sian'])[0]?.places.map(({ from, to }) => [from, to])).toEqual([[12, 16]])
    expect(found([''])).toEqual([])
    // The app has done nothing about any of it.
    expect(textOf(rowsOf(hall).get('contribution', byName)?.text)).toBe('I know that SIAN waits')
  })
})

describe('names', () => {
  it.each([4, 5])(
    '[P38] a role %i people hold is beside words for no audience unless five hold it',
    (many) => {
      const hall = new Hall()
      hall.agrees({})
      const people = Array.from({ length: many }, (_, at) =>
        hall.person(`Bird ${at}`, { role: 'harbourmaster' }),
      )
      hall.says(people[0]!, { name: 'role' })
      const note = hall.note('the slip is locked at night', [people[0]!])
      hall.clause('The slip is open at night', [note])
      for (const to of ['programme', 'commissioner', 'public'] as const) {
        const row = hall.row(note, { to })!
        expect(row.voices).toEqual(many >= 5 ? [{ role: 'harbourmaster' }] : [{ participant: true }])
        const { tree } = specificationPreview(hall.desk.model, {
          audience: to,
          language: 'en-GB',
          version: null,
          day: today,
        })
        expect(/harbourmaster/i.test(JSON.stringify(tree))).toBe(many >= 5)
      }
      expect(hall.row(note, { to: 'room', workshop: hall.workshop })?.voices ?? [null]).toEqual([null])
    },
  )

  it('[P39] an alias is chosen by chance from birds, trees and rivers, and tells neither order nor who', () => {
    for (const lists of Object.values(allAliases))
      for (const [list, names] of Object.entries(lists)) {
        expect(['birds', 'trees', 'rivers']).toContain(list)
        expect(new Set(names).size).toBe(names.length)
      }
    const first = [0, 0.3, 0.6, 0.9].map((chance) => proposeAlias([], 'en-GB', chance))
    expect(new Set(first).size).toBe(4)
  })
})

describe('what has come to its day', () => {
  it('[P40] is offered and not done: names, needs, words and counts, each by its own day or the programme’s', () => {
    const hall = new Hall()
    hall.agrees({})
    const ama = hall.person('Heron', { needs: ['a ramp'] })
    hall.act('nameParticipant', { person: ama, firstName: 'Ama', deleteOn: '2026-12-01' })
    const note = hall.note('said until spring', [ama])
    hall.says(ama, { until: '2027-03-01' })
    expect(isAnythingDue(retentionDue(rowsOf(hall), today))).toBe(false)
    expect(retentionDue(rowsOf(hall, '2026-12-02'), '2026-12-02').names).toEqual([ama])
    expect(retentionDue(rowsOf(hall, '2027-03-02'), '2027-03-02').words).toEqual([note])
    hall.act('editProgramme', { needsUntil: '2026-11-20', wordsUntil: '2026-11-20' })
    const due = retentionDue(rowsOf(hall), today)
    expect([due.needs, due.words]).toEqual([1, [note]])
    expect(textOf(hall.row(note, { to: 'facilitator' })?.text)).toBe('said until spring')
    expect(hall.act('forgetNeeds', {})).toEqual({ count: 1 })
    expect([...hall.desk.model.words.values()].some((row) => row.text === 'a ramp')).toBe(false)
    expect(retentionDue(rowsOf(hall), today).needs).toBe(0)
  })
})

describe('the privacy notice and the draft assessment', () => {
  const made = (hall: Hall, which: 'notice' | 'dpia', language: 'en-GB' | 'cy', isProtected = false) =>
    JSON.stringify(careDocument({ rows: rowsOf(hall), which, language, day: today, isProtected }))

  it.each(['notice', 'dpia'] as const)(
    '[P41] %s says the programme’s own settings, and names nobody',
    (which) => {
      const hall = new Hall()
      const ama = hall.person('Heron')
      hall.act('nameParticipant', { person: ama, fullName: 'Ama Bell', deleteOn: '2027-01-01' })
      hall.note('three winters', [ama])
      const gaps = made(hall, which, 'en-GB')
      expect(gaps.match(/To fill in/g)?.length).toBeGreaterThanOrEqual(4)
      expect(gaps).toContain('No passphrase is set')
      hall.act('editProgramme', {
        keeper: 'Thornmouth council',
        purpose: 'Warm rooms',
        lawfulBasis: 'public_task',
        complaintsTo: 'The desk at the library',
        wordsUntil: '2028-05-01',
      })
      const full = made(hall, which, 'en-GB', true)
      for (const known of [
        'Thornmouth council',
        'Warm rooms',
        'Public task',
        'The desk at the library',
        '1 May 2028',
        'a passphrase opens',
      ])
        expect(full).toContain(known)
      for (const one of [gaps, full, made(hall, which, 'cy')])
        expect(one).not.toMatch(/Heron|Ama|three winters/)
      expect(made(hall, which, 'cy', true)).toContain('1 Mai 2028')
    },
  )
})
