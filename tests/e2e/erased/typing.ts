// Every screen with a field for words, one after the other, from an empty laptop.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { button, byPalette, captureLine, choose, en as t, keptSlips, pick, tick, toPlace } from '../steps.ts'
import { alias, name, type Hands } from './hands.ts'

export type Scene = (hands: Hands, folder: string) => Promise<void>

const beginning: Scene = async (h) => {
  await h.press('home.start')
  await h.type(h.dialog, 'home.startDialog.name', 'programme.title')
  await h.page.keyboard.press('Enter')
  await h.page.locator('.overview').waitFor()
  await h.press('overview.edit')
  await h.type(h.dialog, 'overview.purpose', 'programme.purpose')
  await h.type(h.dialog, 'overview.geography', 'programme.geography')
  await h.type(h.dialog, 'overview.decides', 'programme.decisionMaker')
  await h.type(h.dialog, 'setup.privacy.keeper', 'programme.keeper')
  await h.type(h.dialog, 'setup.privacy.takeBackBy', 'programme.takeBackBy')
  await h.done()
  await h.press('takeback.after.dates')
  await h.type(h.dialog, 'takeback.retention.complaints', 'programme.complaintsTo')
  await h.done()
  await h.box(h.page, t('overview.parameter.add.fixed')).fill(h.of('parameter.text'))
  await h.page.keyboard.press('Enter')
  await h.page.locator('.parameter-list li').first().waitFor()
}

/** A way of working and a canvas of one's own, typed; and what only a file can change, brought in from one. */
const ownWays: Scene = async (h, folder) => {
  await byPalette(h.page, t('app.place.methods'))
  await h.press('method.copy')
  await h.press('method.edit')
  await h.type(h.dialog, 'method.name', 'method.names')
  await h.type(h.dialog, 'method.aboutIt', 'method.abouts')
  await h.type(h.dialog, 'method.promises', 'method.promises')
  await h.done()
  await h.press('method.step.add')
  await h.type(h.dialog, 'method.step.title', 'methodStep.titles')
  await h.type(h.dialog, 'method.step.prompt', 'methodStep.prompts')
  await h.type(h.dialog, 'method.step.guide', 'methodStep.guide')
  await h.done('method.step.keep')

  await button(h.page.locator('.rail'), /^Service blueprint/).click()
  await h.page.locator('h1', { hasText: 'Service blueprint' }).waitFor()
  await h.press('method.copy')
  await h.press('canvasMethod.edit')
  await h.type(h.dialog, 'canvasMethod.name', 'canvasMethod.names')
  await h.type(h.dialog, 'canvasMethod.aboutIt', 'canvasMethod.abouts')
  await h.type(h.dialog, 'canvasMethod.step', 'canvasMethod.stepNames')
  await h.type(h.dialog, 'canvasMethod.starts', 'canvasMethod.starts')
  await h.done()
  await h.press('canvasMethod.lane.add')
  await h.type(h.dialog, 'canvasMethod.part.title', 'canvasPart.titles')
  await h.type(h.dialog, 'canvasMethod.part.help', 'canvasPart.helps')
  await h.type(h.dialog, 'canvasMethod.part.prompt', 'canvasPart.prompts')
  await h.done('canvasMethod.part.keep')
  const path = await h.saves(folder, 'canvas.json')
  await h.press('method.save')
  await h.page.locator('.notice', { hasText: 'canvas.json' }).first().waitFor()
  const file = JSON.parse(readFileSync(path, 'utf8'))
  file.name = { 'en-GB': 'The other hall’s blueprint' }
  const lane = file.lanes.find((one: { line?: unknown }) => one.line)
  lane.line.title['en-GB'] = h.of('canvasPart.lineTitles')
  file.links[0].reads['en-GB'] = `{from} ${h.of('canvasPart.reads')} {to}`
  writeFileSync(path, JSON.stringify(file))
  await h.chooses(path)
  await h.press('method.open')
  await h.page.locator('h1', { hasText: 'The other hall’s blueprint' }).waitFor()
}

const workshop: Scene = async (h) => {
  await toPlace(h.page, t, 'overview')
  await h.press('overview.startWorkshop')
  await pick(h.page, h.dialog, t('overview.workshop.method'), h.of('method.names'))
  await h.type(h.dialog, 'overview.workshop.title', 'workshop.title')
  await h.type(h.dialog, 'overview.workshop.topic', 'workshop.topic')
  await h.type(h.dialog, 'overview.workshop.venue', 'workshop.venue')
  await h.dialog.locator('.more-of-day summary').click()
  await h.type(h.dialog, 'overview.workshop.support', 'workshop.support')
  await h.type(h.dialog, 'overview.workshop.promises', 'workshop.promises')
  await h.done('overview.workshop.do')
  await h.page.locator('.agreement').waitFor()
  await h.press('inquiry.agree.together')
}

const people: Scene = async (h) => {
  await toPlace(h.page, t, 'people')
  for (const other of ['Fern', 'Moss']) {
    await h.page.keyboard.press('n')
    await h.dialog.getByLabel(t('people.alias'), { exact: true }).fill(other)
    await h.done('people.add.do')
  }
  await h.page.keyboard.press('n')
  await h.type(h.dialog, 'people.alias', 'participant.alias')
  await h.done('people.add.andAsk')
  await h.press('people.firstAnswer')
  await h.page.locator('.consent').waitFor()
  for (const [axis, answer] of [
    ['words', 'exact'],
    ['name', 'alias'],
    ['reach', 'commissioner'],
  ] as const)
    await tick(
      h.page.getByRole('radiogroup', { name: t(`consent.${axis}`) }),
      t(`consent.${axis}.${answer}` as 'consent.words.exact'),
    )
  for (const purpose of ['experience', 'needs'] as const)
    await tick(h.page.locator('.consent'), t(`consent.${purpose}`))
  await h.type(h.page, 'people.whoHeard', 'answer.heardBy')
  await h.press('people.answer.keep')
  await h.page.locator('.answering').waitFor({ state: 'detached' })
  await h.press('common.change', h.page.locator('.facts'))
  await h.type(h.dialog, 'people.organisation', 'participant.organisation')
  await h.type(h.dialog, 'panel.recruited', 'participant.recruited')
  await h.type(h.dialog, 'people.experience', 'participant.experience')
  await h.type(h.dialog, 'panel.stage', 'participant.stage')
  await h.type(h.dialog, 'panel.period', 'participant.period')
  await h.type(h.dialog, 'people.needs', 'participant.needs')
  await h.done()
  await h.press('people.identity.add')
  await h.type(h.dialog, 'people.firstName', 'identity.firstName')
  await h.type(h.dialog, 'people.fullName', 'identity.fullName')
  await h.type(h.dialog, 'people.contact', 'identity.contact')
  await h.done()
}

const theDay: Scene = async (h) => {
  await byPalette(h.page, h.of('workshop.title'))
  await h.page.locator('.workshop-tabs').waitFor()
  await h.tab('inquiry.tab.pairs')
  await h.press('setup.here.all')
  await h.tab('inquiry.tab.privacy')
  await h.press('setup.privacy.read')
  await h.tab('inquiry.tab.plan')
  await button(h.page, t('inquiry.run.add')).click()
  await h.type(h.dialog, 'inquiry.step.title', 'phase.title')
  await h.type(h.dialog, 'inquiry.step.prompt', 'phase.prompt')
  await h.done('inquiry.step.keep')
  const step = h.page.locator('.plan-step').first()
  await step.locator('.aside summary').click()
  await step.locator('textarea').fill(h.of('aside.text'))
  await h.page.keyboard.press('Tab')
  await h.page.getByText(t('setup.aside.kept')).first().waitFor()

  await h.tab('inquiry.tab.capture')
  await captureLine(h.page).fill(`@${alias.slice(0, 6)}`)
  await h.page.locator('#line-names').waitFor()
  await captureLine(h.page).press('Enter')
  await captureLine(h.page).fill(h.of('contribution.text'))
  await captureLine(h.page).press('Enter')
  await keptSlips(h.page).getByText(h.of('contribution.text')).waitFor()
}

const stories: Scene = async (h) => {
  await h.tab('inquiry.tab.stories')
  await h.press('stories.new')
  await pick(h.page, h.page, t('stories.teller'), alias)
  await h.box(h.page, t('stories.narrative')).fill('Three winters of forms by the kettle.')
  await h.press('stories.new.do')
  await h.page.locator('.story-body').waitFor()
  const add = async (label: 'stories.title' | 'stories.values' | 'stories.sensitivity', field: string) => {
    await h.page
      .getByRole('button', { name: new RegExp(`${t(label)}$`) })
      .first()
      .click()
    await h.box(h.page, t(label)).fill(h.of(field))
    await h.page.keyboard.press('Enter')
    await h.page.locator('.changing').waitFor({ state: 'detached' })
  }
  await add('stories.title', 'contribution.title')
  await add('stories.values', 'contribution.values')
  await add('stories.sensitivity', 'contribution.sensitivity')
  await h.page
    .locator('.story-head')
    .getByRole('button', { name: new RegExp(t('stories.more')) })
    .click()
  await choose(h.page, t('stories.translate'))
  await h.type(h.dialog, 'stories.translate.heading', 'translation.title')
  await h.type(h.dialog, 'stories.translate.text', 'translation.text')
  await h.done('stories.translate.keep')
}

const dreams: Scene = async (h) => {
  await h.tab('inquiry.tab.dream')
  await h.press('dream.image.add')
  await h.box(h.dialog, t('dream.image.shows')).fill('A bench by the door')
  await h.type(h.dialog, 'dream.image.meansToUs', 'contribution.means')
  await h.type(h.dialog, 'dream.image.table', 'contribution.table')
  await h.dialog.locator('label', { hasText: name }).click()
  await h.done()
  await h.type(h.page, 'dream.statement.write', 'statement.text')
  await h.page.keyboard.press('Enter')
  await h.page.locator('.statement').waitFor()
  await h.tab('inquiry.tab.design')
  await h.type(h.page, 'dream.design.standard.add', 'design.text')
  await h.page.keyboard.press('Enter')
  await h.page.locator('.elements li').first().waitFor()
  await h.press('dream.design.soar')
  for (const part of ['strengths', 'opportunities', 'aspirations', 'results'] as const) {
    await h.type(h.page, `dream.soar.${part}.add`, `soar.${part}`)
    await h.page.keyboard.press('Enter')
    await h.page.locator('.soar-line', { hasText: h.of(`soar.${part}`) }).waitFor()
  }
}

const promises: Scene = async (h) => {
  await h.tab('inquiry.tab.promises')
  await h.type(h.page, 'promises.add', 'commitment.text')
  await h.page.keyboard.press('Enter')
  const row = h.page.locator('.promise-row')
  await row.waitFor()
  await row.getByRole('button').last().click()
  await choose(h.page, t('promises.change'))
  await h.type(h.dialog, 'promises.byWhom', 'commitment.byWhom')
  await h.type(h.dialog, 'promises.toWhom', 'commitment.to')
  await h.done()
  await row.locator('> .row button').first().click()
  await h.type(h.dialog, 'promises.reply.field', 'commitment.reply')
  await h.done()
  await h.type(h.page, 'promises.youSaid.add', 'challenge.youSaid')
  await h.page.keyboard.press('Enter')
  const said = h.page.locator('.you-said-row')
  await said.waitFor()
  await said.getByRole('button').first().click()
  await h.type(h.dialog, 'promises.weDid', 'challenge.weDid')
  await h.type(h.dialog, 'promises.weDidNotBecause', 'challenge.weDidNotBecause')
  await h.type(h.dialog, 'promises.toWhom', 'challenge.to')
  await h.done()
}

const panel: Scene = async (h) => {
  const part = async (which: 'round' | 'lists') =>
    await button(h.page.locator('.panel-parts'), t(`panel.part.${which}`)).click()
  await h.tab('inquiry.tab.panel')
  await part('round')
  await h.type(h.page, 'panel.round.question', 'round.question')
  await h.press('panel.round.begin')
  await h.page.locator('.round-now').waitFor()
  await part('lists')
  const line = h.page.locator('.check-line', { hasText: t('panel.lists.answer.notYet') }).first()
  await tick(line, t('panel.lists.answer.notYet'))
  await h.box(line, t('panel.lists.next')).fill(h.of('checked.next'))
  await h.page.keyboard.press('Enter')
}

/** A theme about them in others' words, dots on it, and a clause made from their note. */
const board: Scene = async (h) => {
  await h.tab('inquiry.tab.board')
  const note = h.page.locator('.lane.loose [data-card]', { hasText: h.of('contribution.text') })
  await note.click()
  await h.page.keyboard.press('c')
  await h.type(h.dialog, 'board.clause.words', 'clause.text')
  await h.done('board.clause.make')
  await h.page.locator('.lane.loose [data-card]').first().click()
  await h.page.keyboard.press('n')
  await h.type(h.dialog, 'board.theme.name', 'theme.label')
  await h.done('board.new.make')
  await h.page.locator('.theme-button').first().click()
  await choose(h.page, t('board.theme.minority'))
  await h.page.locator('.minority textarea').fill(h.of('theme.minorityNote'))
  await h.page.keyboard.press('Enter')
  await h.page.locator('.minority textarea').waitFor({ state: 'detached' })
  await h.tab('inquiry.tab.dots')
  await h.type(h.page, 'dots.begin.question', 'vote.question')
  await h.press('dots.begin.do')
  await h.page.locator('.way').last().getByRole('button').first().click()
  await h.page.locator('.key-in input').first().fill('3')
  await h.page.keyboard.press('Enter')
  await h.page.keyboard.type('4')
  await h.press('dots.key.do')
  await h.press('dots.open.reveal')
  await h.done('dots.open.reveal')
  await h.page.locator('.hides textarea').fill(h.of('vote.hides'))
  await h.press('dots.result.hides.keep')
  await h.page.getByText(t('dots.result.hides.kept')).first().waitFor()
}

const canvases: Scene = async (h) => {
  await toPlace(h.page, t, 'canvases')
  await h.press('canvas.start')
  await pick(h.page, h.dialog, t('canvas.start.which'), 'Service blueprint')
  await h.type(h.dialog, 'canvas.start.name', 'canvas.name')
  await h.type(h.dialog, 'canvas.start.table', 'canvas.table')
  await h.done('canvas.start.do')
  const steps = h.page.locator('[data-step] button')
  await steps.first().click()
  await choose(h.page, t('canvas.step.rename'))
  await h.dialog.getByRole('textbox').fill(h.of('canvasStep.title'))
  await h.page.keyboard.press('Enter')
  await h.gone()
  const cell = (at: number) => h.page.locator('[data-cell][data-lane=frontstage]').nth(at)
  for (const at of [0, 1]) {
    // Where the table is drawn anew under the pointer, the first press may go to what was there before.
    await expect
      .poll(async () => {
        await cell(at).click()
        return await cell(at).evaluate((one) => one.classList.contains('chosen'))
      })
      .toBe(true)
    await button(h.page.locator('.cv-drawer'), new RegExp(`^${t('canvas.write')}`)).click()
    await h.page.locator('.cv-write textarea').fill(`The host says hello, ${at + 1}`)
    await h.page.locator('.cv-write textarea').press('Enter')
    await cell(at).locator('[data-card]').waitFor()
    await h.page.keyboard.press('Escape')
  }
  await h.page.locator('.cv-facts summary').click()
  await h.type(h.page, 'canvas.fact.signal.label', 'canvasCell.signal')
  await h.page.keyboard.press('Enter')
  await button(h.page, t('canvas.look.links')).click()
  const form = h.page.locator('.map-draw')
  for (const at of [0, 1]) {
    await form
      .locator('input[role=combobox]')
      .nth(at)
      .fill(`hello, ${at + 1}`)
    await h.page.getByRole('option').first().click()
  }
  await h.type(form, 'canvasMap.line.words', 'canvasLink.text')
  await button(form, t('canvasMap.line.do')).click()
  await h.page.getByText(h.of('canvasLink.text')).first().waitFor()
  // The field of the far end waits for the next line, and takes the keys once it does.
  await h.page.waitForFunction(() => document.activeElement?.matches('.map-draw input[role=combobox]'))
  await h.page.locator('h1').click()
}

const cycle: Scene = async (h) => {
  await toPlace(h.page, t, 'specification')
  await h.page.locator('.rail-link', { hasText: t('specification.cycle.add') }).click()
  await h.type(h.page, 'specification.cycle.prototype', 'cycle.prototype')
  for (const part of [
    ...(['believed', 'predicted', 'tried', 'withWhom', 'happened'] as const),
    ...(['surprised', 'failedBiggest', 'learned', 'changes'] as const),
  ])
    await h.type(h.page, `specification.cycle.${part}`, `cycle.${part}`)
  await h.press('specification.cycle.measure.add')
  await h.type(h.page, 'specification.cycle.measure', 'measure.name')
  await h.box(h.page, t('specification.cycle.measure.value')).fill('7')
  await h.press('specification.cycle.save')
  await button(h.page, t('specification.cycle.edit')).waitFor()
  await toPlace(h.page, t, 'specification')
  await h.press('specification.cut')
  await h.type(h.dialog, 'specification.cut.change', 'version.change')
  await h.dialog.getByRole('button').filter({ hasText: /0\.1/ }).click()
  await h.gone()
}

/** Headings of one's own, typed; what they are about, from a file. */
const templates: Scene = async (h, folder) => {
  await toPlace(h.page, t, 'handover')
  await h.press('templates.headings')
  await h.press('templates.makeOwn', h.dialog)
  await button(h.dialog, t('templates.remove')).waitFor()
  const path = await h.saves(folder, 'kind.json')
  await h.press('templates.save', h.dialog)
  await h.page.locator('.notice', { hasText: 'kind.json' }).first().waitFor()
  const file = JSON.parse(readFileSync(path, 'utf8'))
  file.about = { 'en-GB': h.of('template.abouts') }
  writeFileSync(path, JSON.stringify(file))
  await h.chooses(path)
  await h.press('templates.bringIn', h.dialog)
  const [, here] = t('templates.broughtIn', { name: '|' }).split('|')
  await h.page.locator('.notice', { hasText: here }).first().waitFor()
  await h.type(h.dialog, 'templates.name', 'template.names')
  await h.page.keyboard.press('Enter')
  await h.press('templates.add', h.dialog)
  await h.type(h.dialog, 'templates.heading', 'templateSection.titles')
  await h.type(h.dialog, 'templates.standing', 'templateSection.standings')
  await h.press('templates.keep', h.dialog)
  await h.press('common.close', h.dialog)
  await h.gone()
}

export const scenes: Record<string, Scene> = {
  beginning,
  ownWays,
  workshop,
  people,
  theDay,
  stories,
  dreams,
  promises,
  panel,
  board,
  canvases,
  cycle,
  templates,
}
