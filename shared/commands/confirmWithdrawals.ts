import { z } from 'zod'
import { defineCommand } from '../command.ts'
import { anId } from './arguments.ts'
import type { Model } from '../model.ts'

/** What was taken back or erased that this laptop has wholly carried out and has not said so of. */
export const unconfirmed = (model: Model, laptop: string): string[] => {
  const said = new Set(model.by('confirmation', 'laptop', laptop).flatMap((one) => one.withdrawals ?? []))
  const isDone = (one: { what?: string | null; ids?: string[] | null }) =>
    (one.ids ?? []).every((id) => (one.what === 'erased' ? model.erased.has(id) : !!model.rec(id)))
  return model
    .all('withdrawal')
    .filter((one) => !said.has(one.id) && isDone(one))
    .map((one) => one.id)
}

/** True where this laptop has made itself known under the device it now counts as. */
export const isLaptopKnown = (model: Model, laptop: string, device: string): boolean =>
  model.by('laptop', 'laptop', laptop).some((one) => one.device === device)

/**
 * A laptop makes itself known and confirms what others took back or erased. Asked for by the store alone, once the
 * words are gone from its file, its search and its backups; what has not arrived whole is not confirmed.
 */
export const confirmWithdrawals = defineCommand({
  name: 'confirmWithdrawals',
  undoable: false,
  args: z.strictObject({ laptop: anId }),
  run: (model, { laptop }, make) => {
    const onDay = make.day
    const { device } = make
    if (!isLaptopKnown(model, laptop, device)) make.add('laptop', { laptop, device, onDay })
    const withdrawals = unconfirmed(model, laptop)
    if (withdrawals.length) make.add('confirmation', { withdrawals, laptop, onDay })
    return { confirmed: withdrawals.length }
  },
})
