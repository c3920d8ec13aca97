// Edits made to a Word document through LibreOffice: opened there, changed as its own flat XML, saved as Word again.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `edit` over a document as LibreOffice reads it, and gives the .docx LibreOffice makes of the outcome. */
export function editedInOffice(docx: string, edit: (flat: string) => string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-office-'))
  const convert = (file: string, to: string) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        join(folder, file),
      ],
      { stdio: 'ignore' },
    )
  try {
    copyFileSync(docx, join(folder, 'edited.docx'))
    convert('edited.docx', 'fodt')
    rmSync(join(folder, 'edited.docx'))
    const flat = readFileSync(join(folder, 'edited.fodt'), 'utf8')
    const changed = edit(flat)
    if (changed === flat) throw new Error('The edit changed nothing')
    writeFileSync(join(folder, 'edited.fodt'), changed)
    convert('edited.fodt', 'docx:Office Open XML Text')
    return readFileSync(join(folder, 'edited.docx'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The paragraph that holds these words, whole. */
export function paragraphWith(flat: string, words: string): string {
  const at = flat.indexOf(words)
  const from = Math.max(flat.lastIndexOf('<text:p ', at), flat.lastIndexOf('<text:p>', at))
  const end = flat.indexOf('</text:p>', at) + '</text:p>'.length
  if (at < 0 || from < 0) throw new Error(`No paragraph says ${words}`)
  return flat.slice(from, end)
}
