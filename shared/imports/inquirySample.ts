import { z } from 'zod'
import type { ArgsOf, CommandName, ResultOf } from '../commands/index.ts'
import type { Refusal } from '../command.ts'
import type { Desk, Done } from '../desk.ts'
import { answers, day, list, minutes, short, text, texts } from './fields.ts'
import { checkNames, idsOf, namesIn } from './names.ts'
import { notUnderstood } from './notUnderstood.ts'

/** The file format `alongside.sample.ai/1`: an appreciative inquiry, from the people to the outline. */
const inquiryFile = z.object({
  schema: z.literal('alongside.sample.ai/1'),
  programme: z.object({
    title: text,
    nation: short,
    place_level: short,
    geography: text,
    purpose: text,
    coproduction_rung: short,
    parameters: z.object({
      open: texts,
      fixed: texts,
      unknown: texts,
      decision_maker: text,
      reply_by: day,
    }),
  }),
  workshop: z.object({
    title: text,
    date: day,
    start: short,
    venue: text,
    affirmative_topic: text,
    facilitators: texts,
    working_agreement: texts,
    support_on_day: text,
    agreement: z.object({ agreed_at: day, answers }),
  }),
  participants: list(
    z.object({
      id: short,
      alias: text,
      role: text,
      experience: text.nullish(),
      stage: text.nullish(),
      experience_period: text.nullish(),
      access_needs: texts,
      language: short,
      payment_offered: z.object({ accepted: z.boolean() }).nullish(),
    }),
  ),
  consents: list(
    z.object({
      participant_id: short,
      answers,
      contact_again: z.boolean(),
      record_experience: z.boolean(),
      keep_access_needs: z.boolean(),
      given_how: short,
      given_at: day,
      changes: list(z.object({ at: day, axis: answers.keyof(), to: short })),
    }),
  ),
  phases: list(z.object({ phase: short, minutes })),
  interviews: list(
    z.object({
      interviewer_id: short,
      storyteller_id: short,
      story_id: short,
      minutes,
    }),
  ),
  stories: list(
    z.object({
      id: short,
      teller_id: short,
      title: text.nullable(),
      narrative: text.nullable(),
      what_made_it_possible: texts,
      values: texts,
      wishes: texts,
      quote: text.nullable(),
      sensitivity: z.array(short),
      checked_by_teller: z.boolean(),
    }),
  ),
  themes: list(
    z.object({
      id: short,
      label: text,
      story_ids: z.array(short),
      dots: z.number().min(0).max(100_000),
      minority_note: text.optional(),
    }),
  ),
  concerns: list(z.object({ id: short, text, answered_by: z.array(short) })),
  dream: list(z.object({ group: text.optional(), image: text, made_by: z.array(short) })),
  possibility_statements: list(
    z.object({
      id: short,
      text,
      theme_ids: z.array(short),
      grounded_in: z.array(short),
      check: z.object({
        affirmative: z.boolean(),
        present_tense: z.boolean(),
        stretching: z.boolean(),
        vivid: z.boolean(),
        grounded: z.boolean(),
      }),
    }),
  ),
  soar: z.object({ strengths: texts, opportunities: texts, aspirations: texts, results: texts }),
  design_elements: list(
    z.object({
      id: short,
      text,
      type: z.enum(['standard', 'local_choice']),
      theme_ids: z.array(short),
    }),
  ),
  commitments: list(
    z.object({
      id: short,
      kind: z.enum(['commitment', 'offer', 'request']),
      text,
      by: short.optional(),
      to: text.optional(),
      due: day,
      status: z.enum(['open', 'in_progress', 'done', 'answered', 'declined']),
      reply: text.optional(),
    }),
  ),
  learning_cycles: list(
    z.object({
      id: short,
      prototype: text,
      cycle: z.number().min(0).max(1_000),
      hypothesis: text,
      prediction: text,
      what_we_tried: text,
      with_whom: text,
      from: day,
      to: day,
      seed_funding_gbp: z.number().min(0).max(1_000_000_000),
      /** `of` names the measure one is a part of. */
      measures: list(z.object({ name: text, value: z.number(), of: text.optional() })),
      what_happened: text,
      what_we_learned: text,
      what_failed_biggest: text,
      decision: z.enum(['adapt', 'adopt', 'abandon']),
      what_we_change: texts,
      reviewed_by: z.array(short),
    }),
  ),
  specification_outline: z.object({
    title: text,
    versions: list(
      z.object({
        version: short,
        date: day,
        status: z.enum(['outline', 'prototype', 'adopted']),
        change: text,
        because: z.array(short),
      }),
    ),
    clauses: list(
      z.object({
        id: short,
        section: short,
        kind: z.enum(['outcome', 'standard', 'local_choice', 'activity', 'condition', 'open_question']),
        text,
        evidence: z.array(short),
        since: short,
        until: short.optional(),
        rewords: short.optional(),
        because: z.array(short).optional(),
      }),
    ),
  }),
  you_said_we_did: list(
    z.object({
      you_said: text,
      we_did: text.nullable(),
      we_did_not_because: text.optional(),
      review_on: day.optional(),
      status: z.enum(['done', 'not_now', 'open']),
    }),
  ),
})
export type InquirySample = z.infer<typeof inquiryFile>

/** The same, with every name in it the name of one thing that is there. */
export const inquirySample = inquiryFile.superRefine((file, context) => {
  const outline = file.specification_outline
  const [people, stories, themes] = (['participants', 'stories', 'themes'] as const).map((list) =>
    idsOf(list, file[list]),
  )
  const clauses = idsOf('clauses', outline.clauses, ['specification_outline'])
  const lists = [
    'concerns',
    'possibility_statements',
    'design_elements',
    'commitments',
    'learning_cycles',
  ] as const
  const all = [
    ...people!,
    ...stories!,
    ...themes!,
    ...lists.flatMap((list) => idsOf(list, file[list])),
    ...clauses,
  ]
  const versions = outline.versions.map(({ version }, at) => ({
    at: ['specification_outline', 'versions', at],
    id: version,
  }))
  const inOutline = <F extends 'evidence' | 'because' | 'rewords' | 'since'>(field: F) =>
    namesIn('clauses', outline.clauses, field, ['specification_outline'])
  for (const [person, { changes }] of file.consents.entries())
    for (const [at, { axis, to }] of changes.entries())
      if (!answers.shape[axis].safeParse(to).success)
        context.addIssue({ code: 'custom', path: ['consents', person, 'changes', at, 'to'] })
  checkNames(context, all, [
    [people!, namesIn('consents', file.consents, 'participant_id')],
    [people!, namesIn('stories', file.stories, 'teller_id')],
    [people!, namesIn('interviews', file.interviews, 'interviewer_id')],
    [people!, namesIn('interviews', file.interviews, 'storyteller_id')],
    [people!, namesIn('dream', file.dream, 'made_by')],
    [people!, namesIn('commitments', file.commitments, 'by')],
    [people!, namesIn('learning_cycles', file.learning_cycles, 'reviewed_by')],
    [stories!, namesIn('interviews', file.interviews, 'story_id')],
    [stories!, namesIn('themes', file.themes, 'story_ids')],
    [themes!, namesIn('possibility_statements', file.possibility_statements, 'theme_ids')],
    [themes!, namesIn('design_elements', file.design_elements, 'theme_ids')],
    [all, namesIn('possibility_statements', file.possibility_statements, 'grounded_in')],
    [all, namesIn('concerns', file.concerns, 'answered_by')],
    [all, [...inOutline('evidence'), ...inOutline('because')]],
    [all, namesIn('versions', outline.versions, 'because', ['specification_outline'])],
    [clauses, inOutline('rewords')],
    [versions, inOutline('since')],
  ])
})

type Act = <N extends CommandName>(name: N, args: ArgsOf<N>) => ResultOf<N>
/** What the import could not keep, and why: ids of the file, never its words. */
export type NotKept = { id: string; why: 'keepsNothing' | 'nothingTold' }
export type ImportResult = {
  programme: string
  workshop: string
  notKept: NotKept[]
  ids: Record<string, string>
}

/**
 * Brings an inquiry in through the commands a person uses, as one gesture. Answers come first, so that
 * nothing of somebody who keeps nothing is ever stored.
 * Refused where the file is not of the format; the message says where, and what is wrong there.
 */
export function importInquiry(desk: Desk, file: unknown): Done<ImportResult> | Refusal {
  const parsed = inquirySample.safeParse(file)
  if (!parsed.success) return notUnderstood(file, parsed.error)
  return desk.actAll((act) => bringIn(act, parsed.data))
}

function bringIn(act: Act, file: InquirySample): ImportResult {
  const ids = new Map<string, string>()
  const notKept: NotKept[] = []
  const idOf = (name: string) => ids.get(name)
  const idsOf = (names: readonly string[]) => names.flatMap((name) => idOf(name) ?? [])
  const lang = 'en-GB'
  const { programme, specification } = startProgramme(act, file)
  const { workshop, phases } = startWorkshop(act, file)
  for (const person of file.participants) {
    const theirs = file.consents.find((one) => one.participant_id === person.id)
    const kept = theirs?.record_experience === true
    ids.set(
      person.id,
      act('addParticipant', {
        alias: person.alias,
        lang,
        role: person.role,
        experience: kept ? person.experience : null,
        stage: kept ? person.stage : null,
        period: kept ? person.experience_period : null,
        needs: theirs?.keep_access_needs ? person.access_needs : [],
        language: person.language,
        payment: person.payment_offered
          ? person.payment_offered.accepted
            ? 'accepted'
            : 'declined'
          : 'none',
      }).id,
    )
  }
  for (const consent of file.consents) bringInAnswers(act, idOf(consent.participant_id), consent)
  const keepsNothing = new Set(
    file.consents.filter((one) => one.answers.keep === 'nothing').map((one) => one.participant_id),
  )
  const step = (name: string) => phases[file.phases.findIndex((phase) => phase.phase === name)] ?? null

  for (const story of file.stories) {
    if (!story.narrative || keepsNothing.has(story.teller_id)) {
      notKept.push({ id: story.id, why: story.narrative ? 'keepsNothing' : 'nothingTold' })
      continue
    }
    const people = idsOf([story.teller_id])
    const from = { workshop, phase: step('discovery'), lang, people }
    const id = act('addContribution', {
      ...from,
      type: 'story',
      text: story.narrative,
      title: story.title,
      values: story.values,
      sensitivity: story.sensitivity,
    }).id
    ids.set(story.id, id)
    if (story.quote) act('addContribution', { ...from, type: 'quote', text: story.quote, partOf: id })
    for (const one of story.what_made_it_possible)
      act('addContribution', { ...from, type: 'strength', text: one, partOf: id })
    for (const one of story.wishes) act('addContribution', { ...from, type: 'wish', text: one, partOf: id })
    act('editContribution', { id, checkedByTeller: story.checked_by_teller })
  }
  for (const interview of file.interviews) {
    const [interviewer, storyteller] = [idOf(interview.interviewer_id), idOf(interview.storyteller_id)]
    if (!interviewer || !storyteller) continue
    act('addInterview', {
      workshop,
      interviewer,
      storyteller,
      story: idOf(interview.story_id),
      minutes: interview.minutes,
    })
  }
  for (const theme of file.themes) {
    const { id } = act('addTheme', {
      workshop,
      label: theme.label,
      lang,
      minorityNote: theme.minority_note,
    })
    ids.set(theme.id, id)
    for (const contribution of idsOf(theme.story_ids)) act('layAlso', { contribution, theme: id })
  }
  bringInDots(act, file, workshop, idOf)
  for (const concern of file.concerns)
    ids.set(
      concern.id,
      act('addContribution', {
        workshop,
        phase: step('dream'),
        type: 'concern',
        text: concern.text,
        lang,
        status: concern.answered_by.length ? 'answered' : 'open',
      }).id,
    )
  file.dream.forEach((dream, at) => {
    const id = `dream ${at + 1}`
    if (dream.made_by.some((person) => keepsNothing.has(person))) notKept.push({ id, why: 'keepsNothing' })
    else
      act('addContribution', {
        workshop,
        phase: step('dream'),
        type: 'image',
        text: dream.image,
        table: dream.group,
        lang,
        people: idsOf(dream.made_by),
      })
  })
  for (const one of file.possibility_statements) {
    const { present_tense, ...checks } = one.check
    const { id } = act('addStatement', {
      workshop,
      text: one.text,
      lang,
      themes: idsOf(one.theme_ids),
      groundedIn: idsOf(one.grounded_in),
      checks: { ...checks, presentTense: present_tense },
    })
    ids.set(one.id, id)
  }
  act('addSoar', { workshop, lang, ...file.soar })
  for (const one of file.design_elements)
    ids.set(
      one.id,
      act('addDesign', { workshop, text: one.text, lang, type: one.type, themes: idsOf(one.theme_ids) }).id,
    )
  for (const one of file.commitments) {
    const { kind: type, text, to, due, status, reply } = one
    if (one.by && keepsNothing.has(one.by)) notKept.push({ id: one.id, why: 'keepsNothing' })
    else
      ids.set(
        one.id,
        act('addCommitment', {
          workshop,
          type,
          text,
          lang,
          by: one.by ? idOf(one.by) : null,
          to: to === 'decision_maker' ? file.programme.parameters.decision_maker : to,
          // The file tells no day: what was asked was asked in the room.
          askedOn: type === 'request' ? file.workshop.date : null,
          due,
          status,
          reply,
        }).id,
      )
  }
  for (const concern of file.concerns) {
    const answeredBy = idsOf(concern.answered_by)
    if (answeredBy.length) act('editContribution', { id: idOf(concern.id)!, answeredBy })
  }
  for (const one of file.learning_cycles)
    ids.set(
      one.id,
      act('addCycle', {
        prototype: one.prototype,
        number: one.cycle,
        lang,
        believed: one.hypothesis,
        predicted: one.prediction,
        tried: one.what_we_tried,
        withWhom: one.with_whom,
        from: one.from,
        to: one.to,
        moneyGbp: one.seed_funding_gbp,
        happened: one.what_happened,
        failedBiggest: one.what_failed_biggest,
        learned: one.what_we_learned,
        changes: one.what_we_change,
        decision: one.decision,
        reviewedBy: idsOf(one.reviewed_by),
        measures: one.measures.map(({ name, value, of }) => {
          const whole = one.measures.findIndex((other) => other.name === of)
          return { name, value, outOf: whole < 0 ? null : whole }
        }),
      }).id,
    )
  for (const one of file.you_said_we_did)
    act('addChallenge', {
      workshop,
      youSaid: one.you_said,
      lang,
      weDid: one.we_did,
      weDidNotBecause: one.we_did_not_because,
      reviewOn: one.review_on,
      status: one.status,
    })
  writeOutline(act, file, specification, ids)
  return { programme, workshop, notKept, ids: Object.fromEntries(ids) }
}

/** The file holds one sum a theme, as the scribe counted them: one round, one sheet, shown to the room. */
function bringInDots(
  act: Act,
  file: InquirySample,
  workshop: string,
  idOf: (name: string) => string | undefined,
) {
  const dots = file.themes.flatMap((theme) =>
    theme.dots > 0 ? { on: idOf(theme.id)!, count: Math.round(theme.dots) } : [],
  )
  if (!dots.length) return
  const over = file.themes.flatMap((theme) => idOf(theme.id) ?? [])
  const { id: vote } = act('openVote', { workshop, over })
  act('keyInDots', { vote, dots })
  act('revealVote', { vote })
}

function startProgramme(act: Act, file: InquirySample) {
  const { programme } = file
  const made = act('startProgramme', {
    title: programme.title,
    lang: 'en-GB',
    purpose: programme.purpose,
    nation: one(['england', 'wales', 'scotland', 'northern_ireland', 'other'], programme.nation),
    placeLevel: one(['neighbourhood', 'place', 'system'], programme.place_level),
    geography: programme.geography,
    decisionMaker: programme.parameters.decision_maker,
    replyBy: programme.parameters.reply_by,
    rung: one(['inform', 'consult', 'engage', 'co_design', 'co_production'], programme.coproduction_rung),
    sample: true,
  })
  act('editProgramme', { lang: 'en-GB', specificationTitle: file.specification_outline.title })
  for (const state of ['open', 'fixed', 'unknown'] as const)
    for (const text of programme.parameters[state]) act('addParameter', { text, lang: 'en-GB', state })
  return { programme: made.id, specification: made.specification }
}

function startWorkshop(act: Act, file: InquirySample) {
  const { workshop } = file
  const made = act('startWorkshop', {
    method: 'five_d',
    title: workshop.title,
    lang: 'en-GB',
    topic: workshop.affirmative_topic,
    date: workshop.date,
    start: workshop.start,
    venue: workshop.venue,
    support: workshop.support_on_day,
    facilitators: workshop.facilitators,
    promises: workshop.working_agreement,
    minutes: Object.fromEntries(file.phases.map((phase) => [phase.phase, phase.minutes])),
  })
  const { agreed_at, answers } = workshop.agreement
  act('agreeTogether', { workshop: made.id, axes: { ...answers, takenBack: false }, onDay: agreed_at })
  return { workshop: made.id, phases: made.phases }
}

/** The first answer, then each change of it: one person's new answer, given beside the one before. */
function bringInAnswers(act: Act, person: string | undefined, consent: InquirySample['consents'][number]) {
  if (!person) return
  const purposes = {
    contactAgain: consent.contact_again,
    recordExperience: consent.record_experience,
    keepNeeds: consent.keep_access_needs,
  }
  const how = consent.given_how.startsWith('written')
    ? 'written'
    : consent.given_how.startsWith('BSL')
      ? 'signed'
      : 'spoken'
  let axes = { ...consent.answers, takenBack: false }
  let names = act('recordAnswer', { person, axes, purposes, how, onDay: consent.given_at }).ids
  for (const change of consent.changes) {
    axes = { ...axes, [change.axis]: change.to }
    names = act('recordAnswer', { person, axes, purposes, names, how: 'message', onDay: change.at }).ids
  }
}

/** The outline as it grew: the clauses of each version, then the cut, so that every version holds its own wording. */
function writeOutline(act: Act, file: InquirySample, specification: string, ids: Map<string, string>) {
  const outline = file.specification_outline
  const idsOf = (names: readonly string[]) => names.flatMap((name) => ids.get(name) ?? [])
  for (const version of outline.versions) {
    for (const clause of outline.clauses.filter((one) => one.since === version.version)) {
      const made = act('addClause', {
        specification,
        section: clause.section,
        type: clause.kind,
        text: clause.text,
        lang: 'en-GB',
        evidence: idsOf(clause.evidence),
        because: idsOf(clause.because ?? []),
        rewords: clause.rewords ? ids.get(clause.rewords) : undefined,
      })
      ids.set(clause.id, made.id)
    }
    act('cutVersion', {
      specification,
      number: version.version,
      change: version.change,
      lang: 'en-GB',
      onDay: version.date,
      status: version.status,
      because: idsOf(version.because),
    })
  }
}

const one = <const T extends string>(allowed: readonly T[], value: string): T | null =>
  allowed.find((a) => a === value) ?? null
