import type { Make } from '../command.ts'
import type { Model } from '../model.ts'

/** A text as a method file has it: in one language, or in both. */
export type Tongues<T> = { 'en-GB'?: T | undefined; cy?: T | undefined }

const family = (lang: string | undefined) => (lang?.startsWith('cy') ? 'cy' : 'en-GB')

/** Keeps a text, or several, in each language it is given in. */
export function sayTongues(make: Make, text: Tongues<string | string[]> | undefined): string[] {
  return (['en-GB', 'cy'] as const).flatMap((lang) => make.sayAll([text?.[lang] ?? []].flat(), { lang }))
}

/** A list of texts with those in one language replaced: what is there in the other stays. Left out, nothing changes. */
export function sayAgain(
  model: Model,
  make: Make,
  old: readonly string[] | null | undefined,
  texts: readonly string[] | undefined,
  lang: string,
): string[] | undefined {
  if (!texts) return undefined
  const others = (old ?? []).filter((id) => family(model.words.get(id)?.lang) !== family(lang))
  return [...others, ...make.sayAll(texts, { lang: family(lang) })]
}
