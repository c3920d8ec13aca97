import type { z } from 'zod'
import type { paperAsked, paperForms } from '../contract.ts'
import { yearFrom } from '../queries/agreement.ts'
import { textOf } from '../record.ts'
import type { WallPair } from '../queries/wallPairs.ts'
import type { Row, Rows } from '../rows.ts'
import { dayPage, tightest, type DayPage } from './dayPage.ts'
import { cardsAPage, formPages, type FormName } from './forms.ts'
import { paperSay, type PaperDocument } from './node.ts'

export type PaperName = (typeof paperForms)[number]
/** What a person chose to print. */
export type PaperAsked = z.infer<typeof paperAsked>
export type PaperMade = Pick<DayPage, 'left' | 'words'> & { paper: PaperDocument }

type Made = { codes: readonly string[]; day: string; tightness?: number; pairs?: readonly WallPair[] }

/** Which forms carry a short id, to be keyed back in. */
export const isKeyed = (form: PaperName): form is 'story' | 'cards' | 'dots' =>
  form === 'story' || form === 'cards' || form === 'dots'
/** A code for each, of as many as a preview shows. Never one that was printed: no right code has all letters the same. */
export const previewCodes = (count: number): string[] => Array.from({ length: count }, () => '·····')

/**
 * The paper for a choice, from rows already filtered for whoever will hold it: the room for its forms, the programme
 * for the page of the day, which leaves the room. Nothing where the workshop is not in the rows. `pairs`: for the
 * sheet of them, as the wall names them.
 */
export function paperFor(
  rows: Rows,
  asked: PaperAsked,
  { codes, day, tightness = 0, pairs = [] }: Made,
): PaperMade | undefined {
  const workshop = rows.get('workshop', asked.workshop)
  if (!workshop) return undefined
  const { languages, size, large, form } = asked
  const say = paperSay(languages, rows.all('programme')[0]?.nation === 'wales')
  const job = (pages: PaperDocument['pages']): PaperDocument => ({
    title: [say.plain(`paper.${form}`), textOf(workshop.title)].filter(Boolean).join(' · '),
    language: say.main,
    size: form === 'day' ? 'A4' : size,
    large,
    pages,
  })
  if (form === 'day') {
    const { pages, left, words } = dayPage({ rows, workshop, say, tightness })
    return { paper: job(pages), left, words }
  }
  return {
    paper: job(formFor(rows, asked, workshop, form, { codes, day, pairs })),
    left: { themes: 0, promises: 0 },
    words: [],
  }
}

function formFor(
  rows: Rows,
  { languages, size, large, cards, budget }: PaperAsked,
  workshop: Row<'workshop'>,
  form: FormName,
  { codes, day, pairs = [] }: Made,
): PaperDocument['pages'] {
  const say = paperSay(languages, rows.all('programme')[0]?.nation === 'wales')
  const perPage = cardsAPage(cards, size, large)
  return formPages[form]({
    rows,
    workshop,
    say,
    size,
    large,
    until: yearFrom(day),
    codes,
    perPage,
    budget,
    pairs,
  })
}

/**
 * The first tightness at which the page of the day is one page, the tightest where none is. `pagesAt` counts pages
 * as they print, which takes a while each: the tighter fits wherever a looser one does, so halves are tried.
 */
export async function tightnessFor(pagesAt: (tightness: number) => Promise<number>): Promise<number> {
  let [fits, from] = [tightest, 0]
  while (from < fits) {
    const middle = Math.floor((from + fits) / 2)
    if ((await pagesAt(middle)) <= 1) fits = middle
    else from = middle + 1
  }
  return fits
}
