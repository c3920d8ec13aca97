import type { ProgrammeCard } from '../../shared/contract.ts'
import type { Speaker } from './speak.ts'
import type { Verb } from './verbs.ts'

/** Every programme of the folder, one a line. */
export const list: Verb = async ({ asked, speaker, desktop }) => {
  const cards = await desktop.cards()
  if (asked.json) speaker.result(JSON.stringify(cards, null, 2))
  else if (!cards.length) speaker.aside(speaker.say('cli.noProgrammes', { folder: desktop.places.data }))
  else for (const card of cards) speaker.result(lineOf(card, speaker))
  return 0
}

function lineOf(card: ProgrammeCard, { say, refusal }: Speaker): string {
  const { id, title, version, workshops, sample, locked, problem, newer } = card
  if (problem) return `${id}  ${refusal({ refused: problem })}`
  return [
    `${id}  ${locked ? say('cli.locked') : (title ?? say('cli.untitled'))}`,
    ...(version ? [say('cli.version', { version })] : []),
    ...(locked ? [] : [say('cli.workshops', { count: workshops })]),
    ...(sample ? [say('cli.sample')] : []),
    ...(newer ? [say('cli.newer')] : []),
  ].join(' · ')
}
