// The app's own scheme: app://alongside/ serves the files listed when the app was built, and nothing else.
import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { built } from './places.ts'

/** Before the app is ready: gives the scheme an origin, so that the policy below has a 'self'. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** After the app is ready: serves the listed files to the windows of a session; said again, it does nothing. */
export function serveApp(session: Session): void {
  if (session.protocol.isProtocolRegistered('app')) return
  const kinds = new Map<string, string>(
    Object.entries(
      JSON.parse(readFileSync(built('renderer', 'files.json'), 'utf8')) as Record<string, string>,
    ),
  )
  const serve = ({ url, method }: ProtocolRequest): ProtocolResponse => {
    const { host, pathname } = new URL(url)
    const kind = kinds.get(pathname)
    // A lookup, not a path check: a name that is not on the list names nothing, however it is spelt.
    if (host !== 'alongside' || method !== 'GET' || kind === undefined) return notFound()
    // At once: a file of the app is there in less time than the shell needs to be told that it is.
    const bytes = readFileSync(built('renderer', ...pathname.split('/').filter(Boolean)))
    const nonce = randomBytes(16).toString('base64')
    const data = kind.startsWith('text/html')
      ? Buffer.from(bytes.toString('utf8').replaceAll('%NONCE%', nonce))
      : bytes
    return { data, headers: { ...headers(nonce), 'Content-Type': kind } }
  }
  // The older of two ways: `handle` wants a Response, and the first of those loads a whole web client into the shell,
  // a tenth of a second on a slow laptop before anything is on the screen.
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    try {
      answer(serve(request))
    } catch {
      answer(notFound())
    }
  })
}

const notFound = (): ProtocolResponse => ({
  statusCode: 404,
  data: Buffer.alloc(0),
  headers: headers('none'),
})

/**
 * The nonce is for the two small style elements React Aria wants, one in the page and one added by itself; scripts come
 * from files only.
 * The page gives it on in a meta element, where style sheets cannot read it. No opener policy: no page here can open
 * another or be opened, and for its sake Chromium would put away the process it had ready and start a second one.
 */
function headers(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // What lays out a network works beside the window, from a file of ours.
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  }
}
