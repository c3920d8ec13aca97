import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../shared/rows.ts'
import { textOf } from '../../shared/record.ts'
import { storeIn, type AStore } from '../store/standalone.ts'
import { editedInOffice, paragraphWith } from '../store/office.ts'

/** A document handed over from a real store, edited and saved by a real LibreOffice, and brought back. */
describe('a Word document edited in LibreOffice comes back', () => {
  let folder = ''
  let one: AStore
  let docx = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-round-'))
    one = storeIn(join(folder, 'data'))
    const { id } = await one.ask('bringInSample', { name: 'appreciative-inquiry' })
    await one.ask('openProgramme', { id })
    docx = join(folder, 'outline.docx')
    await one.ask('exportSpecification', {
      audience: 'commissioner',
      language: 'en-GB',
      version: null,
      format: 'docx',
      token: tokenFor(docx),
    })
  })
  afterAll(() => {
    one.store.close('closed')
    rmSync(folder, { recursive: true, force: true })
  })

  function tokenFor(path: string): string {
    const token = randomUUID()
    one.store.paths.set(token, path)
    return token
  }
  const all = <K extends 'clause' | 'proposal' | 'returned'>(kind: K) =>
    [...one.rows.values()].filter((row) => row.kind === kind) as unknown as Row<K>[]
  const clauses = () => all('clause').filter((row) => !row.retired && textOf(row.text))
  async function broughtBack(edit: (flat: string) => string): Promise<Row<'proposal'>[]> {
    const path = join(folder, `${randomUUID()}.docx`)
    writeFileSync(path, editedInOffice(docx, edit))
    const known = new Set(all('proposal').map((row) => row.id))
    await one.ask('bringBackEdits', { token: tokenFor(path), by: 'The board', lang: 'en-GB' })
    return all('proposal').filter((row) => !known.has(row.id))
  }
  /** A clause whose words fit one paragraph and are the only ones like it. */
  const anyClause = (n: number) => clauses().filter((row) => /^[\w ,]{25,}/.test(textOf(row.text)))[n]!
  const opening = (clause: Row<'clause'>) => /^[\w ,]{20,}/.exec(textOf(clause.text))![0]
  const inXml = (clause: Row<'clause'>) => opening(clause).slice(0, 20)

  it('says nothing of a document that was only opened and saved', async () => {
    expect(
      await broughtBack((flat) =>
        flat.replace('</office:meta>', '<meta:keyword>x</meta:keyword></office:meta>'),
      ),
    ).toEqual([])
    expect(all('returned').at(-1)).toMatchObject({ again: 0, held: 0, outside: 0 })
    expect(all('returned').at(-1)!.same).toBe(clauses().length)
  })

  it('a word changed is a rewording of that clause, and accepting it gives the edited text', async () => {
    const clause = anyClause(0)
    const [word] = opening(clause).split(' ').slice(1)
    const wanted = textOf(clause.text).replace(word!, 'ALTERED')
    const made = await broughtBack((flat) => {
      const old = paragraphWith(flat, inXml(clause))
      return flat.replace(old, old.replace(word!, 'ALTERED'))
    })
    expect(made).toMatchObject([{ is: 'reworded', clause: clause.id, state: 'open' }])
    expect(textOf(made[0]!.text)).toBe(wanted)
    await one.act('acceptProposal', { id: made[0]!.id })
    expect(textOf((one.rows.get(clause.id) as unknown as Row<'clause'>).text)).toBe(wanted)
    await one.ask('undo')
    expect(textOf((one.rows.get(clause.id) as unknown as Row<'clause'>).text)).toBe(textOf(clause.text))
  })

  it('a clause taken out is proposed to be taken out', async () => {
    const clause = anyClause(1)
    const made = await broughtBack((flat) => flat.replace(paragraphWith(flat, inXml(clause)), ''))
    expect(made).toMatchObject([{ is: 'removed', clause: clause.id }])
  })

  it('a clause moved to another section is proposed to be moved there', async () => {
    const clause = anyClause(2)
    const other = clauses().find((row) => row.section !== clause.section)!
    const made = await broughtBack((flat) => {
      const moving = paragraphWith(flat, inXml(clause))
      const beside = paragraphWith(flat, textOf(other.text).slice(0, 20))
      return flat.replace(moving, '').replace(beside, beside + moving)
    })
    expect(made).toMatchObject([{ is: 'moved', clause: clause.id, section: other.section, after: other.id }])
  })

  it('a clause broken in two is proposed as two', async () => {
    const clause = anyClause(3)
    const at = opening(clause).lastIndexOf(' ')
    const [head, tail] = [textOf(clause.text).slice(0, at), textOf(clause.text).slice(at + 1)]
    const made = await broughtBack((flat) => {
      const old = paragraphWith(flat, inXml(clause))
      const style = /<text:p [^>]*>/.exec(old)![0]
      return flat.replace(old, old.replace(`${head} `, `${head}</text:p>${style}`))
    })
    expect(made).toMatchObject([{ is: 'split', clause: clause.id }])
    expect(made[0]!.parts!.map(textOf)).toEqual([head, tail])
    const before = clauses().length
    await one.act('acceptProposal', { id: made[0]!.id })
    expect(clauses().length).toBe(before + 1)
    await one.ask('undo')
  })

  it('a tracked change is read as its author means it, and a comment stands beside its clause', async () => {
    const clause = anyClause(4)
    const word = opening(clause).split(' ')[1]!
    const who =
      '<office:change-info><dc:creator>Somebody Named</dc:creator><dc:date>2026-11-21T10:00:00</dc:date></office:change-info>'
    const made = await broughtBack((flat) => {
      const old = paragraphWith(flat, inXml(clause))
      const note =
        '<office:annotation><dc:creator>Somebody Named</dc:creator><dc:date>2026-11-21T10:00:00</dc:date><text:p>Who pays for this?</text:p></office:annotation>'
      const marked = old.replace(
        word,
        `<text:change-start text:change-id="in"/>INSTEAD<text:change-end text:change-id="in"/><text:change text:change-id="out"/>${note}`,
      )
      const tracked = `<text:tracked-changes><text:changed-region xml:id="in" text:id="in"><text:insertion>${who}</text:insertion></text:changed-region><text:changed-region xml:id="out" text:id="out"><text:deletion>${who}<text:p>${word}</text:p></text:deletion></text:changed-region></text:tracked-changes>`
      return flat.replace(old, marked).replace(/<office:text[^>]*>/, (open) => open + tracked)
    })
    expect(made.map((row) => row.is).sort()).toEqual(['comment', 'reworded'])
    const reworded = made.find((row) => row.is === 'reworded')!
    expect(textOf(reworded.text)).toBe(textOf(clause.text).replace(word, 'INSTEAD'))
    const comment = made.find((row) => row.is === 'comment')!
    expect(comment.clause).toBe(clause.id)
    expect(textOf(comment.text)).toBe('Who pays for this?')
    expect(JSON.stringify([...one.rows.values()])).not.toContain('Somebody Named')
  })
})
