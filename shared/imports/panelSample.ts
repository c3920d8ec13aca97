import { z } from 'zod'
import type { ArgsOf, CommandName, ResultOf } from '../commands/index.ts'
import type { Refusal } from '../command.ts'
import type { Desk, Done } from '../desk.ts'
import { challenge } from '../records/challenge.ts'
import { clause } from '../records/clause.ts'
import { contribution } from '../records/contribution.ts'
import { felt } from '../records/felt.ts'
import { payments } from '../records/participant.ts'
import { pausing } from '../records/pausing.ts'
import { programme } from '../records/programme.ts'
import { safeguarding } from '../records/safeguarding.ts'
import type { ImportResult, NotKept } from './inquirySample.ts'
import { answers, day, list, short, text, texts } from './fields.ts'
import { checkNames, idsOf, namesIn } from './names.ts'
import { notUnderstood } from './notUnderstood.ts'

/** The file format `alongside.sample.panel/1`: a lived-experience panel over several meetings. */
const panelFile = z.object({
  schema: z.literal('alongside.sample.panel/1'),
  programme: z.object({
    title: text,
    nation: programme.fields.nation,
    place_level: programme.fields.placeLevel,
    geography: text,
    purpose: text,
    coproduction_rung: programme.fields.rung,
    keeper: text,
    take_back_by: text,
    public_body: programme.fields.publicBody,
    parameters: z.object({ open: texts, fixed: texts, unknown: texts, decision_maker: text, reply_by: day }),
  }),
  meetings: list(
    z.object({
      id: short,
      title: text,
      date: day,
      start: short,
      venue: text,
      support_on_day: text,
      agreement: z.object({ agreed_at: day, answers }),
      here: z.array(short),
      round: z
        .object({
          question: text,
          minutes_each: z.number().min(0).max(1_440),
          turns: list(z.tuple([short, z.enum(['spoke', 'pass']), z.number().min(0).max(86_400)])),
        })
        .nullable(),
      felt: felt.fields.counts,
      pauses: list(
        z.object({ at: z.iso.datetime(), stage: pausing.fields.stage, outcome: pausing.fields.outcome }),
      ),
      handed_over: list(z.object({ at: z.iso.datetime(), to: safeguarding.fields.to })),
      checklist: list(z.object({ list: short, item: short, answer: short, next: text.optional() })),
    }),
  ),
  participants: list(
    z.object({
      id: short,
      alias: text,
      role: text,
      experience: text.nullable(),
      stage: text.nullable(),
      period: text.nullable(),
      recruited: text,
      sector: text,
      access_needs: texts,
      language: short,
      payment: payments,
    }),
  ),
  consents: list(
    z.object({
      participant_id: short,
      answers,
      contact_again: z.boolean(),
      record_experience: z.boolean(),
      keep_access_needs: z.boolean(),
      given_how: z.enum(['spoken', 'written', 'signed']),
      given_at: day,
    }),
  ),
  said: list(z.object({ id: short, meeting: short, by: short, kind: contribution.fields.type, text })),
  challenges: list(
    z.object({
      id: short,
      meeting: short,
      you_said: text,
      rests_on: z.array(short),
      to: text,
      due: day,
      asked_on: day,
      we_did: text.optional(),
      we_did_not_because: text.optional(),
      answered_on: day.optional(),
      review_on: day.optional(),
      status: challenge.fields.status,
    }),
  ),
  statements: list(z.object({ id: short, meeting: short, text, grounded_in: z.array(short) })),
  clauses: list(
    z.object({
      id: short,
      section: short,
      kind: clause.fields.type,
      text,
      evidence: z.array(short),
    }),
  ),
  /** Words taken back afterwards: one note, or everything of somebody. */
  taken_back: list(z.object({ by: short, said: short.optional(), all: z.boolean().optional() })),
  erased: z.array(short),
})
export type PanelSample = z.infer<typeof panelFile>

/** The same, with every name in it the name of one thing that is there. */
export const panelSample = panelFile.superRefine((file, context) => {
  const lists = ['participants', 'meetings', 'said', 'challenges', 'statements', 'clauses'] as const
  const [people, meetings, said] = lists.map((list) => idsOf(list, file[list]))
  const all = lists.flatMap((list) => idsOf(list, file[list]))
  const turns = file.meetings.flatMap(({ round }, at) =>
    (round?.turns ?? []).map(([id], each) => ({ at: ['meetings', at, 'round', 'turns', each, 0], id })),
  )
  checkNames(context, all, [
    [people!, namesIn('consents', file.consents, 'participant_id')],
    [people!, namesIn('meetings', file.meetings, 'here')],
    [people!, turns],
    [people!, namesIn('said', file.said, 'by')],
    [people!, namesIn('taken_back', file.taken_back, 'by')],
    [said!, namesIn('taken_back', file.taken_back, 'said')],
    [all, file.erased.map((id, at) => ({ at: ['erased', at], id }))],
    [meetings!, namesIn('said', file.said, 'meeting')],
    [meetings!, namesIn('challenges', file.challenges, 'meeting')],
    [meetings!, namesIn('statements', file.statements, 'meeting')],
    [all, namesIn('challenges', file.challenges, 'rests_on')],
    [all, namesIn('statements', file.statements, 'grounded_in')],
    [all, namesIn('clauses', file.clauses, 'evidence')],
  ])
})

type Act = <N extends CommandName>(name: N, args: ArgsOf<N>) => ResultOf<N>
const lang = 'en-GB'

/**
 * Brings a panel in through the commands a person uses, as one gesture. What somebody keeps nothing of is never
 * stored; what was taken back or erased afterwards is taken back and erased.
 * Refused where the file is not of the format; the message says where, and what is wrong there.
 */
export function importPanel(desk: Desk, file: unknown): Done<ImportResult> | Refusal {
  const parsed = panelSample.safeParse(file)
  if (!parsed.success) return notUnderstood(file, parsed.error)
  return desk.actAll((act) => bringIn(act, parsed.data))
}

function bringIn(act: Act, file: PanelSample): ImportResult {
  const ids = new Map<string, string>()
  const idOf = (name: string) => ids.get(name)
  const idsOf = (names: readonly string[]) => names.flatMap((name) => idOf(name) ?? [])
  const notKept: NotKept[] = []
  const made = startProgramme(act, file)
  bringInPeople(act, file, ids)
  for (const meeting of file.meetings) ids.set(meeting.id, bringInMeeting(act, meeting, idOf))
  const keepsNothing = new Set(
    file.consents.filter((one) => one.answers.keep === 'nothing').map((one) => one.participant_id),
  )
  for (const { id, meeting, by, kind, text } of file.said) {
    if (keepsNothing.has(by)) notKept.push({ id, why: 'keepsNothing' })
    else {
      const said = { workshop: idOf(meeting)!, type: kind, text, lang, people: idsOf([by]) }
      ids.set(id, act('addContribution', { ...said, checkedByTeller: true }).id)
    }
  }
  for (const one of file.challenges)
    ids.set(
      one.id,
      act('addChallenge', {
        workshop: idOf(one.meeting),
        youSaid: one.you_said,
        from: idsOf(one.rests_on),
        lang,
        to: one.to,
        due: one.due,
        askedOn: one.asked_on,
        weDid: one.we_did,
        weDidNotBecause: one.we_did_not_because,
        answeredOn: one.answered_on,
        reviewOn: one.review_on,
        status: one.status,
      }).id,
    )
  for (const one of file.statements) {
    const { id } = act('addStatement', {
      workshop: idOf(one.meeting)!,
      text: one.text,
      lang,
      groundedIn: idsOf(one.grounded_in),
    })
    ids.set(one.id, id)
  }
  for (const { id, section, kind, text, evidence } of file.clauses) {
    const under = { specification: made.specification, section, type: kind, evidence: idsOf(evidence) }
    ids.set(id, act('addClause', { ...under, text, lang }).id)
  }
  for (const { by, said } of file.taken_back)
    act('takeBack', { person: idOf(by), ...(said ? { contribution: idOf(said) } : {}), how: 'message' })
  if (file.erased.length) act('eraseWords', { ids: idsOf(file.erased) })
  const workshop = idOf(file.meetings.at(-1)?.id ?? '') ?? ''
  return { programme: made.id, workshop, notKept, ids: Object.fromEntries(ids) }
}

function startProgramme(act: Act, { programme: one }: PanelSample) {
  const { parameters } = one
  const made = act('startProgramme', {
    title: one.title,
    lang,
    purpose: one.purpose,
    nation: one.nation,
    placeLevel: one.place_level,
    geography: one.geography,
    decisionMaker: parameters.decision_maker,
    replyBy: parameters.reply_by,
    rung: one.coproduction_rung,
    sample: true,
  })
  act('editProgramme', {
    lang,
    keeper: one.keeper,
    takeBackBy: one.take_back_by,
    publicBody: one.public_body,
  })
  for (const state of ['open', 'fixed', 'unknown'] as const)
    for (const text of parameters[state]) act('addParameter', { text, lang, state })
  return made
}

/** People, and then their answers: an answer comes before anything of theirs is kept. */
function bringInPeople(act: Act, file: PanelSample, ids: Map<string, string>) {
  for (const person of file.participants) {
    const theirs = file.consents.find((one) => one.participant_id === person.id)
    const shown = theirs?.record_experience === true
    const { id } = act('addParticipant', {
      alias: person.alias,
      lang,
      role: person.role,
      experience: shown ? person.experience : null,
      stage: shown ? person.stage : null,
      period: shown ? person.period : null,
      recruited: person.recruited,
      sector: person.sector,
      needs: person.access_needs,
      language: person.language,
      payment: person.payment,
    })
    ids.set(person.id, id)
    if (!theirs) continue
    act('recordAnswer', {
      person: id,
      axes: { ...theirs.answers, takenBack: false },
      purposes: {
        contactAgain: theirs.contact_again,
        recordExperience: shown,
        keepNeeds: theirs.keep_access_needs,
      },
      how: theirs.given_how,
      onDay: theirs.given_at,
    })
  }
}

function bringInMeeting(
  act: Act,
  meeting: PanelSample['meetings'][number],
  idOf: (name: string) => string | undefined,
): string {
  const { id: workshop, phases } = act('startWorkshop', {
    method: 'lived_experience_panel',
    title: meeting.title,
    lang,
    date: meeting.date,
    start: meeting.start,
    venue: meeting.venue,
    support: meeting.support_on_day,
  })
  const { agreed_at, answers: agreed } = meeting.agreement
  act('agreeTogether', { workshop, axes: { ...agreed, takenBack: false }, onDay: agreed_at })
  const people = meeting.here.flatMap((one) => idOf(one) ?? [])
  act('attend', { workshop, people, to: 'here' })
  act('goToPhase', { workshop, phase: phases[1]! })
  if (meeting.round) {
    const { question, minutes_each, turns } = meeting.round
    let at = Date.parse(`${meeting.date}T14:00:00.000Z`)
    const time = () => new Date(at).toISOString()
    const round = act('beginRound', {
      workshop,
      people,
      question,
      lang,
      minutesEach: minutes_each,
      at: time(),
    }).id
    for (const [person, did, seconds] of turns) {
      at += seconds * 1000
      act('takeTurn', { round, person: idOf(person)!, did, at: time() })
    }
  }
  if (meeting.felt.some((one) => one > 0)) act('keyFelt', { workshop, counts: meeting.felt })
  for (const one of meeting.pauses) act('recordPause', { workshop, ...one })
  for (const one of meeting.handed_over) act('recordSafeguarding', { workshop, ...one })
  for (const one of meeting.checklist) act('answerChecklist', { workshop, lang, ...one })
  return workshop
}
