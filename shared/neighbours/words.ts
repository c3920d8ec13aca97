// Words as they are compared: without accents, endings or Welsh mutations. Written for notes of a line or two.

const english = new Set(
  `a an and are as at be been being but by can could did do does doing for from get gets getting go goes going got had
has have having he her here hers him his how i if in into is it its just like made make me more most much my no nor
not now of off on one or our out over really said say says she should so some such than that the their them then there
these they thing things this those to too up us very was we well were what when where which while who why will with
would you your about after all also am any because before both don even ever first im ive isnt didnt dont cant wont
people person someone somebody anybody everybody everyone anyone nobody one two three four five six seven eight nine
ten lot thing`.split(/\s+/),
)
const welsh = new Set(
  `a ac ag ai am ar at bod bu byddai byddan cael cafodd chi cyn dan dim di dros dw dwi e ei ein eich er eu fe fel fi fo fy
gan gyda hi hefyd heb hyn hwn hon hynny i iawn id fydd mae mai mewn na nac nad nag ni nid nhw o oedd oes ond os pan
pawb pob rhai roedd rydw rydym ru sy sydd trwy ti un wedi wrth wnaeth wnes y yn yng ym ymlaen yr ydi ydy yw roeddwn
doedd bobl pobl rhywun peth pethau da gwneud wneud fod efo ein hun hunan mwy`.split(/\s+/),
)

/** A text as its words, folded: letters and digits only. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

export const isCommon = (word: string): boolean => english.has(word) || welsh.has(word)

/** The stem of a folded word. Welsh has its first letter put back as it was before the mutation. */
export const stemOf = (word: string, lang: string): string =>
  lang.startsWith('cy') ? welshStem(word) : englishStem(word)

const englishEndings: readonly [RegExp, string][] = [
  [/(ss|sh|ch|x)es$/, '$1'],
  [/ies$/, 'y'],
  [/([^s])s$/, '$1'],
  [/(ational|ation|ator)$/, 'at'],
  [/(fulness|ousness|iveness)$/, ''],
  [/(ment|ness|less|ful|able|ible)$/, ''],
  [/ied$/, 'y'],
  [/(..)(ing|ed)$/, '$1'],
  [/([^aeiou])ly$/, '$1'],
  [/(....)er$/, '$1'],
]

function englishStem(word: string): string {
  if (word.length < 4) return word
  let stem = word
  for (const [ending, to] of englishEndings) {
    const next = stem.replace(ending, to)
    if (next.length >= 3) stem = next
  }
  // "hopped", "queuing", "note" and "noted" come together without their last letters.
  stem = stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  stem = stem.length > 3 ? stem.replace(/e$/, '').replace(/i$/, 'y') : stem
  // "notes" must not come to be "not".
  return isCommon(stem) ? word : stem
}

/**
 * Radicals a mutated first letter may have come from. Soft b, d, f, g, l, r and lost g; nasal mh, nh, ngh and the
 * like; aspirate ph, th, ch. All of one family fold to one letter, so that both sides meet whatever they came from.
 */
const families: readonly [RegExp, string][] = [
  [/^(ngh|ch|ng(?=[aeiouwyrlh]))/, 'c'],
  [/^(mh|ph)/, 'p'],
  [/^(nh|th)/, 't'],
  [/^g(?=[^w])/, 'c'],
  [/^(f(?!f)|m|b)/, 'p'],
  [/^dd/, 't'],
  [/^d/, 't'],
  [/^(ll|l)/, 'l'],
  [/^(rh|r)/, 'r'],
]
const welshEndings = /(iadau|adau|iau|oedd|iaid|iaeth|odd|ais|ydd|wyr|wr|ion|ol|au|on|od|io|u|o|i|a)$/

function welshStem(word: string): string {
  let stem = word
  for (const [first, to] of families)
    if (first.test(stem)) {
      stem = stem.replace(first, to)
      break
    }
  const short = stem.replace(welshEndings, '')
  return short.length >= 3 ? short : stem
}
