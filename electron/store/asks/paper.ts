import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { isRefusal, refuse, type Refusal } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import { contributionsAmong } from '../../../shared/erasure.ts'
import { cardsAPage, toVoteOn } from '../../../shared/paper/forms.ts'
import { paperAudience, paperKinds } from '../../../shared/paper/kinds.ts'
import {
  isKeyed,
  paperFor,
  previewCodes,
  tightnessFor,
  type PaperAsked,
  type PaperMade,
} from '../../../shared/paper/paper.ts'
import { pairsForRoom } from '../../../shared/queries/wallPairs.ts'
import { rowsFor, Rows } from '../../../shared/rows.ts'
import type { Programme } from '../programme.ts'
import type { Answer, Store } from '../store.ts'

type Sheets = { ids: string[]; codes: string[] }

/** The first sheet as it will be printed. */
export async function previewPaper(store: Store, asked: PaperAsked): Promise<Answer<'previewPaper'>> {
  const one = { ...asked, count: Math.min(asked.count, asked.form === 'cards' ? 8 : 1) }
  const made = await madeFor(store, one, previewCodes(one.count))
  if (isRefusal(made)) return made
  const perPage = cardsAPage(asked.cards, asked.size, asked.large)
  const papers =
    asked.form === 'day' ? 1 : asked.form === 'cards' ? Math.ceil(asked.count / perPage) : asked.count
  return { paper: made.paper, papers, left: made.left }
}

/** Prints or saves a paper. Sheets with a short id are known from here on; where nothing came of it, they are not. */
export async function printPaper(store: Store, asked: Asked<'printPaper'>): Promise<Answer<'printPaper'>> {
  const { to, token, recipient, ...what } = asked
  const path = token ? store.paths.get(token) : undefined
  if (to !== 'printer' && !path) return refuse('refusals.chooseAgain')
  const sheets = await store.inTurn(() => sheetsFor(store, what))
  if (isRefusal(sheets)) return sheets
  const done = await putOnPaper(store, { ...what, to, recipient }, sheets.codes, path)
  if (isRefusal(done) || !done.done) {
    if (sheets.ids.length)
      await store.inTurn(() => store.change((desk) => desk.act('dropSheets', { ids: sheets.ids })))
    return isRefusal(done) ? done : { ...done, codes: [] }
  }
  if (token) store.paths.delete(token)
  return { ...done, codes: sheets.codes }
}

async function putOnPaper(
  store: Store,
  { to, recipient, ...what }: Omit<Asked<'printPaper'>, 'token'>,
  codes: readonly string[],
  path: string | undefined,
): Promise<Omit<Exclude<Answer<'printPaper'>, Refusal>, 'codes'> | Refusal> {
  const { documents } = store.setup
  const at = await store.inTurn(() => momentOf(store.open))
  const made = await madeFor(store, what, codes)
  if (isRefusal(made)) return made
  const html = documents.page(made.paper)
  const bytes = to === 'html' ? Buffer.from(html) : await documents.print(html, to)
  if (isRefusal(bytes)) return bytes
  if (!bytes) return { done: false, file: null, handover: null }
  return await store.inTurn(async () => {
    // Somebody's answer changed while it was made: the file would say more than it may. Paper is out already.
    if (path && momentOf(store.open) !== at) return refuse('refusals.answersMoved')
    const placed = path ? await documents.place(path, bytes) : undefined
    if (placed && isRefusal(placed)) return placed
    const file = path ? basename(path) : null
    if (what.form !== 'day') {
      placed?.stays()
      return { done: true, file, handover: null }
    }
    const hash = createHash('sha256')
      .update(to === 'printer' ? html : bytes)
      .digest('hex')
    const handover = {
      audience: 'programme' as const,
      format: to === 'printer' ? 'paper' : to,
      recipient,
      hash,
      file,
      contributions: contributionsOn(store.open, made.words),
    }
    let isNoted = false
    try {
      const noted = store.change((desk) => desk.act('recordHandover', handover))
      if (isRefusal(noted)) return noted
      isNoted = true
      return { done: true, file, handover: noted.result.id }
    } finally {
      // A file nobody noted is one a withdrawal could not find.
      if (isNoted) placed?.stays()
      else placed?.goes()
    }
  })
}

/** The last fit that was found, so that printing need not look again for what the preview found; it holds no words. */
let lastFit = { of: '', tightness: 0 }

/** Makes it from what its readers may see; the page of the day as full as one page can be. */
async function madeFor(
  store: Store,
  asked: PaperAsked,
  codes: readonly string[],
): Promise<PaperMade | Refusal> {
  const { documents } = store.setup
  const { rows, day, of, pairs } = await store.inTurn(() => ({
    rows: rowsOf(store.open, asked),
    pairs: pairsOn(store.open, asked),
    day: store.open.desk.day,
    of: `${momentOf(store.open)} ${store.open.desk.model.version} ${JSON.stringify(asked)}`,
  }))
  const make = (tightness: number) => paperFor(rows, asked, { codes, day, tightness, pairs })
  if (asked.form !== 'day') return make(0) ?? refuse('refusals.notHere')
  if (lastFit.of !== of) {
    const pagesAt = async (tightness: number) => {
      const made = make(tightness)
      const pdf = made && (await documents.print(documents.page(made.paper), 'pdf'))
      return pdf && !isRefusal(pdf) ? pagesIn(pdf) : 1
    }
    lastFit = { of, tightness: await tightnessFor(pagesAt) }
  }
  return make(lastFit.tightness) ?? refuse('refusals.notHere')
}

const rowsOf = ({ desk }: Programme, { form, workshop }: PaperAsked) =>
  new Rows(rowsFor(desk.model, paperAudience(form, workshop), desk.day, paperKinds(form)))

/** Pairs are the team's: their sheet has the names the room may have. */
const pairsOn = ({ desk }: Programme, { form, workshop }: PaperAsked) =>
  form === 'pairs' ? pairsForRoom(desk.model, workshop, desk.day) : []

/** The sheets that go out, known by their short ids before anybody holds them. */
function sheetsFor(store: Store, asked: PaperAsked): Sheets | Refusal {
  const { workshop, form, languages, count } = asked
  if (!isKeyed(form)) return { ids: [], codes: Array.from({ length: form === 'day' ? 1 : count }, () => '') }
  const list = form === 'dots' ? toVoteOn(rowsOf(store.open, asked), workshop, asked.budget) : null
  const over = list?.items.map((one) => one.id) ?? []
  const done = store.change((desk) =>
    desk.act('printSheets', { workshop, form, languages, count, over, vote: list?.vote }),
  )
  if (isRefusal(done)) return done
  const { sheets } = done.result
  return { ids: sheets.map((one) => one.id), codes: sheets.map((one) => one.code) }
}

/** Whose words are on it, by the contributions they were said in. */
function contributionsOn({ desk }: Programme, words: readonly string[]): string[] {
  const all = words.flatMap((id) => contributionsAmong(desk.model.words.get(id)?.sources ?? []))
  return [...new Set(all)].sort()
}

/** Pages of a PDF made by Chromium, which writes its page objects in the open. */
const pagesIn = (pdf: Uint8Array): number =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g) ?? []
  ).length

/** Changes where anything bearing on who may see what does. */
const momentOf = (programme: Programme) =>
  `${programme.id} ${programme.desk.model.consentVersion} ${programme.desk.day}`
