import { panelParts } from '../../../renderer/screens/workshop/panel/parts.ts'
import { button, byPalette, toPlace, toWorkshop } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

/** The other way of working that comes with a sample: a panel, at its second meeting, and what the room sees of it. */
export async function panel(stage: Stage): Promise<void> {
  const { page, t } = stage
  stage.say('A lived-experience panel: what can change, whose experience, a round, and what came of it')
  await toPlace(page, t, 'home')
  await button(page, new RegExp(t('home.sample.lived-experience-panel.title'))).click()
  await page.locator('.overview').waitFor()
  await toWorkshop(page, 'Coming home panel, second meeting')
  await byPalette(page, t('inquiry.tab.panel'))
  for (const part of panelParts) {
    await button(page.locator('.panel-parts'), t(`panel.part.${part}`)).click()
    await stage.pictureIn(`panel-${part}`, ['welsh'])
  }
  await stage.pictureOnWall('parameters')
  await stage.pictureOnWall('answers')
}
