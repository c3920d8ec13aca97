import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { place, withSample } from './handingOver.ts'

const asked = { audience: 'commissioner', language: 'en-GB', version: '0.3', format: 'md' } as const

describe('handing over', () => {
  it('[HA1] shows what will leave and what is held back, by reason and never by text', async () => {
    const one = await withSample()
    const preview = await one.ask('preview', { audience: 'public', language: 'cy', version: '0.3' })
    expect(preview.clauses).toBe(14)
    expect(preview.shown + preview.clausesHeld.length).toBe(14)
    expect(preview.html).toContain('<!doctype html>')
    expect(preview.html).not.toMatch(/<script|javascript:|https?:\/\/(?!www\.w3\.org)/i)
    const held = inquiry.stories.find((story) => story.id === 'ST07')!
    expect(JSON.stringify(preview)).not.toContain(held.quote)
    expect(JSON.stringify(preview.heldBack)).not.toMatch(/ /)
  })

  it('[HA2] writes the file, names its hash, and notes who has whose words', async () => {
    const one = await withSample()
    const { path, token } = place(one)
    const done = await one.ask('exportSpecification', { ...asked, token, recipient: 'The board' })
    expect(done.hash).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'))
    const note = one.rows.get(done.handover)
    expect(note).toMatchObject({
      kind: 'handover',
      audience: 'commissioner',
      version: '0.3',
      hash: done.hash,
      recipient: { text: 'The board' },
      file: { text: 'outline.md' },
    })
    expect(note?.kind === 'handover' && note.contributions!.length).toBeGreaterThan(3)
    // The place was chosen for this once.
    expect(await one.refused('exportSpecification', { ...asked, token })).toBe('refusals.chooseAgain')
  })

  it('[HA3] saves nothing where somebody takes their words back while it is written', async () => {
    const one = await withSample()
    const { path, token } = place(one)
    const { write } = one.store.setup.documents
    const person = [...one.rows.values()].find((row) => row.kind === 'participant' && row.here)!
    one.store.setup.documents.write = async (tree, format) => {
      await one.act('takeBack', { person: person.id })
      return await write(tree, format)
    }
    expect(await one.refused('exportSpecification', { ...asked, token })).toBe('refusals.answersMoved')
    expect(existsSync(path)).toBe(false)
    expect([...one.rows.values()].filter((row) => row.kind === 'handover')).toEqual([])
  })

  it('[HA4] leaves no file that is not noted, and notes none that was not saved', async () => {
    const one = await withSample()
    const gone = place(one, 'no/such/folder.md')
    expect(await one.refused('exportSpecification', { ...asked, token: gone.token })).toBe('export.placeGone')
    const { path, token } = place(one)
    one.store.open.db.exec(
      "CREATE TRIGGER full BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'full'); END",
    )
    expect(await one.reply('exportSpecification', { ...asked, token })).not.toHaveProperty('ok')
    expect(existsSync(path)).toBe(false)
    // What lay there before lies there again, and nothing beside it.
    writeFileSync(path, 'an older outline')
    expect(await one.reply('exportSpecification', { ...asked, token })).not.toHaveProperty('ok')
    expect(readFileSync(path, 'utf8')).toBe('an older outline')
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('.alongside-'))).toEqual([])
    expect([...one.rows.values()].filter((row) => row.kind === 'handover')).toEqual([])
    one.store.open.db.exec('DROP TRIGGER full')
    await one.ask('exportSpecification', { ...asked, token })
    expect(readFileSync(path, 'utf8')).not.toBe('an older outline')
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('.alongside-'))).toEqual([])
  })

  it('[HA5] a pause does not wait for a document', async () => {
    const one = await withSample()
    const { token } = place(one)
    const { write } = one.store.setup.documents
    let go: () => void = () => {}
    const written = new Promise<void>((resolve) => (go = resolve))
    one.store.setup.documents.write = async (tree, format) => {
      await written
      return await write(tree, format)
    }
    const exporting = one.ask('exportSpecification', { ...asked, token })
    expect(await one.ask('wall', { paused: true })).toMatchObject({ paused: true })
    await one.act('addParticipant', { alias: 'Somebody new', lang: 'en-GB' })
    go()
    // Somebody new answered nothing yet, so what the document says still holds, or it is refused: never silently wrong.
    await exporting.catch((thrown: unknown) => expect(String(thrown)).toContain('answersMoved'))
  })

  it('[HA6] refuses a version nobody cut', async () => {
    const one = await withSample()
    expect(await one.refused('preview', { audience: 'public', language: 'en-GB', version: '7.7' })).toBe(
      'refusals.versionUnknown',
    )
  })
})
