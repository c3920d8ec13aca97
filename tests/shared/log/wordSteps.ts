// Word: a document goes out with a key of its own and comes back with what somebody made of it.
import type { CommandName } from '../../../shared/commands/index.ts'
import { sections } from '../../../shared/methods/index.ts'
import type { Chance } from './chance.ts'
import { fresh, ids, marksIn, one, pick, take, textsOf, type Step } from './stepping.ts'
import { today, type Table, type World } from './world.ts'

/** A document as it went out: each clause with its mark and what it said. */
export type Document = { copy: string; clauses: { owner: string; text: string }[] }

/** Writes out what the programme may read; a clause it may not read has a place and no words. */
function handOver(world: World, table: Table) {
  const oracle = world.oracle(table)
  const copy = String(world.documents.length).padStart(16, '0')
  const given = ids(table, 'clause').map((clause, at) => {
    const row = table.desk.model.saidIn(clause, 'text')
    const notes = marksIn(row?.text ?? '', 'm').map((mark) => world.notes.get(mark)!)
    const spoken = marksIn(row?.text ?? '', 's').map((mark) => world.spoken.get(mark)!)
    const to = { to: 'programme' } as const
    const mayGo =
      notes.every((note) => oracle.note(note, to, today).every((why) => why === 'show')) &&
      spoken.every(({ person, workshop }) => oracle.person(person, workshop, to, today) === 'show')
    return { anchor: `clause-1-${at + 1}`, clause, row: mayGo ? row : undefined }
  })
  const section = sections[0]!.id
  const done = world.act(table, 'recordHandover', {
    audience: 'programme',
    format: 'docx',
    hash: 'f00',
    copy,
    anchors: [
      { anchor: 'section-1', section },
      ...given.map(({ anchor, clause, row }) => ({ anchor, clause, words: row?.id ?? null })),
    ],
  })
  if (done)
    world.documents.push({
      copy,
      clauses: given.flatMap(({ anchor, row }) =>
        row ? [{ owner: anchor.replaceAll('-', '_'), text: row.text }] : [],
      ),
    })
}

/** What somebody in another office does to it: rewords, splits, brings together, takes out, adds, remarks. */
function worked(world: World, table: Table, chance: Chance, { clauses }: Document) {
  const paragraph = (owner: string | null, text: string) => ({ parts: [{ owner, text }] })
  const more = (text: string) => `${text} ${fresh(world)}`
  const paragraphs = clauses.flatMap(({ owner, text }, at) => {
    const next = clauses[at + 1]
    return chance.weighed([
      [4, () => [paragraph(owner, text)]],
      [4, () => [paragraph(owner, more(text))]],
      [1, () => []],
      [1, () => [paragraph(owner, more(text)), paragraph(owner, more(text))]],
      [1, () => (next ? [{ parts: [{ owner, text }, next] }] : [])],
    ] as const)()
  })
  // What is typed in anew repeats a note only where it is long enough to be known again.
  const said = textsOf(table, pick(table, 'contribution', chance) ?? '', ['text'])
  const repeats = said.split(/\s+/).filter((word) => /\w/.test(word)).length >= 5 && chance.is(0.5)
  if (chance.is(0.4)) paragraphs.push(paragraph(null, more(repeats ? said : '')))
  const comments = chance.is(0.3) ? [{ text: fresh(world), owner: clauses[0]?.owner ?? null }] : []
  return { paragraphs: [paragraph('section_1', 'A heading'), ...paragraphs], comments }
}

const bringBack: Step = (world, table, chance) => {
  if (!world.documents.length || chance.is(0.3)) handOver(world, table)
  const document = chance.one(world.documents)
  if (!document) return
  world.act(table, 'bringBackEdits', {
    copies: [document.copy],
    by: `${world.token('t')} somebody at the council`,
    hash: 'f01',
    document: worked(world, table, chance, document),
  })
}

export const ofWord: Partial<Record<CommandName, [number, Step]>> = {
  bringBackEdits: [4, bringBack],
  acceptProposal: [4, take('acceptProposal', (_, t, c) => one(pick(t, 'proposal', c), (id) => ({ id })))],
  rejectProposal: [
    1,
    take('rejectProposal', (w, t, c) =>
      one(pick(t, 'proposal', c), (id) => ({ id, reason: `${w.token('t')} not what was said` })),
    ),
  ],
  acceptRewordings: [
    1,
    take('acceptRewordings', (_, t, c) => one(pick(t, 'returned', c), (returned) => ({ returned }))),
  ],
}
