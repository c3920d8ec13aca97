// The privacy notice and the draft assessment, saved through the screen and opened as files.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { folderForApp } from '../../build/launch.mjs'
import { openApp, type Opened } from './app.ts'
import { button, byPalette, cy, en as t, pick, tick } from './steps.ts'

let opened: Opened
let page: Page
let folder = ''
beforeAll(async () => {
  folder = folderForApp('alongside-care')
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(15_000)
  await button(page, new RegExp(t('home.sample.lived-experience-panel.title'))).click()
  await page.locator('.overview').waitFor({ timeout: 30_000 })
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

const dialog = () => page.getByRole('dialog')
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const squeezed = (text: string) => text.replace(/\s+/g, ' ')
/** A file's own words, as another program reads them. */
function read(name: string): string {
  const path = join(folder, name)
  if (name.endsWith('.pdf')) return squeezed(run('pdftotext', '-layout', path, '-'))
  if (!name.endsWith('.docx')) return squeezed(readFileSync(path, 'utf8').replace(/<[^>]+>|\\/g, ' '))
  run(
    'soffice',
    `-env:UserInstallation=file://${folder}/office`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    path,
  )
  return squeezed(readFileSync(path.replace(/docx$/, 'txt'), 'utf8'))
}

const saveTo = (name: string) =>
  opened.app.evaluate(
    ({ dialog: asks }, filePath) => {
      asks.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(folder, name),
  )

/** Opens one of the two, chooses its language and kind, and saves it where the system's dialog would. */
async function saved(
  which: 'notice' | 'dpia',
  language: 'en' | 'cy',
  format: 'docx' | 'pdf' | 'html' | 'md',
) {
  const name = `${which}-${language}.${format}`
  await saveTo(name)
  await button(page, t(`takeback.after.${which}`)).click()
  await dialog().getByText(t('takeback.paper.preview')).waitFor()
  if (language === 'cy') await pick(page, dialog(), t('takeback.paper.language'), t('takeback.inLanguage.cy'))
  if (format !== 'docx')
    await pick(page, dialog(), t('takeback.paper.format'), t(`handover.format.${format}`))
  const say = language === 'cy' ? cy : t
  await dialog().locator('.document-view').getByText(say('takeback.paper.noNetwork')).waitFor()
  await button(dialog(), t('takeback.paper.save')).click()
  await dialog()
    .getByText(t('takeback.paper.saved', { file: name }))
    .waitFor({ timeout: 60_000 })
  await button(dialog(), t('common.close')).click()
  await dialog().waitFor({ state: 'detached' })
  return read(name)
}

const keeper = 'Brackenfold Council, Integration team'
const takeBackBy = 'Ring 0300 000 000 or tell anyone in the team'
const purpose = 'Decide with people who have been there how the first week at home should go'

test('[P41] the saved notice says what is set, and points at what nobody has said', async () => {
  const notice = await saved('notice', 'en', 'docx')
  expect(notice).toContain(t('takeback.paper.keeper', { what: keeper }))
  expect(notice).toContain(t('takeback.paper.purpose', { what: purpose }))
  expect(notice).toContain(t('setup.privacy.takeBack', { how: takeBackBy }))
  expect(notice).toContain(t('takeback.paper.where.open'))
  expect(notice).toContain(t('takeback.paper.basis.gap'))
  expect(notice).toContain(t('takeback.paper.complaints.gap'))
  expect(notice).toContain(t('takeback.paper.day.words'))
  for (const alias of ['Curlew', 'Avocet', 'Godwit', 'Plover']) expect(notice).not.toContain(alias)
})

test('[P41] what is set on the screen is in the next files, in either language, as the screen set it', async () => {
  await button(page, t('overview.edit')).click()
  await pick(page, dialog(), t('overview.basis'), t('overview.basis.public_task'))
  await dialog()
    .getByRole('textbox', { name: t('setup.privacy.takeBackBy') })
    .fill('Ring Mair on 01234 500 600')
  await button(dialog(), t('common.save')).click()
  await dialog().waitFor({ state: 'detached' })
  await button(page, t('takeback.after.dates')).click()
  await dialog()
    .getByRole('textbox', { name: t('takeback.retention.complaints') })
    .fill('The clerk, Town Hall')
  const days = dialog()
    .getByRole('group', { name: t('takeback.retention.words') })
    .getByRole('textbox')
  for (const [at, part] of ['31', '3', '2027'].entries()) await days.nth(at).fill(part)
  await button(dialog(), t('common.save')).click()
  await dialog().waitFor({ state: 'detached' })

  const notice = await saved('notice', 'en', 'pdf')
  expect(notice).toContain('Ring Mair on 01234 500 600')
  expect(notice).not.toContain('0300 000 000')
  expect(notice).toContain(squeezed(t('takeback.paper.basis', { what: t('overview.basis.public_task') })))
  expect(notice).toContain('The clerk, Town Hall')
  expect(notice).toContain('31 March 2027')
  expect(notice).not.toContain(t('takeback.paper.basis.gap'))

  const dpia = await saved('dpia', 'cy', 'docx')
  expect(dpia).toContain(cy('takeback.dpia.draft'))
  expect(dpia).toContain(cy('takeback.paper.keeper', { what: keeper }))
  expect(dpia).toContain(cy('takeback.paper.basis', { what: cy('overview.basis.public_task') }))
  expect(dpia).toContain('31 Mawrth 2027')
  expect(dpia).toContain(cy('takeback.dpia.named.risk').slice(0, 40))

  const plain = await saved('dpia', 'en', 'md')
  expect(plain).toContain(t('takeback.dpia.draft'))
  expect(plain).toContain('31 March 2027')
  const web = await saved('notice', 'cy', 'html')
  expect(web).toContain('Ring Mair on 01234 500 600')
  expect(web).toContain('31 Mawrth 2027')
  expect(opened.complaints).toEqual([])
}, 240_000)

test('[I89] what can change and what people thought are one page each, in either language and in large print', async () => {
  await byPalette(page, 'Coming home panel, second meeting')
  await button(page, t('inquiry.tab.paper')).click()
  const choices = page.locator('.print-paper')
  for (const form of ['parameters', 'feedback'] as const)
    for (const lang of ['en', 'cy'] as const)
      for (const isLarge of [false, true]) {
        await tick(choices, t(`paper.${form}`))
        await tick(choices, t(`paper.print.languages.${lang}`))
        const large = choices.getByRole('checkbox', { name: new RegExp(t('paper.print.large')) })
        if ((await large.isChecked()) !== isLarge) await tick(choices, t('paper.print.large'))
        await choices.locator('.short input').fill('2')
        const file = `${form}-${lang}-${isLarge}.pdf`
        await saveTo(file)
        await button(page, t('paper.print.pdf')).click()
        await page.getByText(t('paper.print.saved', { file })).waitFor()
        expect(run('pdfinfo', join(folder, file))).toMatch(/^Pages: +2$/m)
        const say = lang === 'cy' ? cy : t
        const words = read(file)
        expect(words).toContain(say(`paper.${form}`))
        if (form === 'feedback') expect(words).toContain(squeezed(say('panel.feedback.box')).slice(0, 30))
        else for (const one of ['safeguarding duties', 'Nesta, by the urn']) expect(words).toContain(one)
      }
  // In both languages at once, in large print: what takes more than a page says on each what it is of.
  await tick(choices, t('paper.print.languages.both'))
  for (const [form, pages] of [
    ['parameters', 1],
    ['feedback', 2],
  ] as const) {
    await tick(choices, t(`paper.${form}`))
    await choices.locator('.short input').fill('1')
    const file = `${form}-both.pdf`
    await saveTo(file)
    await button(page, t('paper.print.pdf')).click()
    await page.getByText(t('paper.print.saved', { file })).waitFor()
    const each = run('pdftotext', join(folder, file), '-').split('\f').slice(0, -1).map(squeezed)
    expect(each, form).toHaveLength(pages)
    for (const one of each) for (const say of [t, cy]) expect(one).toContain(squeezed(say(`paper.${form}`)))
  }
}, 120_000)
