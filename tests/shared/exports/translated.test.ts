import { describe, expect, it } from 'vitest'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { isRefusal } from '../../../shared/command.ts'
import { Hall, today } from '../consent/hall.ts'

function withClause() {
  const hall = new Hall()
  const person = hall.person('Dunnock')
  hall.says(person, {})
  const note = hall.note('Roedd rhywun yn gwybod fy enw i.', [person], { lang: 'cy' })
  const clause = hall.clause('Whoever comes is known by name.')
  hall.act('linkEvidence', { clause, to: note })
  const translate = (text: string) =>
    hall.act('translateContribution', { contribution: note, lang: 'en-GB', by: 'interpreter', text })
  translate('Somebody knew my name.')
  const tree = (language: 'en-GB' | 'cy') => {
    const made = specificationPreview(hall.desk.model, {
      audience: 'commissioner',
      language,
      version: null,
      day: today,
    })
    if (isRefusal(made)) throw new Error(made.refused)
    return made.tree
  }
  return { hall, note, person, tree }
}
/** The texts of a tree's passages in order, with the language each is marked in. */
function passages(node: unknown): string[] {
  const { type, data, children, value } = node as {
    type?: string
    data?: { lang?: string }
    children?: unknown[]
    value?: string
  }
  if (type === 'paragraph')
    return [`${data?.lang ?? ''}|${(children ?? []).flatMap((one) => flat(one)).join('')}`]
  return value === undefined ? (children ?? []).flatMap(passages) : []
}
const flat = (node: unknown): string[] => {
  const { value, children } = node as { value?: string; children?: unknown[] }
  return value === undefined ? (children ?? []).flatMap(flat) : [value]
}
const said = (tree: { blocks: readonly unknown[] }) => {
  const all = tree.blocks.flatMap(passages)
  return all.filter((one) => /enw i|my name|translation|Cyfieithiad/.test(one))
}

describe('translations in a document', () => {
  it('[TD1] stand in the document of their language, marked, with the words as they were said beneath', () => {
    const { tree } = withClause()
    expect(said(tree('en-GB'))).toEqual([
      '|1 Somebody knew my name.',
      '|This is a translation: translated by an interpreter. In their own words:',
      'cy|Roedd rhywun yn gwybod fy enw i.',
    ])
    expect(said(tree('cy'))).toEqual(['|1 Roedd rhywun yn gwybod fy enw i.'])
  })

  it('[TD2] say that they are of older words, and are not there where the words are not', () => {
    const { hall, note, person, tree } = withClause()
    hall.act('editContribution', { id: note, text: 'Roedd pawb yn gwybod fy enw i.' })
    expect(said(tree('en-GB')).join()).toContain('the original has changed since')
    hall.says(person, { words: 'summary' })
    expect(JSON.stringify(tree('en-GB'))).not.toContain('my name')
    hall.act('takeBack', { person })
    expect(JSON.stringify(tree('en-GB'))).not.toContain('my name')
  })
})
