// What people do with their words, from launch and by keys alone: answer anew, take back one, take back all, erase.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openApp, type Opened } from './app.ts'
import { Keys } from './keys.ts'
import { en as t } from './steps.ts'

let opened: Opened
let page: Page
let keys: Keys
beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(15_000)
  keys = new Keys(page)
})
afterAll(async () => await opened.close())

const dialog = (name: string) => page.locator('[role=dialog], [role=alertdialog]').filter({ hasText: name })
const shown = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const gone = async () =>
  await page.locator('[role=dialog], [role=alertdialog]').waitFor({ state: 'detached' })

/** Where the focus is can be seen: there is a ring on it or on its line, or it is the one line of a menu in ink. */
async function isFocusSeen(): Promise<boolean> {
  return await page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return false
    const inkOf = (one: Element | null) => (one ? getComputedStyle(one).backgroundColor : '')
    if (at.matches('.item')) return inkOf(at) !== inkOf(at.parentElement!.querySelector('.item:not(:focus)'))
    const around = [at, at.closest('.choice'), at.closest('.field')]
    return around.some((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
  })
}
/** Goes there by Tab or arrows, sees the focus on it, and presses Enter. */
async function press(words: string | RegExp, by?: string): Promise<void> {
  await keys.to(words, by ? { by } : {})
  expect(await isFocusSeen(), `the focus on ${String(words)} is not seen`).toBe(true)
  await keys.press('Enter')
}
/** Chooses one of several that are all visible: Tab to the group, arrows to the answer. */
async function choose(group: string, answer: string, by = 'ArrowDown'): Promise<void> {
  await keys.to(group)
  await keys.to(answer, { by, most: 6 })
  expect(await isFocusSeen(), `the focus on ${answer} is not seen`).toBe(true)
  await page.locator('.choice[data-selected]', { hasText: answer }).waitFor()
}
async function toPerson(alias: string): Promise<void> {
  await keys.palette(t('app.place.people'))
  await page.locator('table.people').waitFor()
  await press(new RegExp(`^${alias}`))
  await page.locator('h1', { hasText: alias }).waitFor()
}

test('[P33] one person’s words are found and taken back by keys, and the focus is never lost', async () => {
  await press(new RegExp(t('home.sample.lived-experience-panel.title')))
  await page.locator('.overview').waitFor({ timeout: 30_000 })
  await keys.palette(t('app.place.evidence'))
  await page.locator('.words-row').first().waitFor()
  await keys.press('Control+f')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  await keys.type('Friday')
  const row = page.locator('.words-row').first()
  await expect.poll(() => page.locator('.words-row').count()).toBeLessThan(6)
  const said = (await row.locator('.said').innerText()).trim()
  await press(new RegExp(`^${t('takeback.theirs.of', { what: said.slice(0, 20) }).slice(0, 30)}`))
  await press(t('takeback.takeBack'), 'ArrowDown')
  await dialog(t('people.takeBack.title.one')).waitFor()
  // Nothing is taken back by an Enter too many: the focus rests on leaving it.
  expect(await keys.focused()).toContain(t('people.leaveIt'))
  await shown(t('takeback.goes'))
  await press(new RegExp(`^${t('people.takeBack.do.one')}`))
  await dialog(t('people.takeBack.done')).waitFor()
  await press(t('common.close'))
  await gone()
  expect(await page.locator('main').innerText()).not.toContain(said)
  await expect
    .poll(() => keys.focused())
    .toMatch(
      new RegExp(t('takeback.theirs').concat('|', t('evidence.makeClause'), '|', t('app.place.evidence'))),
    )
  // Undo brings nothing back.
  await keys.press('Escape', 'Control+z')
  await page.waitForTimeout(300)
  expect(await page.locator('main').innerText()).not.toContain(said)
})

test('[P36] an answer is tightened by keys, and loosened only as their own word', async () => {
  await toPerson('Curlew')
  const answer = () => page.locator('[aria-labelledby=agreed] .spoken').first().innerText()
  const before = await answer()
  await press(t('people.newAnswer'))
  await choose(t('consent.reach'), t('consent.reach.room'), 'ArrowUp')
  await shown(t('consent.aloud.reach.room'))
  await press(new RegExp(`^${t('people.answer.keep')}`))
  await page.locator('.answering').waitFor({ state: 'detached' })
  expect(await answer()).toContain(t('consent.aloud.reach.room'))
  expect(before).not.toContain(t('consent.aloud.reach.room'))

  await press(t('people.newAnswer'))
  await choose(t('consent.reach'), t('consent.reach.programme'))
  await press(new RegExp(`^${t('people.answer.keep')}`))
  await shown(t('people.answer.needsThem'))
  await keys.to(t('people.answer.theySaid', { alias: 'Curlew' }), { by: 'Shift+Tab' })
  await keys.press('Space')
  await press(new RegExp(`^${t('people.answer.keep')}`))
  await page.locator('.answering').waitFor({ state: 'detached' })
  expect(await answer()).toContain(t('consent.aloud.reach.programme'))
})

test('[P33] everything of a person is taken back, and everything of another erased, by keys', async () => {
  await toPerson('Avocet')
  await press(t('people.takeBack.everything'))
  await dialog(t('people.takeBack.title.all', { alias: 'Avocet' })).waitFor()
  await keys.press('Escape')
  await gone()
  // Left as it is, the focus is where it was asked.
  await expect.poll(() => keys.focused()).toContain(t('people.takeBack.everything'))
  await keys.press('Enter')
  await press(new RegExp(`^${t('people.takeBack.do.all')}`))
  await dialog(t('people.takeBack.done')).waitFor()
  await press(t('common.close'))
  await gone()
  await shown(t('people.answer.takenBack.long'))

  await toPerson('Godwit')
  await press(t('people.erase.everything'))
  await press(new RegExp(`^${t('common.next')}`))
  await dialog(t('people.erase.sure')).waitFor()
  expect(await keys.focused()).toContain(t('people.leaveIt'))
  await press(new RegExp(`^${t('people.erase.do.all')}`))
  await dialog(t('people.erase.done')).waitFor()
  await press(t('common.close'))
  await gone()
  await expect.poll(() => keys.focused()).not.toBe('nothing')
})

test('[P37] what others said about somebody is walked through by keys', async () => {
  await toPerson('Curlew')
  await press(t('takeback.about.look'))
  await page.locator('.about-them').waitFor()
  await keys.to(t('takeback.about.hint'))
  await keys.type('discharge')
  await keys.press('Enter')
  await shown(/discharge/)
  const found = page.locator('.about-them article')
  for (let left = 12; left && (await found.count()); left -= 1) {
    await press(t('takeback.about.leave'))
    await page.waitForTimeout(100)
  }
  await shown(t('takeback.about.through'))
})

test('[P20][P22] a pause in two stages and a safeguarding hand-over, by keys, with no field to write in', async () => {
  await keys.palette('second meeting')
  await page.locator('.capline').waitFor()
  await keys.press('F9')
  await dialog(t('app.pause.title')).waitFor()
  // Whoever goes on typing does not end the pause.
  await keys.press('Escape', 'a', 'Enter')
  await dialog(t('app.pause.title')).waitFor()
  await press(new RegExp(`^${t('care.pause.to.two')}`))
  await shown(t('care.pause.stage.two'))
  await choose(t('care.pause.outcome'), t('care.pause.outcome.rested'))
  await press(t('care.pause.note'))
  await gone()

  await keys.palette(t('inquiry.tab.panel'))
  await press(t('panel.part.care'))
  await shown(new RegExp(t('care.pause.outcome.rested')))
  await choose(t('care.safe.to'), t('care.safe.to.deputy'))
  await press(t('care.safe.do'))
  await shown(new RegExp(t('care.safe.to.deputy')))
  await page.locator('[aria-labelledby=safe-title] li', { hasText: t('care.safe.to.deputy') }).waitFor()
  expect(opened.complaints).toEqual([])
})
