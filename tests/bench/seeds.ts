// Programmes to measure on, made by the store itself through the commands a person uses.
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { folderForApp } from '../../build/launch.mjs'
import { clockFrom } from '../../electron/store/clock.ts'
import { documentsBy } from '../../electron/store/documents.ts'
import { Store } from '../../electron/store/store.ts'
import { write } from '../../electron/export/write.ts'
import { withOwnFonts, writePaper } from '../../electron/export/paper.ts'
import { canvasWriter as canvas } from '../../electron/export/canvasWriter.ts'
import { placeFile, saveFile } from '../../electron/export/saveFile.ts'
import type { LastPlace } from '../../shared/shell.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import type { Answered, StoreAsk } from '../../shared/contract.ts'
import type { AnyRow } from '../../shared/rows.ts'

export type Seeded = { data: string; programme: string; workshop: string }

/** The sample inquiry, with the window left on its capture screen. */
export const seedSample = (): Promise<Seeded> =>
  seed('capture', async (ask) => {
    const { id } = await ask('bringInSample', { name: 'appreciative-inquiry' })
    return id
  })

/** A workshop with so many notes, seven themes, most notes laid under one; left on its board. */
export const seedBoard = (notes: number): Promise<Seeded> =>
  seed('board', async (ask) => {
    const { id } = await ask('createProgramme', { title: `${notes} notes`, lang: 'en-GB' })
    await ask('openProgramme', { id })
    const act = async <R>(command: string, args: unknown) => (await ask('act', { command, args })).result as R
    const { id: workshop } = await act<{ id: string }>('startWorkshop', {
      method: 'five_d',
      title: 'A full wall',
    })
    const themes: string[] = []
    for (const label of [
      'Welcome',
      'Someone who stays',
      'Where people are',
      'Giving',
      'Walked in',
      'The rule',
      'Access',
    ])
      themes.push((await act<{ id: string }>('addTheme', { workshop, label })).id)
    const texts = Array.from({ length: notes }, (_, n) =>
      sayings[n % sayings.length]!.replace('#', String(n)),
    )
    const made: string[] = []
    for (let from = 0; from < notes; from += 1_000)
      made.push(
        ...(
          await act<{ ids: string[] }>('pasteContributions', {
            workshop,
            type: 'note',
            texts: texts.slice(from, from + 1_000),
          })
        ).ids,
      )
    const placed = made.slice(Math.min(40, notes))
    for (const [at, theme] of themes.entries()) {
      const contributions = placed.filter((_, n) => n % themes.length === at)
      if (contributions.length) await act('moveContributions', { contributions, theme })
    }
    return id
  })

/** An outline of so many words: half of them clauses, half what people said beneath them, which may go anywhere. */
export const seedSpecification = (words: number): Promise<Seeded> =>
  seed('capture', async (ask, rows) => {
    const { id } = await ask('createProgramme', { title: 'A long outline', lang: 'en-GB' })
    await ask('openProgramme', { id })
    const act = async <R>(command: string, args: unknown) => (await ask('act', { command, args })).result as R
    const { id: workshop } = await act<{ id: string }>('startWorkshop', { method: 'five_d', title: 'A day' })
    const axes = { keep: 'programme', words: 'exact', name: 'none', reach: 'public', until: '2099-01-01' }
    await act('agreeTogether', { workshop, axes: { ...axes, takenBack: false } })
    const said = inquiry.stories.flatMap((one) => one.narrative || [])
    const texts: string[] = []
    for (let count = 0; count < words / 2; count += texts.at(-1)!.split(/\s+/).length)
      texts.push(`${said[texts.length % said.length]} (${texts.length})`)
    const { ids } = await act<{ ids: string[] }>('pasteContributions', { workshop, type: 'note', texts })
    const specification = rows.find((row) => row.kind === 'specification')!.id
    for (const [at, text] of texts.entries()) {
      const asked = { specification, section: 'model', type: 'standard', text: `Clause: ${text}` }
      await act('addClause', { ...asked, evidence: [ids[at]] })
    }
    return id
  })

/** How large a canvas is made to measure on: steps across, lanes down. */
const canvasSize = { steps: 60, lanes: 12 }

/** A canvas of sixty steps and twelve lanes with so many cards spread over all of it; the window left on it. */
export const seedCanvas = (cards: number): Promise<Seeded> =>
  seed('board', async (ask) => {
    const { id } = await ask('createProgramme', { title: `${cards} cards`, lang: 'en-GB' })
    await ask('openProgramme', { id })
    const act = async <R>(command: string, args: unknown) => (await ask('act', { command, args })).result as R
    const { id: workshop } = await act<{ id: string }>('startWorkshop', {
      method: 'five_d',
      title: 'A long canvas',
    })
    const lanes = Array.from({ length: canvasSize.lanes }, (_, n) => ({
      id: `lane-${n + 1}`,
      title: { 'en-GB': `Lane ${n + 1}` },
      ...(n % 4 === 3 ? { line: { stitch: 'long', title: { 'en-GB': `Line ${n + 1}` } } } : {}),
    }))
    const { id: method } = await act<{ id: string }>('keepCanvasMethod', {
      canvas: { id: 'long', family: 'lanes', name: { 'en-GB': 'Long' }, step: { 'en-GB': 'Step' }, lanes },
    })
    const made: string[] = []
    for (let from = 0; from < cards; from += 1_000)
      made.push(
        ...(
          await act<{ ids: string[] }>('pasteContributions', {
            workshop,
            type: 'note',
            texts: Array.from({ length: Math.min(1_000, cards - from) }, (_, n) =>
              sayings[(from + n) % sayings.length]!.replace('#', String(from + n)),
            ),
          })
        ).ids,
      )
    const { id: canvas, steps } = await act<{ id: string; steps: string[] }>('startCanvas', {
      workshop,
      method,
      name: 'A long canvas',
      steps: Array.from({ length: canvasSize.steps }, (_, n) => `Step ${n + 1}`),
    })
    const cells = canvasSize.steps * canvasSize.lanes
    for (let cell = 0; cell < cells; cell += 1)
      await act('placeOnCanvas', {
        canvas,
        lane: `lane-${1 + (cell % canvasSize.lanes)}`,
        column: steps[Math.floor(cell / canvasSize.lanes)],
        on: made.filter((_, n) => n % cells === cell),
      })
    return id
  })

const sayings = [
  'somebody sat down beside me, number #',
  'tea before anybody asked for a form, and nobody hurried (#)',
  'the bus stops outside but only until six, so evenings are out (#)',
  'she rang the surgery with me so that I only had to say it once (#)',
  'a list that is right, and somebody who mends it when it is wrong (#)',
]

type Ask = <A extends StoreAsk>(name: A, args: unknown) => Promise<Answered<A>>

async function seed(
  tab: NonNullable<LastPlace['tab']>,
  fill: (ask: Ask, rows: readonly AnyRow[]) => Promise<string>,
): Promise<Seeded> {
  const data = folderForApp('alongside-bench')
  const profile = join(data, '.profile')
  mkdirSync(profile, { recursive: true })
  const rows: AnyRow[] = []
  const store = new Store({
    places: { data, profile },
    clock: clockFrom(undefined),
    keychain: { seal: async () => undefined, unseal: async () => undefined },
    tell: (told) => {
      if (told.tell === 'snapshot') rows.splice(0, rows.length, ...told.rows)
    },
    tellWall: () => undefined,
    language: () => 'en-GB',
    documents: documentsBy({ write, saveFile, placeFile, writePaper, withOwnFonts, canvas }),
    sample: () => inquiry,
  })
  let n = 0
  const ask: Ask = async (name, args) => {
    const reply = await store.ask((n += 1), { ask: name, args })
    if (!('ok' in reply)) throw new Error(JSON.stringify(reply))
    return reply.ok as never
  }
  const programme = await fill(ask, rows)
  await ask('openProgramme', { id: programme })
  const workshop = rows.find((row) => row.kind === 'workshop')!.id
  store.close('closed')
  const leftOn = rows.find((row) => row.kind === 'canvas')?.id
  const last: LastPlace = leftOn
    ? { programme, at: 'canvases', canvas: leftOn }
    : { programme, at: 'workshop', workshop, tab, ...(tab === 'capture' ? { hasLine: true } : {}) }
  writeFileSync(join(profile, 'last.json'), JSON.stringify(last))
  // The app runs as whoever owns the folder.
  const { uid, gid } = statSync(data)
  execFileSync('chown', ['-R', `${uid}:${gid}`, data])
  chmodSync(data, 0o700)
  return { data, programme, workshop }
}
