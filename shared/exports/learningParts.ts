// What was tried and learned, told cycle by cycle, and what changed because of it.
import { learningHistory } from '../queries/learning.ts'
import { textOf, type Shown } from '../record.ts'
import type { Row } from '../rows.ts'
import type { WordKey } from '../words/catalogue.ts'
import { foreign, inNumbers, numberOf, type Page } from './documentPage.ts'
import { h, held, link, list, meta, p, strong, text, type Block, type Words } from './tree.ts'

const told = [
  'believed',
  'predicted',
  'tried',
  'happened',
  'surprised',
  'failedBiggest',
  'learned',
] as const satisfies (keyof Row<'cycle'>)[]

/** Every cycle in full: what was believed, what happened, what failed biggest and what was decided. */
export function cycleBlocks(page: Page): Block[] {
  const shown = learningHistory(page.rows).filter((one) => one.prototype)
  if (!shown.length) return []
  const { say } = page
  return [
    h(3, say('exports.learning'), { id: 'cycles' }),
    ...shown
      .flatMap(({ cycles }) => cycles)
      .flatMap((cycle): Block[] => [
        h(4, `${textOf(cycle.prototype)}, ${say('exports.turnNumber', { number: cycle.number ?? '' })}`, {
          id: `cycle-${cycle.id.replace(/[^A-Za-z0-9]/g, '')}`,
        }),
        ...told.flatMap((field) => lineOf(page, `exports.cycle.${field}`, cycle[field])),
        ...page.rows
          .where('measure', 'cycle', cycle.id)
          .filter((one) => textOf(one.name))
          .map((one) => p(`${textOf(one.name)}: ${inNumbers(page, one)}`)),
        cycle.decision
          ? p([strong(say(`exports.decision.${cycle.decision}`))])
          : held(say('templates.notDecided')),
        ...(cycle.decision === 'adopt' && !cycle.reviewedBy?.length
          ? [meta(say('templates.noReviewer'))]
          : []),
      ]),
  ]
}

const lineOf = (page: Page, key: WordKey, shown: Shown | null): Block[] =>
  textOf(shown)
    ? [
        p([strong(page.say(key)), text(` ${textOf(shown)}`)], {
          lang: shown && 'lang' in shown ? foreign(page, shown) : undefined,
        }),
      ]
    : []

/** For each cycle, the clauses and versions that say "because of" it. */
export function changedBlocks(page: Page): Block[] {
  const { say } = page
  const lines = new Map(page.laid.all.map((line) => [line.id, line]))
  const items = learningHistory(page.rows).flatMap(({ cycles, because }) =>
    cycles.flatMap((cycle): Words[] => {
      const { clauses = [], versions = [] } = because.get(cycle.id) ?? {}
      const changed = clauses.flatMap((one) => lines.get(one.id) ?? [])
      const name = `${textOf(cycle.prototype)}, ${say('exports.turnNumber', { number: cycle.number ?? '' })}`
      if (!textOf(cycle.prototype) || (!changed.length && !versions.length)) return []
      return [
        [
          link(`cycle-${cycle.id.replace(/[^A-Za-z0-9]/g, '')}`, name),
          text(': '),
          text(
            [
              ...versions.map((one) => say('templates.versionWithin', { number: one.number ?? '' })),
              ...changed.map((line) => say('templates.clauseWithin', { number: numberOf(page, line) })),
            ].join(', '),
          ),
        ],
      ]
    }),
  )
  return items.length ? [h(3, say('templates.part.changed'), { id: 'changed' }), list(items)] : []
}
