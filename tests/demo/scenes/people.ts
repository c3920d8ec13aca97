import { button, pick, tick, toPlace } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

type Answer = {
  words: 'exact' | 'summary'
  name: 'none' | 'role' | 'alias'
  reach: 'programme' | 'commissioner' | 'public'
}

const coming: { alias: string; role: string; answer: Answer }[] = [
  { alias: 'Kestrel', role: 'carer', answer: { words: 'exact', name: 'alias', reach: 'commissioner' } },
  {
    alias: 'Sandpiper',
    role: 'practitioner',
    answer: { words: 'summary', name: 'none', reach: 'programme' },
  },
]

/** People by alias, with what they take part as, and the five answers each gives for their own words. */
export async function people(stage: Stage): Promise<void> {
  const { page, t } = stage
  await toPlace(page, t, 'people')
  for (const [index, { alias, role, answer }] of coming.entries()) {
    stage.say(`${alias} comes in, and answers for their own words`)
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('people.alias'), { exact: true }).fill(alias)
    await pick(page, dialog, t('people.role'), t(`kinds.role.${role}` as 'kinds.role.carer'))
    await button(dialog, t('people.add.andAsk')).click()
    await button(page, t('people.firstAnswer')).click()
    await page.locator('.consent').waitFor()
    for (const axis of ['words', 'name', 'reach'] as const) {
      const group = page.getByRole('radiogroup', { name: t(`consent.${axis}`) })
      await tick(group, t(`consent.${axis}.${answer[axis]}` as 'consent.words.exact'))
    }
    if (index === 0) await stage.pictureIn('person-answer', ['welsh', 'dark'])
    await button(page, t('people.answer.keep')).click()
    await page.getByText(t('people.answer.kept', { alias })).waitFor()
    if (index === 0) await onePerson(stage)
    await toPlace(page, t, 'people')
  }
  await stage.pictureIn('people', ['welsh', 'dark'])
}

/** One of them, what taking everything back would do, and where others may have spoken of them. */
async function onePerson(stage: Stage): Promise<void> {
  const { page, t } = stage
  await stage.pictureIn('person', ['welsh'])
  await button(page, t('people.takeBack.everything')).click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor()
  await stage.pictureIn('person-take-back', ['welsh'])
  await page.keyboard.press('Escape')
  await button(page, t('takeback.about.look')).click()
  await page.locator('.about-them').waitFor()
  await stage.pictureIn('person-about', ['welsh'])
}
