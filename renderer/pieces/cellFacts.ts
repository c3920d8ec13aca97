import type { CellFact } from '../../shared/methods/canvasKinds.ts'
import type { Facts } from '../../shared/queries/canvasFacts.ts'
import type { Words } from '../words.tsx'

/** What is said of a cell in no words of anybody's: fail point, wait, times told, feeling. */
export function numbersInWords(
  { fails, wait, told, feeling }: Facts,
  { t, number }: Words,
): { id: CellFact; words: string }[] {
  return [
    ...(fails ? [{ id: 'fails' as const, words: t('canvas.fact.fails') }] : []),
    ...(wait
      ? [
          {
            id: 'wait' as const,
            words: t('canvas.fact.wait', {
              time: t(`canvas.wait.${wait.unit}`, { count: wait.amount, amount: number(wait.amount) }),
            }),
          },
        ]
      : []),
    ...(told !== null
      ? [{ id: 'told' as const, words: t('canvas.fact.told', { times: timesInWords(told, t) }) }]
      : []),
    ...(feeling !== null
      ? [{ id: 'feeling' as const, words: t(`canvas.feeling.${feelingKey(feeling)}`) }]
      : []),
  ]
}

const timesInWords = (told: number, t: Words['t']): string =>
  told === 1
    ? t('canvas.told.once')
    : told === 2
      ? t('canvas.told.twice')
      : t('canvas.told.times', { count: told })

export const feelings = [2, 1, 0, -1, -2] as const
const keys = { '2': 'veryHigh', '1': 'high', '0': 'middling', '-1': 'low', '-2': 'veryLow' } as const
export const feelingKey = (feeling: number) => keys[String(feeling) as keyof typeof keys] ?? 'middling'
