// Each programme has a random key; this is how it is kept on this laptop.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder, writeWhole } from './disk.ts'
import { Problem } from './problems.ts'
import { seal, unseal } from './seal.ts'
import { plainCode, recoveryCode, recoveryCodesMeant, stretch, stretched } from './secrets.ts'

/** The system's keychain, behind the shell. Undefined where there is none to trust, or it is not its own. */
export type Keychain = {
  seal: (bytes: Uint8Array) => Promise<Uint8Array | undefined>
  unseal: (bytes: Uint8Array) => Promise<Uint8Array | undefined>
}

const base64 = z.base64().max(2_000)
const wrapped = {
  salt: base64,
  n: z
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 18),
  r: z.literal(8),
  p: z.literal(1),
  sealed: base64,
}
/** The key wrapped by something somebody knows. Travels with a table copy. */
export const wrappedSlot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), ...wrapped }),
  z.strictObject({ kind: z.literal('recovery'), ...wrapped }),
  z.strictObject({ kind: z.literal('pairing'), ...wrapped }),
])
export type WrappedSlot = z.infer<typeof wrappedSlot>
const slot = z.union([
  wrappedSlot,
  z.strictObject({ kind: z.literal('open'), key: base64 }),
  z.strictObject({ kind: z.literal('keychain'), sealed: base64 }),
])
type Slot = z.infer<typeof slot>
const keyFile = z.strictObject({
  format: z.literal(1),
  programme: z.string(),
  slots: z.array(slot).min(1).max(8),
})

export type KeyState = {
  hasPassphrase: boolean
  anyoneCanRead: boolean
  /** Somebody was given a code to print. */
  hasRecoveryCode: boolean
  slots: Slot[]
}
/** What somebody typed to open it, if anything. */
export type Typed = { passphrase?: string | null; recoveryCode?: string | null }

export const keyFileOf = (data: string, programme: string) => join(data, 'keys', `${programme}.json`)

/** How a programme's key is kept. Thrown: a Problem where the file is missing or not whole. */
export function readKeyState(data: string, programme: string): KeyState {
  const file = keyFileOf(data, programme)
  if (!existsSync(file)) throw new Problem('refusals.keyMissing')
  let parsed
  try {
    parsed = keyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (thrown) {
    if (thrown instanceof z.ZodError || thrown instanceof SyntaxError)
      throw new Problem('refusals.keyMissing')
    throw thrown
  }
  const has = (kind: Slot['kind']) => parsed.slots.some((one) => one.kind === kind)
  return {
    hasPassphrase: has('passphrase'),
    anyoneCanRead: has('open'),
    hasRecoveryCode: has('recovery'),
    slots: parsed.slots,
  }
}

export const newKey = (): Buffer => randomBytes(32)

export function writeSlots(data: string, programme: string, slots: Slot[]): void {
  makeFolder(join(data, 'keys'))
  writeWhole(keyFileOf(data, programme), JSON.stringify({ format: 1, programme, slots }, null, 1))
}

/**
 * Keeps a key without a passphrase: in the keychain where it is one, with a printed way back; else in the open. `later`
 * leaves the way back to whoever asks for it: see renewCode. Out: the code to print, or null where there is none.
 */
export async function keepKey(
  data: string,
  programme: string,
  key: Uint8Array,
  keychain: Keychain,
  code: 'now' | 'later' = 'now',
): Promise<string | null> {
  const sealed = await keychain.seal(key)
  if (!sealed) {
    writeSlots(data, programme, [{ kind: 'open', key: Buffer.from(key).toString('base64') }])
    return null
  }
  writeSlots(data, programme, [{ kind: 'keychain', sealed: Buffer.from(sealed).toString('base64') }])
  return code === 'later' ? null : await renewCode(data, programme, key)
}

/**
 * Gives a new code to print for a key that lies in the keychain; the one before opens nothing any more. A keychain that
 * was reset has cost people everything (Signal Desktop 7005): it should never stay the only way in.
 */
export async function renewCode(data: string, programme: string, key: Uint8Array): Promise<string> {
  const code = recoveryCode()
  const recovery = await wrap('recovery', codeBody(code), key, programme)
  const { slots } = readKeyState(data, programme)
  writeSlots(data, programme, [...slots.filter((one) => one.kind !== 'recovery'), recovery])
  return code
}

/** After a keychain was reset: what came in by its code is given to the new one, so that nobody types it every day. */
export async function sealAnew(data: string, programme: string, key: Uint8Array, keychain: Keychain) {
  const { slots } = readKeyState(data, programme)
  if (!slots.some((one) => one.kind === 'keychain')) return
  const sealed = await keychain.seal(key)
  if (!sealed) return
  const bytes = Buffer.from(sealed).toString('base64')
  writeSlots(
    data,
    programme,
    slots.map((one) => (one.kind === 'keychain' ? { ...one, sealed: bytes } : one)),
  )
}

/** Puts a passphrase on a programme and gives the recovery code to print. Any earlier way in no longer works. */
export async function protectKey(data: string, programme: string, key: Uint8Array, passphrase: string) {
  const code = recoveryCode()
  writeSlots(data, programme, [
    await wrap('passphrase', passphrase, key, programme),
    await wrap('recovery', codeBody(code), key, programme),
  ])
  return code
}

/** The key, from whatever opens it. Thrown: a Problem that says what is needed or what was wrong. */
export async function unlockKey(
  { slots, hasPassphrase }: KeyState,
  programme: string,
  { passphrase, recoveryCode }: Typed,
  keychain: Keychain,
): Promise<Buffer> {
  if (recoveryCode) return await byRecoveryCode(slots, programme, recoveryCode)
  for (const one of slots) {
    if (one.kind === 'open') return Buffer.from(one.key, 'base64')
    if (one.kind === 'keychain') {
      const key = await keychain.unseal(Buffer.from(one.sealed, 'base64'))
      if (key) return Buffer.from(key)
    }
    if (one.kind === 'passphrase' && passphrase) {
      const key = await unwrap(one, passphrase, programme)
      if (key) return key
      throw new Problem('refusals.wrongPassphrase')
    }
  }
  throw new Problem(hasPassphrase ? 'refusals.passphraseNeeded' : 'refusals.keychainGone')
}

async function byRecoveryCode(slots: Slot[], programme: string, typed: string): Promise<Buffer> {
  const meant = recoveryCodesMeant(typed)
  if (!meant.length) throw new Problem('refusals.recoveryCodeMistyped')
  for (const one of slots)
    if (one.kind === 'recovery')
      for (const code of meant) {
        const key = await unwrap(one, code, programme)
        if (key) return key
      }
  throw new Problem('refusals.wrongRecoveryCode')
}

export async function wrap(
  kind: WrappedSlot['kind'],
  secret: string,
  key: Uint8Array,
  programme: string,
): Promise<WrappedSlot> {
  const salt = randomBytes(16)
  const sealed = seal(await stretched(secret, salt, stretch), key, `${kind} ${programme}`)
  const { n } = stretch
  return { kind, salt: salt.toString('base64'), n, r: 8, p: 1, sealed: sealed.toString('base64') }
}

export async function unwrap(
  one: WrappedSlot,
  secret: string,
  programme: string,
): Promise<Buffer | undefined> {
  const by = await stretched(secret, Buffer.from(one.salt, 'base64'), one)
  const key = unseal(by, Buffer.from(one.sealed, 'base64'), `${one.kind} ${programme}`)
  return key?.length === 32 ? key : undefined
}

/** The part of a printed code that is the secret; the rest checks it. */
const codeBody = (code: string) => plainCode(code).slice(0, 24)
