import { button, byPalette, toPlace, toWorkshop } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

const inquiry = 'When our neighbourhoods look after each other'

/** The whole inquiry of the sample, part by part in the order of its day, and what it promised and learned. */
export async function wholeInquiry(stage: Stage): Promise<void> {
  const { page, t } = stage
  await toWorkshop(page, inquiry)
  const tab = async (
    part: 'plan' | 'privacy' | 'pairs' | 'stories' | 'dream' | 'design' | 'promises' | 'paper',
  ) => await button(page, t(`inquiry.tab.${part}`)).click()

  stage.say('The plan of the day, and what is read out before anything is written down')
  await tab('plan')
  await page.locator('.plan-step').first().waitFor()
  await stage.pictureIn('plan', ['welsh', 'dark'])
  await tab('privacy')
  await page.locator('.told').waitFor()
  await stage.pictureIn('before-we-begin', ['welsh'])
  await stage.pictureOnWall('privacy')

  stage.say('Who is here today, and who talks with whom')
  await tab('pairs')
  await button(page, t('setup.here.all')).click()
  await button(page, t('setup.pairs.make')).click()
  await page.locator('.pair').first().waitFor()
  await stage.pictureIn('pairs', ['welsh', 'dark'])
  await stage.pictureOnWall('pairs')

  stage.say('A story, read back to the person whose it is, and the slip they take home')
  await byPalette(page, t('inquiry.tab.stories'))
  await page.locator('.story-body').waitFor()
  await stage.pictureIn('stories', ['welsh', 'dark'])
  await button(page, t('stories.readBack', { name: 'Heron' })).click()
  await stage.pictureIn('story-read-back', ['welsh'])
  await button(page, t('stories.slip.for', { name: 'Heron' })).click()
  await page.locator('.slip-paper').waitFor()
  await stage.pictureIn('slip', ['welsh'])
  await button(page, t('stories.slip.done')).click()

  stage.say('What they dreamed, what must be the same everywhere, and what was promised')
  await toWorkshop(page, inquiry)
  await tab('dream')
  await page.locator('.statement-list').waitFor()
  await stage.pictureIn('dream', ['welsh', 'dark'])
  await stage.pictureOnWall('statements')
  await tab('design')
  await page.locator('.elements').first().waitFor()
  await stage.pictureIn('design', ['welsh'])
  await button(page, t('dream.design.soar')).click()
  await page.locator('.soar').waitFor()
  await stage.pictureIn('soar', ['welsh'])
  await tab('promises')
  await page.locator('.promise-list').first().waitFor()
  await stage.pictureIn('promises', ['welsh', 'dark'])

  stage.say('Sheets for a room without screens, and one page for those who came')
  await tab('paper')
  await page.locator('.paper-preview').waitFor()
  await stage.pictureIn('paper', ['welsh'])
  await page
    .locator('.choice')
    .filter({ hasText: t('paper.day') })
    .first()
    .click()
  await page.locator('.paper-preview').waitFor()
  await stage.pictureIn('page-of-the-day', ['welsh'])

  stage.say('What was tried and learned, as a history')
  await toPlace(page, t, 'specification')
  await page.locator('.rail-link', { hasText: 'Tuesday Table' }).first().click()
  await page.locator('.cycle-sheet').waitFor()
  await page.locator('.rail-link', { hasText: t('specification.history') }).click()
  await page.locator('.history').waitFor()
  await stage.pictureIn('learning', ['welsh', 'dark'])
}
