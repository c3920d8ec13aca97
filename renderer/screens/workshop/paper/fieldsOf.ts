import { tickedAxes } from '../../../../shared/paper/forms.ts'
import { takenDown } from '../../../../shared/records/contribution.ts'
import { itemShown } from '../../../../shared/queries/dots.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import type { WordKey } from '../../../../shared/words/catalogue.ts'
import { tagOf } from '../../../i18n.ts'
import type { Words } from '../../../words.tsx'
import { kindTicked, tickOf, untilOf, type Typed } from './keyed.ts'

export type FormField = {
  name: string
  label: string
  help?: string
  /** Several lines; of words people said. */
  isLong?: boolean
  isSaid?: boolean
  /** What is wrong with what stands in it. */
  wrong?: (typed: Typed) => string | undefined
}

/** The fields of a sheet in the order of the paper. */
export function fieldsOf(rows: Rows, sheet: Row<'sheet'>, words: Words, today: string): FormField[] {
  if (sheet.form === 'cards') return cardFields(words)
  return sheet.form === 'dots' ? dotFields(rows, sheet, words) : storyFields(sheet, words, today)
}

function cardFields({ t }: Words): FormField[] {
  const all = takenDown.map((kind, at) => `${at + 1} ${t(`kinds.${kind}`)}`).join(', ')
  return [
    {
      name: 'kind',
      label: t('paper.key.kind'),
      help: t('paper.key.kind.help', { all }),
      wrong: (typed) =>
        kindTicked(typed['kind']) === 'wrong'
          ? t('paper.key.tick.wrong', { last: takenDown.length })
          : undefined,
    },
    { name: 'text', label: t('paper.key.words'), isLong: true, isSaid: true },
  ]
}

function storyFields(sheet: Row<'sheet'>, { t }: Words, today: string): FormField[] {
  const said = (name: string, key: WordKey, isLong = false): FormField => ({
    name,
    label: t(key),
    isLong,
    isSaid: true,
  })
  const ticks = tickedAxes.map(([axis, choices]): FormField => {
    const all = choices.map((one, at) => `${at + 1} ${t(`consent.${axis}.${one}` as WordKey)}`).join(', ')
    return {
      name: axis,
      label: t(`consent.${axis}`),
      help: t('paper.key.tick.of', { last: choices.length, all }),
      wrong: (typed) =>
        tickOf(typed, axis, choices.length) === 'wrong'
          ? t('paper.key.tick.wrong', { last: choices.length })
          : undefined,
    }
  })
  return [
    said('title', 'paper.story.title'),
    said('text', 'paper.story.what', true),
    said('possible', 'paper.story.possible', true),
    said('values', 'paper.story.values', true),
    ...['1', '2', '3'].map((number): FormField => ({
      name: `wish${number}`,
      label: t('paper.key.wish', { number }),
      isSaid: true,
    })),
    said('quote', 'paper.story.quote'),
    { name: 'alias', label: t('paper.key.alias'), help: t('paper.key.alias.help') },
    ...ticks,
    {
      name: 'until',
      label: t('consent.until'),
      help: t('paper.key.until'),
      wrong: (typed) =>
        untilOf(typed['until'], sheet.printedOn ?? today, today) === 'wrong'
          ? t('paper.key.until.wrong')
          : undefined,
    },
  ]
}

function dotFields(rows: Rows, sheet: Row<'sheet'>, { t, language }: Words): FormField[] {
  return (sheet.over ?? []).map((id, at) => ({
    name: id,
    label: t('paper.key.dots.each', {
      number: at + 1,
      text: textOf(itemShown(rows, id, tagOf(language))) || '–',
    }),
    wrong: (typed) => (/^\s*\d{0,3}\s*$/.test(typed[id] ?? '') ? undefined : t('paper.key.dots.number')),
  }))
}
