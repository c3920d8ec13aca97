// What others wrote into a document that was handed over: brought back, one of it refused with a reason.
import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { byPalette, button, en as t, toPlace } from '../steps.ts'
import type { Scene } from './typing.ts'

/** The document as a colleague leaves it: one clause says more, and one is parted in two. */
function reworded(path: string, more: string, part: string): void {
  const parts = unzipSync(new Uint8Array(readFileSync(path)))
  const paragraph = /<w:p>(?:(?!<w:p>).)*?<w:pStyle w:val="Clause"\/>(?:(?!<w:p>).)*?<\/w:p>/gs
  let nth = 0
  const xml = strFromU8(parts['word/document.xml']!).replace(paragraph, (clause) => {
    nth += 1
    if (nth === 1) return clause.replace(/<\/w:t>(?!.*<\/w:t>)/s, ` ${more}</w:t>`)
    return clause.replace(' and then ', `</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">${part} `)
  })
  if (nth < 2) throw new Error(`Only ${nth} clauses in ${path}`)
  parts['word/document.xml'] = strToU8(xml)
  writeFileSync(path, zipSync(parts))
}

export const proposals: Scene = async (h, folder) => {
  await toPlace(h.page, t, 'specification')
  for (const text of [
    'The host opens the door at nine',
    'The host puts the kettle on and then asks nobody anything',
  ]) {
    await h.press('specification.addClause')
    await h.page.locator('.adding textarea').fill(text)
    await h.page.keyboard.press('Enter')
    await h.page.locator('.clause', { hasText: text }).first().waitFor()
    await h.page.keyboard.press('Escape')
  }
  await toPlace(h.page, t, 'handover')
  const path = await h.saves(folder, `${h.of('returned.file')}.docx`)
  h.of('handover.file')
  await h.type(h.page, 'handover.recipient', 'handover.recipient')
  await h.page.locator('.document-view').waitFor()
  await h.press('handover.save')
  await h.page.locator('.handed').first().waitFor()
  reworded(path, h.of('proposal.text'), h.of('proposal.parts'))
  await h.chooses(path)
  await byPalette(h.page, t('roundtrip.do'))
  await h.type(h.dialog, 'roundtrip.by', 'returned.by')
  await button(h.dialog, t('roundtrip.choose')).click()
  await h.page.locator('.proposal').first().waitFor()
  await h.page.keyboard.press('r')
  await h.type(h.dialog, 'roundtrip.reject.reason', 'proposal.reason')
  await h.page.keyboard.press('Enter')
  await h.gone()
}
