// A walk through every screen there is and what opens on top of it. Whoever walks it looks at each as they please.
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { wallScenes } from '../../shared/contract.ts'
import type { OfCanvas, OfPlaces, OfTabs } from '../places.ts'
import { wordedAnew } from './wordedAnew.ts'
import type { Opened } from './app.ts'
import {
  bringInSample,
  button,
  byPalette,
  captureLine,
  choose,
  en as t,
  keptSlips,
  tick,
  pick,
  toPlace,
  toWorkshop,
} from './steps.ts'

export interface Stop {
  name: string
  /** The way there, from wherever the walk is. */
  go: (page: Page, opened: Opened) => Promise<unknown>
  /** A screen by itself, and not something on top of one. */
  isScreen?: boolean
  /** Shown in the wall's window, and as which of its scenes. */
  isWall?: boolean
  scene?: string
}

const inquiry = 'When our neighbourhoods look after each other'
const dialog = (page: Page) => page.locator('[role=dialog], [role=alertdialog]').last()
const screen = (name: string, go: Stop['go']): Stop => ({ name, go, isScreen: true })
const over = (name: string, go: Stop['go']): Stop => ({ name, go })
const press = (words: Parameters<typeof t>[0]) => async (page: Page) => {
  await button(page, t(words)).click()
  await dialog(page).waitFor()
}
const toBoard = async (page: Page) => {
  await toWorkshop(page, inquiry)
  await button(page, t('inquiry.tab.board')).click()
  await page.locator('.lanes').waitFor()
}
const clause = (page: Page) =>
  page.locator('.clause').filter({ hasText: 'offered tea' }).locator('button.what')

const damaged = '00000000-0000-4000-8000-000000000000.alongsidedb'
/** The first page as it is now: what lies in the folder is asked for when somebody comes to it. */
const homeAnew = async (page: Page) => {
  await toPlace(page, t, 'settings')
  await toPlace(page, t, 'home')
}
/** The file the next dialog of the system is to give. */
const nextFile = (app: Opened['app'], file: string) =>
  app.evaluate(({ dialog: system }, path) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
const nextSave = (app: Opened['app'], file: string) =>
  app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

const first: Stop[] = [
  screen('home, with nothing on it yet', (page) => page.locator('.samples').waitFor()),
  over('home: start a programme', async (page) => {
    await press('home.start')(page)
    await dialog(page).locator('.choice').first().click()
    await button(dialog(page), t('home.startDialog.do')).click()
  }),
  over('home: the recovery code', async (page) => {
    await press('home.start')(page)
    await dialog(page).getByLabel(t('home.startDialog.name')).fill('Locked one')
    await dialog(page).locator('.choice').first().click()
    for (const field of await dialog(page).locator('input[type=password]').all())
      await field.fill('kettle before the form')
    await button(dialog(page), t('home.startDialog.do')).click()
    await page.locator('.big-code').waitFor()
  }),
  screen('overview, with nothing in it yet', async (page) => {
    await button(page, t('home.recovery.written')).click()
    await page.locator('.overview').waitFor()
  }),
  screen('people, with nobody yet', (page) => toPlace(page, t, 'people')),
  screen('canvases, with none yet', (page) => toPlace(page, t, 'canvases')),
  screen('words, with none yet', (page) => toPlace(page, t, 'evidence')),
  screen('specification, with no clause yet', (page) => toPlace(page, t, 'specification')),
  screen('hand over, with nothing yet', (page) => toPlace(page, t, 'handover')),
  screen('home, with a locked programme', async (page) => {
    await byPalette(page, t('app.do.lock'))
    await page.locator('.programmes').waitFor()
  }),
  over('home: unlock', async (page) => {
    await page.locator('.programmes').getByRole('button').first().click()
    await dialog(page).waitFor()
  }),
  over('home: take it off this laptop', async (page) => {
    await page.locator('.programmes').getByRole('button').last().click()
    await dialog(page).waitFor()
  }),
  screen('home, with a damaged programme', async (page, { data }) => {
    writeFileSync(join(data, damaged), 'not a page of it')
    await homeAnew(page)
    await button(page, t('home.card.problemButton')).waitFor()
  }),
  over('home: what is said of a damaged one', press('home.card.problemButton')),
  screen('home, in a folder that may only be read', async (page, { data }) => {
    rmSync(join(data, damaged))
    chmodSync(data, 0o555)
    await homeAnew(page)
    await page.getByText(t('home.readOnlyFolder.what')).waitFor()
    chmodSync(data, 0o755)
  }),
  over('home: a file that is no copy', async (page, { app, data }) => {
    const file = join(data, 'sample.json')
    writeFileSync(file, '{}')
    await homeAnew(page)
    await nextFile(app, file)
    await button(page, t('home.bringIn')).click()
    await dialog(page).locator('.wrong').waitFor()
  }),
]

const programme: Stop[] = [
  screen('overview', async (page) => {
    await bringInSample(page)
  }),
  over('overview: change these details', press('overview.edit')),
  over('overview: start a workshop', press('overview.startWorkshop')),
  screen('ways of working', async (page) => {
    await byPalette(page, t('app.place.methods'))
    await button(page, t('method.copy')).click()
    await button(page, t('method.remove')).waitFor()
  }),
  over('ways of working: a step', async (page) => {
    await button(page, t('method.step.add')).click()
    await dialog(page).waitFor()
  }),
  screen('ways of working: a canvas', async (page) => {
    await button(page, 'Service blueprint').click()
    await button(page, t('method.copy')).click()
    await button(page, t('canvasMethod.lane.add')).waitFor()
  }),
  over('ways of working: the name of a canvas', async (page) => {
    await button(page, t('canvasMethod.edit')).click()
    await dialog(page).waitFor()
  }),
  over('ways of working: a lane of a canvas', async (page) => {
    await button(page, t('canvasMethod.lane.add')).click()
    await dialog(page).waitFor()
  }),
  over('overview: copy for another laptop', (page) => byPalette(page, t('app.do.makeCopy'))),
  over('overview: a copy for another laptop, and its code', async (page, { app, data }) => {
    await byPalette(page, t('app.do.makeCopy'))
    await nextSave(app, join(data, 'copy.alongside'))
    await button(dialog(page), t('overview.copy.choose')).click()
    await page.locator('.big-code').waitFor()
  }),
  over('overview: check everything', async (page) => {
    await byPalette(page, t('app.do.check'))
    await page.getByText(t('overview.check.well')).waitFor()
  }),
  over('overview: backups', (page) => byPalette(page, t('app.do.backups'))),
  over('overview: protect', (page) => byPalette(page, t('app.do.protect'))),
  over('overview: how long it is kept', press('takeback.after.dates')),
  over('overview: privacy notice', press('takeback.after.notice')),
  over('overview: impact assessment', press('takeback.after.dpia')),
  screen('people', (page) => toPlace(page, t, 'people')),
  over('people: add a person', async (page) => {
    await page.keyboard.press('n')
    await dialog(page).waitFor()
  }),
  screen('people: a code that is none', async (page) => {
    await byPalette(page, t('stories.code.do'))
    await page.getByLabel(t('stories.code'), { exact: true }).fill('XXX')
    await page.keyboard.press('Enter')
    await page.getByText(t('stories.code.wrong')).waitFor()
  }),
  screen('a person', async (page) => {
    // An alias one slip of the keys away: whoever takes everything back is asked whether both are theirs.
    await toPlace(page, t, 'people')
    await button(page, t('people.add')).click()
    await dialog(page).getByLabel(t('people.alias'), { exact: true }).fill('Herons')
    await button(dialog(page), t('people.add.do')).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await button(page, 'Heron').click()
    await page.locator('.facts').waitFor()
  }),
  over('a person: take everything back, whose other record is found', async (page) => {
    await press('people.takeBack.everything')(page)
    await dialog(page)
      .getByText(/Herons/)
      .waitFor()
  }),
  over('a person: join with another record', press('people.join')),
  over('a person: put their name on a note', press('people.sign')),
  screen('what others said about a person', async (page) => {
    await button(page, t('takeback.about.look')).click()
    await page.locator('.about-them').waitFor()
  }),
  screen('a person, again', async (page) => {
    await button(page, t('takeback.about.back')).click()
    await page.locator('.facts').waitFor()
  }),
  screen('a person answers', async (page) => {
    await button(page, t('people.newAnswer')).click()
    await page.locator('.consent').waitFor()
  }),
  screen('a person answers for one thing they said', async (page) => {
    await button(page, t('common.cancel')).click()
    await page.locator('.under-slip').first().getByRole('button').last().click()
    await choose(page, t('people.answerFor'))
    await page.locator('.consent').waitFor()
  }),
  screen('a person answers: what they answered for by itself', async (page) => {
    await tick(page.locator('.consent'), t('consent.reach.programme'))
    await button(page, t('people.answer.keep')).click()
    await button(page, t('people.newAnswer')).click()
    await tick(page.locator('.consent'), t('consent.reach.public'))
    await tick(page.locator('.settle'), t('people.answer.theySaid', { alias: 'Heron' }))
    await button(page, t('people.answer.keep')).click()
    await page.getByRole('heading', { name: t('people.theseToo') }).waitFor()
  }),
]

const workshop: Stop[] = [
  screen('capture', async (page) => {
    await toWorkshop(page, inquiry)
    await button(page, t('inquiry.tab.capture')).click()
    await captureLine(page).click()
    await page.keyboard.type('Chairs in a ring')
    await page.keyboard.press('Enter')
    await keptSlips(page).last().waitFor()
  }),
  over('capture: whose words', async (page) => {
    await captureLine(page).fill('@h')
    await page.locator('#line-names').waitFor()
  }),
  over('capture: a list was pasted', async (page, { app }) => {
    await captureLine(page).fill('')
    await app.evaluate(({ clipboard }) => clipboard.writeText('one\ntwo\nthree'))
    await captureLine(page).click()
    await page.keyboard.press('Control+v')
    await page.locator('.offer').waitFor()
  }),
  over('capture: correct a note', async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('[data-slip]').last().click()
    await page.locator('.correct-slip').waitFor()
  }),
  over('capture: change a step', async (page) => {
    await page.keyboard.press('Escape')
    await button(page, t('inquiry.run.add')).click()
    await dialog(page).waitFor()
  }),
  screen('paper: printing', async (page) => {
    await toWorkshop(page, inquiry)
    await button(page, t('inquiry.tab.paper')).click()
    await page.locator('.paper-preview').waitFor()
  }),
  screen('paper: keying in', async (page) => {
    await button(page, t('paper.part.key')).click()
    await page.locator('.code-field input').fill('XXXX')
    await page.keyboard.press('Enter')
    await page.locator('.settle').waitFor()
  }),
  screen('paper: still out', async (page) => {
    await page.getByRole('button', { name: new RegExp(t('paper.part.out')) }).click()
    await page.locator('.still-out').waitFor()
  }),
  screen('stories', async (page) => {
    await byPalette(page, t('inquiry.tab.stories'))
    await page.locator('.story-body').waitFor()
  }),
  screen('stories: read back', async (page) => {
    await button(page, t('stories.readBack', { name: 'Heron' })).click()
    await page.locator('.read-back').waitFor()
  }),
  screen('stories: the slip', async (page) => {
    await button(page, t('stories.slip.for', { name: 'Heron' })).click()
    await page.locator('.slip-paper').waitFor()
  }),
  screen('stories: one is written down', async (page) => {
    await button(page, t('stories.slip.done')).click()
    await button(page, t('stories.readBack.done')).click()
    await page.locator('.story-list').getByRole('button').first().click()
    await page.locator('.new-story').waitFor()
  }),
  over('stories: a translation beside the words', async (page) => {
    await page.locator('.rail-entry').first().click()
    await page
      .locator('.story-head')
      .getByRole('button', { name: new RegExp(t('stories.more')) })
      .click()
    await choose(page, t('stories.translate'))
    await dialog(page).waitFor()
  }),
  screen('the plan', async (page) => {
    await button(page, t('inquiry.tab.plan')).click()
    await page.locator('.plan-step .aside summary').first().click()
    await page.locator('.plan-step textarea').first().waitFor()
  }),
  screen('before we begin', async (page) => {
    await button(page, t('inquiry.tab.privacy')).click()
    await page.locator('.told').waitFor()
  }),
  screen('who is here, and pairs', async (page) => {
    await button(page, t('inquiry.tab.pairs')).click()
    await button(page, t('setup.here.all')).click()
    await button(page, t('setup.pairs.make')).click()
    await page.locator('.apart summary').click()
    await page.locator('.pair').first().waitFor()
  }),
  over('who is here: somebody moved to another pair', async (page) => {
    await page.locator('.pair button').first().click()
    await page.locator('.pop').waitFor()
  }),
  screen('agreement', (page) => button(page, t('inquiry.tab.agreement')).click()),
  over('agreement: agree something else', (page) => button(page, t('inquiry.agree.change')).click()),
  screen('board', toBoard),
  over('board: move to', async (page) => {
    await page.locator('.lane.loose [data-card]').first().click()
    await page.keyboard.press('m')
    await page.locator('.pop').waitFor()
  }),
  over('board: a note opened', async (page) => {
    await page.locator('.lane.loose [data-card]').first().click()
    await page.keyboard.press('o')
    await dialog(page).waitFor()
  }),
  over('board: a new theme', async (page) => {
    await page.locator('.lane.loose [data-card]').first().click()
    await page.keyboard.press('n')
    await dialog(page).waitFor()
  }),
  over('board: a clause from a note', async (page) => {
    await page.locator('.lane.loose [data-card]').first().click()
    await page.keyboard.press('c')
    await dialog(page).waitFor()
  }),
  over('board: what can be done with a theme', async (page) => {
    await page.locator('.theme-button').first().click()
    await page.locator('.pop').waitFor()
  }),
  over('board: further filters and likely neighbours', async (page) => {
    await button(page, t('board.filter')).click()
    await page.locator('.board-filters').waitFor()
    await page.locator('.lane.loose [data-card]').first().click()
    await page.keyboard.press('l')
    await page.locator('.suggest').waitFor()
  }),
  over('board: a theme split', async (page) => {
    await page.locator('.lane:not(.loose) [data-card]').first().click()
    await page.keyboard.press('s')
    await dialog(page).waitFor()
  }),
  screen('dots: a round that was revealed', async (page) => {
    await toBoard(page)
    await button(page, t('inquiry.tab.dots')).click()
    await page.locator('.dots-table').waitFor()
  }),
  screen('dots: another round begun', async (page) => {
    await button(page, t('dots.begin.again')).click()
    await page.locator('.begin-round').waitFor()
  }),
  screen('dots: a round that is open', async (page) => {
    await button(page, t('dots.begin.do')).click()
    await page.locator('.two-ways').waitFor()
  }),
  screen('dots: keying in a sheet', async (page) => {
    await page.locator('.way').last().getByRole('button').first().click()
    await page.locator('.key-in').waitFor()
  }),
  screen('dots: the laptop passed on', async (page) => {
    await button(page, t('common.cancel')).click()
    await page.locator('.way').first().getByRole('button').first().click()
    await page.locator('.between').waitFor()
  }),
  screen('dots: placing them', async (page) => {
    await button(page, t('dots.cast.start')).click()
    await page.locator('.ballot').waitFor()
  }),
  screen('dream', async (page) => {
    await button(page, t('common.cancel')).click()
    await button(page, t('dots.cast.end')).click()
    await toWorkshop(page, inquiry)
    await button(page, t('inquiry.tab.dream')).click()
    await page.locator('.statement-list').waitFor()
  }),
  over('dream: an image is added', press('dream.image.add')),
  screen('dream: a statement opened, with a search for what stands beneath it', async (page) => {
    await page.locator('.statement .opener').first().click()
    await button(page, t('dream.beneath.link')).click()
    await page.locator('.find-words').waitFor()
  }),
  screen('design', async (page) => {
    await button(page, t('inquiry.tab.design')).click()
    await page.locator('.elements').first().waitFor()
  }),
  screen('design: SOAR', async (page) => {
    await button(page, t('dream.design.soar')).click()
    await page.locator('.soar').waitFor()
  }),
  screen('promises', async (page) => {
    await button(page, t('inquiry.tab.promises')).click()
    await page.locator('.promise-list').first().waitFor()
  }),
  over('promises: what came of one', async (page) => {
    await page.locator('.promise-row').last().locator('> .row button').first().click()
    await dialog(page).waitFor()
  }),
  over('promises: you said, we did', async (page) => {
    await page.locator('.you-said-row').last().locator('button').first().click()
    await dialog(page).waitFor()
  }),
]

const panelTab: Stop[] = [
  ...(['opening', 'mix', 'round', 'log', 'lists', 'care'] as const).map((part, at) =>
    screen(`the panel: ${part}`, async (page) => {
      if (at === 0) {
        const cancel = button(page, t('common.cancel'))
        if (await cancel.isVisible()) await cancel.click()
        await byPalette(page, t('inquiry.tab.panel'))
      }
      await button(page.locator('.panel-parts'), t(`panel.part.${part}`)).click()
    }),
  ),
]

const document: Stop[] = [
  screen('words', async (page) => {
    await toPlace(page, t, 'evidence')
  }),
  screen('words, looked for', async (page) => {
    await page.getByRole('searchbox').fill('kettle')
    await page.locator('.words-row').first().waitFor()
  }),
  over('words: a clause from a note', async (page) => {
    await page.locator('.words-row').first().getByRole('button').first().click()
    await dialog(page).waitFor()
  }),
  ...(['takeBack', 'erase'] as const).map((deed) =>
    over(`words: ${t(`takeback.${deed}`)}`, async (page) => {
      await page.locator('.words-row').first().locator('.doing button').last().click()
      await choose(page, t(`takeback.${deed}`))
      await dialog(page).waitFor()
    }),
  ),
  ...(['edit', 'sign'] as const).map((deed) =>
    over(`words: ${t(`evidence.${deed}`)}`, async (page) => {
      await page.locator('.words-row').first().locator('.doing button').nth(1).click()
      await choose(page, t(`evidence.${deed}`))
      await dialog(page).waitFor()
    }),
  ),
  over('canvases: start one', async (page) => {
    await toPlace(page, t, 'canvases')
    await press('canvas.start')(page)
  }),
  screen('a canvas, with nothing on it yet', async (page) => {
    await button(page, t('canvas.start')).click()
    await dialog(page).getByLabel(t('canvas.start.name')).fill('Tuesday Table')
    await page.keyboard.press('Enter')
    await page.locator('.cv-lanes').waitFor()
  }),
  screen('a canvas with cards, and one cell beside it', async (page) => {
    await page.locator('[data-lane=frontstage]').nth(1).click()
    for (const nth of [0, 1])
      await page.locator('.cv-found').getByText(t('canvas.place'), { exact: true }).nth(nth).click()
    await page.locator('.cv-scroll [data-card]').nth(1).waitFor()
    await page.getByText(t('canvas.facts')).click()
    await tick(page.locator('.cv-facts'), t('canvas.fact.fails'))
    await page.locator('.cv-marks .grave').waitFor()
  }),
  over('a canvas: where a card goes', async (page) => {
    await page.locator('.cv-scroll [data-card]').first().press('m')
    await dialog(page).waitFor()
  }),
  over('a canvas: what can be done with a step', async (page) => {
    await page.locator('[data-step] button').first().click()
    await page.locator('.pop .item').first().waitFor()
  }),
  over('a canvas: a step is split', async (page) => {
    await page.locator('[data-step] button').nth(1).click()
    await choose(page, t('canvas.step.split'))
    await dialog(page).waitFor()
  }),
  screen('a canvas as a table', async (page) => {
    await page.keyboard.press('Escape')
    await button(page, t('canvas.look.table')).click()
    await page.locator('[data-map] table').first().waitFor()
  }),
  screen('a canvas, its lines as sentences', async (page) => {
    await button(page, t('canvas.look.links')).click()
    await page.locator('.map-links').waitFor()
  }),
  screen('a canvas on paper', async (page) => {
    await button(page, t('canvas.look.paper')).click()
    await page.locator('.cv-pages img').first().waitFor()
  }),
  screen('a canvas, with a table brought in', async (page) => {
    await button(page, t('canvas.look.bringIn')).click()
    await page
      .getByLabel(t('canvasPaper.in.paste'))
      .fill('Step\tHears about it\nWhat people do\tRings; Asks a friend')
    await page.getByText(t('canvasPaper.in.cards', { count: 2 })).waitFor()
  }),
  over('a canvas: tomorrow’s beside it', async (page) => {
    await button(page, t('canvasTable.more')).click()
    await choose(page, t('canvasTable.more.tomorrow'))
    await dialog(page).waitFor()
  }),
  screen('a canvas, compared with another', async (page) => {
    await button(page, t('canvasTable.more')).click()
    await choose(page, t('canvasTable.more.tomorrow'))
    await dialog(page).getByLabel(t('canvasTable.more.name')).fill('Tuesday Table, once more')
    await button(dialog(page), t('canvasTable.more.do')).click()
    await page.locator('[data-card]').first().waitFor()
    await button(page, t('canvas.look.compare')).click()
    await page.locator('.cv-beside').waitFor()
  }),
  screen('specification', async (page) => {
    await toPlace(page, t, 'specification')
  }),
  screen('specification, with a trail', async (page) => {
    await clause(page).click()
    await page.locator('.drawer').waitFor()
    await page.locator('.drawer [aria-expanded=false]').first().click()
  }),
  over('specification: link what it rests on', async (page) => {
    await button(page, t('specification.link')).click()
    await page.locator('.link-evidence').waitFor()
  }),
  over('specification: in our own words', press('specification.retell')),
  over('specification: cut a version', press('specification.cut')),
  over('specification: a clause is typed', async (page) => {
    await button(page, t('specification.addClause')).click()
    await page.locator('.adding').waitFor()
  }),
  screen('specification: a learning cycle', async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('.rail-link', { hasText: 'Tuesday Table' }).first().click()
    await page.locator('.cycle-sheet').waitFor()
  }),
  screen('specification: a learning cycle is written on', async (page) => {
    await button(page, t('specification.cycle.edit')).click()
    await page.locator('.measures').waitFor()
  }),
  screen('specification: what was learned', async (page) => {
    await page.locator('.rail-link', { hasText: t('specification.history') }).click()
    await page.locator('.counted').waitFor()
  }),
  screen('specification: a new learning cycle', async (page) => {
    await page.locator('.rail-link', { hasText: t('specification.cycle.add') }).click()
    await page.getByLabel(t('specification.cycle.prototype')).waitFor()
  }),
  screen('specification: two versions beside each other', async (page) => {
    await toPlace(page, t, 'specification')
    await button(page, t('specification.compareWith', { number: '0.2' })).click()
    await page.locator('.compare').waitFor()
  }),
  screen('specification: an older version', async (page) => {
    await button(page, t('common.close')).click()
    await page.getByText(t('specification.oldVersion')).waitFor()
  }),
  screen('hand over, with what was handed over', async (page, { app, data }) => {
    await toPlace(page, t, 'handover')
    await nextSave(app, `${data}/outline.docx`)
    await page.locator('.document-view').waitFor()
    await button(page, t('handover.save')).click()
    await page.locator('.handed').waitFor()
  }),
  screen('hand over, as tables', async (page) => {
    await pick(page, page, t('handover.format'), t('handover.format.xlsx'))
    await page.locator('.document-view table').first().waitFor()
  }),
  over('hand over: the headings of a kind of document', press('templates.headings')),
  over('hand over: headings of one’s own', async (page) => {
    await button(page, t('templates.headings')).click()
    await button(dialog(page), t('templates.makeOwn')).click()
    await button(dialog(page), t('templates.remove')).waitFor()
  }),
  over('hand over: one heading', async (page) => {
    await button(page, t('templates.headings')).click()
    await button(dialog(page), t('templates.add')).click()
    await dialog(page).getByRole('textbox').first().waitFor()
  }),
  screen('specification: edits brought back from Word, none yet', async (page) => {
    await toPlace(page, t, 'specification')
    await button(page, t('roundtrip.do')).click()
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.proposals').waitFor()
  }),
  over('specification: a document is chosen', async (page, { app, data }) => {
    await nextFile(app, wordedAnew(`${data}/outline.docx`))
    await button(page, t('roundtrip.do')).click()
    await dialog(page).waitFor()
  }),
  screen('specification: proposals from Word', async (page) => {
    await button(page, t('roundtrip.do')).click()
    await button(dialog(page), t('roundtrip.choose')).click()
    await page.locator('.proposal').first().waitFor()
  }),
  over('specification: a proposal is left as it is', async (page) => {
    await page.keyboard.press('r')
    await dialog(page).waitFor()
  }),
]

const rest: Stop[] = [
  screen('settings', (page) => toPlace(page, t, 'settings')),
  ...(['how', 'before', 'day', 'consent', 'back', 'copies', 'keys'] as const).map((topic, at) =>
    screen(`help: ${topic}`, async (page) => {
      if (at === 0) await toPlace(page, t, 'help')
      await page.locator('.rail button').nth(at).click()
    }),
  ),
  over('the keys', (page) => page.keyboard.press('F1')),
  over('the palette', (page) => page.keyboard.press('Control+k')),
  over('a pause', async (page) => {
    await page.keyboard.press('F9')
    await button(page, t('common.carryOn')).waitFor()
  }),
]

const carryOn = async (page: Page) => {
  // Of the pause itself: the list of programmes has a button of the same name.
  const button = page
    .getByRole('dialog', { name: t('app.pause.title') })
    .getByRole('button', { name: t('common.carryOn') })
  if (await button.isVisible()) await button.click()
}
const bringingIn: Stop[] = [
  over('home: what would be brought in', async (page, { app, data }) => {
    await carryOn(page)
    await toPlace(page, t, 'home')
    await nextFile(app, join(data, 'copy.alongside'))
    await button(page, t('home.bringIn')).click()
    await button(
      dialog(page),
      new RegExp(`${t('home.bringInDialog.do')}|${t('home.bringInDialog.openIt')}`),
    ).waitFor()
  }),
]

const wall: Stop[] = [
  ...wallScenes.map((scene) => ({
    name: `the wall: ${scene}`,
    isWall: true,
    scene,
    go: async (page: Page) => {
      await carryOn(page)
      await toWorkshop(page, inquiry)
      await page.locator('.room-sees').click()
      await choose(page, t(`app.room.show.${scene}`))
    },
  })),
  {
    name: 'the wall: in a pause',
    isWall: true,
    go: async (page) => {
      await page.locator('.room-sees').click()
      await choose(page, t('app.room.show.board'))
      await page.keyboard.press('F9')
      await button(page, t('common.carryOn')).waitFor()
    },
  },
  screen('this screen, filled for the room', async (page) => {
    await carryOn(page)
    await page.locator('.room-sees').click()
    await choose(page, t('projector.here.open'))
    await page.locator('.room-safe .wall').waitFor()
  }),
]

const broken: Stop[] = [
  screen('a screen that broke', async (page) => {
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'userAgent', {
        get() {
          throw new Error('A fault planted by the tour')
        },
        configurable: true,
      }),
    )
    await byPalette(page, t('app.place.settings'))
    await page.locator('.broken').waitFor()
    await page.evaluate(() => Reflect.deleteProperty(navigator, 'userAgent'))
  }),
]

export const stops: readonly Stop[] = [
  ...first,
  ...programme,
  ...workshop,
  ...panelTab,
  ...document,
  ...rest,
  ...bringingIn,
  ...wall,
  ...broken,
]

type Names = readonly [string, ...string[]]
const tabs: OfTabs<Names> = {
  plan: ['the plan'],
  privacy: ['before we begin'],
  agreement: ['agreement'],
  panel: ['the panel: opening'],
  pairs: ['who is here, and pairs'],
  capture: ['capture'],
  stories: ['stories'],
  board: ['board'],
  dots: ['dots: a round that was revealed'],
  dream: ['dream'],
  design: ['design', 'design: SOAR'],
  promises: ['promises'],
  paper: ['paper: printing', 'paper: keying in', 'paper: still out'],
}
const canvas: OfCanvas<Names> = {
  sheet: ['a canvas, with nothing on it yet'],
  table: ['a canvas as a table'],
  links: ['a canvas, its lines as sentences'],
  compare: ['a canvas, compared with another'],
  paper: ['a canvas on paper'],
  bringIn: ['a canvas, with a table brought in'],
}
const [firstTab, ...otherTabs] = Object.values(tabs).flat()
const [firstShow, ...otherShows] = Object.values(canvas).flat()
const places: OfPlaces<Names> = {
  home: { itself: ['home, with nothing on it yet', 'home, with a damaged programme'] },
  overview: { itself: ['overview'] },
  people: {
    itself: ['people'],
    person: ['a person'],
    takeBack: ['a person: take everything back, whose other record is found'],
    code: ['people: a code that is none'],
    answer: ['a person answers'],
    about: ['what others said about a person'],
  },
  methods: { itself: ['ways of working'], method: ['ways of working: a canvas'] },
  workshop: { itself: ['capture'], workshop: ['capture'], tab: [firstTab!, ...otherTabs] },
  evidence: { itself: ['words'], search: ['words, looked for'] },
  canvases: {
    itself: ['canvases, with none yet'],
    canvas: ['a canvas, with nothing on it yet'],
    show: [firstShow!, ...otherShows],
  },
  specification: {
    itself: ['specification'],
    clause: ['specification, with a trail'],
    version: ['specification: an older version'],
    compare: ['specification: two versions beside each other'],
    cycle: ['specification: a learning cycle'],
    proposals: ['specification: proposals from Word'],
  },
  handover: { itself: ['hand over, with what was handed over'] },
  settings: { itself: ['settings'] },
  help: { itself: ['help: how'], topic: ['help: keys'] },
}
/** By name, what has to be among the stops. */
export const stopsOfPlaces: readonly string[] = Object.values(places).flatMap((each) =>
  Object.values(each as Record<string, Names>).flat(),
)

/** Closes what lies on top, as Esc does. A pause and a recovery code stay: Esc ends neither. */
export async function closeWhatIsOnTop(page: Page): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    if ((await page.locator('[role=dialog], [role=alertdialog], .pop, .correct-slip').count()) === 0) return
    await page.keyboard.press('Escape')
    await page.waitForTimeout(100)
  }
}
