// A long specification as a PDF in the real app, beside the same page printed by a bare window of the same Electron.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync, chownSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { button, en as t, pick, toPlace } from '../e2e/steps.ts'
import { against, type Figure } from './figures.ts'
import { seedSpecification } from './seeds.ts'
import { openBare, openOurs, type Window } from './windows.ts'

const words = 48_000

/** From the press of the button until the window says that it is saved; the reference from a page on the disk to a PDF on it. */
export async function pdfFigures(rounds = 3): Promise<Figure[]> {
  const { data } = await seedSpecification(words)
  const folder = join(data, 'handed-over')
  mkdirSync(folder)
  const { uid, gid } = statSync(data)
  chownSync(folder, uid, gid)
  const ours = await openOurs(data)
  const bare = await openBare()
  try {
    const page = join(folder, 'outline.html')
    await toHandOver(ours.page)
    await savedAs(ours, page, 'html')
    const [samples, reference]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      samples.push(await savedAs(ours, join(folder, `outline-${round}.pdf`), 'pdf'))
      reference.push(await printedBare(bare, readFileSync(page, 'utf8'), join(folder, `bare-${round}.pdf`)))
    }
    return [
      against({
        name: `a specification of ${words} words as a PDF, from the button until it is saved`,
        samples,
        reference: {
          name: 'the same page printed by a bare window of the same Electron',
          samples: reference,
        },
        most: 2,
      }),
    ]
  } finally {
    await ours.close()
    await bare.close()
    rmSync(data, { recursive: true, force: true })
  }
}

async function toHandOver(page: Page): Promise<void> {
  page.setDefaultTimeout(180_000)
  await toPlace(page, t, 'handover')
  await page.locator('.document-view').waitFor()
}

async function savedAs({ app, page }: Window, path: string, format: 'html' | 'pdf'): Promise<number> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await pick(page, page, t('handover.format'), t(`handover.format.${format}`))
  await page.locator('.document-view').waitFor()
  const from = performance.now()
  await button(page, t('handover.save')).click()
  await page.getByText(t('handover.saved', { file: path.split('/').at(-1)! })).waitFor()
  return performance.now() - from
}

async function printedBare({ app }: Window, html: string, path: string): Promise<number> {
  const from = performance.now()
  const made = await app.evaluate(async ({ BrowserWindow }, page) => {
    const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } })
    await window.loadURL(`data:text/html;charset=utf-8;base64,${page}`)
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    window.destroy()
    return bytes.toString('base64')
  }, Buffer.from(html).toString('base64'))
  writeFileSync(path, Buffer.from(made, 'base64'))
  return performance.now() - from
}
