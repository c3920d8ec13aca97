// The contract between the shell (electron/) and its windows, and between the shell and the store's process.
// A window never learns a path: the shell keeps it, tells the store, and gives the window a token for it.
import { z } from 'zod'
import { workshopTabs, type ShellAsk } from './shellNames.ts'

export { appOrigin, channelOf, channels, portMessage, shellAsks, type ShellAsk } from './shellNames.ts'

export const settingsSchema = z.strictObject({
  language: z.enum(['en-GB', 'cy']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  textSize: z.enum(['usual', 'large', 'largest']),
  motion: z.enum(['system', 'off']),
  /** A soft bell when a step's time is up. Left out: none. */
  sound: z.enum(['off', 'bell']).optional(),
})
export type Settings = z.infer<typeof settingsSchema>

/** What a file is for decides which files a dialog offers. */
export const openPurposes = ['copy', 'comments', 'backup', 'table', 'picture', 'method'] as const
export const savePurposes = ['copy', 'comments', 'backup', 'document', 'data', 'picture', 'letter'] as const

const token = z.uuid()
const named = z.strictObject({ token, name: z.string().min(1).max(255) })
const nothing = z.undefined()

const wallState = z.strictObject({
  /** Screens the system tells apart. One may still be a laptop whose picture is doubled on a projector. */
  displays: z.int().min(1),
  /** Two screens showing the same place: the wall would cover the facilitator's own window. */
  mirrored: z.boolean(),
  isOpen: z.boolean(),
  isFullScreen: z.boolean(),
})
export type WallState = z.infer<typeof wallState>

/** What whoever stands at the wall may have done: only ever less shown, and back again. */
export const wallCommands = ['blankWall', 'pause'] as const satisfies readonly MenuCommand[]
export type WallCommand = (typeof wallCommands)[number]

const somewhere = z.string().min(1).max(120)
/** Where the facilitator was: a programme and a place in it, by their ids. */
export const lastPlaceSchema = z.strictObject({
  programme: somewhere,
  at: z.enum(['overview', 'people', 'workshop', 'evidence', 'canvases', 'specification', 'handover']),
  workshop: somewhere.optional(),
  tab: z.enum(workshopTabs).optional(),
  canvas: somewhere.optional(),
  /** The line for words stood there, and no passphrase will be asked for: it can take letters before the rest is here. */
  hasLine: z.boolean().optional(),
})
export type LastPlace = z.infer<typeof lastPlaceSchema>

/** Every ask with what goes in and what comes out; both are parsed at the border. */
export const shellContract = {
  chooseFileToOpen: { in: z.strictObject({ purpose: z.enum(openPurposes) }), out: named.nullable() },
  chooseWhereToSave: {
    in: z.strictObject({ suggestedName: z.string().min(1).max(200), purpose: z.enum(savePurposes) }),
    out: named.nullable(),
  },
  showInFolder: { in: z.strictObject({ token }), out: z.boolean() },
  openWall: { in: nothing, out: wallState },
  closeWall: { in: nothing, out: wallState },
  wallState: { in: nothing, out: wallState },
  keyAtWall: { in: z.strictObject({ command: z.enum(wallCommands) }), out: z.null() },
  /** Covers the wall at once, whatever the store does: see cover.ts. In: the number of this cover. */
  coverWall: { in: z.strictObject({ cover: z.int().min(1) }), out: z.null() },
  setFullScreen: { in: z.strictObject({ on: z.boolean() }), out: z.boolean() },
  getSettings: { in: nothing, out: settingsSchema },
  setSettings: { in: settingsSchema.partial(), out: settingsSchema },
  keepLastPlace: { in: z.strictObject({ last: lastPlaceSchema.nullable() }), out: z.null() },
} satisfies Record<ShellAsk, { in: z.ZodType; out: z.ZodType }>

type Asked<A extends ShellAsk> = z.infer<(typeof shellContract)[A]['in']>
type Answered<A extends ShellAsk> = z.infer<(typeof shellContract)[A]['out']>

/** The shell as a window sees it. A refused or failed ask rejects with plain words and no detail of the system. */
export type Shell = {
  [A in ShellAsk]: Asked<A> extends undefined
    ? () => Promise<Answered<A>>
    : (asked: Asked<A>) => Promise<Answered<A>>
}

/** What a choice in the application menu asks the window to do. */
export const menuCommands = [
  'newProgramme',
  'openCopy',
  'showHome',
  'exportSpecification',
  'bringBackEdits',
  'makeCopy',
  'undo',
  'redo',
  'find',
  'openWall',
  'blankWall',
  'pause',
  'lock',
  'showSettings',
  'showKeys',
  'showAbout',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** Posted to a window's own `message` listeners, with `event.source === window` and the app's origin. */
export type ShellTells =
  | { type: 'menu'; command: MenuCommand }
  | { type: 'settings'; settings: Settings }
  | { type: 'wall'; state: WallState }
  | { type: 'covered'; cover: number }
  | { type: 'file'; token: string; name: string }

export type WindowKind = 'facilitator' | 'wall'

/** What the preload puts on `window`. `locale` and `settings` are those at the moment the window loaded. */
export interface Alongside {
  platform: string
  /** The number of the last cover of the wall: a window that loads while the room is to see nothing shows nothing. */
  cover: number
  version: string
  window: WindowKind
  locale: Settings['language']
  settings: Settings
  last: LastPlace | null
  /** What the line says that stands there while a programme opens; null where none is to stand there. */
  early: { title: string; about: string } | null
  shell: Shell
  /** Said once the page hears messages: the store's port comes with the next one. */
  listening: () => void
}

/** What the preload is given, once and at once, so that the first frame has the right language and colours. */
export type WindowStart = Omit<Alongside, 'shell' | 'locale' | 'platform' | 'listening'>

const bytes = z.instanceof(Uint8Array)
const asked = z.int().min(0)

/** From the store's process to the shell: wrap or unwrap a key with the system's keychain; put a page on paper. */
export const storeAsksSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('seal'), id: asked, bytes }),
  z.strictObject({ type: z.literal('unseal'), id: asked, bytes }),
  /** A page to make a PDF of or to show the system's print dialog for, or an SVG to make a picture of: only the shell has windows. */
  z.strictObject({
    type: z.literal('print'),
    id: asked,
    html: z.string().max(50_000_000),
    to: z.enum(['pdf', 'printer', 'png']),
    isNumbered: z.boolean(),
    /** Of a picture: how large it is on the screen, and how many of its pixels there are to each. */
    picture: z
      .strictObject({
        width: z.number().min(1).max(8_000),
        height: z.number().min(1).max(8_000),
        scale: z.number().min(0.1).max(8),
      })
      .optional(),
  }),
  z.strictObject({ type: z.literal('stopPrint'), id: asked }),
])
export type StoreAsks = z.infer<typeof storeAsksSchema>
export type PrintAsked = Omit<Extract<StoreAsks, { type: 'print' }>, 'type' | 'id'>

/**
 * From the shell to the store's process. `port` comes with the port itself. The answer to `seal` and `unseal`
 * has `real: false` and no bytes where there is no keychain to trust, or where it cannot open those bytes.
 * `close` asks it to put everything away and end.
 */
export type ShellTellsStore =
  | { type: 'port'; window: WindowKind }
  | { type: 'path'; token: string; path: string }
  | { type: 'suspend' }
  | { type: 'close' }
  | { type: 'sealed' | 'unsealed'; id: number; real: false }
  | { type: 'sealed' | 'unsealed'; id: number; real: true; bytes: Uint8Array }
  | { type: 'printed'; id: number; done: boolean; cancelled: boolean; bytes?: Uint8Array }
