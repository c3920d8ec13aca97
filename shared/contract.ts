// The border between a window and the store: every ask with what goes in and what comes out, parsed on both sides.
import { z } from 'zod'
import { axesSchema } from './consent/answer.ts'
import { canvasAsked, canvasFormats, canvasPreview } from './exports/canvasAsked.ts'
import { paperLanguages, paperSizes, type PaperDocument } from './paper/node.ts'
import type { Mention } from './queries/aboutThem.ts'
import type { AnyRow } from './rows.ts'

const id = z.string().min(1).max(120)
const token = z.uuid()
const day = z.iso.date()
/** A passphrase or code as typed. Never logged, never kept. */
const secret = z.string().min(1).max(1_000)
const nothing = z.undefined()
/**
 * What a command gives back: ids, codes and counts. Anybody's words go to a window as rows and no other way, so no text
 * in it is longer than an id. Each command's own type is checked where it is written.
 */
export type CommandResult =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly CommandResult[]
  | { readonly [name: string]: CommandResult }
const isResult = (value: unknown, deep = 0): value is CommandResult => {
  if (value === null || value === undefined || typeof value === 'boolean') return true
  if (typeof value === 'string') return value.length <= 120
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || deep > 3) return false
  if (Array.isArray(value)) return value.every((one) => isResult(one, deep + 1))
  return isPlain(value) && Object.values(value).every((one) => isResult(one, deep + 1))
}
const isPlain = (value: object) => [Object.prototype, null].includes(Object.getPrototypeOf(value))
const result = z.custom<CommandResult>((value) => isResult(value))
export const refusalSchema = z.strictObject({
  refused: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
/** Thousands come at once: each is looked at and none is copied. */
const row = z.custom<AnyRow>(
  (each) =>
    typeof each === 'object' &&
    each !== null &&
    'id' in each &&
    'kind' in each &&
    typeof each.id === 'string' &&
    typeof each.kind === 'string',
)

export const audienceNames = ['programme', 'commissioner', 'public'] as const
export const formats = ['docx', 'pdf', 'html', 'md', 'txt', 'json'] as const
/** Everything an audience may see as tables, rather than the specification as a document. */
export const tableFormats = ['xlsx', 'csvEvidence', 'csvTrail', 'csvVoices', 'sqlite'] as const
export const isTableFormat = (format: string): format is (typeof tableFormats)[number] =>
  (tableFormats as readonly string[]).includes(format)
export const allFormats = [...formats, ...tableFormats] as const
export const exportLanguages = ['en-GB', 'cy', 'both'] as const
export const sampleNames = ['appreciative-inquiry', 'lived-experience-panel'] as const

/** How a programme on the first page is known before it is opened. */
export const programmeCard = z.strictObject({
  id,
  /** Null where it is locked and nobody has opened it yet. */
  title: z.string().nullable(),
  geography: z.string().nullable(),
  version: z.string().nullable(),
  workshops: z.number().int(),
  sample: z.boolean(),
  /** Shut behind a passphrase. */
  locked: z.boolean(),
  /** Nothing keeps others of this laptop from reading it: no passphrase and no keychain. */
  anyoneCanRead: z.boolean(),
  /** From a newer version of the app: opens to read only. */
  newer: z.boolean(),
  /** It does not open: what is safe and what to do is said by the key. */
  problem: z.string().nullable(),
  changedAt: z.string().nullable(),
})
export type ProgrammeCard = z.infer<typeof programmeCard>

/** What the facilitator's window keeps beside the rows. */
export const deskState = z.strictObject({
  programme: id,
  readOnly: z.boolean(),
  /** To read only because a newer app made it, and not because of its folder. */
  newer: z.boolean(),
  canUndo: z.string().nullable(),
  canRedo: z.string().nullable(),
  hasPassphrase: z.boolean(),
  anyoneCanRead: z.boolean(),
  /** Somebody was given a recovery code. Without one, and without a passphrase, the keychain is the only way in. */
  hasRecoveryCode: z.boolean(),
  day,
  /** See goneFrom: where it is another than before, the window lets go of what it holds and the store did not take. */
  gone: z.int(),
})
export type DeskState = z.infer<typeof deskState>

/** What the room sees. `rows` and the rest are made by `wallView`, filtered for the room. */
export const wallScenes = [
  'privacy',
  'agreement',
  'parameters',
  'answers',
  'pairs',
  'prompt',
  'board',
  'dots',
  'statements',
  'canvas',
  'blank',
] as const
export const wallSet = z.strictObject({
  workshop: id.nullable(),
  scene: z.enum(wallScenes),
  frozen: z.boolean(),
  /** A pause, from the button or its key: the wall is blank until it is over. */
  paused: z.boolean(),
  /** The canvas the room sees, and the cell of it the facilitator looks at. */
  canvas: z.strictObject({ id, lane: z.string().nullable(), column: z.string().nullable() }).nullish(),
  /** The last cover whoever says what the room sees had heard of: see cover.ts. */
  cover: z.int().min(0).optional(),
})
export type WallSet = z.infer<typeof wallSet>

export const answerBeside = z.strictObject({
  id,
  axes: axesSchema,
  onContribution: z.boolean(),
  how: z.string(),
  heardBy: z.string().nullable(),
  onDay: z.string(),
})
export type AnswerBeside = z.infer<typeof answerBeside>

/** What an audience gets and what is held back, by reason and never by text. */
export const previewOut = z.strictObject({
  clauses: z.number().int(),
  /** Clauses of the outline that have no place in this kind of document. */
  unplaced: z.number().int(),
  shown: z.number().int(),
  /** Ids of contributions whose words are in it. */
  contributions: z.array(id),
  heldBack: z.array(z.strictObject({ why: z.string(), contributions: z.array(id) })),
  /** Clauses whose text this audience does not get. */
  clausesHeld: z.array(id),
  /** Clauses that share five words in a row with words held back: pointed out, not blocked. */
  sharing: z.array(z.strictObject({ clause: id, contribution: id, run: z.string() })),
  /** The document itself, as it will be written, in HTML with nothing that runs. */
  html: z.string(),
})
export type Preview = z.infer<typeof previewOut>

/** The forms of paper/paper.ts, by name here so that the border needs nothing of how they are drawn. */
export const paperForms = [
  'story',
  'cards',
  'guide',
  'dots',
  'day',
  'parameters',
  'feedback',
  'pairs',
] as const
/** What a person chose to put on paper. */
export const paperAsked = z.strictObject({
  workshop: id,
  form: z.enum(paperForms),
  languages: z.enum(paperLanguages),
  size: z.enum(paperSizes),
  large: z.boolean(),
  /** Sheets; of cards, the cards. */
  count: z.number().int().min(1).max(200),
  /** Cards on an A4 page in the usual size. */
  cards: z.union([z.literal(8), z.literal(4)]),
  /** Dots each person has, where no round says so. */
  budget: z.number().int().min(1).max(20),
})
const paperDocument = z.looseObject({
  title: z.string(),
  pages: z.array(z.unknown()),
}) as unknown as z.ZodType<PaperDocument>
export const paperPreview = z.strictObject({
  /** The first sheet as it will be printed; its short id is not yet one. */
  paper: paperDocument,
  /** Sheets of paper the whole job takes. */
  papers: z.number().int(),
  left: z.strictObject({ themes: z.number().int(), promises: z.number().int() }),
})
export type PaperPreview = z.infer<typeof paperPreview>

const counts = z.strictObject({
  changes: z.number().int(),
  words: z.number().int(),
  erased: z.number().int(),
})
export const copyPreview = z.strictObject({
  programme: id,
  title: z.string().nullable(),
  /** Whether this laptop has the programme already. */
  known: z.boolean(),
  adds: counts,
  sample: z.boolean(),
})
export type CopyPreview = z.infer<typeof copyPreview>

export const verifyOut = z.strictObject({
  ok: z.boolean(),
  changes: z.number().int(),
  words: z.number().int(),
  erased: z.number().int(),
  records: z.number().int(),
  /** Plain sentences for a person who looks after it; empty where all is well. */
  problems: z.array(z.string()),
})
export type Verified = z.infer<typeof verifyOut>

export const storeAsks = {
  home: {
    in: nothing,
    out: z.strictObject({ programmes: z.array(programmeCard), readOnlyFolder: z.boolean() }),
  },
  createProgramme: {
    in: z.strictObject({
      title: z.string().max(200_000),
      lang: z.string().max(35),
      passphrase: secret.nullish(),
    }),
    out: z.strictObject({ id, recoveryCode: z.string().nullable() }),
  },
  bringInSample: { in: z.strictObject({ name: z.enum(sampleNames) }), out: z.strictObject({ id }) },
  openProgramme: {
    in: z.strictObject({ id, passphrase: secret.nullish(), recoveryCode: secret.nullish() }),
    out: deskState,
  },
  closeProgramme: { in: nothing, out: z.null() },
  /** Takes everything of a programme off this laptop. False where the rest of its file, opened by nothing, goes later. */
  takeOffProgramme: { in: z.strictObject({ id }), out: z.strictObject({ isAllGone: z.boolean() }) },
  act: {
    in: z.strictObject({ command: z.string().max(60), args: z.unknown() }),
    out: z.strictObject({ result, mark: id }),
  },
  undo: { in: nothing, out: z.strictObject({ skipped: z.number().int(), command: z.string() }) },
  redo: { in: nothing, out: z.strictObject({ skipped: z.number().int(), command: z.string() }) },
  search: {
    in: z.strictObject({ text: z.string().max(500), limit: z.number().int().min(1).max(500) }),
    /** Ids of records that show the words, best first, with the words' text as this window may see it. */
    out: z.strictObject({
      hits: z.array(z.strictObject({ id, kind: z.string(), text: z.string(), lang: z.string() })),
      more: z.boolean(),
    }),
  },
  /** Other people's words about somebody that no screen shows any more: see queries/aboutThem.ts. */
  leftBehind: {
    in: z.strictObject({ person: id, terms: z.array(z.string().max(500)).max(200) }),
    out: z.array(z.custom<Mention>((one) => typeof one === 'object' && one !== null && 'words' in one)),
  },
  answersBeside: {
    in: z.strictObject({ person: id, contribution: id.nullish() }),
    out: z.array(answerBeside),
  },
  preview: {
    in: z.strictObject({
      audience: z.enum(audienceNames),
      language: z.enum(['en-GB', 'cy']),
      version: z.string().max(20).nullish(),
      /** What it would be written as: a document where it is left out, or tables. */
      format: z.enum(allFormats).nullish(),
      template: id.nullish(),
    }),
    out: previewOut,
  },
  exportSpecification: {
    in: z.strictObject({
      audience: z.enum(audienceNames),
      /** Both: a second file in Welsh beside the one that was chosen. */
      language: z.enum(exportLanguages),
      version: z.string().max(20).nullish(),
      template: id.nullish(),
      format: z.enum(allFormats),
      recipient: z.string().max(2_000).nullish(),
      token,
    }),
    out: z.strictObject({
      file: z.string(),
      hash: z.string(),
      handover: id,
      /** The Welsh file, where both were asked for. */
      also: z.strictObject({ file: z.string(), hash: z.string(), handover: id }).nullish(),
    }),
  },
  /** Stops an export, or the reading of a document, by the token it was given; false where there was none to stop. */
  stopWork: { in: z.strictObject({ token }), out: z.boolean() },
  /** The specification in the system's print dialog. Noted as handed over where it went to a printer. */
  printSpecification: {
    in: z.strictObject({
      audience: z.enum(audienceNames),
      language: z.enum(['en-GB', 'cy']),
      version: z.string().max(20).nullish(),
      template: id.nullish(),
      recipient: z.string().max(2_000).nullish(),
    }),
    out: z.strictObject({ done: z.boolean(), handover: id.nullable() }),
  },
  /** A kind of document as a file: written where a person chose, or its text read from there. */
  saveTemplate: {
    in: z.strictObject({ template: id, token }),
    out: z.strictObject({ file: z.string() }),
  },
  readTemplate: { in: z.strictObject({ token }), out: z.strictObject({ text: z.string() }) },
  /** A Word document that was handed over and comes back: read, and its changes kept as proposals. */
  bringBackEdits: {
    in: z.strictObject({ token, by: z.string().max(2_000).nullish(), lang: z.string().min(2).max(35) }),
    out: z.strictObject({ id, proposals: z.number().int(), again: z.number().int() }),
  },
  /** The privacy notice, or the draft of an impact assessment, made from the programme's settings. */
  previewCare: {
    in: z.strictObject({ which: z.enum(['notice', 'dpia']), language: z.enum(['en-GB', 'cy']) }),
    out: z.strictObject({ html: z.string() }),
  },
  exportCare: {
    in: z.strictObject({
      which: z.enum(['notice', 'dpia']),
      language: z.enum(['en-GB', 'cy']),
      format: z.enum(formats),
      token,
    }),
    out: z.strictObject({ file: z.string() }),
  },
  previewPaper: { in: paperAsked, out: paperPreview },
  printPaper: {
    in: z.strictObject({
      ...paperAsked.shape,
      to: z.enum(['pdf', 'html', 'printer']),
      /** Where to save it; none for the printer. */
      token: token.nullish(),
      recipient: z.string().max(2_000).nullish(),
    }),
    out: z.strictObject({
      /** False where the person closed the system's print dialog: then no sheet was made. */
      done: z.boolean(),
      file: z.string().nullable(),
      /** The short ids that are out now. */
      codes: z.array(z.string()),
      handover: id.nullable(),
    }),
  },
  /** A canvas on paper: the first sheets as they will be, the file, or the system's print dialog. */
  previewCanvas: { in: canvasAsked, out: canvasPreview },
  exportCanvas: {
    in: z.strictObject({
      ...canvasAsked.shape,
      format: z.enum(canvasFormats),
      recipient: z.string().max(2_000).nullish(),
      token,
    }),
    out: z.strictObject({ files: z.array(z.string()), handover: id.nullable() }),
  },
  printCanvas: {
    in: z.strictObject({ ...canvasAsked.shape, recipient: z.string().max(2_000).nullish() }),
    out: z.strictObject({ done: z.boolean(), handover: id.nullable() }),
  },
  /** A table a person chose, to be put on a canvas: its rows as text; nothing is kept yet. */
  readTable: {
    in: z.strictObject({ token }),
    out: z.strictObject({ rows: z.array(z.array(z.string())) }),
  },
  /** A way of working as a file: written where a person chose, or its text read from there. */
  saveMethod: {
    in: z.strictObject({ method: z.string().max(60), token }),
    out: z.strictObject({ file: z.string() }),
  },
  readMethod: { in: z.strictObject({ token }), out: z.strictObject({ text: z.string() }) },
  wall: { in: wallSet.partial(), out: wallSet },
  saveDraft: {
    in: z.strictObject({
      key: z.string().max(200),
      text: z.string().max(200_000),
      /** What stood there before is forgotten as erased words are: its traces and older backups go too. */
      forGood: z.boolean().optional(),
    }),
    out: z.null(),
  },
  drafts: {
    in: nothing,
    out: z.array(z.strictObject({ key: z.string(), text: z.string(), at: z.string() })),
  },
  verify: { in: nothing, out: verifyOut },
  makeCopy: {
    /** Without a passphrase on the programme, a one-time pairing code is shown to read out at the other laptop. */
    in: z.strictObject({ token }),
    out: z.strictObject({ pairingCode: z.string().nullable(), changes: z.number().int() }),
  },
  previewCopy: { in: z.strictObject({ token, secret: secret.nullish() }), out: copyPreview },
  bringInCopy: {
    in: z.strictObject({ token, secret: secret.nullish() }),
    /** The code is of a programme that is new here and lies behind this laptop's keychain. */
    out: z.strictObject({ programme: id, adds: counts, recoveryCode: z.string().nullable() }),
  },
  protect: { in: z.strictObject({ passphrase: secret }), out: z.strictObject({ recoveryCode: z.string() }) },
  /** A new code for a programme behind the keychain; the one before opens nothing any more. */
  renewRecoveryCode: { in: nothing, out: z.strictObject({ recoveryCode: z.string() }) },
  lock: { in: nothing, out: z.null() },
  backups: {
    in: nothing,
    out: z.array(z.strictObject({ name: z.string(), at: z.string(), bytes: z.number() })),
  },
  /** A chosen photograph as it is, to be drawn anew without what its file says about place and time. */
  readPicture: {
    in: z.strictObject({ token }),
    out: z.strictObject({ kind: z.enum(['jpeg', 'png', 'webp']), bytes: z.instanceof(Uint8Array) }),
  },
  keepPicture: {
    in: z.strictObject({
      workshop: id,
      phase: id.nullish(),
      caption: z.string().max(200_000),
      lang: z.string().min(2).max(35),
      people: z.array(id).max(1_000),
      /** Base64. */
      jpeg: z.string().max(4_200_000),
    }),
    out: z.strictObject({ id }),
  },
  /** The facilitator's window only: it goes to no wall and into no document. */
  picture: {
    in: z.strictObject({ contribution: id }),
    out: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  },
  restoreBackup: { in: z.strictObject({ name: z.string().max(200) }), out: z.null() },
} satisfies Record<string, { in: z.ZodType; out: z.ZodType }>

export type StoreAsk = keyof typeof storeAsks
export type Asked<A extends StoreAsk> = z.input<(typeof storeAsks)[A]['in']>
export type Answered<A extends StoreAsk> = z.output<(typeof storeAsks)[A]['out']>
/** The asks the wall's window may make: none. It is told what to show. */

/** The largest message a window may send, in characters of JSON. */
export const longestMessage = 5_000_000

export const askMessage = z.strictObject({ n: z.number().int(), ask: z.string().max(40), args: z.unknown() })

/** What the store tells the facilitator's window without being asked. `seq` counts up; a gap asks for a snapshot. */
export const storeTells = z.discriminatedUnion('tell', [
  z.strictObject({
    tell: z.literal('snapshot'),
    seq: z.number().int(),
    rows: z.array(row),
    state: deskState,
    wall: wallSet,
  }),
  z.strictObject({
    tell: z.literal('rows'),
    seq: z.number().int(),
    put: z.array(row),
    drop: z.array(id),
    state: deskState,
  }),
  z.strictObject({ tell: z.literal('wall'), wall: wallSet }),
  /** How far an export, or the reading of a document, is: 0 to 1. */
  z.strictObject({ tell: z.literal('working'), token, share: z.number().min(0).max(1) }),
  z.strictObject({ tell: z.literal('shut'), why: z.enum(['locked', 'closed', 'failed']) }),
])
export type StoreTells = z.infer<typeof storeTells>

const n = z.int()
/** What the store sends back to an ask. `broke` is a fault of ours: a key of the catalogue, no detail. */
export const replySchema = z.union([
  z.strictObject({ n, ok: z.unknown() }),
  z.strictObject({ n, refused: refusalSchema }),
  z.strictObject({ n, broke: z.string().max(80) }),
])
export type Reply = z.infer<typeof replySchema>
