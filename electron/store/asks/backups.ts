import type { Answer, Store } from '../store.ts'
import { listBackups } from '../backups.ts'
import { Problem } from '../problems.ts'
import { readKeyState, unlockKey } from '../keys.ts'
import { restore } from '../restore.ts'
import type { Asked } from '../../../shared/contract.ts'

/** Those of the open programme, or of the one that would not open. */
export function backups(store: Store): Answer<'backups'> {
  return listBackups(store.setup.places.data, chosen(store))
}

/** Puts a backup in the place of the file, which is put aside and not deleted. What was taken back stays taken back. */
export async function restoreBackup(
  store: Store,
  { name }: Asked<'restoreBackup'>,
): Promise<Answer<'restoreBackup'>> {
  const id = chosen(store)
  const { places, clock, keychain } = store.setup
  const known = store.programme?.key ?? store.chosenKey
  const key = known ? Buffer.from(known) : await unlockKey(readKeyState(places.data, id), id, {}, keychain)
  store.close('closed')
  store.seat(restore(places, id, key, name, clock))
  return null
}

function chosen(store: Store): string {
  if (!store.chosen) throw new Problem('refusals.noneOpen')
  return store.chosen
}
