import type { Page } from 'playwright-core'
import { button, choose, pick, toPlace } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

const blueprint = 'The Tuesday Table, step by step'
const tomorrow = `${blueprint}: tomorrow`
const clause = 'Whoever hosted asks how it went, within seven days.'

type Place = { lane: string; step?: number; find: string; says?: string }

/** The lanes of the blueprint, step by step, and what the sample's own stories, dreams and design elements say there. */
const onTheBlueprint: Place[] = [
  { lane: 'evidence', step: 0, find: 'BSL on the hub' },
  { lane: 'evidence', step: 1, find: 'Tea before talk' },
  { lane: 'evidence', step: 4, find: 'long table down the middle' },
  { lane: 'actions', step: 1, find: 'The kettle before the form', says: 'Three winters ago' },
  { lane: 'actions', step: 2, find: 'I asked about my mood' },
  { lane: 'actions', step: 3, find: 'She rang with me' },
  { lane: 'actions', step: 4, find: 'Four of us went to the doctor' },
  { lane: 'frontstage', step: 2, find: 'Because she was sitting down' },
  { lane: 'frontstage', step: 3, find: 'Warm handover' },
  { lane: 'frontstage', step: 4, find: 'someone here every week' },
  { lane: 'backstage', step: 0, find: 'Access and language support booked' },
  { lane: 'backstage', step: 3, find: 'staff allowed to say yes' },
  { lane: 'support', step: 1, find: 'Spare-key agreement' },
  { lane: 'support', step: 3, find: 'a hardship fund' },
  { lane: 'support', step: 4, find: 'What happens when the money stops' },
]
const onTheTheory: Place[] = [
  { lane: 'situation', find: 'A hub could become one more place' },
  { lane: 'groups', find: 'Go to where people already are' },
  { lane: 'activities', find: 'Tea before talk' },
  { lane: 'activities', find: 'Same host at the same time' },
  { lane: 'activities', find: 'Warm handover' },
  { lane: 'mechanisms', find: 'Welcome before paperwork' },
  { lane: 'mechanisms', find: 'Someone who stays and remembers' },
  { lane: 'outcomes', find: 'There is a person here who knows my name' },
  { lane: 'outcomes', find: 'someone from here rings with me' },
  { lane: 'impact', find: 'Every room in the neighbourhood' },
  { lane: 'assumptions', find: 'Volunteers are tired' },
]

/** What leads to what, as the room sees it. */
const lines = [
  ['Tea before talk', 'Welcome before paperwork'],
  ['Welcome before paperwork', 'There is a person here'],
  ['Same host at the same time', 'Someone who stays'],
  ['Someone who stays', 'There is a person here'],
  ['Warm handover', 'someone from here rings'],
  ['There is a person here', 'Every room in the neighbourhood'],
] as const

/** What was heard becomes a blueprint, tomorrow's beside it, and a theory of change; a cell of it becomes a clause. */
export async function canvases(stage: Stage): Promise<void> {
  const { page, t } = stage
  stage.say('A service blueprint, made of what was said')
  await toPlace(page, t, 'canvases')
  await begin(stage, 'Service blueprint', blueprint)
  await rename(stage, 'Gets in touch', 'Walks in')
  await rename(stage, 'First meets us', 'Sits and talks')
  await rename(stage, 'Gets help', 'Needs somewhere else')
  for (const place of onTheBlueprint) await lay(stage, place)

  stage.say('A card of our own, a wait, a fail point, and an open question')
  const followUp = cell(page, { lane: 'frontstage', step: 4 })
  await followUp.click()
  await write(stage, 'card', 'Host asks how it went, within 7 days')
  await write(stage, 'question', 'Who asks when the host is ill?')
  await page.locator('.cv-facts summary').click()
  await page
    .locator('.cv-facts label')
    .filter({ hasText: t('canvas.fact.fails') })
    .click()
  await page.getByRole('textbox', { name: t('canvas.fact.wait.label') }).fill('7')
  await page.keyboard.press('Tab')
  await followUp.getByText(t('canvas.fact.fails')).waitFor()
  await button(page.locator('.cv-write'), t('common.cancel')).click()
  await cell(page, { lane: 'actions', step: 3 }).click()
  await stage.pictureIn('canvas-blueprint', ['welsh', 'dark', 'contrast'])
  await stage.pictureOnWall('canvas')

  stage.say('The same as a table')
  await button(page, t('canvas.look.table')).click()
  await page.locator('table').first().waitFor()
  await stage.pictureIn('canvas-table', ['welsh'])

  stage.say('A theory of change, whose lines read as sentences')
  await toPlace(page, t, 'canvases')
  await begin(stage, 'Theory of change', 'Why a table helps')
  for (const place of onTheTheory) await lay(stage, place)
  await stage.pictureIn('canvas-theory', ['welsh', 'dark'])
  await button(page, t('canvas.look.links')).click()
  for (const [from, to] of lines) await join(stage, from, to)
  await page.locator('h1').click()
  await stage.pictureIn('canvas-lines', ['welsh', 'dark'])

  stage.say('A cell becomes a clause, which rests on everything placed in it')
  await toPlace(page, t, 'canvases')
  await stage.pictureIn('canvases', ['welsh'])
  await button(page, t('home.openNamed', { title: blueprint })).click()
  await cell(page, { lane: 'frontstage', step: 4 }).click()
  await button(page, t('canvasTable.clause')).click()
  const dialog = page.locator('[role=dialog]')
  await dialog.getByLabel(t('canvasTable.clause.text')).fill(clause)
  await stage.pictureIn('canvas-clause', ['welsh'])
  await button(dialog, t('canvasTable.clause.do')).click()
  await page.locator('.clause.open').filter({ hasText: clause }).waitFor()
  await page.locator('.drawer').getByText('someone here every week').first().waitFor()

  stage.say('Tomorrow’s beside today’s, and what differs')
  await toPlace(page, t, 'canvases')
  await button(page, t('home.openNamed', { title: blueprint })).click()
  await button(page, t('canvasTable.more')).click()
  await choose(page, t('canvasTable.more.tomorrow'))
  await button(page.locator('[role=dialog]'), t('canvasTable.more.do')).click()
  await page.getByRole('heading', { level: 1, name: tomorrow }).waitFor()
  await closeNotices(page)
  await cell(page, { lane: 'support', step: 4 }).click()
  await button(page.locator('.cv-drawer'), /^Take off/).click()
  await page
    .locator('.notice')
    .filter({ hasText: t('canvas.takenOff') })
    .waitFor()
  await closeNotices(page)
  await lay(stage, { lane: 'support', step: 4, find: 'Every room in the neighbourhood' })
  await button(page, t('canvas.look.compare')).click()
  await page
    .getByText(/What happens when the money stops/)
    .first()
    .waitFor()
  await stage.pictureIn('canvas-compare', ['welsh', 'dark'])

  stage.say('On paper, as it will be printed')
  await button(page, t('canvas.look.paper')).click()
  for (const [language, name] of [
    ['en-GB', 'canvas-paper'],
    ['cy', 'canvas-paper-welsh'],
  ] as const) {
    await stage.set({ language })
    await page.locator('.cv-paper img').first().waitFor()
    await stage.picture(name)
  }
  await stage.set({ language: 'en-GB' })
  await button(page, t('canvas.look.bringIn')).click()
  await stage.pictureIn('canvas-bring-in', ['welsh'])
}

async function begin({ page, t }: Stage, which: string, name: string) {
  await button(page, t('canvas.start')).click()
  const dialog = page.locator('[role=dialog]')
  await pick(page, dialog, t('canvas.start.which'), which)
  await dialog.getByLabel(t('canvas.start.name')).fill(name)
  await button(dialog, t('canvas.start.do')).click()
  await page.locator('[data-cell]').first().waitFor()
}

/** What was just said lies over the foot of the table until it is closed. */
async function closeNotices(page: Page) {
  for (const notice of await page.locator('.notice').all()) await notice.getByRole('button').last().click()
}

async function rename({ page, t }: Stage, step: string, name: string) {
  await page.getByRole('button', { name: step }).first().click()
  await choose(page, t('canvas.step.rename'))
  const dialog = page.locator('[role=dialog]')
  await dialog.getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

const cell = (page: Page, { lane, step = 0 }: Pick<Place, 'lane' | 'step'>) =>
  page.locator(`[data-cell][data-lane=${lane}]`).nth(step)

/** Chooses the cell, finds the words, and places them: nothing is typed but what is looked for. */
async function lay({ page, t }: Stage, place: Place) {
  const here = cell(page, place)
  // Chosen already, it may lie under what was just said at the foot of the table.
  if (!(await here.evaluate((one) => one.classList.contains('chosen')))) await here.click()
  await page.getByRole('searchbox', { name: t('canvas.find.search') }).fill(place.find)
  const found = page.locator('.cv-found .cv-ev').filter({ hasText: place.says ?? place.find })
  await button(found.first(), new RegExp(t('canvas.place'))).click()
  await here.locator('[data-card]').filter({ hasText: place.find }).first().waitFor()
}

async function write({ page, t }: Stage, as: 'card' | 'question', text: string) {
  const drawer = page.locator('.cv-drawer')
  const field = drawer.locator('.cv-write textarea')
  if (!(await field.isVisible())) await button(drawer, new RegExp(t('canvas.write'))).click()
  await button(drawer, t(`canvas.write.${as}`)).click()
  await field.fill(text)
  await page.keyboard.press('Control+End')
  await field.press('Enter')
  await drawer.locator('.cv-placed').getByText(text).first().waitFor()
}

/** Draws a line by its two ends, each found by some of its words. */
async function join({ page, t }: Stage, from: string, to: string) {
  const form = page.locator('.map-draw')
  for (const [at, words] of [from, to].entries()) {
    const field = form.locator('input[role=combobox]').nth(at)
    await field.fill(words)
    await page.getByRole('option').filter({ hasText: words }).first().click()
  }
  await button(form, t('canvasMap.line.do')).click()
  // Drawn, and the field of the far end waits for the next one.
  await form.locator('[role=status]').filter({ hasText: to }).waitFor()
  await page.waitForFunction(() => document.activeElement?.matches('.map-draw input[role=combobox]'))
}
