/*
 * The short id printed on a sheet: four characters and a check character, "7KM4X". Its letters and digits are not
 * taken for one another when read or typed, have no vowels to make words of, and are 23, a prime: so the check
 * finds every single wrong character and every two changed over.
 */
export const codeLetters = '23456789CDFHJKMNPQRTWXY'
const base = codeLetters.length
export const codeLength = 5

/** What people type for a character that is not in use. */
const lookAlikes: Record<string, string> = {
  O: 'Q',
  '0': 'Q',
  I: 'J',
  '1': 'J',
  L: 'J',
  S: '5',
  Z: '2',
  B: '8',
  G: '6',
  A: '4',
  E: '3',
  V: 'Y',
  U: 'Y',
}

/** As it is kept: capitals, no spaces or dashes, nothing that is only taken for something else. */
export const tidyCode = (typed: string): string =>
  [...typed.toUpperCase()].flatMap((one) => (/[0-9A-Z]/.test(one) ? [lookAlikes[one] ?? one] : [])).join('')

/** A code from a random id (UUIDv4). The same id gives the same code. */
export function codeFrom(uuid: string): string {
  let number = Number.parseInt(uuid.replaceAll('-', '').slice(-11), 16)
  let stem = ''
  for (let at = 0; at < codeLength - 1; at += 1) {
    stem += codeLetters[number % base]
    number = Math.floor(number / base)
  }
  return stem + checkOf(stem)
}

/** Whether it is one of ours as far as its check character tells. */
export const isCode = (code: string): boolean =>
  code.length === codeLength &&
  [...code].every((one) => codeLetters.includes(one)) &&
  checkOf(code.slice(0, -1)) === code.at(-1)

/**
 * What was likely meant by a code that is not right: one character wrong, one left out, one too many, or two changed
 * over, that make a right code. `known` are the codes that were printed, and only those are offered.
 */
export function corrections(typed: string, known: Iterable<string>): string[] {
  const code = tidyCode(typed)
  return [...new Set(known)].filter((one) => one !== code && isNear(code, one)).slice(0, 3)
}

function isNear(typed: string, code: string): boolean {
  if (typed.length === code.length) {
    const wrong = [...code].flatMap((one, at) => (one === typed[at] ? [] : [at]))
    const [a, b] = wrong
    if (wrong.length <= 1) return true
    return wrong.length === 2 && b === a! + 1 && typed[a!] === code[b] && typed[b] === code[a!]
  }
  const [long, short] = typed.length > code.length ? [typed, code] : [code, typed]
  return (
    long.length === short.length + 1 &&
    [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  )
}

/** The place of each character counts from two, so that two changed over never weigh the same. */
function checkOf(stem: string): string {
  const sum = [...stem].reduce((all, one, at) => all + codeLetters.indexOf(one) * (at + 2), 0)
  // Chosen so that the whole weighs nothing: the check character itself counts once.
  return codeLetters[(base - (sum % base)) % base]!
}
