import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aDay, anId, anOrder, maybeText, place, sameLang } from './arguments.ts'
import { heldBy, refuseNotKept } from './taking.ts'
import { commitment } from '../records/commitment.ts'

const isAnswer = (status: string | null | undefined) => status === 'answered' || status === 'declined'

/**
 * Changes a commitment, offer or request, or records what came of it. The first answer to a request is dated with
 * the day it is recorded on, unless another day is given; a request opened again has no answer yet.
 */
export const editCommitment = defineCommand({
  name: 'editCommitment',
  args: z.strictObject({
    id: anId,
    type: commitment.fields.type.optional(),
    text: maybeText,
    lang: sameLang,
    by: anId.nullish(),
    byWhom: maybeText,
    to: maybeText,
    due: aDay.nullish(),
    askedOn: aDay.nullish(),
    answeredOn: aDay.nullish(),
    status: commitment.fields.status.optional(),
    reply: maybeText,
    after: anOrder,
  }),
  run: (model, args, make) => {
    const old = model.get('commitment', args.id)
    if (!old) return refuse('refusals.notHere')
    if (args.text !== undefined && !cleanText(args.text ?? '')) return refuse('refusals.nothingTyped')
    if (args.by && args.by !== old.by) {
      const notKept = refuseNotKept(model, [args.by])
      if (notKept) return notKept
    }
    const row = model.saidIn(old.id, 'text')
    if (args.text !== undefined && !row) return refuse('refusals.wordsGone')
    const by = args.by === undefined ? old.by : args.by
    // Somebody newly named takes it on: the words become theirs too, as they would have been from the start.
    const isTheirs = by && by !== old.by
    const reword = (field: 'text' | 'byWhom' | 'to' | 'reply') => {
      const text = args[field]
      const before = model.saidIn(old.id, field)
      if (text === undefined && !(field === 'text' && isTheirs)) return undefined
      const next = cleanText(text ?? (field === 'text' ? before?.text : '') ?? '')
      if (next === (before?.text ?? '') && !(field === 'text' && isTheirs))
        return (old[field] as string | null) ?? undefined
      const held = heldBy(model, old.id, field)
      const subjects = field === 'text' && by ? [...held.subjects, by] : held.subjects
      return make.sayIf(next, {
        lang: args.lang ?? before?.lang ?? row?.lang ?? 'en-GB',
        sources: held.sources,
        subjects,
      })
    }
    const status = args.status
    const wasAnswered = isAnswer(old.status)
    const answeredOn =
      args.answeredOn !== undefined || status === undefined || isAnswer(status) === wasAnswered
        ? args.answeredOn
        : isAnswer(status)
          ? make.day
          : null
    make.edit('commitment', args.id, {
      type: args.type,
      text: reword('text'),
      by: args.by,
      byWhom: reword('byWhom'),
      to: reword('to'),
      due: args.due,
      askedOn: args.askedOn,
      answeredOn,
      status,
      reply: reword('reply'),
      rank:
        args.after === undefined
          ? undefined
          : place(model.of('commitment', 'workshop', old.workshop ?? ''), args.after, args.id),
    })
    return { id: args.id }
  },
})
