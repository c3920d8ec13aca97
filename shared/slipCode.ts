// Codes on the slips people take home. Read out, written down and typed in again by whoever comes next.

/** No vowels, so that no code is a word; nothing that looks like something else (0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V, 6 G). */
const signs = '34679CDFHJKMNPRTWXY'
const length = 9

/**
 * A code of eight signs (34 bits) and one to check them by, from 36 bits of chance or more.
 * In: a random number below 2 to the 52. Out: nine signs.
 */
export function slipCodeFrom(chance: number): string {
  let rest = chance
  let code = ''
  for (let at = 0; at < length - 1; at += 1) {
    code += signs[rest % signs.length]
    rest = Math.floor(rest / signs.length)
  }
  return code + checkOf(code)
}

/** As it is printed and read out: in threes. */
export const slipCodeInThrees = (code: string): string => (code.match(/.{1,3}/g) ?? []).join(' ')

/** As it was meant: small letters, spaces and dashes forgiven. */
export const plainSlipCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')

/** True where nine signs agree with each other: no sign is misread and no two are swapped. */
export function isSlipCode(plain: string): boolean {
  return (
    plain.length === length &&
    [...plain].every((sign) => signs.includes(sign)) &&
    checkOf(plain.slice(0, -1)) === plain.at(-1)
  )
}

/** Signs are numbers below a prime, each weighed by its place: one wrong sign, or two swapped, always shows. */
function checkOf(code: string): string {
  const sum = [...code].reduce((all, sign, at) => all + (at + 1) * signs.indexOf(sign), 0)
  // The check sign stands in the ninth place, so that swapping it with its neighbour shows as well.
  const inverse = 17
  return signs[(((signs.length - (sum % signs.length)) % signs.length) * inverse) % signs.length]!
}
