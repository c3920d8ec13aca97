import { bringInSample } from '../../e2e/steps.ts'
import type { Stage } from '../stage.ts'

/** An empty laptop, the first page, and the sample brought in as anybody would. */
export async function emptyLaptop(stage: Stage): Promise<void> {
  const { page, t } = stage
  stage.say('Alongside is open, on an empty data folder')
  await stage.pictureIn('home', ['welsh', 'dark', 'contrast'])
  stage.say(`Bringing in the sample inquiry, “${t('home.sample.appreciative-inquiry.title')}”`)
  await bringInSample(page)
  await stage.pictureIn('overview', ['welsh', 'dark'])
}
