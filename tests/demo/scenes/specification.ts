import { button, choose, tick, toPlace, toWorkshop } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

const fromTheme = 'There is always somebody to sit beside before anybody is asked what they need.'
const fromNote = 'Two people who live here hold a key, so the table opens when the host is ill.'

/** Clauses from a theme and from a note, one that rests on nothing, and the thread followed from either end. */
export async function specification(stage: Stage): Promise<void> {
  const { page, t } = stage
  await toWorkshop(page, 'Tuesday Table, six months on')
  await button(page, t('inquiry.tab.board')).click()

  stage.say('A clause made from a theme')
  await page
    .getByRole('button', { name: /Sit first, need later/ })
    .first()
    .click()
  await choose(page, t('board.clause'))
  await make(stage, fromTheme, 'standard')

  stage.say('A clause made from a note')
  await page.locator('[data-card]').filter({ hasText: 'If the host is ill' }).first().click()
  await page.keyboard.press('c')
  await make(stage, fromNote, 'condition')

  stage.say('From the clause down to what was said')
  await button(page, t('board.clause.open')).click()
  await page.locator('.clause.open').waitFor()
  await page.locator('.drawer').getByText('If the host is ill there is nobody with a key').first().waitFor()
  await page
    .locator('.clause')
    .filter({ hasText: fromTheme.slice(0, 40) })
    .locator('button.what')
    .click()
  await button(page, t('specification.showBeneath', { count: 3 })).click()
  await page.locator('.drawer').getByText('The kettle was on before anybody').first().waitFor()

  stage.say('A clause that rests on nothing yet says so')
  await page.keyboard.press('Escape')
  await button(page, t('specification.addClause')).click()
  await page.keyboard.type('Who pays for the second key?')
  await page.locator('.adding').getByRole('button').first().click()
  await choose(page, t('kinds.clause.open_question'))
  await page
    .locator('.adding')
    .getByRole('button', { name: t('specification.addClause') })
    .click()
  await page.locator('.clause').filter({ hasText: 'Who pays for the second key?' }).first().waitFor()
  await page.keyboard.press('Escape')

  stage.say('The outline of the sample, with the thread of one clause')
  const sewn = page.locator('.clause').filter({ hasText: 'sit down and be offered tea' }).first()
  await sewn.locator('button.what').click()
  await page.locator('.drawer').waitFor()
  await stage.pictureIn('specification', ['welsh', 'dark', 'contrast'])

  stage.say('What changed since version 0.3, clause by clause')
  await page.getByRole('button', { name: /See \d+ changes? since 0\.3/ }).click()
  await page.locator('.compare').waitFor()
  await stage.pictureIn('compare', ['welsh', 'dark'])
  await button(page, t('common.close')).click()
  await button(page, t('specification.compareWith', { number: '0.2' })).click()
  await page.locator('.compare').waitFor()
  await button(page, t('common.close')).click()
  await page.getByText(t('specification.oldVersion')).waitFor()
  await stage.pictureIn('version', ['welsh'])

  stage.say('From what was said up to the clause')
  await toPlace(page, t, 'evidence')
  await page.getByRole('searchbox').fill('nobody with a key')
  const row = page.locator('.words-row').filter({ hasText: 'If the host is ill' })
  await row.waitFor()
  await row.locator('.standing button').last().click()
  await page
    .locator('.clause.open')
    .filter({ hasText: fromNote.slice(0, 30) })
    .waitFor()
}

async function make({ page, t }: Stage, words: string, type: 'standard' | 'condition'): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('board.clause.words'), { exact: true }).fill(words)
  await tick(dialog, t(`kinds.clause.${type}`))
  await button(dialog, t('board.clause.make')).click()
  await page.getByText(t('board.clause.made')).first().waitFor()
}
