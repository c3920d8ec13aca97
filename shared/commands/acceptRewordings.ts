import { z } from 'zod'
import { defineCommand, isRefusal, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { accept } from './acceptProposal.ts'

/**
 * Accepts every open proposal of a document that only rewords its clause, in one gesture. Those whose clause has changed
 * since the document went out, or has another proposal about it, are left for somebody to look at, and so is any that
 * is refused.
 */
export const acceptRewordings = defineCommand({
  name: 'acceptRewordings',
  args: z.strictObject({ returned: anId }),
  run: (model, { returned }, make) => {
    const open = model.of('proposal', 'returned', returned).filter((one) => one.state === 'open')
    let [accepted, left] = [0, 0]
    for (const one of open) {
      if (one.is !== 'reworded') continue
      const isAlone =
        model
          .by('proposal', 'clause', one.clause ?? '')
          .filter((each) => each.state === 'open' && each.is !== 'comment').length === 1
      const isAsGiven = model.get('clause', one.clause)?.text === one.was
      const done = isAlone && isAsGiven ? accept(model, make, one) : undefined
      if (!done || isRefusal(done)) left += 1
      else {
        make.edit('proposal', one.id, { state: 'accepted' })
        accepted += 1
      }
    }
    return accepted ? { accepted, left } : refuse('roundtrip.refused.nothingPlain')
  },
})
