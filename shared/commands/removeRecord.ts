import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

const removable = new Set([
  'parameter',
  'workshop',
  'phase',
  'contribution',
  'theme',
  'placement',
  'statement',
  'design',
  'soar',
  'commitment',
  'challenge',
  'cycle',
  'measure',
  'clause',
  'evidence',
  'interview',
  'translation',
  'identity',
  'method',
  'methodStep',
  'template',
  'templateSection',
  'pair',
  'canvas',
  'canvasLink',
  'canvasMethod',
  'apart',
  'aside',
])

/** Takes something off its board, outline or list. Nothing anybody said is erased by it. */
export const removeRecord = defineCommand({
  name: 'removeRecord',
  args: z.strictObject({ id: anId }),
  run: (model, args, make) => {
    const rec = model.rec(args.id)
    if (!rec || rec.removed) return refuse('refusals.notHere')
    if (!removable.has(rec.kind)) return refuse('refusals.cannotRemove')
    make.remove(args.id)
    return { id: args.id }
  },
})
