import { describe, expect, it } from 'vitest'
import type { Batch } from '../../../shared/change.ts'
import { Hall, open } from '../consent/hall.ts'

const her = 'nobody told me the office had moved'
const kept = (hall: Hall) => JSON.stringify(hall.all().words)
const live = (hall: Hall) => JSON.stringify([...hall.desk.model.words.values()])
const isGone = (hall: Hall, text: string) => !kept(hall).includes(text) && !live(hall).includes(text)

/** Every order of three things. */
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]
const nothing: Batch = { changes: [], words: [], erased: [] }

describe('erasing', () => {
  it.each(orders)(
    '[E1] [E2] reaches a note signed as it was written, whatever arrives first: %i %i %i',
    (...order) => {
      const hall = new Hall()
      const ama = hall.person('Heron')
      const note = hall.note(her, [ama])
      hall.clause(`We heard: ${her}`, [note])
      const { changes, words } = hall.all()
      const parts = [
        { ...nothing, changes },
        { ...nothing, words },
        { ...nothing, erased: [ama] },
      ]
      const other = new Hall()
      for (const at of order as number[]) other.hear(parts[at]!)
      expect(isGone(other, her)).toBe(true)
    },
  )

  it.each(orders)('[E1] [E2] and one signed, taken off and joined later: %i %i %i', (...order) => {
    const hall = new Hall()
    const [ama, twin] = [hall.person('Heron'), hall.person('Heron too')]
    const note = hall.note(her)
    const clause = hall.clause(`We heard: ${her}`, [note])
    hall.act('signContribution', { contribution: note, person: twin })
    hall.act('unsignContribution', { contribution: note, person: twin })
    const before = hall.all()
    hall.act('joinParticipants', { people: [ama, twin] })
    const joining = hall.all().changes.filter((c) => c.kind === 'joining')
    const parts = [before, { ...nothing, changes: joining }, { ...nothing, erased: [ama] }]
    const other = new Hall()
    for (const at of order as number[]) other.hear(parts[at]!)
    expect(isGone(other, her)).toBe(true)
    expect(other.desk.model.saidIn(clause, 'text')).toBeUndefined()
  })

  it('[E1] reaches what is made of it later, on a laptop that has not heard', () => {
    const hall = new Hall()
    const note = hall.note(her)
    const elsewhere = new Hall(hall)
    hall.act('eraseWords', { ids: [note] })
    elsewhere.clause(`We heard: ${her}`, [note])
    elsewhere.act('editContribution', { id: note, text: `${her}, twice` })
    hall.hear(elsewhere.all())
    elsewhere.hear(hall.all())
    expect([isGone(hall, her), isGone(elsewhere, her)]).toEqual([true, true])
  })

  it('[E1] is never undone, and undo does not bring words back', () => {
    const hall = new Hall()
    const note = hall.note('first wording')
    hall.act('editContribution', { id: note, text: her })
    hall.act('eraseWords', { ids: [note] })
    hall.desk.undo()
    hall.desk.undo()
    hall.desk.redo()
    expect(isGone(hall, her) && isGone(hall, 'first wording')).toBe(true)
  })

  it('[E3] a joint text goes whole, and its other sources stay', () => {
    const hall = new Hall()
    hall.agrees({})
    const ama = hall.person('Heron')
    const [hers, others] = [hall.note(her, [ama]), hall.note('so said another')]
    const both = hall.act('mergeContributions', {
      contributions: [hers, others],
      text: `${her}; so said another`,
    }).id
    const clause = hall.clause(`Heard: ${her}`, [both])
    hall.act('eraseWords', { ids: [ama] })
    expect(isGone(hall, her)).toBe(true)
    expect([both, clause].map((id) => hall.desk.model.saidIn(id, 'text'))).toEqual([undefined, undefined])
    expect(hall.text(others)).toBe('so said another')
  })

  it.each(orders)('[E1] [I22] reaches a translation and what was made from it: %i %i %i', (...order) => {
    const hall = new Hall()
    const [hers, cy] = [hall.note(her), 'ddywedodd neb wrthyf fod y swyddfa wedi symud']
    const translation = hall.act('translateContribution', {
      contribution: hers,
      text: cy,
      lang: 'cy',
      by: 'teller',
    }).id
    hall.clause(`Clywsom: ${cy}`, [translation])
    const { changes, words } = hall.all()
    const parts = [
      { ...nothing, changes },
      { ...nothing, words },
      { ...nothing, erased: [hers] },
    ]
    const other = new Hall()
    for (const at of order as number[]) other.hear(parts[at]!)
    expect(isGone(other, cy) && isGone(other, her)).toBe(true)
  })

  const keyed = (over: object = {}) => {
    const hall = new Hall()
    hall.agrees({})
    const { workshop } = hall
    const sheet = hall.act('printSheets', { workshop, form: 'story', languages: 'both', count: 1 }).sheets[0]!
    const told = { text: her, quote: 'we waited all winter', values: ['trust'], axes: open, ...over }
    const done = hall.act('keyStory', { sheet: sheet.id, ...told })
    return { hall, code: sheet.code, ids: done.ids, person: done.person! }
  }

  it('[E1] [E2] reaches a story keyed in under nothing but its slip, the slip’s id included', () => {
    const { hall, ids, person, code } = keyed()
    const elsewhere = new Hall(hall)
    hall.act('eraseWords', { ids: [person] })
    elsewhere.act('addContribution', {
      workshop: hall.workshop,
      type: 'wish',
      text: 'sooner',
      partOf: ids[0]!,
    })
    elsewhere.hear(hall.all())
    for (const each of [hall, elsewhere])
      for (const text of [her, 'all winter', 'trust', 'sooner', `"text":"${code}"`])
        expect([text, isGone(each, text)]).toEqual([text, true])
  })

  it('[E1] [E3] a value of a story goes by itself, and a wording with what was told in it', () => {
    const { hall, ids } = keyed()
    const { model } = hall.desk
    hall.act('eraseWords', { ids: model.get('contribution', ids[0])!.values! })
    expect([isGone(hall, 'trust'), hall.text(ids[0]!), hall.text(ids[1]!)]).toEqual([
      true,
      her,
      'we waited all winter',
    ])
    hall.act('eraseWords', { ids: [model.get('contribution', ids[0])!.text!] })
    expect(isGone(hall, her) && isGone(hall, 'all winter')).toBe(true)
  })

  it('[E2] [I7] reaches when somebody came, joined later', () => {
    const hall = new Hall()
    const [ama, twin] = [hall.person('Heron'), hall.person('Heron too')]
    hall.act('attend', { workshop: hall.workshop, people: [twin], to: 'here', at: '10:05' })
    const elsewhere = new Hall(hall)
    hall.act('eraseWords', { ids: [ama] })
    expect(isGone(hall, '"10:05"')).toBe(false)
    elsewhere.act('joinParticipants', { people: [ama, twin] })
    hall.hear(elsewhere.all())
    expect(isGone(hall, '"10:05"')).toBe(true)
  })

  it('[E4] cut and forget: the new wording stands, the old ones and what was made of them are gone', () => {
    const hall = new Hall()
    hall.agrees({})
    const note = hall.note('Dr Quill at the surgery never rang back')
    hall.act('editContribution', { id: note, text: 'Dr Quill at the surgery never rang me back' })
    const clause = hall.clause('Dr Quill rings back', [note])
    const retold = hall.clause('Dr Quill never rang', [note])
    hall.act('retellClause', { id: retold, text: 'Somebody returns calls' })
    const elsewhere = new Hall(hall)
    hall.act('cutAndForget', { id: note, text: 'The surgery never rang me back' })
    elsewhere.act('editContribution', { id: note, text: 'Dr Quill again' })
    hall.hear(elsewhere.all())
    expect(isGone(hall, 'Quill')).toBe(true)
    expect(hall.text(note)).toBe('The surgery never rang me back')
    expect([hall.text(clause), hall.text(retold)]).toEqual(['', 'Somebody returns calls'])
    hall.act('editContribution', { id: note, text: 'The surgery did not ring' })
    expect(hall.text(note)).toBe('The surgery did not ring')
  })

  it('[E4] still belongs to whoever said it', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note('Dr Quill never rang', [ama])
    hall.act('cutAndForget', { id: note, text: 'nobody rang' })
    hall.act('eraseWords', { ids: [ama] })
    expect(isGone(hall, 'nobody rang')).toBe(true)
  })

  it('[E5] nothing is stored for, signed to or made from what was erased', () => {
    const hall = new Hall()
    const { workshop } = hall
    const [ama, note] = [hall.person('Heron'), hall.note(her)]
    hall.act('eraseWords', { ids: [ama, note] })
    const other = hall.note('another')
    const { specification } = hall
    expect([
      hall.refused('addContribution', { workshop, type: 'note', text: 'more', people: [ama] }),
      hall.refused('signContribution', { contribution: other, person: ama }),
      hall.refused('addClause', {
        specification,
        section: 'why',
        type: 'outcome',
        text: 'x',
        madeFrom: [note],
      }),
      hall.refused('mergeContributions', { contributions: [note, other], text: 'x' }),
      hall.refused('addTheme', { workshop, label: 'x', from: [note] }),
      hall.refused('editContribution', { id: note, text: 'x' }),
    ]).toEqual(['refusals.personErased', 'refusals.notHere', ...Array(4).fill('refusals.wordsGone')])
  })

  it('[E6] a restore applies what was answered and erased since, and undoes no withdrawal', () => {
    const hall = new Hall()
    hall.agrees({})
    const ama = hall.person('Heron')
    const [hers, theirs] = [hall.note(her, [ama]), hall.note('taken back since')]
    const backup = hall.all()
    hall.act('takeBack', { contribution: theirs })
    hall.act('eraseWords', { ids: [ama] })
    const outlives = ['answer', 'signing', 'unsigning', 'joining', 'closing']
    const { changes, erased } = hall.all()
    const restored = new Hall()
    restored.hear({ changes: changes.filter((c) => outlives.includes(c.kind)), words: [], erased })
    restored.hear(backup)
    expect(isGone(restored, her)).toBe(true)
    expect([restored.sees(hers), restored.sees(theirs), restored.row(theirs)!.gone]).toEqual([
      false,
      false,
      'takenBack',
    ])
  })
})
