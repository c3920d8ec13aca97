import type { WallSet } from '../contract.ts'
import { textOf } from '../record.ts'
import type { Rows } from '../rows.ts'
import type { ClockOf } from './clock.ts'
import { board } from './board.ts'
import { runOfShow } from './runOfShow.ts'
import type { ContributionType } from '../records/contribution.ts'

/** What the room sees: no names, no controls, nothing held back. `lang` is the language of words people said. */
export type WallView =
  | { scene: 'blank'; paused: boolean }
  | { scene: 'agreement'; title: string; promises: { text: string; lang: string }[]; reach: string | null }
  | { scene: 'prompt'; title: string; prompt: string; clock: ClockOf; topic: string }
  | {
      scene: 'board'
      title: string
      clock: ClockOf
      columns: {
        label: string
        notes: { type: ContributionType; text: string; lang: string }[]
        more: number
      }[]
    }
  | {
      scene: 'dots'
      title: string
      clock: ClockOf
      rows: { label: string; dots: number; minority: boolean }[]
    }

/** The most a wall can hold and still be read from the back of a hall. */
const mostRows = 7
const mostNotes = 4

/**
 * The wall for a setting, from rows already filtered for the room. Anything held back is not counted, not
 * listed and not named.
 */
export function wallView(rows: Rows, set: WallSet, language: string): WallView {
  const workshop = rows.get('workshop', set.workshop)
  if (!workshop || set.paused || set.scene === 'blank') return { scene: 'blank', paused: set.paused }
  const steps = runOfShow(rows, workshop.id, language)
  const now = steps.find((step) => step.isNow)
  const phase = now?.phase
  const clock: ClockOf = {
    minutes: phase?.minutes,
    extraMinutes: phase?.extraMinutes,
    ranSeconds: phase?.ranSeconds,
    startedAt: phase?.startedAt,
  }
  const title = textOf(workshop.title)
  if (set.scene === 'agreement')
    return {
      scene: 'agreement',
      title,
      promises: (workshop.promises ?? []).flatMap((one) =>
        'text' in one ? [{ text: one.text, lang: one.lang }] : [],
      ),
      reach: null,
    }
  if (set.scene === 'prompt')
    return {
      scene: 'prompt',
      title: now?.title ?? title,
      prompt: now?.prompt ?? '',
      clock,
      topic: textOf(workshop.topic),
    }
  const columns = board(rows, workshop.id).columns.filter((one) => textOf(one.theme.label))
  if (set.scene === 'dots') {
    const byDots = [...columns].sort((a, b) => (b.theme.dots ?? 0) - (a.theme.dots ?? 0)).slice(0, mostRows)
    return {
      scene: 'dots',
      title: now?.title ?? title,
      clock,
      rows: byDots.map(({ theme }) => ({
        label: textOf(theme.label),
        dots: theme.dots ?? 0,
        minority: !!textOf(theme.minorityNote),
      })),
    }
  }
  return {
    scene: 'board',
    title: now?.title ?? title,
    clock,
    columns: columns.slice(0, mostRows).map(({ theme, notes }) => {
      const shown = notes.flatMap(({ note }) => {
        const said = note.title && 'text' in note.title ? note.title : note.text
        return said && 'text' in said
          ? [{ type: note.type ?? ('note' as const), text: said.text, lang: said.lang }]
          : []
      })
      return {
        label: textOf(theme.label),
        notes: shown.slice(0, mostNotes),
        more: Math.max(0, shown.length - mostNotes),
      }
    }),
  }
}
