import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { isRefusal, refuse, type Refusal } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import {
  dpiOf,
  isDrawn,
  mostShown,
  tileOverlap,
  type CanvasAsked,
} from '../../../shared/exports/canvasAsked.ts'
import { madeCanvas, type MadeCanvas } from '../../../shared/exports/canvasMade.ts'
import { neutralPdf } from '../../../shared/exports/neutralPdf.ts'
import { sayIn } from '../../../shared/words/say.ts'
import type { Steps } from '../documents.ts'
import type { Programme } from '../programme.ts'
import type { Placed } from '../documents.ts'
import type { Answer, Store } from '../store.ts'
import { asWork } from './work.ts'

type Made = MadeCanvas & { at: string }

/** The first sheets as they will be, and what the whole takes. */
export async function previewCanvas(store: Store, asked: CanvasAsked): Promise<Answer<'previewCanvas'>> {
  const made = await store.inTurn(() => madeNow(store, asked))
  if (isRefusal(made)) return made
  const { canvas } = store.setup.documents
  const { sheets, type } = made.drawing
  const tiles = tilesAsked(asked)
  return {
    sheets: sheets
      .slice(0, mostShown)
      .map((sheet) => canvas.svg(sheet, aboutSheet(made, asked, sheet.label))),
    of: sheets.length,
    pages: tiles ? sheets.reduce((sum, sheet) => sum + canvas.tiles(sheet, tiles), 0) : sheets.length,
    type,
    contributions: made.contributions,
    held: made.held,
  }
}

/** Writes it where the person chose, and notes who received what. Drawings of several sheets are several files. */
export async function exportCanvas(
  store: Store,
  asked: Asked<'exportCanvas'>,
): Promise<Answer<'exportCanvas'>> {
  const { token, format, recipient, ...what } = asked
  return await asWork(store, token, async (path, steps) => {
    const made = await store.inTurn(() => madeNow(store, what))
    if (isRefusal(made)) return made
    const files = await filesOf(store, made, asked, steps)
    if (isRefusal(files)) return files
    return await store.inTurn(async () => {
      if (steps.signal.aborted) return refuse('export.stopped')
      if (momentOf(store.open) !== made.at) return refuse('refusals.answersMoved')
      const saved: string[] = []
      const placed: Placed[] = []
      let isNoted = false
      try {
        for (const { bytes, mark } of files) {
          const to = mark ? besidePath(path, mark) : path
          const done = await store.setup.documents.place(to, bytes)
          if (isRefusal(done)) return done
          placed.push(done)
          saved.push(to)
        }
        let handover: string | null = null
        for (const [n, { bytes }] of files.entries()) {
          const noted = note(store, made, { ...what, recipient }, format, hashOf(bytes), basename(saved[n]!))
          if (isRefusal(noted)) return noted
          handover ??= noted
        }
        isNoted = true
        store.paths.delete(token)
        return { files: saved.map((one) => basename(one)), handover }
      } finally {
        // A file nobody noted is one a withdrawal could not find.
        for (const { stays, goes } of placed) (isNoted ? stays : goes)()
      }
    })
  })
}

/** The drawing in the system's print dialog, noted where it went to a printer. */
export async function printCanvas(
  store: Store,
  { recipient, ...what }: Asked<'printCanvas'>,
): Promise<Answer<'printCanvas'>> {
  const made = await store.inTurn(() => madeNow(store, what))
  if (isRefusal(made)) return made
  const html = pagesFor(store, made, what)
  if (momentOf(store.open) !== made.at) return refuse('refusals.answersMoved')
  const out = await store.setup.documents.print(html, 'printer')
  if (isRefusal(out)) return out
  if (!out) return { done: false, handover: null }
  const noted = await store.inTurn(() =>
    note(store, made, { ...what, recipient }, 'paper', hashOf(html), null),
  )
  return isRefusal(noted) ? noted : { done: true, handover: noted }
}

type File = { bytes: Uint8Array; mark: string }

async function filesOf(
  store: Store,
  made: Made,
  { format, ...what }: Asked<'exportCanvas'>,
  { onProgress, signal }: Required<Steps>,
): Promise<File[] | Refusal> {
  const { documents } = store.setup
  const { sheets } = made.drawing
  const markOf = (n: number) => (n ? `-${n + 1}` : '')
  if (!isDrawn(format)) {
    const files: File[] = []
    for (const [n, tree] of made.trees.entries()) {
      const inner = {
        signal,
        onProgress: (share: number) => onProgress((n + share) / made.trees.length),
      }
      const written = await documents.write(tree, format as Exclude<typeof format, 'svg' | 'png'>, inner)
      if (isRefusal(written)) return written
      files.push({ bytes: written.bytes, mark: n ? `-${tree.language.slice(0, 2)}` : '' })
    }
    return files
  }
  if (format === 'pdf') {
    onProgress(0.1)
    const printed = await documents.print(pagesFor(store, made, what), 'pdf', false, signal)
    if (isRefusal(printed)) return printed
    if (!printed) return refuse('export.notPrinted')
    return [{ bytes: neutralPdf(printed, made.day), mark: '' }]
  }
  const files: File[] = []
  for (const [n, sheet] of sheets.entries()) {
    if (signal.aborted) return refuse('export.stopped')
    onProgress(n / sheets.length)
    const about = aboutSheet(made, what, sheet.label)
    const svg = documents.canvas.svg(sheet, about)
    if (format === 'svg') {
      files.push({ bytes: Buffer.from(svg), mark: markOf(n) })
      continue
    }
    const dpi = dpiOf(what.size)
    // A point is a seventy-second of an inch, a pixel of the screen a ninety-sixth.
    const size = { width: (sheet.width * 96) / 72, height: (sheet.height * 96) / 72, scale: dpi / 96 }
    const png = await documents.picture(svg, size, signal)
    if (isRefusal(png)) return png
    files.push({ bytes: documents.canvas.sized(png, dpi), mark: markOf(n) })
  }
  return files
}

const madeNow = (store: Store, asked: CanvasAsked): Made | Refusal => {
  const { desk } = store.open
  const made = madeCanvas(desk.model, desk.day, asked)
  return made ? { ...made, at: momentOf(store.open) } : refuse('refusals.notHere')
}

const tilesAsked = ({ tiles }: CanvasAsked) =>
  tiles === 'whole' ? undefined : { size: tiles, overlap: tileOverlap }

function pagesFor({ setup }: Store, made: Made, asked: CanvasAsked): string {
  const say = sayIn(made.language === 'cy' ? 'cy' : 'en')
  const { title, language, description } = made
  return setup.documents.canvas.pages(made.drawing.sheets, {
    title,
    language,
    description,
    nothing: nothingIn(made, asked),
    tiles: tilesAsked(asked),
    tileLabel: (at) => `${title} · ${say('canvasPaper.tile', at)}`,
  })
}

const aboutSheet = (made: Made, asked: CanvasAsked, label: string) => ({
  title: `${made.title} · ${label}`,
  description: made.description,
  language: made.language,
  nothing: nothingIn(made, asked),
})
/** What an empty cell says to whoever cannot see that it is: on a blank sheet they all are. */
const nothingIn = ({ language }: Made, { fill }: CanvasAsked) =>
  fill === 'blank' ? undefined : sayIn(language === 'cy' ? 'cy' : 'en')('canvasPaper.nothing')

/** Nobody's words are in a blank one whose steps nobody said: it is noted only where there are any. */
function note(
  store: Store,
  made: Made,
  what: CanvasAsked & { recipient?: string | null | undefined },
  format: string,
  hash: string,
  file: string | null,
): string | null | Refusal {
  if (what.fill === 'blank' && !made.contributions.length) return null
  const noted = store.change((desk) =>
    desk.act('recordHandover', {
      audience: what.audience,
      template: 'canvas',
      format,
      language: what.languages === 'both' ? null : what.languages,
      recipient: what.recipient,
      hash,
      file,
      contributions: made.contributions,
    }),
  )
  return isRefusal(noted) ? noted : noted.result.id
}

/** "hub.svg" has "hub-2.svg" beside it, or the next name nobody has: only the first was chosen by a person. */
function besidePath(path: string, mark: string): string {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let n = 0; ; n += 1) {
    const beside = `${stem}${mark}${n ? `-${n}` : ''}${ending}`
    if (!existsSync(beside)) return beside
  }
}

const hashOf = (what: Uint8Array | string) => createHash('sha256').update(what).digest('hex')
/** Changes where anything bearing on who may see what does. */
const momentOf = (programme: Programme) =>
  `${programme.id} ${programme.desk.model.consentVersion} ${programme.desk.day}`
