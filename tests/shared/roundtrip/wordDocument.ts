// Documents as Word itself saves them, written by hand: runs split mid-word, spelling marks, curly quotes, tracked changes.
import { strToU8, zipSync } from 'fflate'

const open =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'

/** A .docx of these paragraphs; `more` are other parts by their path. */
export const wordFile = (body: string, more: Record<string, string> = {}): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(`${open}${body}<w:sectPr/></w:body></w:document>`),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    }),
  )

let ids = 0
/** A paragraph of a block the app wrote, inside its mark. */
export const marked = (mark: string, inner: string, number = ''): string => {
  ids += 1
  return `<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr><w:bookmarkStart w:id="${ids}" w:name="${mark}"/>${
    number && `<w:r><w:t>${number}</w:t></w:r><w:r><w:tab/></w:r>`
  }${inner}<w:bookmarkEnd w:id="${ids}"/></w:p>`
}
export const run = (text: string, rsid = '00AB12CD'): string =>
  `<w:r w:rsidR="${rsid}"><w:t xml:space="preserve">${text}</w:t></w:r>`
export const key = (of: string): string =>
  `<w:p><w:bookmarkStart w:id="9000" w:name="alongside_${of}_17"/>${run('The outline')}<w:bookmarkEnd w:id="9000"/></w:p>`
