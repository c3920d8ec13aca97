// From a page to paper: a hidden window of its own that can run nothing of the page's and ask for nothing but our own fonts.
import { BrowserWindow, session, type Session } from 'electron'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fontFaces } from './paperFonts.ts'
import { drawingPage, drawnBy, withLetters } from './paperPicture.ts'
import { built } from './places.ts'
import { windowOf } from './windows.ts'
import { appOrigin } from '../shared/shellNames.ts'
import type { PrintAsked } from '../shared/shell.ts'

/** Pages on their way to paper, in memory only: nobody's words lie on the disk to be printed. */
const pages = new Map<string, string>()
let paper: Session | undefined
/** One after the other: each is a whole window. */
let last: Promise<unknown> = Promise.resolve()

/** `cancelled` where the person closed the dialog; neither done nor cancelled where there was nothing to print with. */
export type Printed = { bytes?: Uint8Array; done: boolean; cancelled: boolean }

/** Makes a PDF of a page, or shows the system's print dialog for it. Never throws; `done` is false where nothing came of it. */
export function printPage(asked: PrintAsked, id?: number): Promise<Printed> {
  const next = last.then(() => printNow(asked, id)).catch(() => ({ done: false, cancelled: false }))
  last = next
  return next
}

/**
 * Ends a job: its window is closed, or never opened where it still waits. Nobody is told anything of it. A page that
 * is being made into a PDF already is let finish, and thrown away: where its window is closed in the midst of that,
 * Chromium may make no other PDF until the app is started again ("Printing failed", in every second trial).
 */
export function stopPrinting(id: number): void {
  stopped.add(id)
  if (!making.has(id)) printing.get(id)?.destroy()
}

const printing = new Map<number, BrowserWindow>()
const making = new Set<number>()
const stopped = new Set<number>()

async function printNow({ html, to, isNumbered, picture }: PrintAsked, id = -1): Promise<Printed> {
  if (stopped.delete(id)) return { done: false, cancelled: false }
  const name = `/paper/${randomUUID()}.html`
  const drawing = name.replace('.html', '.svg')
  pages.set(name, picture ? drawingPage : html)
  if (picture) pages.set(drawing, withLetters(html, picture))
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1100,
    // The dialog belongs to the window people look at.
    ...(to === 'printer' ? { parent: windowOf('facilitator') } : {}),
    webPreferences: {
      session: paperSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // A drawing is put onto a canvas by a script of ours; its own, if it had any, runs neither in an image nor by the policy.
      javascript: picture !== undefined,
      backgroundThrottling: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  })
  printing.set(id, window)
  // What was asked of a window that is gone is never answered, and whoever comes next waits for this one to end.
  const gone = new Promise<Printed>((resolve) =>
    window.once('closed', () => resolve({ done: false, cancelled: false })),
  )
  try {
    const put = putOnPaper(window, `${appOrigin}${name}`, {
      to,
      isNumbered,
      picture,
      begins: () => making.add(id),
    })
    return await Promise.race([gone, put])
  } finally {
    pages.delete(name)
    pages.delete(drawing)
    printing.delete(id)
    making.delete(id)
    stopped.delete(id)
    if (!window.isDestroyed()) window.destroy()
  }
}

async function putOnPaper(
  window: BrowserWindow,
  address: string,
  {
    to,
    isNumbered,
    picture,
    begins,
  }: Pick<PrintAsked, 'to' | 'isNumbered' | 'picture'> & { begins: () => void },
): Promise<Printed> {
  await window.loadURL(address)
  if (to === 'png') {
    const bytes = picture && (await drawnBy(window.webContents, address.replace('.html', '.svg'), picture))
    return { ...(bytes && { bytes }), done: bytes !== undefined, cancelled: false }
  }
  await haveFonts(window)
  if (to === 'printer')
    return await new Promise<Printed>((resolve) =>
      window.webContents.print({ silent: false, printBackground: true }, (done, why) =>
        resolve({ done, cancelled: /cancel/i.test(why) }),
      ),
    )
  begins()
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    ...(isNumbered
      ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: pageNumber }
      : {}),
  })
  return { bytes: new Uint8Array(bytes), done: true, cancelled: false }
}

/**
 * Waits until the fonts of a page are there: words set in one that is not are left out of a PDF, and on a busy laptop
 * the page is said to be loaded before they are. Asked of the engine: the page itself runs nothing.
 */
async function haveFonts({ webContents }: BrowserWindow): Promise<void> {
  const engine = webContents.debugger
  engine.attach('1.3')
  await engine.sendCommand('Runtime.evaluate', {
    expression: 'Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => 0)',
    awaitPromise: true,
  })
  engine.detach()
}

const pageNumber =
  '<div style="width:100%;text-align:center;font:9pt sans-serif;color:#4e4843"><span class="pageNumber"></span></div>'

/** Its own session: it serves the page it was given and the app's fonts, and knows nothing else. */
function paperSession(): Session {
  if (paper) return paper
  paper = session.fromPartition('paper', { cache: false })
  const files = JSON.parse(readFileSync(built('renderer', 'files.json'), 'utf8')) as Record<string, string>
  const fonts = fontFaces(Object.keys(files))
  paper.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const html = pages.get(pathname)
    if (host !== 'alongside' || request.method !== 'GET') return notFound()
    if (html !== undefined)
      return pathname.endsWith('.svg')
        ? answer(html, 'image/svg+xml; charset=utf-8')
        : answer(html, 'text/html; charset=utf-8', { Link: fonts.preload, ...policy })
    if (pathname === '/paper/fonts.css') return answer(fonts.css, 'text/css; charset=utf-8')
    if (!fonts.files.includes(pathname)) return notFound()
    return answer(
      new Uint8Array(await readFile(built('renderer', ...pathname.split('/').filter(Boolean)))),
      'font/woff2',
    )
  })
  return paper
}

/** Said beside the page's own policy: nothing runs, and nothing but our styles and fonts is loaded. */
const policy = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}
const answer = (body: string | Uint8Array<ArrayBuffer>, kind: string, more: Record<string, string> = {}) =>
  new Response(body, {
    headers: {
      'Content-Type': kind,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...more,
    },
  })
const notFound = () => new Response(null, { status: 404 })
