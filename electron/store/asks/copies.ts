import { isRefusal } from '../../../shared/command.ts'
import type { Answered, Asked } from '../../../shared/contract.ts'
import { Model } from '../../../shared/model.ts'
import { checkBatch } from '../copy/check.ts'
import { addsOf, makeTableCopy, openCopy, readCopyFile, titleOf, type Opened } from '../copy/copy.ts'
import { keepKey, readKeyState, unlockKey, writeSlots, type Keychain, type KeyState } from '../keys.ts'
import { programmeIds, type Places } from '../places.ts'
import { putPictures } from '../pictures.ts'
import { Problem } from '../problems.ts'
import { Programme } from '../programme.ts'
import { finishTakingOff } from '../takingOff.ts'
import type { Answer, Setup, Store } from '../store.ts'

export async function makeCopy(store: Store, { token }: Asked<'makeCopy'>): Promise<Answer<'makeCopy'>> {
  const { open, keys } = store
  const path = pathOf(store, token)
  if (open.confirm(true)) store.tellChanges({ touched: [], consent: true, deleted: [] }, true)
  const { bytes, pairingCode, changes } = await makeTableCopy(open, keys!)
  const problem = await store.setup.documents.save(path, bytes)
  if (problem) return problem
  store.paths.delete(token)
  return { pairingCode, changes }
}

export async function previewCopy(
  store: Store,
  { token, secret }: Asked<'previewCopy'>,
): Promise<Answer<'previewCopy'>> {
  const { opened } = await openChosen(store, token, secret)
  const { places } = store.setup
  const look = (model: Model) => {
    checkBatch(opened.batch, model)
    return addsOf(opened.batch, model)
  }
  const known = programmeIds(places.data).includes(opened.programme)
  const adds = known
    ? withProgramme(store, opened, (programme) => look(programme.desk.model))
    : look(new Model())
  return { programme: opened.programme, known, adds, ...titleOf(opened.batch) }
}

export async function bringInCopy(
  store: Store,
  { token, secret }: Asked<'bringInCopy'>,
): Promise<Answer<'bringInCopy'>> {
  const { opened, keyHere: key } = await openChosen(store, token, secret)
  const { places } = store.setup
  const isOpen = store.programme?.id === opened.programme
  const brought = programmeIds(places.data).includes(opened.programme)
    ? {
        adds: withProgramme(store, opened, (programme) => merge(programme, opened)),
        recoveryCode: isKeyLost(store, opened.programme, key)
          ? await keepCopiedKey(places, store.setup.keychain, opened)
          : null,
      }
    : await takeIn(store.setup, opened)
  if (isOpen) store.tellChanges({ touched: [], consent: true, deleted: [] }, true)
  store.paths.delete(token)
  return { programme: opened.programme, adds: brought.adds, recoveryCode: brought.recoveryCode }
}

/** Merges a copy into a programme that is here: one gesture, undone as one. A backup comes first. */
export function merge(programme: Programme, opened: Opened): Answered<'bringInCopy'>['adds'] {
  checkBatch(opened.batch, programme.desk.model)
  if (!programme.readOnly) programme.backUp()
  return takeRows(programme, opened)
}

/** The rows and, in the same transaction, the pictures they name. */
function takeRows(programme: Programme, { batch, pictures }: Opened): Answered<'bringInCopy'>['adds'] {
  const done = programme.change((desk) =>
    desk.together<Answered<'bringInCopy'>['adds']>(() => {
      const merged = desk.merge(batch)
      if (isRefusal(merged)) return merged
      putPictures(programme.db, desk.model, pictures)
      return merged.result
    }),
  )
  if (isRefusal(done)) throw new Problem(done.refused, done.params)
  programme.confirm()
  return done.result
}

/**
 * Makes a programme of a copy whose programme is not here yet, kept as safely as where it came from. Out: what it
 * added, and the code to print where its key lies in this laptop's keychain now.
 */
export async function takeIn(
  { places, clock, keychain }: Pick<Setup, 'places' | 'clock' | 'keychain'>,
  opened: Opened,
): Promise<Pick<Answered<'bringInCopy'>, 'adds' | 'recoveryCode'>> {
  checkBatch(opened.batch, new Model())
  if (!opened.batch.changes.length) throw new Problem('refusals.copyDamaged')
  // The same one may have been taken off a moment ago, and its last file not be gone yet.
  finishTakingOff(places, opened.programme)
  const recoveryCode = await keepCopiedKey(places, keychain, opened)
  let programme: Programme | undefined
  try {
    programme = Programme.create(places, opened.programme, opened.key, clock)
    return { adds: takeRows(programme, opened), recoveryCode }
  } catch (thrown) {
    programme?.close()
    Programme.forget(places, opened.programme)
    throw thrown
  } finally {
    programme?.close()
  }
}

/** Out: the code to print. Whoever knows the passphrase a copy came with has the code that was printed with it. */
async function keepCopiedKey({ data }: Places, keychain: Keychain, { programme, key, slots }: Opened) {
  const own = slots.filter((one) => one.kind !== 'pairing')
  if (!own.length) return await keepKey(data, programme, key, keychain)
  writeSlots(data, programme, own)
  return null
}

/** Runs something on a programme that is here: on the open one, or on one opened for the moment. */
function withProgramme<T>(
  store: Store,
  { programme: id, key }: Opened,
  work: (programme: Programme) => T,
): T {
  if (store.programme?.id === id) return work(store.programme)
  const { places, clock } = store.setup
  const programme = new Programme(places, id, key, clock)
  try {
    return work(programme)
  } finally {
    programme.close()
  }
}

/** The copy somebody chose, and this laptop's own key for it: the keychain, which may ask somebody, is asked once. */
async function openChosen(store: Store, token: string, secret: string | null | undefined) {
  const read = readCopyFile(pathOf(store, token))
  const key = await keyHere(store, read.head.programme)
  return { opened: await openCopy(read, key, secret), keyHere: key }
}

/** The key this laptop has for a programme, if it can be had without asking anybody. */
export async function keyHere({ setup, programme }: Store, id: string): Promise<Buffer | undefined> {
  if (programme?.id === id) return programme.key
  const { data } = setup.places
  const keys = programmeIds(data).includes(id) ? keysHere(data, id) : undefined
  if (!keys || keys.hasPassphrase) return undefined
  return await unlockKey(keys, id, {}, setup.keychain).catch(() => undefined)
}

/** Its key file is gone, or the keychain was reset: whatever opens the copy brings its key again. */
const isKeyLost = (store: Store, id: string, key: Buffer | undefined) =>
  !keysHere(store.setup.places.data, id)?.hasPassphrase && key === undefined

function keysHere(data: string, id: string): KeyState | undefined {
  try {
    return readKeyState(data, id)
  } catch {
    return undefined
  }
}

function pathOf(store: Store, token: string): string {
  const path = store.paths.get(token)
  if (!path) throw new Problem('refusals.chooseAgain')
  return path
}
