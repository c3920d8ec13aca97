import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { isRefusal, refuse, type Refusal } from '../../../shared/command.ts'
import { isTableFormat, type Asked } from '../../../shared/contract.ts'
import { specificationPreview, type SpecificationPreview } from '../../../shared/exports/preview.ts'
import { asTree } from '../../../shared/exports/tables/asTree.ts'
import { sheetIn, type TableBook } from '../../../shared/exports/tables/book.ts'
import { tablesFor } from '../../../shared/exports/tables/tables.ts'
import { templateIn } from '../../../shared/queries/templates.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import type { AnyFormat, Documents, Format, Placed, Steps } from '../documents.ts'
import type { Kind } from '../../../shared/records/index.ts'
import type { Programme } from '../programme.ts'
import type { Answer, Store } from '../store.ts'
import { asWork } from './work.ts'

type What = Pick<Asked<'preview'>, 'audience' | 'language' | 'version' | 'template'>

/** What an audience would get today, and what is held back from it and why. */
export async function preview(store: Store, what: Asked<'preview'>): Promise<Answer<'preview'>> {
  const made = await store.inTurn(() => previewOf(store.open, what, what.format))
  if (isRefusal(made)) return made
  const { tree, clauses, clausesHeld, tables: _, ...rest } = made
  const written = await store.setup.documents.write(tree, 'html')
  if (isRefusal(written)) return written
  const html = Buffer.from(written.bytes).toString()
  return { ...rest, clauses, clausesHeld, shown: clauses - clausesHeld.length, html }
}

/** Writes the document, saves it where the person chose, and notes who received what. It tells how far it is. */
export async function exportSpecification(
  store: Store,
  asked: Asked<'exportSpecification'>,
): Promise<Answer<'exportSpecification'>> {
  const { token } = asked
  return await asWork(store, token, async (path, steps) => {
    const done = await exportTo(store, store.setup.documents, path, asked, steps)
    if (!isRefusal(done)) store.paths.delete(token)
    return done
  })
}

/** The document in the system's print dialog, noted where it went to a printer: paper leaves the laptop too. */
export async function printSpecification(
  store: Store,
  { recipient, ...what }: Asked<'printSpecification'>,
): Promise<Answer<'printSpecification'>> {
  const { documents } = store.setup
  const made = await store.inTurn(() => madeNow(store, what, null))
  if (isRefusal(made)) return made
  const written = await documents.write(made.tree, 'html')
  if (isRefusal(written)) return written
  if (momentOf(store.open) !== made.at) return refuse('refusals.answersMoved')
  const out = await documents.print(Buffer.from(written.bytes).toString(), 'printer')
  if (isRefusal(out)) return out
  if (!out) return { done: false, handover: null }
  const hash = createHash('sha256').update(written.bytes).digest('hex')
  const noted = await store.inTurn(() =>
    store.change((desk) =>
      desk.act('recordHandover', {
        ...about(what),
        format: 'paper',
        recipient,
        hash,
        contributions: made.contributions,
      }),
    ),
  )
  return isRefusal(noted) ? noted : { done: true, handover: noted.result.id }
}

/** What an export needs of whoever runs it: turns that nothing else comes between, and a way to write. */
export type Turns = {
  readonly open: Programme
  inTurn: <T>(work: () => T | Promise<T>) => Promise<T>
  change: Store['change']
}

type Asking = Omit<What, 'language'> & Pick<Asked<'exportSpecification'>, 'language' | 'format' | 'recipient'>
type File = { path: string; hash: string; handover: string }

/**
 * Other asks are answered while the document is written; should anybody's answer have changed meanwhile,
 * nothing is saved, because the file would say more than it may. Two languages are two files, both or neither.
 */
export async function exportTo(
  turns: Turns,
  documents: Documents,
  path: string,
  { format, recipient, language, ...rest }: Asking,
  steps: Steps = {},
): Promise<Answer<'exportSpecification'>> {
  const languages = language === 'both' ? (['en-GB', 'cy'] as const) : [language]
  const made = await turns.inTurn(() => {
    const each = languages.map((one) => madeNow(turns, { ...rest, language: one }, format))
    return each.find(isRefusal) ?? (each as Exclude<(typeof each)[number], Refusal>[])
  })
  if (isRefusal(made)) return made
  const written: { bytes: Uint8Array; sha256: string; copy: string | undefined }[] = []
  for (const [at, one] of made.entries()) {
    // A key of this one copy: it says nothing by itself, and only the record of the hand-over knows what it is of.
    const copy = format === 'docx' ? randomBytes(8).toString('hex') : undefined
    const onProgress = (share: number) => steps.onProgress?.((at + share) / made.length)
    const inner = { ...(steps.signal && { signal: steps.signal }), onProgress }
    const file =
      one.tables && isTableFormat(format)
        ? await documents.writeTables(one.tables, format, inner)
        : await documents.write({ ...one.tree, anchors: undefined, copy }, format as Format, inner)
    if (isRefusal(file)) return file
    written.push({ ...file, copy })
  }
  return await turns.inTurn(async () => {
    if (steps.signal?.aborted) return refuse('export.stopped')
    if (momentOf(turns.open) !== made[0]!.at) return refuse('refusals.answersMoved')
    const files: File[] = []
    // A file nobody noted is one a withdrawal could not find: where noting fails, each is taken away again.
    const saved: string[] = []
    const placed: Placed[] = []
    let isNoted = false
    try {
      for (const [at, one] of written.entries()) {
        const to = at ? besidePath(path) : path
        const done = await documents.place(to, one.bytes)
        if (isRefusal(done)) return done
        placed.push(done)
        saved.push(to)
      }
      for (const [at, one] of written.entries()) {
        const to = saved[at]!
        const noted = turns.change((desk) =>
          desk.act('recordHandover', {
            ...about({ ...rest, language: languages[at]! }),
            format,
            recipient,
            hash: one.sha256,
            file: basename(to),
            contributions: made[at]!.contributions,
            ...(one.copy && { copy: one.copy, anchors: made[at]!.tree.anchors }),
          }),
        )
        if (isRefusal(noted)) return noted
        files.push({ path: to, hash: one.sha256, handover: noted.result.id })
      }
      isNoted = true
    } finally {
      for (const { stays, goes } of placed) (isNoted ? stays : goes)()
    }
    const [first, second] = files.map(({ path: to, ...one }) => ({ ...one, file: basename(to) }))
    return { ...first!, ...(second && { also: second }) }
  })
}

/** What a hand-over is of, as its record has it. */
const about = ({ audience, language, version, template }: What) => ({
  audience,
  language,
  version,
  template: template ?? 'outline',
})

/** "outline.docx" has "outline-cy.docx" beside it, or the next name nobody has: only the first was chosen by a person. */
function besidePath(path: string): string {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let n = 1; ; n += 1) {
    const beside = `${stem}-cy${n > 1 ? `-${n}` : ''}${ending}`
    if (!existsSync(beside)) return beside
  }
}

const madeNow = (turns: Pick<Turns, 'open'>, what: What, format: AnyFormat | null) => {
  const made = previewOf(turns.open, what, format)
  return isRefusal(made) ? made : { ...made, at: momentOf(turns.open) }
}

const templateKinds: Kind[] = ['template', 'templateSection']

/** What leaves: the document, or the tables and the same as a document to look at. */
type Made = SpecificationPreview & { tables?: TableBook }

function previewOf(
  { desk }: Programme,
  { audience, language, version, template }: What,
  format: AnyFormat | null | undefined,
): Made | Refusal {
  if (version && !desk.model.all('version').some((one) => one.number === version))
    return refuse('refusals.versionUnknown', { number: version })
  if (
    template &&
    !templateIn(new Rows(rowsFor(desk.model, { to: audience }, desk.day, templateKinds)), template)
  )
    return refuse('refusals.notHere')
  const asked = { audience, language, version: version ?? null, day: desk.day, template: template ?? null }
  const made = specificationPreview(desk.model, asked)
  if (!format || !isTableFormat(format)) return made
  const { book, contributions } = tablesFor(desk.model, asked)
  return { ...made, contributions, tree: asTree(book, sheetIn(format)), tables: book }
}

/** Changes where anything bearing on who may see what does. */
const momentOf = (programme: Programme) =>
  `${programme.id} ${programme.desk.model.consentVersion} ${programme.desk.day}`
