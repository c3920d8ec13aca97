import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId, anOrder, place } from './arguments.ts'

/** Lays contributions under a theme, or loose (null). By pointer, key or menu: the same thing. */
export const moveContributions = defineCommand({
  name: 'moveContributions',
  args: z.strictObject({
    contributions: z.array(anId).min(1).max(2_000),
    theme: anId.nullable(),
    /** The themes they are taken from; every theme where left out, since the same words may lie in several. */
    from: z.union([anId, z.array(anId)]).nullish(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    if (args.theme && !model.get('theme', args.theme)) return refuse('refusals.notHere')
    let after = args.after
    const from = typeof args.from === 'string' ? [args.from] : args.from
    const moved = new Set(args.contributions)
    // Without those that are being moved: their old places must not be taken for their new ones.
    const laid: { id: string; rank?: string | null }[] = args.theme
      ? model.of('placement', 'theme', args.theme).filter((p) => !moved.has(p.contribution ?? ''))
      : []
    for (const contribution of new Set(args.contributions)) {
      if (!model.get('contribution', contribution)) return refuse('refusals.notHere')
      const places = model.of('placement', 'contribution', contribution).filter((p) => p.theme)
      const moving = from ? places.filter((p) => from.includes(p.theme ?? '')) : places
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
      laid.push({ id, rank })
      after = id
    }
    return { ids: args.contributions }
  },
})
