import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { maybeText, aLang, anId, someIds, aDay } from './arguments.ts'
import { clausesInOrder } from './taking.ts'
import { version } from '../records/version.ts'

/** Cuts a version of the outline as it stands, with what changed and because of what. */
export const cutVersion = defineCommand({
  name: 'cutVersion',
  args: z.strictObject({
    specification: anId,
    number: z.string().min(1).max(20),
    change: maybeText,
    lang: aLang,
    onDay: aDay.nullish(),
    status: version.fields.status.default('outline'),
    because: someIds,
  }),
  run: (model, args, make) => {
    if (!model.get('specification', args.specification)) return refuse('refusals.notHere')
    const versions = model.of('version', 'specification', args.specification)
    if (versions.some((v) => v.number === args.number))
      return refuse('refusals.versionExists', { number: args.number })
    const clauses = clausesInOrder(model, args.specification).filter(
      (c) => !c.retired && model.words.has(c.text ?? ''),
    )
    if (!clauses.length) return refuse('refusals.nothingToCut')
    return {
      id: make.add('version', {
        specification: args.specification,
        number: args.number,
        change: make.sayIf(args.change, { lang: args.lang }),
        onDay: args.onDay ?? make.day,
        status: args.status,
        because: args.because,
        clauses: clauses.map((c) => c.id),
        texts: clauses.map((c) => c.text!),
        cut: clauses.map((c) => ({
          clause: c.id,
          section: c.section ?? '',
          type: c.type ?? 'open_question',
          rests: model.of('evidence', 'clause', c.id).flatMap((link) => link.to ?? []),
          rewords: c.rewords ?? null,
        })),
      }),
    }
  },
})
