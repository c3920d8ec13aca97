import { Damaged, partsOf } from './unzip.ts'

export type FileKind = 'docx' | 'locked' | 'doc' | 'odt' | 'pdf' | 'rtf' | 'damaged' | 'other'

/** What a file is by its first bytes and its parts, whatever it is called. */
export function kindOfFile(bytes: Buffer): FileKind {
  const opening = bytes.subarray(0, 8)
  if (opening.toString('latin1').startsWith('%PDF')) return 'pdf'
  if (opening.toString('latin1').startsWith('{\\rtf')) return 'rtf'
  // Word's old files and its locked new ones both lie in the same kind of box.
  if (opening.readUInt32BE(0) === 0xd0cf11e0)
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'doc'
  if (!opening.toString('latin1').startsWith('PK')) return 'other'
  try {
    const { names, read } = partsOf(bytes)
    if (names.includes('word/document.xml')) return 'docx'
    if (names.includes('mimetype') && read('mimetype')?.toString('latin1').includes('opendocument'))
      return 'odt'
    return 'other'
  } catch (fault) {
    if (fault instanceof Damaged) return 'damaged'
    throw fault
  }
}
