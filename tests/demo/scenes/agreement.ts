import { button, choose } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

/** A workshop from a method: its name is all that must be said. */
export async function newWorkshop(stage: Stage): Promise<void> {
  const { page, t } = stage
  stage.say('Starting a workshop from a method: appreciative inquiry, five steps')
  await button(page, t('overview.startWorkshop')).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('overview.workshop.title')).fill('Tuesday Table, six months on')
  await dialog.getByLabel(t('overview.workshop.topic')).fill('Times the Tuesday Table made a week better')
  await dialog.getByLabel(t('overview.workshop.venue')).fill('St Brannock’s Hall')
  await dialog.getByText(t('setup.start.more')).click()
  await dialog.getByLabel(t('overview.workshop.support')).fill('Quiet room at the back; ask for the listener')
  await stage.pictureIn('workshop-start', ['welsh'])
  await button(dialog, t('overview.workshop.do')).click()
  await page.locator('.agreement').waitFor()
}

/** The room agrees on the wall what may happen to what is said. */
export async function theAgreement(stage: Stage): Promise<void> {
  const { page, t } = stage
  stage.say('Opening the wall, and showing the room its working agreement')
  const wall = await stage.openWall(async () => {
    await button(page, new RegExp(`^${t('app.room.sees', { what: '' })}`)).click()
    await choose(page, t('app.room.openHere'))
  })
  await stage.showOnWall('inquiry.agree.show')
  await stage.pictureIn('agreement', ['welsh', 'dark'])
  await button(page, t('inquiry.agree.together')).click()
  await page.getByText(t('inquiry.agree.said')).waitFor()
  stage.say('The room has agreed: what we learn can leave the room, who said it stays')
  await stage.pictureIn('wall-agreement', ['welsh', 'contrast'], wall)
}
