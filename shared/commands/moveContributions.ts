import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId, anOrder, place } from './arguments.ts'

/** Lays contributions under a theme, or loose (null). By pointer, key or menu: the same thing. */
export const moveContributions = defineCommand({
  name: 'moveContributions',
  args: z.strictObject({
    contributions: z.array(anId).min(1).max(2_000),
    theme: anId.nullable(),
    from: anId.nullish(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    if (args.theme && !model.get('theme', args.theme)) return refuse('refusals.notHere')
    let after = args.after
    const laid = args.theme ? model.of('placement', 'theme', args.theme) : []
    for (const contribution of new Set(args.contributions)) {
      if (!model.get('contribution', contribution)) return refuse('refusals.notHere')
      const places = model.of('placement', 'contribution', contribution).filter((p) => p.theme)
      const moving = args.from ? places.filter((p) => p.theme === args.from) : places
      if (!args.theme) {
        for (const one of moving) make.remove(one.id)
        continue
      }
      const here = places.find((p) => p.theme === args.theme)
      const rank = place(laid, after, here?.id)
      const [kept, ...rest] = here ? [here, ...moving.filter((p) => p.id !== here.id)] : moving
      for (const one of rest) make.remove(one.id)
      const id = kept?.id ?? make.id('placement')
      if (kept) make.edit('placement', kept.id, { theme: args.theme, rank })
      else make.add('placement', { contribution, theme: args.theme, rank }, id)
      laid.push({ id, kind: 'placement', rank })
      after = id
    }
    return { ids: args.contributions }
  },
})
