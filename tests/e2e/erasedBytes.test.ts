// Somebody's words typed into every field of every screen, used wherever words are used, and then erased: searched for
// in every byte the app has on this laptop and in every file it makes from then on, with the app killed in between.
import { writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { allFormats } from '../../shared/contract.ts'
import { markOf, wordFieldNames } from '../wordFields.ts'
import { byHand, inDocuments, notTyped, theirOwn } from './erased/fields.ts'
import { alias, name } from './erased/hands.ts'
import { Laptop } from './erased/laptop.ts'
import { proposals } from './erased/proposals.ts'
import { searched } from './erased/searched.ts'
import { scenes } from './erased/typing.ts'
import { button, byPalette, captureLine, choose, en as t, toPlace, verifyAll } from './steps.ts'

/** Begun and never kept: about them, and in their own words. */
const [draft, begun] = ['Quilzephyrdraftwindow', 'Wrenzephyrbegunwindow'] as const
const marks = [...wordFieldNames.map(markOf), draft, begun]
const laptop = new Laptop(marks)
const { hands } = laptop
afterAll(async () => await laptop.putAway())

const typed = wordFieldNames.filter((one) => !notTyped[one])
const marksOf = (fields: readonly string[]) => fields.map(markOf).sort()
const found = (where: Map<string, string[]>) => [...where.keys()].sort()

test('[P44] words typed on every screen are found before and, erased, in no byte of anything', async () => {
  await laptop.open()
  for (const scene of [...Object.values(scenes), proposals]) await scene(hands, laptop.out)
  const before = await used()
  await begin()
  await laptop.kill()
  await laptop.open()
  await hands.page.locator('.offered', { hasText: draft }).waitFor()

  expect(found(laptop.search())).toEqual([...marksOf(typed), draft, begun].sort())
  expect(found(searched([before.files], marks))).toEqual(expect.arrayContaining(marksOf(inDocuments)))
  const kinds = searched([before.files], marks).get(markOf('contribution.text'))!
  expect(new Set(kinds.map((file) => extname(file)))).toEqual(
    new Set(['.docx', '.pdf', '.html', '.md', '.txt', '.json', '.xlsx', '.csv', '.sqlite', '.le', '.be']),
  )
  expect(found(laptop.inCopy(before.copy))).toEqual(marksOf(typed))
  const aside = laptop.putBackupAside()

  await erased()
  expect(found(laptop.search())).toEqual(
    [...marksOf(typed.filter((one) => !theirOwn.includes(one))), draft].sort(),
  )
  // What was handed out is out of reach, and known: who holds it, and that something of it is gone.
  await toPlace(hands.page, t, 'handover')
  const handed = hands.page.locator('.handed', { hasText: markOf('handover.recipient') })
  await handed.getByText(t('handover.record.tell')).first().waitFor()
  expect(await hands.page.locator('.handed').count()).toBeGreaterThan(allFormats.length)

  await othersWordsAboutThem()
  const stay = marksOf(typed.filter((one) => !theirOwn.includes(one) && !byHand.includes(one)))
  const gone = marks.filter((one) => !stay.includes(one))
  expect(found(laptop.search())).toEqual(stay)
  expect(searched([await laptop.exported('after')], gone)).toEqual(new Map())
  expect(found(laptop.inCopy(await laptop.copied('new.alongside')))).toEqual(stay)

  // A copy from before, and a backup from before: neither brings a word back.
  await toPlace(hands.page, t, 'home')
  await hands.chooses(before.copy.path)
  await hands.press('home.bringIn')
  const bringIn = (['do', 'openIt'] as const).map((one) =>
    button(hands.dialog, t(`home.bringInDialog.${one}`)),
  )
  await bringIn[0]!.or(bringIn[1]!).first().click()
  await hands.page.locator('.overview').waitFor()
  expect(found(laptop.search())).toEqual(stay)
  aside.putBack()
  expect(found(laptop.search())).toContain(markOf('contribution.text'))
  await byPalette(hands.page, t('app.do.backups'))
  await hands.dialog.locator('li', { hasText: aside.day }).getByRole('button').first().click()
  await hands.press('home.backups.restore', hands.page.locator('[role=alertdialog]'))
  await hands.gone()
  await hands.page.locator('.overview').waitFor()
  expect(found(laptop.search())).toEqual(stay)
  expect(laptop.complaints).toEqual([])
  await laptop.close()
  expect(found(laptop.search())).toEqual(stay)
  expect(verifyAll(laptop.data)).toEqual([expect.objectContaining({ ok: true, problems: [] })])
}, 400_000)

/** Searched for, shown to the room, saved in every format, copied, and backed up. */
async function used() {
  await toPlace(hands.page, t, 'evidence')
  await hands.page.getByRole('searchbox').fill(markOf('contribution.text'))
  await hands.page.locator('.words-row', { hasText: markOf('contribution.text') }).waitFor()
  await byPalette(hands.page, hands.of('workshop.title'))
  await hands.page.locator('.workshop-tabs').waitFor()
  const wall = hands.app.waitForEvent('window')
  await hands.page.locator('.room-sees').click()
  await choose(hands.page, t('app.room.show.board'))
  await (await wall).getByText(hands.of('theme.label')).first().waitFor()
  const files = await laptop.exported('before', hands.of('handover.file'))
  const [le, be] = ['a.le', 'a.be'].map((file) => join(files, file))
  const wide = Buffer.from(markOf('contribution.text'), 'utf16le')
  writeFileSync(le!, wide)
  writeFileSync(be!, Buffer.from(wide).swap16())
  const copy = await laptop.copied('old.alongside')
  // A backup is made as the app is closed.
  await laptop.close()
  await laptop.open()
  return { files, copy }
}

/** A sentence of theirs and one about them, which nobody finishes. */
async function begin(): Promise<void> {
  await byPalette(hands.page, hands.of('workshop.title'))
  await hands.page.locator('.workshop-tabs').waitFor()
  await hands.tab('inquiry.tab.panel')
  await hands.press('panel.part.round', hands.page.locator('.panel-parts'))
  const now = hands.page.locator('#round-now')
  const theirs = hands.box(hands.page, t('panel.round.words', { who: alias }))
  for (let nth = 0; nth < 3 && !(await theirs.isVisible()); nth += 1) {
    const who = await now.textContent()
    await hands.press('panel.round.pass')
    await expect.poll(() => now.textContent(), { interval: 30 }).not.toBe(who)
  }
  await theirs.fill(`${begun} and so`)
  await hands.tab('inquiry.tab.capture')
  await captureLine(hands.page).fill(`${draft} ${name}, by the door`)
  await laptop.until(draft)
}

/** Erased, and the app killed in the midst of it; asked once more where it had not come that far. */
async function erased(): Promise<void> {
  const ask = async () => {
    await laptop.toPerson(name)
    await hands.press('people.erase.everything')
    await hands.press('common.next', hands.dialog)
  }
  await ask()
  const end = await laptop.readyToKill()
  await hands.press('people.erase.do.all', hands.dialog)
  await end()
  await laptop.open()
  await toPlace(hands.page, t, 'people')
  if (!(await hands.page.locator('table.people').getByText(alias).count())) return
  await ask()
  await hands.press('people.erase.do.all', hands.dialog)
  await hands.page.getByRole('dialog', { name: t('people.erase.done') }).waitFor()
  await hands.done('common.close')
}

/** Looked for by hints, one after the other; each is cut out, or forgotten where nothing else can stand there. */
async function othersWordsAboutThem(): Promise<void> {
  await laptop.toPerson(t('people.aliasGone'))
  await hands.press('takeback.about.look')
  const hint = hands.box(hands.page, t('takeback.about.hint'))
  for (const mark of [...marksOf(byHand), draft]) {
    await hint.fill(mark)
    await hint.press('Enter')
  }
  const one = hands.page.locator('.about-them article')
  await one.waitFor()
  const reword = one.getByRole('button', { name: t('takeback.about.reword') })
  const forget = one.getByRole('button', { name: t('takeback.about.forget'), exact: true })
  const count = hands.page.locator('.about-them [role=status]')
  while (await one.count()) {
    const was = await count.textContent()
    await reword.or(forget).waitFor()
    if (await reword.count()) {
      await reword.click()
      await one.locator('textarea').fill('somebody')
      await hands.press('takeback.reword.do', one)
    } else await forget.click()
    await expect.poll(() => count.textContent(), { interval: 20 }).not.toBe(was)
  }
}
