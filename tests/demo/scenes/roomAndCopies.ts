import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { button, byPalette, choose, toPlace } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'
import { lockedProgramme } from './locked.ts'

/** What only some halls and laptops meet: one screen for everybody, a copy from another laptop, a stick. */
export async function roomAndCopies(stage: Stage): Promise<void> {
  const { page, t } = stage
  const dialog = page.getByRole('dialog')
  stage.say('A copy from another laptop: what it would bring is looked at first')
  const copy = join(stage.data, 'Tuesday Table.alongside')
  await stage.saveAs(copy)
  await byPalette(page, t('app.do.makeCopy'))
  await button(dialog, t('overview.copy.choose')).click()
  await page.locator('.big-code').waitFor()
  await page.keyboard.press('Escape')
  await toPlace(page, t, 'home')
  await stage.openFrom(copy)
  await button(page, t('home.bringIn')).click()
  await button(dialog, t('home.bringInDialog.openIt')).waitFor()
  await stage.pictureIn('bring-in', ['welsh'])
  await page.keyboard.press('Escape')

  stage.say('A folder that may only be read')
  chmodSync(stage.data, 0o555)
  await toPlace(page, t, 'settings')
  await toPlace(page, t, 'home')
  await page.getByText(t('home.readOnlyFolder.what')).waitFor()
  await stage.pictureIn('home-read-only', ['welsh'])
  chmodSync(stage.data, 0o755)

  await lockedProgramme(stage)
}

/** The wall in a pause, and this very screen filled with what the room sees. */
export async function pausedAndFilled(stage: Stage): Promise<void> {
  const { page, t, wall } = stage
  await page.keyboard.press('F9')
  await page.getByRole('dialog').waitFor()
  await stage.pictureIn('pause', ['welsh', 'dark'])
  await stage.pictureIn('wall-pause', ['welsh'], wall!)
  await button(page, t('common.carryOn')).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.locator('.room-sees').click()
  await choose(page, t('projector.here.open'))
  await page.locator('.room-safe .wall').waitFor()
  await stage.pictureIn('room-safe', ['welsh'])
  await page.keyboard.press('Escape')
  await page.locator('.room-safe').waitFor({ state: 'hidden' })
  await stage.asBefore()
}
