// From an image to a statement to a clause, and a promise answered, by keys alone; and the sample's totals on the screens.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sample from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { openApp, type Opened } from './app.ts'
import { Keys } from './keys.ts'
import { bringInSample, button, choose, en as t, toPlace, toWorkshop } from './steps.ts'

let opened: Opened
let page: Page
let keys: Keys

beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(12_000)
  keys = new Keys(page)
  await bringInSample(page)
}, 120_000)
afterAll(async () => await opened.close())

const inquiry = 'When our neighbourhoods look after each other'
const tab = async (name: 'dream' | 'design' | 'promises') => {
  await keys.palette(inquiry)
  await page.locator('.workshop-tabs').waitFor()
  await keys.do(t(`inquiry.tab.${name}`))
  await page.locator(`.workshop-tabs [aria-current=page]`, { hasText: t(`inquiry.tab.${name}`) }).waitFor()
}

describe('by keyboard alone', () => {
  test('an image is written down, a statement stands on it and on a story, and one key makes it a clause', async () => {
    await tab('dream')
    await keys.do(t('dream.image.add'))
    await page.locator('[role=dialog]').waitFor()
    await keys.type('A bench outside every door')
    await keys.press('Enter')
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' })
    await keys.do(t('dream.image.statementNamed', { what: 'A bench outside every door' }))
    await keys.type('There is a bench by the door and somebody on it.')
    await keys.press('Enter')
    await page.locator('.statement.open', { hasText: 'There is a bench' }).waitFor()
    await keys.to('There is a bench', { by: 'Shift+Tab' })
    await keys.do(t('dream.check.vivid'))
    await keys.do(t('dream.beneath.link'))
    await page.locator('.find-words').waitFor()
    await keys.type('library quiz')
    await keys.do(/^Lay it here: The library put on a quiz/)
    await keys.press('Escape')
    await page.locator('.find-words').waitFor({ state: 'hidden' })
    await keys.do(t('dream.clause.make'))
    await page.locator('.notice', { hasText: t('dream.clause.made') }).waitFor()
    await keys.do(/^clause 4/, { by: 'Shift+Tab' })
    await page.locator('.drawer').waitFor()
    expect(await page.locator('.drawer').textContent()).toContain(t('specification.kind.statement'))
    await page.locator('.drawer [aria-expanded=false]').first().waitFor()
    await keys.do(t('specification.showBeneath', { count: 2 }))
    const trail = await page.locator('.drawer').textContent()
    expect(trail).toContain('A bench outside every door')
    expect(trail).toContain('The library put on a quiz')
  }, 120_000)

  test('a request is answered, and the days to decision stand beside it', async () => {
    await tab('promises')
    await keys.do(
      t('promises.answerNamed', { what: 'Steering group: say in writing what happens after March 2027' }),
    )
    await page.locator('[role=dialog]').waitFor()
    await keys.to(t('promises.reply.field'))
    await keys.type('It is paid for until 2029.')
    await keys.to(t('promises.status.open'))
    await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight')
    await keys.do(t('common.save'))
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' })
    const row = page.locator('.promise-row', { hasText: 'Steering group: say in writing' })
    await row.getByText('It is paid for until 2029.').waitFor()
    expect(await row.textContent()).toMatch(/decided in \d+ days/)
    await keys.press('Control+z')
    await row.getByText('It is paid for until 2029.').waitFor({ state: 'detached' })
  }, 120_000)

  test('a design element goes to the other column and back by an arrow', async () => {
    await tab('design')
    await keys.to('Tea before talk')
    await keys.press('ArrowRight')
    const columns = page.locator('.design-halves > section')
    await columns.nth(1).getByText('Tea before talk').waitFor()
    await expect.poll(() => keys.focused()).toContain('Tea before talk')
    await keys.press('ArrowLeft')
    await columns.nth(0).getByText('Tea before talk').waitFor()
  }, 120_000)
})

describe('the totals of the sample, on the screens', () => {
  test('nine promises by how they stand, and what was said with what came of it', async () => {
    await toWorkshop(page, inquiry)
    await button(page, t('inquiry.tab.promises')).click()
    await page.locator('.promise-list').first().waitFor()
    const stands = await page
      .locator('.promise-row')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.status ?? ''))
    expect(stands).toHaveLength(sample.commitments.length)
    expect(stands.toSorted()).toEqual(sample.commitments.map((one) => one.status).toSorted())
    expect(stands.filter((one) => ['open', 'in_progress'].includes(one))).toHaveLength(
      sample.expected.commitments_open_or_in_progress,
    )
    const said = await page.locator('.you-said-row').allTextContents()
    expect(said).toHaveLength(sample.you_said_we_did.length)
    sample.you_said_we_did.forEach((one, at) => {
      expect(said[at]).toContain(one.you_said)
      expect(said[at]).toContain(one.we_did ?? one.we_did_not_because)
    })
  }, 60_000)

  test('followed up 5 of 12, then 16 of 19; each cycle says which version it is the reason for', async () => {
    await toPlace(page, t, 'specification')
    await page.locator('.rail-link', { hasText: t('specification.history') }).click()
    const line = page.locator('.counted tr', { hasText: 'handovers followed up' })
    await line.waitFor()
    const { follow_up_rate_cycle1: first, follow_up_rate_cycle2: second } = sample.expected
    expect(await line.locator('td').allTextContents()).toEqual([
      `5 of 12 (${first * 100} %)`,
      `16 of 19 (${second * 100} %)`,
    ])
    const turns = await page.locator('.turn').allTextContents()
    expect(turns[0]).toContain('version 0.2')
    expect(turns[1]).toContain('version 0.3')
  }, 60_000)

  test.each([
    ['0.1', '0.2', 'CL11', 'LC1'],
    ['0.2', '0.3', 'CL08', 'LC2'],
  ])(
    'from %s to %s one clause is reworded, both wordings beside each other, because of a learning cycle',
    async (from, to, clause, cycle) => {
      await toPlace(page, t, 'specification')
      await page.locator('.which button').click()
      await choose(page, t('specification.version', { number: to }))
      await page.getByText(t('specification.oldVersion')).waitFor()
      expect(await page.locator('.sheet .clause').count()).toBe(
        sample.expected.clauses_by_version[to as '0.2'],
      )
      await button(page, t('specification.compareWith', { number: from })).click()
      await page.locator('.compare').waitFor()
      const reworded = page.locator('.difference[data-is=reworded]')
      expect(await reworded.count()).toBe(1)
      const { text, rewords } = sample.specification_outline.clauses.find((one) => one.id === clause)!
      const old = sample.specification_outline.clauses.find((one) => one.id === rewords)!
      const sides = await reworded.locator('.both-sides .clause-words').evaluateAll((all) =>
        all.map((one) => {
          const copy = one.cloneNode(true) as HTMLElement
          for (const spoken of copy.querySelectorAll('.sr')) spoken.remove()
          return copy.textContent
        }),
      )
      expect(sides).toEqual([old.text, text])
      const number = sample.learning_cycles.find((one) => one.id === cycle)!.cycle
      expect(await page.locator('.compare .because-of').textContent()).toContain(
        t('specification.cycleNumber', { number }),
      )
    },
    60_000,
  )
})

test('nothing on the way made the page complain', () => expect(opened.complaints).toEqual([]))
