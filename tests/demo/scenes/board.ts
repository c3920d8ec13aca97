import { button, choose, toWorkshop } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

/** Notes find their themes: by pointer, by key and by a menu that is always in sight. */
export async function board(stage: Stage): Promise<void> {
  const { page, t, wall } = stage
  await button(page, t('inquiry.tab.board')).click()
  const card = (words: string) => page.locator('[data-card]').filter({ hasText: words }).first()

  stage.say('By key: a theme from a note, named in the words somebody said')
  await card('You can sit next to somebody').click()
  await page.keyboard.press('n')
  await name(stage, 'Sit first, need later')

  stage.say('By pointer: a note dragged into the theme')
  await card('The kettle was on').hover()
  await page.mouse.down()
  const lane = page.locator('.lane:not(.loose)').first()
  const { x, y, width, height } = (await lane.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 3, { steps: 8 })
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 })
  await page.mouse.up()
  await lane.locator('[data-card]').filter({ hasText: 'The kettle was on' }).waitFor()

  stage.say('By menu: “Move to…”, with nothing dragged')
  await card('It is the same faces').click()
  await button(page, t('board.move')).click()
  await stage.pictureIn('board-move-to', ['welsh'])
  await choose(page, 'Sit first, need later')
  await lane.locator('[data-card]').filter({ hasText: 'It is the same faces' }).waitFor()

  stage.say('A second theme, and the dots the room placed')
  await card('If the host is ill').click()
  await page.keyboard.press('Control+Space')
  await button(page, t('board.newThemeFrom')).click()
  await name(stage, 'More than one key')
  await card('The side door').click()
  await page.keyboard.press('m')
  await page.keyboard.press('2')
  await page.locator('.lane').nth(2).locator('[data-card]').filter({ hasText: 'The side door' }).waitFor()
  await button(page, t('board.unchoose')).click()
  await button(page, t('board.dots')).click()
  await button(page, t('dots.begin.do')).click()
  await page.locator('.way').last().getByRole('button').first().click()
  await page.locator('.key-in input').first().fill('9')
  await page.keyboard.press('Enter')
  await page.keyboard.type('14')
  await button(page, t('dots.key.do')).click()
  await button(page, t('dots.open.reveal')).click()
  await button(page.locator('[role=alertdialog], [role=dialog]').last(), t('dots.open.reveal')).click()
  await page.locator('.dots-table').waitFor()
  await stage.pictureIn('dots', ['welsh'])
  await button(page, t('inquiry.tab.board')).click()
  await page.locator('.lanes').waitFor()
  await stage.pictureIn('board', ['welsh', 'dark', 'contrast'])

  stage.say('The room sees the themes, then the dots')
  await stage.showOnWall('board.showBoard')
  await stage.pictureIn('wall-board', ['welsh'], wall!)
  await stage.showOnWall('board.showDots')
  await stage.pictureIn('wall-dots', ['welsh'], wall!)
  await page.keyboard.press('Control+b')
  await stage.pictureIn('wall-blank', ['welsh'], wall!)

  stage.say('The board of the sample, with everything its inquiry brought')
  await toWorkshop(page, 'When our neighbourhoods look after each other')
  await button(page, t('inquiry.tab.board')).click()
  await page.locator('.lanes').waitFor()
  await stage.pictureIn('board-inquiry', ['welsh', 'dark'])
}

async function name({ page, t }: Stage, label: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('board.theme.name')).fill(label)
  await button(dialog, t('board.new.make')).click()
  await page
    .getByRole('button', { name: new RegExp(label) })
    .first()
    .waitFor()
}
