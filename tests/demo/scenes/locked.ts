import { button, byPalette, toPlace } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

const passphrase = 'kettle before the form'

/** A programme of its own that nobody opens without its passphrase: begun, locked, asked for, opened. */
export async function lockedProgramme(stage: Stage): Promise<void> {
  const { page, t } = stage
  const dialog = page.getByRole('dialog')
  stage.say('A programme with a passphrase: begun, locked, and opened again')
  // From another page: the first one learns that its folder may be written to again as somebody comes to it.
  await toPlace(page, t, 'settings')
  await toPlace(page, t, 'home')
  await button(page, t('home.start')).click()
  await dialog.getByLabel(t('home.startDialog.name')).fill('Listening to carers in Aberdare')
  await dialog.locator('.choice').first().click()
  for (const field of await dialog.locator('input[type=password]').all()) await field.fill(passphrase)
  await stage.pictureIn('start-programme', ['welsh'])
  await button(dialog, t('home.startDialog.do')).click()
  await page.locator('.big-code').waitFor()
  await stage.pictureIn('recovery-code', ['welsh'])
  await button(page, t('home.recovery.written')).click()
  await page.locator('.overview').waitFor()
  await byPalette(page, t('app.do.lock'))
  const open = button(page, t('home.openLocked'))
  await open.waitFor()
  await stage.pictureIn('home-locked', ['welsh'])
  await open.click()
  await dialog.locator('input[type=password]').waitFor()
  await stage.pictureIn('unlock', ['welsh'])
  await dialog.locator('input[type=password]').fill(passphrase)
  await button(dialog, t('home.unlock.do')).click()
  await page.locator('.overview').waitFor()
}
