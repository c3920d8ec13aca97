import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { folderForApp } from '../../../build/launch.mjs'
import { button, pick, tick, toPlace } from '../../e2e/steps.ts'
import { formatsInDemo } from '../documents.ts'
import { wordedAnew } from '../../e2e/wordedAnew.ts'
import type { Stage } from '../stage.ts'

/** Who it is for, what they will see and what is held back; then the file, four times; and who received it. */
export async function handOver(stage: Stage): Promise<void> {
  const { page, t } = stage
  await toPlace(page, t, 'handover')
  stage.say('Looking at what each audience would see, and what is held back and why')
  for (const audience of ['programme', 'public', 'commissioner'] as const) {
    await tick(page.locator('.choosing'), t(`handover.audience.${audience}`))
    await page.locator('.document-view').waitFor()
    const held = await page.locator('.handover .bullets li').allTextContents()
    const counts = await page.locator('.counts').textContent()
    stage.say(
      `  ${t(`handover.audience.${audience}`)}: ${counts}; held back: ${held.join('; ') || 'nothing'}`,
    )
  }
  await page.getByLabel(t('handover.recipient')).fill('Hub steering group, Thornmouth')
  await stage.pictureIn('hand-over', ['welsh', 'dark'])

  // The app may run as somebody else, who may write in a folder of its own only.
  const desk = folderForApp('alongside-demo')
  for (const format of formatsInDemo) {
    const name = `specification.${format}`
    stage.say(`Saving ${name} for the commissioner`)
    await pick(page, page, t('handover.format'), t(`handover.format.${format}`))
    await stage.saveAs(join(desk, name))
    await button(page, t('handover.save')).click()
    await page.getByText(t('handover.saved', { file: name })).waitFor()
    copyFileSync(join(desk, name), join(stage.folder, name))
  }
  stage.say('It is noted who received what')
  const records = page.locator('.records')
  await records
    .locator('.handed')
    .nth(formatsInDemo.length - 1)
    .waitFor()
  await records.scrollIntoViewIfNeeded()
  await records.locator('.handed').first().locator('summary').last().click()
  await records.evaluate((element) => element.scrollIntoView())
  await stage.pictureIn('hand-over-records', ['welsh'])

  stage.say('One of them comes back, worded anew by a colleague in Word')
  await stage.openFrom(wordedAnew(join(desk, 'specification.docx')))
  await toPlace(page, t, 'specification')
  await button(page, t('roundtrip.do')).click()
  await button(page.getByRole('dialog'), t('roundtrip.choose')).click()
  await page.locator('.proposal').first().waitFor()
  await stage.pictureIn('proposals', ['welsh'])
  rmSync(desk, { recursive: true })
}
