import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId, place } from './arguments.ts'

/**
 * Brings one theme into another: its notes, its dots, the themes beneath it, and what was cited or grounded in it.
 * Nothing anybody said is touched.
 */
export const mergeThemes = defineCommand({
  name: 'mergeThemes',
  args: z.strictObject({ theme: anId, into: anId }),
  run: (model, args, make) => {
    const [from, into] = [model.get('theme', args.theme), model.get('theme', args.into)]
    if (!from || !into || from.id === into.id) return refuse('refusals.notHere')
    const laid: { id: string; rank?: string | null }[] = model.of('placement', 'theme', into.id)
    const here = new Set(model.of('placement', 'theme', into.id).map((one) => one.contribution))
    for (const one of model.of('placement', 'theme', from.id)) {
      if (here.has(one.contribution)) make.remove(one.id)
      else {
        const rank = place(laid, undefined)
        make.edit('placement', one.id, { theme: into.id, rank })
        laid.push({ id: one.id, rank })
      }
    }
    // One deep: what lay beneath the one comes to lie beneath the other, or beside it.
    const parent = into.parent === from.id ? (from.parent ?? null) : into.parent
    for (const child of model.of('theme', 'parent', from.id))
      if (child.id !== into.id) make.edit('theme', child.id, { parent: parent ?? into.id })
    const dots = from.dots || into.dots ? (from.dots ?? 0) + (into.dots ?? 0) : into.dots
    make.edit('theme', into.id, { dots, parent, minorityNote: into.minorityNote ?? from.minorityNote })
    for (const dot of model.of('dot', 'on', from.id)) make.edit('dot', dot.id, { on: into.id })
    for (const vote of model.of('vote', 'over', from.id))
      make.edit('vote', vote.id, {
        over: [...new Set((vote.over ?? []).map((id) => (id === from.id ? into.id : id)))],
      })
    for (const link of model.of('evidence', 'to', from.id)) make.edit('evidence', link.id, { to: into.id })
    for (const kind of ['statement', 'design'] as const)
      for (const one of model.of(kind, 'themes', from.id))
        make.edit(kind, one.id, {
          themes: [...new Set((one.themes ?? []).map((id) => (id === from.id ? into.id : id)))],
        })
    make.remove(from.id)
    return { id: into.id }
  },
})
