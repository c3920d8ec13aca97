import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kindOfFile } from '../../../electron/store/returned/kindOfFile.ts'
import { readDocx } from '../../../electron/store/returned/readDocx.ts'
import { Damaged, TooLarge } from '../../../electron/store/returned/unzip.ts'
import { key, marked, run, wordFile } from './wordDocument.ts'

const texts = async (bytes: Buffer) =>
  (await readDocx(bytes)).document.paragraphs.map((one) => one.parts.map((p) => p.text).join(''))

describe('a document as Word saves it', () => {
  it('[H44] joins runs split in the middle of a word, and leaves out spelling marks, fields and the number in the margin', async () => {
    const file = wordFile(
      key('0123456789abcdef') +
        marked(
          'clause_5_2_7',
          `${run('Warm hand')}<w:proofErr w:type="spellStart"/>${run('over', '00FF0011')}<w:proofErr w:type="spellEnd"/><w:r><w:instrText>PAGEREF x</w:instrText></w:r>${run(' first')}`,
          '5.2',
        ),
    )
    expect(await readDocx(file)).toMatchObject({
      keys: ['0123456789abcdef'],
      document: {
        paragraphs: [{}, { parts: [{ owner: 'clause_5_2', text: 'Warm handover first' }] }],
        comments: [],
      },
    })
  })

  it('[H44] reads tracked changes as their author means them, and keeps nobody’s name', async () => {
    const by = 'w:id="1" w:author="Somebody Named" w:date="2026-11-21T10:00:00Z"'
    const file = wordFile(
      marked(
        'clause_1_1_3',
        `${run('The host ')}<w:del ${by}><w:r><w:delText>may ring</w:delText></w:r></w:del><w:ins ${by}>${run('rings')}</w:ins><w:moveFrom ${by}>${run(' gone')}</w:moveFrom><w:moveTo ${by}>${run(' back')}</w:moveTo><w:r><w:commentReference w:id="4"/></w:r>`,
      ) + `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('One ')}</w:p><w:p>${run('line')}</w:p>`,
      {
        'word/comments.xml': `<w:comments xmlns:w="x"><w:comment ${by.replace('w:id="1"', 'w:id="4"')}><w:p>${run('Who pays?')}</w:p></w:comment></w:comments>`,
      },
    )
    expect(await texts(file)).toEqual(['The host rings back', 'One line'])
    expect((await readDocx(file)).document.comments).toEqual([{ text: 'Who pays?', owner: 'clause_1_1' }])
    expect(JSON.stringify(await readDocx(file))).not.toContain('Somebody')
  })

  it('[H44] keeps the language of what was written', async () => {
    const welsh = '<w:r><w:rPr><w:lang w:val="cy-GB"/></w:rPr><w:t>Paned yn gyntaf</w:t></w:r>'
    expect((await readDocx(wordFile(`<w:p>${welsh}</w:p>`))).document.paragraphs[0]!.parts).toEqual([
      { owner: null, text: 'Paned yn gyntaf', lang: 'cy' },
    ])
  })
})

describe('a document that is not what it seems', () => {
  it('[H52] is told by its content, whatever it is called', () => {
    const zip = (parts: Record<string, string>) =>
      Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([n, t]) => [n, strToU8(t)]))))
    const box = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)])
    expect(kindOfFile(Buffer.from('%PDF-1.7 and more'))).toBe('pdf')
    expect(kindOfFile(Buffer.from('{\\rtf1 text here}'))).toBe('rtf')
    expect(kindOfFile(box)).toBe('doc')
    expect(kindOfFile(Buffer.concat([box, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('locked')
    expect(kindOfFile(zip({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe('odt')
    expect(kindOfFile(zip({ 'xl/workbook.xml': '<x/>' }))).toBe('other')
    expect(kindOfFile(Buffer.from('only some words'))).toBe('other')
    const whole = wordFile(`<w:p>${run('Whole')}</w:p>`)
    expect(kindOfFile(whole)).toBe('docx')
    expect(kindOfFile(whole.subarray(0, whole.length - 30))).toBe('damaged')
  })

  it('[H56] is not unpacked beyond its limit, whatever its header says', async () => {
    const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 }))
    await expect(readDocx(bomb)).rejects.toThrow(TooLarge)
    const lying = Buffer.from(bomb)
    const entry = lying.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    lying.writeUInt32LE(10, entry + 24)
    await expect(readDocx(lying)).rejects.toThrow(TooLarge)
  })

  it('[H56] may define no entity and is refused where its XML is not whole', async () => {
    const body =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><w:document><w:p>&b;</w:p></w:document>'
    const hostile = (xml: string) => Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }))
    await expect(readDocx(hostile(body))).rejects.toThrow(Damaged)
    await expect(readDocx(hostile('<w:document><w:p>&nbsp;</w:p></w:document>'))).rejects.toThrow(Damaged)
    await expect(readDocx(hostile('<w:document><w:p>'))).rejects.toThrow(Damaged)
  })

  it('[H56] every cut of a whole document is read or refused, and never breaks', async () => {
    const whole = wordFile(key('0123456789abcdef') + marked('clause_1_1_2', run('One')))
    for (let end = 0; end < whole.length; end += 7)
      await expect(readDocx(whole.subarray(0, end))).rejects.toThrow(Damaged)
    for (let at = 0; at < whole.length; at += 5) {
      const bent = Buffer.from(whole)
      bent[at] = bent[at]! ^ 0x5a
      try {
        await readDocx(bent)
      } catch (fault) {
        expect(fault instanceof Damaged || fault instanceof TooLarge).toBe(true)
      }
    }
  })

  it('[H57] says how far it is, lets others have their turn, and stops where it is asked to', async () => {
    const long = wordFile(
      Array.from({ length: 4_000 }, (_, n) => `<w:p>${run(`Line ${n} 🙂 &amp; tea`)}</w:p>`).join(''),
    )
    const told: number[] = []
    let turns = 0
    const others = setInterval(() => (turns += 1), 0)
    const { document } = await readDocx(long, { onProgress: (share) => told.push(share) })
    clearInterval(others)
    expect(document.paragraphs.map((one) => one.parts[0]!.text)).toEqual(
      Array.from({ length: 4_000 }, (_, n) => `Line ${n} 🙂 & tea`),
    )
    expect(told.length).toBeGreaterThan(4)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(turns).toBeGreaterThan(0)
    const stop = new AbortController()
    let heard = 0
    const reading = readDocx(long, {
      signal: stop.signal,
      onProgress: () => (heard += 1) === 2 && stop.abort(),
    })
    await expect(reading).rejects.toThrow(/aborted/)
    expect(heard).toBe(2)
  })
})
