// Passphrases, and codes that are printed and read out. None of them is ever kept, logged or told apart from noise.
import { createHash, randomBytes, scrypt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, which people misread or would rather not read. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export type Stretch = { n: number; r: number; p: number }
/** OWASP's floor for scrypt: 128 MB and about a second on an old laptop. */
export const stretch: Stretch = { n: 2 ** 17, r: 8, p: 1 }

/** A key from a secret, off the main thread. The same passphrase typed on another system gives the same key (NFKC). */
export const stretched = (secret: string, salt: Uint8Array, { n, r, p }: Stretch): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (problem, key) =>
      problem ? reject(problem) : resolve(key),
    )
  })

/** Twelve signs, 60 bits: read out once from one laptop to another. */
export const pairingCode = (): string => inGroups(signs(randomBytes(12), 12))

/** 24 signs, 120 bits, and four to check them by. */
export function recoveryCode(): string {
  const code = signs(randomBytes(24), 24)
  return inGroups(code + checkOf(code))
}

/** A code as it was meant: small letters, spaces, dashes and look-alikes forgiven. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')
    .replaceAll('U', 'V')

/**
 * The recovery codes somebody can have meant: as typed, or with one sign wrong or two neighbours swapped.
 * None where that does not explain it: the code was read wrongly.
 */
export function recoveryCodesMeant(typed: string): string[] {
  const plain = plainCode(typed)
  if (plain.length !== 28) return []
  if (isWhole(plain)) return [plain.slice(0, 24)]
  const near: string[] = []
  for (let at = 0; at < plain.length; at += 1) {
    for (const sign of alphabet) near.push(plain.slice(0, at) + sign + plain.slice(at + 1))
    if (at) near.push(plain.slice(0, at - 1) + plain[at] + plain[at - 1] + plain.slice(at + 1))
  }
  return [...new Set(near.filter(isWhole).map((code) => code.slice(0, 24)))].slice(0, 3)
}

const isWhole = (code: string) => checkOf(code.slice(0, 24)) === code.slice(24)
const checkOf = (code: string) => signs(createHash('sha256').update(`alongside ${code}`).digest(), 4)
const signs = (bytes: Uint8Array, length: number) =>
  Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % 32]).join('')
const inGroups = (code: string) => code.match(/.{4}/g)!.join('-')
