import { button, byPalette, toPlace, toWorkshop } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'
import { pausedAndFilled } from './roomAndCopies.ts'

/** Every screen the path has not gone through. */
export async function otherScreens(stage: Stage): Promise<void> {
  const { page, t } = stage
  stage.say('Words, settings, help, keys, the palette and a pause')
  await toPlace(page, t, 'evidence')
  await stage.pictureIn('evidence', ['welsh', 'dark'])
  for (const place of ['settings', 'help'] as const) {
    await toPlace(page, t, place)
    await stage.pictureIn(place, ['welsh', 'dark'])
  }
  await toPlace(page, t, 'methods')
  await button(page, t('method.copy')).click()
  await button(page, t('method.remove')).waitFor()
  await stage.pictureIn('methods', ['welsh'])
  await byPalette(page, t('stories.code.do'))
  await page.locator('.app[data-place=people] main h1').first().waitFor()
  await stage.pictureIn('people-by-code', ['welsh'])
  await toWorkshop(page, 'Tuesday Table, six months on')
  await page.keyboard.press('Control+k')
  await page.locator('.palette').waitFor()
  await stage.pictureIn('palette', ['welsh'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.getByRole('dialog').waitFor()
  await stage.pictureIn('keys', ['welsh'])
  await page.keyboard.press('Escape')
  await pausedAndFilled(stage)
}
