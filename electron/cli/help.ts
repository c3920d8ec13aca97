import about from '../../package.json' with { type: 'json' }
import type { Speaker } from './speak.ts'
import { heeds, verbNames, type VerbName } from './takes.ts'

/** Options that are not said in the line of a verb. */
const apart = ['data', 'json', 'passphrase-stdin', 'recovery'] as const

/** What can be asked; of one verb, what can be asked of that one. */
export function helpWith(verb: VerbName | undefined, { say }: Speaker): string {
  const shown = verb ? [verb] : verbNames
  const names = shown.some((one) => ['export', 'verify', 'bundle'].includes(one))
  const lines = (...texts: string[]) => texts.join('\n')
  return [
    say('cli.helpTitle'),
    lines(...shown.map((one) => say(`cli.usage.${one}`))),
    ...(names
      ? [
          lines(
            say('cli.helpProgramme'),
            ...(heeds(shown.at(-1)!, 'template') || !verb ? [say('cli.helpTemplate')] : []),
          ),
        ]
      : []),
    lines(
      ...apart
        .filter((option) => shown.some((one) => heeds(one, option)))
        .map((option) => say(`cli.option.${option}`)),
      ...(verb ? [] : [say('cli.option.version')]),
      say('cli.option.help'),
    ),
    lines(
      ...(shown.some((one) => heeds(one, 'passphrase-stdin')) ? [say('cli.helpSecrets')] : []),
      say('cli.helpNpm'),
      say('cli.helpStatus'),
    ),
  ].join('\n\n')
}

/** "alongside 0.1.0" */
export const versionHere = `${about.name} ${about.version}`
