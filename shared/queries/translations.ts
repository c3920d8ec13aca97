import type { Row, Rows } from '../rows.ts'

export type Translated = {
  row: Row<'translation'>
  lang: string
  text: string
  title: string
  /** The words it was made from have been changed since. */
  isOlder: boolean
}

/** Translations of a contribution that may be read here, each beside the words it was made from. */
export function translationsOf(rows: Rows, contribution: Row<'contribution'>): Translated[] {
  const original = contribution.text
  if (!original || !('text' in original)) return []
  const title = contribution.title && 'words' in contribution.title ? contribution.title.words : null
  const hasTitle = (row: Row<'translation'>) => row.title !== null && 'text' in row.title
  return rows.where('translation', 'of', contribution.id).flatMap((row) =>
    row.text && 'text' in row.text && row.text.lang !== original.lang
      ? [
          {
            row,
            lang: row.text.lang,
            text: row.text.text,
            title: row.title && 'text' in row.title ? row.title.text : '',
            isOlder: row.from !== original.words || (hasTitle(row) && row.fromTitle !== title),
          },
        ]
      : [],
  )
}

/** The one in a language. Of two laptops' translations the one that is not of older words. */
export function translationIn(rows: Rows, of: Row<'contribution'>, lang: string): Translated | undefined {
  const all = translationsOf(rows, of).filter((one) => one.lang === lang)
  return all.find((one) => !one.isOlder) ?? all[0]
}
