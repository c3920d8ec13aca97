import type { Shown } from '../record.ts'

const tongue = (lang: string): 'en-GB' | 'cy' => (lang.startsWith('cy') ? 'cy' : 'en-GB')

/** The texts of a list by language, several to each; nothing where there is none. */
export function many(list: readonly Shown[] | null) {
  const texts: { 'en-GB'?: string[]; cy?: string[] } = {}
  for (const shown of list ?? []) if ('text' in shown) (texts[tongue(shown.lang)] ??= []).push(shown.text)
  return texts['en-GB'] || texts.cy ? texts : undefined
}

/** The same with one to each: where two laptops gave one each, the first. */
export function one(list: readonly Shown[] | null) {
  const texts = many(list)
  return (
    texts && {
      ...(texts['en-GB'] ? { 'en-GB': texts['en-GB'][0]! } : {}),
      ...(texts.cy ? { cy: texts.cy[0]! } : {}),
    }
  )
}

/** A field that is there only where it has a value. */
export const optional = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [N in K]?: T }
