import { isRefusal, refuse, type Refusal } from '../../../../shared/command.ts'
import { openRound, rounds } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { tryAct } from '../../../store/desk.ts'
import { axesTicked, kindTicked, linesOf, type Typed } from './keyed.ts'

export type Kept = { form: 'cards' | 'story' | 'dots'; code: string; count: number; text: string }

/** Keeps a keyed sheet through its command: one gesture, all or nothing. `again`: it was keyed in before, on purpose. */
export async function keepSheet(
  rows: Rows,
  sheet: Row<'sheet'>,
  typed: Typed,
  { lang, today, again }: { lang: string; today: string; again: boolean },
): Promise<Kept | Refusal> {
  const phase = rows.get('workshop', sheet.workshop)?.phase ?? null
  const code = sheet.code ?? ''
  if (sheet.form === 'dots') {
    const round = openRound(rounds(rows, sheet.workshop ?? ''))
    if (!round) return refuse('paper.key.dots.none')
    const dots = (sheet.over ?? []).flatMap((on) => {
      const count = Number(typed[on] ?? 0)
      return count > 0 ? [{ on, count }] : []
    })
    const done = await tryAct('keyDots', { sheet: sheet.id, vote: round.vote.id, dots, again })
    return isRefusal(done) ? done : { form: 'dots', code, count: dots.length, text: '' }
  }
  if (sheet.form === 'cards') {
    const type = kindTicked(typed['kind'])
    const text = typed['text'] ?? ''
    if (type === 'wrong') return refuse('refusals.nothingTyped')
    const done = await tryAct('keyCard', { sheet: sheet.id, phase, type, text, lang, again })
    return isRefusal(done) ? done : { form: 'cards', code, count: 1, text }
  }
  const alias = (typed['alias'] ?? '').trim()
  const same = (name: string) => name.toLocaleLowerCase('en') === alias.toLocaleLowerCase('en')
  const known = alias ? rows.all('participant').find((one) => same(textOf(one.alias))) : undefined
  const done = await tryAct('keyStory', {
    sheet: sheet.id,
    phase,
    title: typed['title'],
    text: typed['text'],
    possible: linesOf(typed['possible']),
    values: linesOf(typed['values']),
    wishes: ['wish1', 'wish2', 'wish3'].flatMap((one) => typed[one]?.trim() || []),
    quote: typed['quote'],
    person: known?.id,
    alias: known ? null : alias,
    axes: axesTicked(rows, sheet, typed, today),
    lang,
    again,
  })
  if (isRefusal(done)) return done
  return { form: 'story', code, count: done.ids.length, text: typed['title'] ?? '' }
}
