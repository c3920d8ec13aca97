import { randomUUID } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '../../../shared/command.ts'
import type { Answered, Asked, ProgrammeCard } from '../../../shared/contract.ts'
import { importFileInto } from '../../../shared/imports/index.ts'
import { cardFacts, type CardFacts } from '../cards.ts'
import { keepKey, newKey, protectKey, readKeyState, renewCode, sealAnew, unlockKey } from '../keys.ts'
import { canWriteIn, programmeFile, programmeIds } from '../places.ts'
import { refusalOf } from '../problems.ts'
import { openToRead, Programme } from '../programme.ts'
import type { Answer, Store } from '../store.ts'

const unknown: CardFacts = {
  title: null,
  geography: null,
  version: null,
  workshops: 0,
  sample: false,
  changedAt: null,
}

/** What it takes to look at a programme from outside. */
type Where = { setup: Pick<Store['setup'], 'places' | 'keychain'>; programme: Programme | undefined }

/** Every programme of this laptop, the last changed first; those that do not open say why and stay. */
export async function home(store: Store): Promise<Answered<'home'>> {
  const { data, profile } = store.setup.places
  const programmes: ProgrammeCard[] = []
  for (const id of programmeIds(data)) {
    const card = await cardOf(store, id)
    // A file whose first gesture never came to be, because the power went: nothing is in it.
    if (card.changedAt || card.problem || card.locked) programmes.push(card)
  }
  programmes.sort((a, b) => ((a.changedAt ?? '') < (b.changedAt ?? '') ? 1 : -1))
  return { programmes, readOnlyFolder: !canWriteIn(data) || !canWriteIn(profile) }
}

export async function cardOf(store: Where, id: string): Promise<ProgrammeCard> {
  const { places, keychain } = store.setup
  const card = { id, ...unknown, locked: false, anyoneCanRead: false, newer: false, problem: null }
  try {
    const keys = readKeyState(places.data, id)
    const { anyoneCanRead } = keys
    if (store.programme?.id === id)
      return { ...card, ...cardFacts(store.programme.db), newer: store.programme.newer, anyoneCanRead }
    if (keys.hasPassphrase) return { ...card, locked: true }
    const key = await unlockKey(keys, id, {}, keychain)
    const { db, newer, close } = openToRead(programmeFile(places.data, id), key)
    try {
      return { ...card, ...cardFacts(db), newer, anyoneCanRead }
    } finally {
      close()
    }
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    return { ...card, problem: refusal?.refused ?? 'refusals.broke' }
  }
}

export async function createProgramme(
  store: Store,
  { title, lang, passphrase }: Asked<'createProgramme'>,
): Promise<Answer<'createProgramme'>> {
  return await make(store, passphrase ?? undefined, (programme) =>
    programme.change((desk) => desk.act('startProgramme', { title, lang })),
  )
}

export async function bringInSample(
  store: Store,
  { name }: Asked<'bringInSample'>,
): Promise<Answer<'bringInSample'>> {
  // Nobody writes a code down for made-up people; whoever goes on working in it is offered one.
  const made = await make(
    store,
    undefined,
    (programme) => programme.change((desk) => importFileInto(desk, store.setup.sample(name))),
    'later',
  )
  return isRefusal(made) ? made : { id: made.id }
}

/** A new programme with its first gesture in it. Where that is refused nothing is left behind. */
async function make(
  store: Store,
  passphrase: string | undefined,
  first: (programme: Programme) => unknown,
  code: 'now' | 'later' = 'now',
) {
  const { places, clock, keychain } = store.setup
  const made = await makeProgramme(places, clock, keychain, passphrase, first, code)
  if (isRefusal(made)) return made
  made.programme.close()
  return { id: made.programme.id, recoveryCode: made.recoveryCode }
}

export async function makeProgramme<R>(
  places: Store['setup']['places'],
  clock: Store['setup']['clock'],
  keychain: Store['setup']['keychain'],
  passphrase: string | undefined,
  first: (programme: Programme) => R | Refusal,
  code: 'now' | 'later' = 'now',
): Promise<{ programme: Programme; result: R; recoveryCode: string | null } | Refusal> {
  const id = randomUUID()
  const key = newKey()
  const recoveryCode = passphrase
    ? await protectKey(places.data, id, key, passphrase)
    : await keepKey(places.data, id, key, keychain, code)
  try {
    const programme = Programme.create(places, id, key, clock)
    const result = first(programme)
    if (!isRefusal(result)) return { programme, result: result as R, recoveryCode }
    programme.close()
    Programme.forget(places, id)
    return result
  } catch (thrown) {
    Programme.forget(places, id)
    throw thrown
  }
}

export async function openProgramme(
  store: Store,
  { id, passphrase, recoveryCode }: Asked<'openProgramme'>,
): Promise<Answer<'openProgramme'>> {
  const { places, clock, keychain } = store.setup
  programmeFile(places.data, id)
  store.chosen = id
  if (store.programme?.id === id) {
    store.tellAll()
    return store.state
  }
  const key = await unlockKey(readKeyState(places.data, id), id, { passphrase, recoveryCode }, keychain)
  if (recoveryCode) await sealAnew(places.data, id, key, keychain)
  store.close('closed')
  store.chosenKey = key
  const programme = new Programme(places, id, key, clock)
  const state = store.seat(programme)
  void store.between(() => {
    if (store.programme === programme && programme.isBackupDue) programme.backUp()
  })
  return state
}

export function closeProgramme(store: Store): null {
  store.close('closed')
  return null
}

/** Lets go of the key. Without a passphrase the key lies where this laptop can read it, so nothing is locked. */
export function lock(store: Store): Answer<'lock'> {
  store.close(store.keys?.hasPassphrase ? 'locked' : 'closed')
  return null
}

export async function protect(store: Store, { passphrase }: Asked<'protect'>): Promise<Answer<'protect'>> {
  const { id, key } = store.open
  const { data } = store.setup.places
  const recoveryCode = await protectKey(data, id, key, passphrase)
  store.keys = readKeyState(data, id)
  store.tellChanges({ touched: [], consent: false, deleted: [] })
  return { recoveryCode }
}

/** A code on paper for a programme that only this laptop's keychain opens. */
export async function renewRecoveryCode(store: Store): Promise<Answer<'renewRecoveryCode'>> {
  const { id, key } = store.open
  const { data } = store.setup.places
  // With a passphrase the code on paper stays as it is; in the open there is nothing to recover from.
  if (!readKeyState(data, id).slots.some((one) => one.kind === 'keychain'))
    return refuse('refusals.noCodeNeeded')
  const recoveryCode = await renewCode(data, id, key)
  store.keys = readKeyState(data, id)
  store.tellChanges({ touched: [], consent: false, deleted: [] })
  return { recoveryCode }
}
