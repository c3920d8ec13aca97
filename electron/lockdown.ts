// Everything the app never does, said once: no request, no permission, no second page, no debugging.
import { app, session, type Session } from 'electron'
import { url as inspectorAddress } from 'node:inspector'
import type { WindowKind } from '../shared/shell.ts'
import { appOrigin } from '../shared/shellNames.ts'

/**
 * Windows keep nothing on disk: no cache, no cookies, no local storage; the name has no `persist:`. One session
 * each, because Chromium zooms all pages of an origin and session together.
 */
export const windowSession = (kind: WindowKind): Session => session.fromPartition(kind, { cache: false })

/** Chromium's own errands. None of them may leave the machine, and no name may even be looked up. */
export function quietChromium(): void {
  const off = [
    'disable-background-networking',
    'disable-breakpad',
    'disable-client-side-phishing-detection',
    'disable-component-update',
    'disable-crash-reporter',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-sync',
    'no-first-run',
    'no-pings',
  ]
  for (const name of off) app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,MediaRouter,OptimizationHints,Translate',
  )
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/**
 * No fuse keeps a released app from opening Chromium's debugging port, so it quits instead. The twin that tests
 * drive has the inspect fuse on and was started with --inspect: where that works there is nothing left to guard.
 */
export function allowNoDebugging(): void {
  const asked = ['remote-debugging-port', 'remote-debugging-pipe'].some((name) =>
    app.commandLine.hasSwitch(name),
  )
  if (app.isPackaged && asked && inspectorAddress() === undefined) app.exit(1)
}

/** Shuts, for every page there will ever be, each way out of it. */
export function closeEveryDoor(): void {
  app.on('web-contents-created', (_event, page) => {
    for (const leaving of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)
      page.on(leaving as 'will-navigate', (event) => event.preventDefault())
    page.on('will-attach-webview', (event) => event.preventDefault())
    page.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  app.on('session-created', denyEverything)
}

function denyEverything(each: Session): void {
  each.setPermissionRequestHandler((_page, _permission, answer) => answer(false))
  each.setPermissionCheckHandler(() => false)
  each.setDevicePermissionHandler(() => false)
  each.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  each.setBluetoothPairingHandler?.((_details, answer) => answer({ confirmed: false }))
  each.setSpellCheckerEnabled(false)
  // Off is not enough: Electron still fetches the dictionary of the system's language.
  each.setSpellCheckerLanguages([])
  each.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`)
  each.on('will-download', (event) => event.preventDefault())
  each.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }))
}

/** devtools: exists in a checkout only. */
function isOurs(address: string): boolean {
  const { protocol, host } = new URL(address)
  if (protocol === 'app:') return host === 'alongside'
  if (protocol === 'blob:') return address.startsWith(`blob:${appOrigin}/`)
  return protocol === 'devtools:' && !app.isPackaged
}
