import { randomBytes } from 'node:crypto'
import { refuse } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import { loadAll } from '../keep.ts'
import { Ledger } from '../ledger.ts'
import { canWriteIn, programmeFile, programmeIds } from '../places.ts'
import { Problem, refusalOf } from '../problems.ts'
import { openToRead } from '../programme.ts'
import type { Answer, Store } from '../store.ts'
import { takeOff } from '../takingOff.ts'
import { keyHere } from './copies.ts'

/**
 * Takes a programme off this laptop, whether it opens or not. What was erased or taken back in it is noted outside it
 * first, where that can be read, so that no copy from before brings it back.
 */
export async function takeOffProgramme(
  store: Store,
  { id }: Asked<'takeOffProgramme'>,
): Promise<Answer<'takeOffProgramme'>> {
  const { places } = store.setup
  if (!programmeIds(places.data).includes(id)) return refuse('refusals.notHere')
  if (!canWriteIn(places.data)) return refuse('refusals.readOnlyFolder')
  const isOpen = store.programme?.id === id
  if (isOpen && store.working.size) return refuse('refusals.workIsOn')
  // Locked, damaged or without a key it can be taken off too: that is when somebody wants to.
  const key = Buffer.from((await keyHere(store, id)) ?? [])
  if (isOpen) {
    // A backup of it would be taken away a moment later.
    store.open.isChanged = false
    store.close('closed')
  }
  lastLook(store, id, key)
  const isAllGone = takeOff(places, id)
  if (store.chosen === id) {
    store.chosenKey?.fill(0)
    store.chosenKey = store.chosen = undefined
  }
  key.fill(0)
  return { isAllGone }
}

/** Thrown: a Problem where another program has it open, which any key tells; what the disk says of the ledger. */
function lastLook({ setup: { places } }: Store, id: string, key: Buffer): void {
  let batch
  try {
    const { db, close } = openToRead(programmeFile(places.data, id), key.length ? key : randomBytes(32))
    try {
      batch = loadAll(db).batch
    } finally {
      close()
    }
  } catch (thrown) {
    if (refusalOf(thrown)?.refused === 'refusals.openElsewhere') throw new Problem('refusals.openElsewhere')
    // Locked or damaged: what was noted when it was last open has to do.
    return
  }
  new Ledger(places.profile, id, key).note(batch)
}
