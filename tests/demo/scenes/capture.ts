import { button, captureLine, keptSlips, toWorkshop } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

/** Run-of-show, question and clock; then what a room says: type, Enter, next. */
export async function capture(stage: Stage): Promise<void> {
  const { page, t, wall } = stage
  await toWorkshop(page, 'Tuesday Table, six months on')
  await button(page, t('inquiry.tab.capture')).click()
  stage.say('Going on to the second step, with its question on the wall and its clock running')
  await page.getByRole('button', { name: /^Next: / }).click()
  await stage.showOnWall('inquiry.question.show')
  await button(page, t('pieces.clock.start')).click()
  await stage.pictureIn('wall-prompt', ['welsh', 'contrast'], wall!)
  stage.say('Taking down what people say: type, Enter, next')
  await captureLine(page).click()
  const says = async (words: string, keys: string[] = []) => {
    for (const key of keys) await page.keyboard.press(key)
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await keptSlips(page).getByText(words, { exact: true }).waitFor()
  }
  await says('The kettle was on before anybody asked my name')
  await says('It is the same faces every Tuesday, so I do not have to start again')
  await says('My son came in for the soup and stayed for the sums', ['Control+2'])
  stage.say('Who said it by one key, a quote, a note in Welsh, a concern')
  await page.keyboard.type('@Kes')
  await page.keyboard.press('Enter')
  await says('You can sit next to somebody before you need anything', ['Control+3'])
  await says('Roedd rhywun yn siarad Cymraeg wrth y bwrdd, a dyna pam y des i’n ôl', [
    'Control+1',
    'Control+l',
  ])
  await says('If the host is ill there is nobody with a key', ['Control+7', 'Control+l'])
  stage.say('A list from a flip chart, pasted as it is')
  await page.keyboard.press('Control+1')
  await paste(stage, ['The side door, not the front', 'Dominoes help', 'Buses stop at four'])
  await button(page, t('inquiry.paste.many', { count: 3 })).click()
  await keptSlips(page).getByText('Buses stop at four', { exact: true }).waitFor()
  await page.keyboard.type('A chair by the')
  await stage.pictureIn('capture', ['welsh', 'dark', 'contrast'])
  await captureLine(page).fill('')
}

/** Pastes as a hand does: from the clipboard of the system, by its key. */
async function paste({ app, page }: Stage, lines: string[]): Promise<void> {
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.join('\n'))
  await captureLine(page).click()
  await page.keyboard.press('Control+v')
}
