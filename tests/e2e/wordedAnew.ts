import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Every clause of a Word document ends with other words; a new paragraph follows the first. Gives the path. */
export function wordedAnew(path: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path)))
  const xml = strFromU8(parts['word/document.xml']!)
  const added = '<w:p><w:r><w:t>Written in Word by a colleague.</w:t></w:r></w:p>'
  let clauses = 0
  const changed = xml.replace(
    /<w:p>(?:(?!<w:p>).)*?<w:pStyle w:val="Clause"\/>(?:(?!<w:p>).)*?<\/w:p>/gs,
    (clause) => {
      clauses += 1
      const last = clause.lastIndexOf('</w:t>')
      const reworded = `${clause.slice(0, last)} As the board sees it.${clause.slice(last)}`
      return clauses === 1 ? reworded + added : clauses < 4 ? reworded : clauses === 4 ? '' : clause
    },
  )
  parts['word/document.xml'] = strToU8(changed)
  writeFileSync(path, zipSync(parts))
  return path
}
