import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { compareLines, compareVersions, linesOf } from '../../../shared/queries/compare.ts'
import { due } from '../../../shared/queries/due.ts'
import { countedOf, learningHistory } from '../../../shared/queries/learning.ts'
import { outline, outlineOfVersion, versionsOf } from '../../../shared/queries/outline.ts'
import { daysLate, daysToDecision, promisesOf } from '../../../shared/queries/promises.ts'
import { isLived } from '../../../shared/queries/voiceKinds.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'
import { wordedElsewhere } from '../../wordedElsewhere.ts'

const file = JSON.parse(
  readFileSync(new URL('../../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
)
const today = '2026-11-21'

function theSample() {
  const desk = new Desk(keepInMemory(), aLaptop({ day: today }))
  const done = importInquiry(desk, file)
  if (isRefusal(done)) throw new Error(done.refused)
  const { ids, workshop } = done.result
  const act = <N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N> => {
    const did = desk.act(name, args)
    if (isRefusal(did)) throw new Error(did.refused)
    return did.result
  }
  const rows = (to: 'facilitator' | 'commissioner' = 'facilitator') =>
    new Rows(rowsFor(desk.model, { to }, today))
  return { desk, act, rows, ids: ids as Record<string, string>, workshop }
}

describe('promises', () => {
  test('[I66] the nine promises of the sample stand as it says, and a request goes to whom it names', () => {
    const { rows, ids, workshop } = theSample()
    const { all, counts } = promisesOf(rows(), workshop)
    expect(all).toHaveLength(9)
    expect(counts).toEqual({ open: 1, in_progress: 1, done: 5, answered: 1, declined: 1 })
    expect(counts.open + counts.in_progress).toBe(file.expected.commitments_open_or_in_progress)
    expect(textOf(rows().get('commitment', ids.CM9!)?.to)).toBe(file.programme.parameters.decision_maker)
    expect(textOf(rows().get('commitment', ids.CM7!)?.reply)).toMatch(/^No capacity/)
    expect(daysLate(rows().get('commitment', ids.CM9!)!, today)).toBe(164)
    expect(daysLate(rows().get('commitment', ids.CM8!)!, today)).toBe(0)
  })

  test('[I67] days to decision run from asked to answered; opened again, a request has no answer', () => {
    const { act, rows, workshop } = theSample()
    const { id } = act('addCommitment', {
      workshop,
      type: 'request',
      text: 'A room on Mondays',
      askedOn: '2026-11-01',
    })
    const it = () => rows().get('commitment', id)!
    expect(daysToDecision(it(), today)).toEqual({ days: 20, isAnswered: false })
    act('editCommitment', { id, status: 'declined', reply: 'No room this year' })
    expect(it()).toMatchObject({ answeredOn: today, askedOn: '2026-11-01' })
    expect(daysToDecision(it(), '2027-01-01')).toEqual({ days: 20, isAnswered: true })
    act('editCommitment', { id, answeredOn: '2026-11-05' })
    expect(daysToDecision(it(), today)).toEqual({ days: 4, isAnswered: true })
    act('editCommitment', { id, status: 'open' })
    expect(it().answeredOn).toBeNull()
    const offer = act('addCommitment', { workshop, type: 'offer', text: 'Tea' })
    expect(rows().get('commitment', offer.id)?.askedOn).toBeNull()
    expect(daysToDecision(rows().get('commitment', offer.id)!, today)).toBeNull()
  })

  test('[I68] whoever takes a promise on makes its words theirs; whoever keeps nothing promises nothing', () => {
    const { desk, act, rows, ids, workshop } = theSample()
    const { id } = act('addCommitment', { workshop, type: 'commitment', text: 'I open the shutters' })
    expect(textOf(rows('commissioner').get('commitment', id)?.text)).not.toBe('')
    act('editCommitment', { id, by: ids.P06! })
    expect(desk.model.saidIn(id, 'text')?.subjects).toEqual([ids.P06])
    act('takeBack', { person: ids.P06! })
    expect(textOf(rows('commissioner').get('commitment', id)?.text)).toBe('')
    const refuser = file.consents.find(
      (one: { answers: { keep: string } }) => one.answers.keep === 'nothing',
    ).participant_id
    expect(desk.act('editCommitment', { id, by: ids[refuser]! })).toMatchObject({
      refused: 'refusals.notKept',
    })
  })

  test('[I69] what was said and not done is looked at again on its day, and what was done is not', () => {
    const { act, rows } = theSample()
    const all = rows().all('challenge')
    expect(all.map((one) => one.status)).toEqual(['done', 'done', 'not_now', 'open'])
    const [, done, weekends, march] = all
    expect(due(rows(), today).challenges).toEqual([{ id: march!.id, on: '2026-12-09', isPast: false }])
    expect(due(rows(), '2027-01-16').challenges.map((one) => one.id)).toEqual([march!.id, weekends!.id])
    act('editChallenge', { id: march!.id, status: 'done', weDid: 'It is paid until 2028' })
    expect(due(rows(), today).challenges).toEqual([])
    expect(textOf(rows().get('challenge', march!.id)?.weDid)).toBe('It is paid until 2028')
    act('editChallenge', { id: done!.id, status: 'not_now', weDid: null, reviewOn: '2026-12-01' })
    expect(rows().get('challenge', done!.id)?.weDid).toBeNull()
    expect(due(rows(), today).challenges.map((one) => one.on)).toEqual(['2026-12-01'])
  })
})

describe('learning', () => {
  test('[I70] what was counted says out of how many: followed up 5 of 12, then 16 of 19', () => {
    const { rows } = theSample()
    const [tried] = learningHistory(rows())
    const line = tried!.measures.find((one) => one.name.startsWith('handovers followed up'))!
    expect(line.counted).toEqual([
      { value: 5, of: 12 },
      { value: 16, of: 19 },
    ])
    const rates = line.counted.map((one) => Number((one!.value / one!.of!).toFixed(2)))
    expect(rates).toEqual([file.expected.follow_up_rate_cycle1, file.expected.follow_up_rate_cycle2])
    const [first, second] = tried!.cycles
    expect(tried!.because.get(first!.id)!.versions.map((one) => one.number)).toEqual(['0.2'])
    expect(tried!.because.get(second!.id)!.versions.map((one) => one.number)).toEqual(['0.3'])
  })

  test('[I71] a cycle is written as it becomes known; a count taken off takes nothing else with it', () => {
    const { act, rows, ids } = theSample()
    const measures = () => rows().where('measure', 'cycle', ids.LC1!)
    const list = measures().map((one) => ({ id: one.id, name: textOf(one.name), value: one.value! }))
    act('editCycle', {
      id: ids.LC1!,
      surprised: 'Nobody asked for a form',
      decision: 'adapt',
      measures: [...list.slice(0, 3), { name: 'rang back', value: 4, outOf: 2 }],
    })
    expect(textOf(rows().get('cycle', ids.LC1!)?.surprised)).toBe('Nobody asked for a form')
    expect(textOf(rows().get('cycle', ids.LC1!)?.learned)).toMatch(/^The welcome works/)
    expect(measures().map((one) => textOf(one.name))).toEqual([
      'people',
      'came 3+ times',
      'handovers made',
      'rang back',
    ])
    expect(countedOf(rows(), measures()[3]!)).toEqual({ value: 4, of: 12 })
  })

  test('[I72] lived experience is a role of its own: a carer speaks of caring and not for whoever they care for', () => {
    const { rows, ids } = theSample()
    const roles = file.participants.map((one: { id: string; role: string }) => [
      one.role,
      isLived(rows(), ids[one.id]!),
    ])
    expect(roles.every(([role, is]: [string, boolean]) => is === (role === 'lived_experience'))).toBe(true)
    expect(roles.filter(([, is]: [string, boolean]) => is)).toHaveLength(file.expected.roles.lived_experience)
  })
})

describe('versions', () => {
  test('[I73] three versions with their reasons; the rewordings of the sample are told as rewordings, word by word', () => {
    const { rows, ids } = theSample()
    const all = rows()
    const versions = versionsOf(all, all.all('specification')[0]!.id)
    expect(versions.map((one) => [one.number, one.cut?.length])).toEqual(
      Object.entries(file.expected.clauses_by_version),
    )
    expect(versions.map((one) => one.because)).toEqual(
      file.specification_outline.versions.map((one: { because: string[] }) =>
        one.because.flatMap((id) => ids[id] ?? []),
      ),
    )
    const reworded = (at: number) =>
      compareVersions(all, versions[at]!, versions[at + 1]!)
        .filter((one) => one.is === 'reworded')
        .map((one) => [one.before!.id, one.after!.id, one.pieces.some((piece) => piece.is !== 'same')])
    expect(reworded(0)).toEqual([[ids.CL10, ids.CL11, true]])
    expect(reworded(1)).toEqual([[ids.CL07, ids.CL08, true]])
  })

  test('[I74] a clause moved past others is the one that moved, and a new thread under the same words is told', () => {
    const { act, rows, ids } = theSample()
    const all = rows()
    const specification = all.all('specification')[0]!.id
    const before = linesOf(outlineOfVersion(all, versionsOf(all, specification).at(-1)!))
    const section = outline(all, specification).find((one) => one.lines.length > 2)!
    const [first, , last] = section.lines
    act('editClause', { id: last!.id, section: section.section.id, after: null })
    const loose = rows()
      .all('contribution')
      .find((one) => one.type === 'concern')!
    act('linkEvidence', { clause: ids.CL02!, to: loose.id })
    const now = compareLines(before, linesOf(outline(rows(), specification))).filter(
      (one) => one.is !== 'same',
    )
    expect(now.map((one) => [one.is, one.after?.id]).toSorted()).toEqual(
      [
        ['moved', last!.id],
        ['resewn', ids.CL02],
      ].toSorted(),
    )
    expect(now.some((one) => one.after?.id === first!.id)).toBe(false)
    expect(now.find((one) => one.is === 'resewn')!.rests.added.map((one) => one.id)).toEqual([loose.id])
  })

  test('[I75] two wordings are both shown to the facilitator and to nobody else; choosing one settles it and holds both', () => {
    const { desk, act, rows, ids } = theSample()
    const id = ids.PS1!
    const model = desk.model
    act('editStatement', { id, text: 'Anyone sits down first.' })
    const ours = model.saidIn(id, 'text')!.id
    const theirs = wordedElsewhere(desk, id, 'editStatement', 'Tea comes first.')
    const both = rows()
      .get('statement', id)!
      .both!.find((one) => one.field === 'text')!
    expect(both.values.map((one) => textOf(one as never)).toSorted()).toEqual([
      'Anyone sits down first.',
      'Tea comes first.',
    ])
    expect(rows('commissioner').get('statement', id)!.both).toBeUndefined()
    act('editStatement', { id, text: 'Tea comes first.' })
    expect(rows().get('statement', id)!.both).toBeUndefined()
    const kept = model.saidIn(id, 'text')!
    expect(kept.text).toBe('Tea comes first.')
    expect([kept.id === theirs, kept.sources.includes(theirs)]).toContain(true)
    if (kept.id !== theirs) expect(kept.sources).toContain(ours)
  })
})

test('[I76] a document shows statements with the stories beneath, what was learned, promised and answered, and names nobody by it', () => {
  const { desk, ids } = theSample()
  const asked = { audience: 'commissioner', language: 'en-GB', version: '0.3', day: today } as const
  const { tree, contributions } = specificationPreview(desk.model, asked)
  const whole = JSON.stringify(tree.blocks)
  for (const { text } of file.possibility_statements)
    expect(whole).toContain(JSON.stringify(text).slice(1, -1))
  for (const { you_said } of file.you_said_we_did) expect(whole).toContain(you_said)
  expect(whole).toContain('5 of 12 (42 %)')
  expect(whole).toContain('16 of 19 (84 %)')
  expect(whole).toContain('Host the first Tuesday Table in the pantry')
  for (const { alias } of file.participants) expect(whole).not.toContain(`"${alias}"`)
  for (const id of ['ST01', 'ST08']) expect(contributions).toContain(ids[id])
  const { tree: publicTree } = specificationPreview(desk.model, { ...asked, audience: 'public' })
  const held = file.commitments.filter(
    (one: { text: string }) => !JSON.stringify(publicTree).includes(one.text),
  )
  expect(held.length).toBeGreaterThan(0)
})
