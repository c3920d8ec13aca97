import { learningHistory, type Counted } from '../queries/learning.ts'
import { challengeDay, daysToDecision } from '../queries/promises.ts'
import { beneath } from '../queries/trail.ts'
import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import type { WordKey } from '../words/catalogue.ts'
import { formatDate, formatNumber } from '../words/dates.ts'
import type { Say } from '../words/say.ts'
import type { Cited } from './evidenceList.ts'
import { h, held, links, meta, p, table, text, type Block } from './tree.ts'

export type Around = { rows: Rows; say: Say; language: 'en-GB' | 'cy'; day: string; cited: readonly Cited[] }

const langOf = ({ language }: Around) => (language === 'cy' ? 'cy' : 'en')
const dayOf = (around: Around, day: string | null) => (day ? formatDate(day, langOf(around)) : '')

/** Possibility statements whose words an audience may read. */
export const statementsShown = (rows: Rows): Row<'statement'>[] =>
  rows.all('statement').filter((one) => textOf(one.text))
/** The anchor of a statement, by its place among those shown. */
export const statementAnchor = (rows: Rows, id: string): string =>
  `statement-${statementsShown(rows).findIndex((one) => one.id === id) + 1}`
/** What lies beneath the statements shown, so that each story is in the annex they lead to. */
export const beneathStatements = (rows: Rows): Row<'contribution'>[] =>
  statementsShown(rows).flatMap((one) => beneath(rows, one.id).filter((note) => !note.gone))

export function statementsBlocks(around: Around): Block[] {
  const { rows, say, cited } = around
  const shown = statementsShown(rows)
  if (!shown.length) return []
  return [
    h(3, say('exports.statements'), { id: 'statements' }),
    p(say('exports.statementsAbout')),
    ...shown.flatMap((one): Block[] => {
      const under = new Set(beneath(rows, one.id).map((note) => note.id))
      const numbers = cited.filter(({ row }) => under.has(row.id)).map(({ number }) => number)
      const lang =
        one.text && 'lang' in one.text && one.text.lang !== around.language ? one.text.lang : undefined
      return [
        h(4, textOf(one.text), { id: statementAnchor(rows, one.id), lang }),
        numbers.length
          ? meta([
              text(`${say('exports.beneath')} `),
              ...links(numbers.map((n) => ({ id: `evidence-${n}`, label: String(n) }))),
            ])
          : held(say('exports.statementAlone')),
      ]
    }),
  ]
}

export function learningBlocks(around: Around): Block[] {
  const { rows, say } = around
  const inNumbers = (one: Counted | null) => {
    if (!one) return say('exports.notCounted')
    const value = formatNumber(one.value, langOf(around))
    if (!one.of) return value
    const percent = formatNumber((one.value / one.of) * 100, langOf(around), 0)
    return say('exports.outOf', { value, of: formatNumber(one.of, langOf(around)), percent })
  }
  const shown = learningHistory(rows).filter((one) => one.prototype)
  if (!shown.length) return []
  return [
    h(3, say('exports.learning'), { id: 'learning' }),
    ...shown.flatMap(({ prototype, cycles, measures }): Block[] => [
      h(4, prototype),
      table(
        (['turn', 'failed', 'changes', 'decided'] as const).map((column) =>
          say(`exports.learning.${column}`),
        ),
        cycles.map((one) => [
          [String(one.number ?? ''), whenTried(around, one)].filter(Boolean).join(': '),
          textOf(one.failedBiggest),
          (one.changes ?? []).map(textOf).filter(Boolean).join('; '),
          say(`specification.decision.${one.decision ?? 'none'}`),
        ]),
      ),
      ...(measures.length
        ? [
            table(
              [
                say('exports.counted'),
                ...cycles.map((one) => say('exports.turnNumber', { number: one.number ?? '' })),
              ],
              measures.map((line) => [line.name, ...line.counted.map(inNumbers)]),
            ),
          ]
        : []),
    ]),
  ]
}

/** "9 June 2026 to 14 July 2026", as far as it is known. */
function whenTried(around: Around, { from, to }: Row<'cycle'>): string {
  if (from && to)
    return around.say('specification.fromTo', { from: dayOf(around, from), to: dayOf(around, to) })
  return dayOf(around, from ?? to)
}

/** Nobody is named by what they promise: a role or an organisation is, a person of the room is not. */
export function promisesBlocks(around: Around): Block[] {
  const { rows, say, day } = around
  const shown = rows.all('commitment').filter((one) => textOf(one.text))
  if (!shown.length) return []
  const columns = ['what', 'who', 'by', 'stands'] as const
  return [
    h(3, say('exports.promises'), { id: 'promises' }),
    table(
      columns.map((column) => say(`exports.promises.${column}`)),
      shown.map((one) => {
        const waited = daysToDecision(one, day)
        const stands = [
          say(`overview.status.${one.status ?? 'open'}`),
          waited && say(waited.isAnswered ? 'promises.decided' : 'promises.waiting', { count: waited.days }),
          textOf(one.reply),
        ]
        const to = textOf(one.to)
        const by = textOf(one.byWhom) || (one.type === 'request' ? '' : say('exports.promises.person'))
        const who = [by, to && say('promises.to', { who: to })]
        return [
          `${say(`specification.kind.${one.type ?? 'commitment'}`)}: ${textOf(one.text)}`,
          who.filter(Boolean).join(', '),
          dayOf(around, one.due),
          stands.filter(Boolean).join('. '),
        ]
      }),
    ),
  ]
}

export function answersBlocks(around: Around): Block[] {
  const { rows, say } = around
  const shown = rows.all('challenge').filter((one) => textOf(one.youSaid))
  if (!shown.length) return []
  const columns: WordKey[] = ['promises.youSaid', 'exports.answer', 'exports.lookAgain']
  return [
    h(3, say('promises.youSaidWeDid'), { id: 'you-said' }),
    table(
      columns.map((column) => say(column)),
      shown.map((one) => {
        const answers = (['weDid', 'weDidNotBecause'] as const)
          .filter((field) => textOf(one[field]))
          .map((field) => `${say(`promises.${field}`)}: ${textOf(one[field])}`)
        return [
          textOf(one.youSaid),
          answers.join('. ') || say('promises.noAnswerYet'),
          dayOf(around, challengeDay(one)),
        ]
      }),
    ),
  ]
}

/** The same for machines, as headings and lines. */
export function aroundRecord(
  around: Around,
  parts: ReadonlySet<string>,
): { heading: string; lines: string[] }[] {
  const { rows, say } = around
  const lines: [WordKey, string[]][] = [
    ['exports.statements', statementsShown(rows).map((one) => textOf(one.text))],
    [
      'exports.promises',
      rows.all('commitment').flatMap((one) => {
        const words = textOf(one.text)
        return words ? `${words} (${say(`overview.status.${one.status ?? 'open'}`)})` : []
      }),
    ],
    [
      'promises.youSaidWeDid',
      rows.all('challenge').flatMap((one) => {
        const did = textOf(one.weDid) || textOf(one.weDidNotBecause) || say('promises.noAnswerYet')
        return textOf(one.youSaid) ? `${textOf(one.youSaid)}: ${did}` : []
      }),
    ],
  ]
  const of: Record<string, string> = {
    'exports.statements': 'statements',
    'exports.promises': 'promises',
    'promises.youSaidWeDid': 'answers',
  }
  return lines
    .filter(([key, all]) => all.length && parts.has(of[key]!))
    .map(([key, all]) => ({ heading: say(key), lines: all }))
}
