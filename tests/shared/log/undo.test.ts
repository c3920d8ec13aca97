import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { Desk } from '../../../shared/desk.ts'
import { aLaptop } from '../../laptop.ts'
import { Hall, today } from '../consent/hall.ts'

const facilitator = { to: 'facilitator' } as const
const undone = (hall: Hall, which: 'undo' | 'redo' = 'undo') => {
  const done = hall.desk[which]()
  if (isRefusal(done)) throw new Error(done.refused)
  return done
}

describe('undo', () => {
  it('[U1] [U2] takes back an edit, and redo brings it again, each as a change of its own', () => {
    const hall = new Hall()
    const note = hall.note('first')
    hall.act('editContribution', { id: note, text: 'second', type: 'story' })
    const changes = hall.all().changes.length
    undone(hall)
    expect([hall.text(note, facilitator), hall.row(note, facilitator)!.type]).toEqual(['first', 'note'])
    undone(hall, 'redo')
    expect([hall.text(note, facilitator), hall.row(note, facilitator)!.type]).toEqual(['second', 'story'])
    expect(hall.all().changes).toHaveLength(changes + 2)
  })

  it('[U2] of a removal brings back a removal that knew no more than the first', () => {
    const hall = new Hall()
    const note = hall.note('first')
    const elsewhere = new Hall(hall)
    elsewhere.act('editContribution', { id: note, text: 'second' })
    hall.act('removeRecord', { id: note })
    elsewhere.hear(hall.all())
    const stands = () => [elsewhere.desk.model.rec(note)!.removed, elsewhere.desk.model.rec(note)!.kept]
    expect(stands()).toEqual([false, true])
    undone(elsewhere)
    undone(elsewhere, 'redo')
    expect(stands()).toEqual([false, true])
  })

  it('[U2] ends with the next gesture', () => {
    const hall = new Hall()
    const note = hall.note('first')
    hall.act('editContribution', { id: note, text: 'second' })
    undone(hall)
    hall.act('editContribution', { id: note, type: 'story' })
    expect(hall.desk.redo()).toEqual({ refused: 'refusals.nothingToRedo', params: undefined })
    expect(new Desk(hall.keep, aLaptop({ day: today })).stacks.redo).toEqual([])
  })

  it('[U1] leaves what another changed since, and says so', () => {
    const hall = new Hall()
    const note = hall.note('first')
    hall.act('editContribution', { id: note, text: 'second', type: 'story' })
    const elsewhere = new Hall(hall)
    elsewhere.act('editContribution', { id: note, text: 'third' })
    hall.hear(elsewhere.all())
    undone(hall)
    expect(hall.text(note, facilitator)).toBe('second')
    const both = new Hall()
    const mine = both.note('first')
    both.act('editContribution', { id: mine, text: 'second', type: 'story' })
    const other = new Hall(both)
    other.act('editContribution', { id: mine, text: 'third' })
    // Brought in without becoming a gesture of this desk: only the reverse of our own is asked for.
    both.desk.merge(other.all())
    both.desk.stacks.undo.pop()
    expect(undone(both).skipped).toBe(1)
    expect([both.text(mine, facilitator), both.row(mine, facilitator)!.type]).toEqual(['third', 'note'])
  })

  it('[U1] a note others have worked on since is not taken away', () => {
    const hall = new Hall()
    const note = hall.note('first')
    const elsewhere = new Hall(hall)
    elsewhere.act('editContribution', { id: note, status: 'carried' })
    hall.hear(elsewhere.all())
    hall.desk.stacks.undo.pop()
    const { skipped } = undone(hall)
    expect([skipped, hall.text(note, facilitator)]).toEqual([1, 'first'])
  })

  it('[U3] one gesture of several commands is one step', () => {
    const hall = new Hall()
    hall.desk.actAll((act) => {
      const { id: theme } = act('addTheme', { workshop: hall.workshop, label: 'Moving' })
      const { ids } = act('pasteContributions', {
        workshop: hall.workshop,
        type: 'note',
        texts: ['one', 'two'],
      })
      act('moveContributions', { contributions: ids, theme })
    })
    undone(hall)
    const left = (['theme', 'contribution', 'placement'] as const).map(
      (kind) => hall.desk.model.all(kind).length,
    )
    expect(left).toEqual([0, 0, 0])
    undone(hall, 'redo')
    expect(hall.desk.model.all('placement')).toHaveLength(2)
  })

  it('[U4] survives a restart, with the gestures others have overtaken where they were', () => {
    const hall = new Hall()
    const note = hall.note('first')
    hall.act('editContribution', { id: note, text: 'second' })
    const elsewhere = new Hall(hall)
    elsewhere.act('editContribution', { id: note, text: 'third' })
    hall.hear(elsewhere.all())
    undone(hall)
    const restarted = new Desk(hall.keep, aLaptop({ day: today }))
    const marks = (desk: Desk) => [
      desk.stacks.undo.map((one) => one.mark),
      desk.stacks.redo.map((one) => one.mark),
    ]
    expect(marks(restarted)).toEqual(marks(hall.desk))
    expect(restarted.next('redo')?.mark).toBe(hall.desk.next('redo')?.mark)
    expect(isRefusal(restarted.redo())).toBe(false)
  })

  it('[U5] what another laptop brought is one gesture here, its own undos included', () => {
    const hall = new Hall()
    const note = hall.note('first')
    const elsewhere = new Hall(hall)
    elsewhere.act('editContribution', { id: note, text: 'second' })
    elsewhere.desk.undo()
    const fresh = elsewhere.all().changes.filter((c) => !hall.desk.model.changes.has(c.id))
    hall.hear({ ...elsewhere.all(), changes: [...fresh].reverse() })
    elsewhere.act('addTheme', { workshop: hall.workshop, label: 'Moving' })
    hall.hear(elsewhere.all())
    const steps = hall.desk.stacks.undo.length
    undone(hall)
    expect(hall.desk.model.all('theme')).toHaveLength(0)
    expect(hall.desk.stacks.undo).toHaveLength(steps - 1)
    expect(hall.desk.stacks.undo.at(-1)!.changes.map((c) => c.id)).toEqual(
      expect.arrayContaining(fresh.map((c) => c.id)),
    )
  })

  it('[C25] never takes back an answer, a name, a joining, a closing, or the deleting of a person', () => {
    const hall = new Hall()
    const [ama, twin] = [hall.person('Heron'), hall.person('Heron too')]
    const note = hall.note('said')
    hall.act('editParticipant', { id: twin, role: 'carer' })
    const steps = hall.desk.stacks.undo.length
    hall.says(ama, { reach: 'room' })
    hall.agrees({})
    hall.act('signContribution', { contribution: note, person: ama })
    hall.act('unsignContribution', { contribution: note, person: ama })
    hall.act('joinParticipants', { people: [ama, twin] })
    hall.act('closeWorkshop', { workshop: hall.workshop })
    hall.act('takeBack', { person: ama })
    hall.act('removeParticipant', { id: twin })
    expect(hall.desk.stacks.undo).toHaveLength(steps)
    const kinds = ['answer', 'signing', 'unsigning', 'joining', 'closing'] as const
    const before = kinds.map((kind) => hall.desk.model.all(kind).length)
    while (hall.desk.next('undo')) undone(hall)
    expect(kinds.map((kind) => hall.desk.model.all(kind).length)).toEqual(before)
    expect(hall.desk.model.rec(twin)!.removed).toBe(true)
  })

  it('[C25] an answer given in one gesture with a note stays when the note is undone', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    hall.desk.actAll((act) => {
      const { id } = act('addContribution', { workshop: hall.workshop, type: 'note', text: 'said' })
      act('signContribution', { contribution: id, person: ama })
      act('takeBack', { contribution: id })
    })
    undone(hall)
    undone(hall, 'redo')
    const note = hall.desk.model.all('contribution')[0]!.id
    expect([hall.row(note, facilitator)!.gone, hall.sees(note)]).toEqual(['takenBack', false])
  })
})
