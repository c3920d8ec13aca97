import { BookmarkEnd, BookmarkStart, InternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import type { Block, DocumentTree, Phrase } from '../../shared/exports/tree.ts'

type Marks = { bold?: boolean; italics?: boolean; style?: string; lang?: string }

/** Anchors of a tree as Word bookmarks: at most 40 letters, digits and underscores, and never two alike. */
export class Bookmarks {
  private readonly names = new Map<string, { name: string; n: number }>()

  private of(id: string) {
    let known = this.names.get(id)
    if (!known) {
      const n = this.names.size + 1
      // The running number keeps "a-b" and "a_b" apart; ids above 1,000,000 leave the low ones to the contents table.
      known = { name: `${id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 30)}_${n}`, n: 1_000_000 + n }
      this.names.set(id, known)
    }
    return known
  }

  around(ids: string[], children: ParagraphChild[]): ParagraphChild[] {
    return ids.reduce<ParagraphChild[]>((inner, id) => {
      const { name, n } = this.of(id)
      // Not docx's own Bookmark: its numbers run on from one document to the next, and the bytes would differ.
      const [start, end] = [new BookmarkStart(name, n), new BookmarkEnd(n)] as unknown as ParagraphChild[]
      return [start!, ...inner, end!]
    }, children)
  }

  link(url: string, children: ParagraphChild[]): ParagraphChild {
    return new InternalHyperlink({ anchor: this.of(url.slice(1)).name, children })
  }
}

/** Phrases as runs, each with the language of its passage. */
export function runs(nodes: Phrase[], bookmarks: Bookmarks, marks: Marks): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return textRuns(node.value, marks)
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'strong':
        return runs(node.children, bookmarks, { ...marks, bold: true })
      case 'emphasis':
        return runs(node.children, bookmarks, { ...marks, italics: true })
      case 'link':
        return [bookmarks.link(node.url, runs(node.children, bookmarks, { ...marks, style: 'Hyperlink' }))]
      default:
        throw new TypeError(`A sound tree has no ${node.type} in a line`)
    }
  })
}

const RTL =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}'
const STRETCH = new RegExp(
  `([${RTL}](?:[${RTL}\\s\\p{P}\\p{M}\\p{N}\\p{Cf}]*[${RTL}\\p{M}\\p{N}\\p{Cf}])?)`,
  'u',
)

/** Word shapes and orders right-to-left words only in runs marked so; the rest of a line is left alone. */
function textRuns(text: string, { lang, ...marks }: Marks): TextRun[] {
  return text.split(STRETCH).flatMap((part, n) => {
    if (!part) return []
    const rightToLeft = n % 2 === 1
    const language = lang ? { language: rightToLeft ? { bidirectional: lang } : { value: lang } } : {}
    const complex = rightToLeft ? { rightToLeft, ...(marks.bold && { boldComplexScript: true }) } : {}
    return [new TextRun({ text: part, ...marks, ...language, ...complex })]
  })
}

/** "cy" as Word knows it, "cy-GB": it wants the region, and bare English is British here. */
export function wordLanguage(lang: string): string {
  const bare = { en: 'en-GB', cy: 'cy-GB', 'en-GB': 'en-GB' }[lang]
  if (bare) return bare
  try {
    const { language, region } = new Intl.Locale(lang).maximize()
    return region ? `${language}-${region}` : language
  } catch {
    return lang
  }
}

export const languageOf = (data: Block['data'], tree: DocumentTree): string | undefined =>
  data?.lang && data.lang !== tree.language ? wordLanguage(data.lang) : undefined
