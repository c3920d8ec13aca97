/** What the app may gently ask about a wording: words that often deny, or put things off. The room decides. */
export type Hint = { check: 'affirmative' | 'presentTense'; word: string }

const denying = {
  en: /\b(?:not|never|no longer|without|stop|avoid|isn[’']t|aren[’']t|don[’']t|doesn[’']t|won[’']t|can[’']t|cannot)\b/iu,
  cy: /(?<!\p{L})(?:nid|nad|ni|ddim|heb|peidio|byth)(?!\p{L})/iu,
}
const putOff = {
  en: /\b(?:will|shall|should|would|going to|hope to|aim to|by 20\d\d)\b/iu,
  cy: /(?<!\p{L})(?:bydd|byddwn|byddant|fydd|fyddwn|dylai|dylem|dylid|gobeithiwn|anelu at)(?!\p{L})/iu,
}

/** In: a statement and its language. Out: at most one word a check to look at again; nothing where none is found. */
export function statementHints(text: string, lang: string): Hint[] {
  const spoken = lang.startsWith('cy') ? 'cy' : lang.startsWith('en') ? 'en' : null
  if (!spoken) return []
  const [no, later] = [denying[spoken].exec(text)?.[0], putOff[spoken].exec(text)?.[0]]
  return [
    ...(no ? [{ check: 'affirmative' as const, word: no }] : []),
    ...(later ? [{ check: 'presentTense' as const, word: later }] : []),
  ]
}

export const checkNames = ['affirmative', 'presentTense', 'stretching', 'vivid', 'grounded'] as const
export type CheckName = (typeof checkNames)[number]
