import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { isRefusal, refuse, type Refusal } from '../../../shared/command.ts'
import { isTableFormat, type Asked } from '../../../shared/contract.ts'
import { specificationPreview, type SpecificationPreview } from '../../../shared/exports/preview.ts'
import { asTree } from '../../../shared/exports/tables/asTree.ts'
import { sheetIn, type TableBook } from '../../../shared/exports/tables/book.ts'
import { tablesFor } from '../../../shared/exports/tables/tables.ts'
import type { AnyFormat, Documents, Format } from '../documents.ts'
import type { Programme } from '../programme.ts'
import type { Answer, Store } from '../store.ts'

type What = Pick<Asked<'exportSpecification'>, 'audience' | 'language' | 'version'>

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

/** Writes the document, saves it where the person chose, and notes who received what. */
export async function exportSpecification(
  store: Store,
  asked: Asked<'exportSpecification'>,
): Promise<Answer<'exportSpecification'>> {
  const path = store.paths.get(asked.token)
  if (!path) return refuse('refusals.chooseAgain')
  const done = await exportTo(store, store.setup.documents, path, asked)
  if (isRefusal(done)) return done
  store.paths.delete(asked.token)
  return done
}

/** What an export needs of whoever runs it: turns that nothing else comes between, and a way to write. */
export type Turns = {
  readonly open: Programme
  inTurn: <T>(work: () => T | Promise<T>) => Promise<T>
  change: Store['change']
}

/**
 * Other asks are answered while the document is written; should anybody's answer have changed meanwhile,
 * nothing is saved, because the file would say more than it may.
 */
export async function exportTo(
  turns: Turns,
  documents: Documents,
  path: string,
  { format, recipient, ...what }: What & Pick<Asked<'exportSpecification'>, 'format' | 'recipient'>,
): Promise<Answer<'exportSpecification'>> {
  const made = await turns.inTurn(() => {
    const made = previewOf(turns.open, what, format)
    return isRefusal(made) ? made : { ...made, at: momentOf(turns.open) }
  })
  if (isRefusal(made)) return made
  // A key of this one copy: it says nothing by itself, and only the record of the hand-over knows what it is of.
  const copy = format === 'docx' ? randomBytes(8).toString('hex') : undefined
  const written =
    made.tables && isTableFormat(format)
      ? await documents.writeTables(made.tables, format)
      : await documents.write({ ...made.tree, anchors: undefined, copy }, format as Format)
  if (isRefusal(written)) return written
  return await turns.inTurn(async () => {
    if (momentOf(turns.open) !== made.at) return refuse('refusals.answersMoved')
    const problem = await documents.save(path, written.bytes)
    if (problem) return problem
    const handover = {
      audience: what.audience,
      format,
      recipient,
      version: what.version,
      hash: written.sha256,
      file: basename(path),
      contributions: made.contributions,
      ...(copy && { copy, anchors: made.tree.anchors }),
    }
    // A file nobody noted is one a withdrawal could not find: where noting fails it is taken away again.
    let noted: ReturnType<typeof note> | undefined
    const note = () => turns.change((desk) => desk.act('recordHandover', handover))
    try {
      noted = note()
    } finally {
      if (!noted || isRefusal(noted)) rmSync(path, { force: true })
    }
    if (isRefusal(noted)) return noted
    return { file: basename(path), hash: written.sha256, handover: noted.result.id }
  })
}

/** What leaves: the document, or the tables and the same as a document to look at. */
type Made = SpecificationPreview & { tables?: TableBook }

function previewOf(
  { desk }: Programme,
  { audience, language, version }: What,
  format: AnyFormat | null | undefined,
): Made | Refusal {
  if (version && !desk.model.all('version').some((one) => one.number === version))
    return refuse('refusals.versionUnknown', { number: version })
  const asked = { audience, language, version: version ?? null, day: desk.day }
  const made = specificationPreview(desk.model, asked)
  if (!format || !isTableFormat(format)) return made
  const { book, contributions } = tablesFor(desk.model, asked)
  return { ...made, contributions, tree: asTree(book, sheetIn(format)), tables: book }
}

/** Changes where anything bearing on who may see what does. */
const momentOf = (programme: Programme) =>
  `${programme.id} ${programme.desk.model.consentVersion} ${programme.desk.day}`
