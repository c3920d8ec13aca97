// A programme with one of each kind of canvas on it, made by the store through the commands a person uses.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { folderForApp } from '../../build/launch.mjs'
import { clockFrom } from '../../electron/store/clock.ts'
import { documentsBy } from '../../electron/store/documents.ts'
import { Store } from '../../electron/store/store.ts'
import { canvasWriter as canvas } from '../../electron/export/canvasWriter.ts'
import { placeFile, saveFile } from '../../electron/export/saveFile.ts'
import { withOwnFonts, writePaper } from '../../electron/export/paper.ts'
import { write } from '../../electron/export/write.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import panel from '../../shared/samples/lived-experience-panel.json' with { type: 'json' }
import { canvasMethods } from '../../shared/methods/canvases.ts'
import type { StoreAsk } from '../../shared/contract.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../shared/commands/index.ts'

type Act = <N extends CommandName>(command: N, args: ArgsOf<N>) => Promise<ResultOf<N>>
type Board = {
  act: Act
  workshop: string
  canvas: string
  steps: string[]
  /** Writes a card and remembers it by its words. */
  write: (
    lane: string,
    text: string,
    column?: number,
    type?: 'wish' | 'strength' | 'idea' | 'concern',
  ) => Promise<void>
  join: (from: string, type: string, to: string, more?: { text?: string; both?: boolean }) => Promise<void>
  card: (text: string) => string
}

/** In: how each canvas is filled, by the id of its method. Out: the data folder. */
export async function seedCanvases(fill: Record<string, (on: Board) => Promise<void>>): Promise<string> {
  const data = folderForApp('alongside-canvas')
  const profile = join(data, '.profile')
  mkdirSync(profile, { recursive: true })
  const store = new Store({
    places: { data, profile },
    clock: clockFrom('2026-11-21T10:00:00Z'),
    keychain: { seal: async () => undefined, unseal: async () => undefined },
    tell: () => undefined,
    tellWall: () => undefined,
    language: () => 'en-GB',
    documents: documentsBy({ write, saveFile, placeFile, writePaper, withOwnFonts, canvas }),
    sample: () => undefined,
  })
  let n = 0
  const ask = async (name: string, args: unknown) => {
    const reply = await store.ask((n += 1), { ask: name as StoreAsk, args })
    if (!('ok' in reply)) throw new Error(JSON.stringify(reply))
    return reply.ok as never
  }
  const act: Act = async (command, args) =>
    ((await ask('act', { command, args })) as { result: unknown }).result as never
  const { id } = (await ask('createProgramme', { title: 'Tuesday Table', lang: 'en-GB' })) as { id: string }
  await ask('openProgramme', { id })
  const { id: workshop } = await act('startWorkshop', { method: 'five_d', title: 'Around the table' })
  for (const [method, put] of Object.entries(fill)) {
    const { id: canvas, steps } = await act('startCanvas', { workshop, method, lang: 'en-GB' })
    const cards = new Map<string, string>()
    const card = (text: string) => cards.get(text) ?? ''
    await put({
      act,
      workshop,
      canvas,
      steps,
      card,
      write: async (lane, text, column, type) => {
        const at = column === undefined ? null : steps[column]!
        const done = await act('writeOnCanvas', { canvas, lane, column: at, text, ...(type ? { type } : {}) })
        cards.set(text, done.id)
      },
      join: async (from, type, to, more = {}) =>
        void (await act('linkPlaced', { from: card(from), to: card(to), type, ...more })),
    })
  }
  store.close('closed')
  // The app runs as whoever owns the folder.
  const { uid, gid } = statSync(data)
  execFileSync('chown', ['-R', `${uid}:${gid}`, data])
  chmodSync(data, 0o700)
  return data
}

/** Who is around one small service, and what passes between them. */
export async function anEcosystem({ act, write, join, card }: Board): Promise<void> {
  await write('boundary', 'Everybody within a bus ride of the Tuesday Table')
  for (const [text, type] of [
    ['People who come on Tuesdays', 'strength'],
    ['The hosts', 'strength'],
    ['Food pantry', 'idea'],
    ['GP surgery', 'idea'],
    ['Council commissioners', 'idea'],
    ['Launderette', 'idea'],
    ['Bus company', 'concern'],
    ['Walking group', 'idea'],
  ] as const)
    await write('actors', text, undefined, type)
  await write('power', 'Whoever holds the key to the hall decides when it opens', undefined, 'concern')
  await write('dependencies', 'If the pantry closed, half of us would not come', undefined, 'concern')
  await write('gaps', 'Nobody from the night shift', undefined, 'wish')
  await act('editPlaced', { id: card('Council commissioners'), power: 3 })
  await act('editPlaced', { id: card('GP surgery'), power: 2 })
  await act('editPlaced', { id: card('People who come on Tuesdays'), power: 1 })
  await join('Council commissioners', 'money', 'The hosts', { text: '£2,000 a year for access' })
  await join('The hosts', 'service', 'People who come on Tuesdays')
  await join('People who come on Tuesdays', 'information', 'The hosts', { both: true })
  await join('Food pantry', 'service', 'People who come on Tuesdays', { text: 'food on Tuesdays' })
  await join('GP surgery', 'information', 'The hosts')
  await join('Council commissioners', 'influence', 'GP surgery')
  await join('The hosts', 'depends-on', 'Launderette')
  await join('People who come on Tuesdays', 'depends-on', 'Bus company')
  await join('Walking group', 'information', 'People who come on Tuesdays')
}

/** A story from what is done to the difference in the end, with gaps left in it. */
export async function aTheory({ write, join }: Board): Promise<void> {
  await write('situation', 'People are alone for days at a time', undefined, 'concern')
  await write('activities', 'Tea before talk')
  await write('activities', 'The call is made together')
  await write('mechanisms', 'Somebody remembers my name', undefined, 'strength')
  await write('outcomes', 'People come back', undefined, 'wish')
  await write('outcomes', 'I only say it once', undefined, 'wish')
  await write('impact', 'Nobody is alone with it', undefined, 'wish')
  await write('assumptions', 'the hall stays open')
  await join('Tea before talk', 'leads-to', 'Somebody remembers my name')
  await join('Somebody remembers my name', 'leads-to', 'People come back')
  await join('People come back', 'leads-to', 'Nobody is alone with it')
  await join('I only say it once', 'leads-to', 'Nobody is alone with it', { text: 'when it is kept up' })
  await join('Tea before talk', 'assumes', 'the hall stays open')
}

/** A journey whose feelings go up and down, one of them not said. */
export async function aJourney({ act, canvas, steps, write }: Board): Promise<void> {
  await write('persona', 'A person who has not left the house for a week')
  await write('actions', 'Sees the poster on the number 12', 1)
  await write('actions', 'Walks past twice, then in', 2)
  await write('feelings', 'I nearly went home', 2, 'concern')
  await write('feelings', 'somebody poured me a tea and asked nothing', 3, 'strength')
  for (const [at, feeling] of [-1, 0, -2, 2].entries())
    await act('setCanvasCell', { canvas, lane: 'feelings', column: steps[at]!, feeling })
}

/** A blueprint with arrows along a lane, across lanes, and there and back. */
export async function aBlueprint({ act, canvas, steps, write, join }: Board): Promise<void> {
  await write('evidence', 'BSL on the hub’s first page', 0, 'wish')
  await write('actions', 'Sees the poster', 0)
  await write('actions', 'Rings the bell', 1)
  await write('actions', 'Sits and talks', 2)
  await write('frontstage', 'The same host says hello by name', 1, 'strength')
  await write('backstage', 'One paid host, two volunteers', 1)
  await write('support', 'Insurance that covers borrowed rooms', 2, 'wish')
  await act('writeOnCanvas', {
    canvas,
    lane: 'actions',
    column: steps[2]!,
    text: 'Who is it for?',
    as: 'question',
  })
  await act('writeOnCanvas', {
    canvas,
    lane: 'actions',
    column: steps[2]!,
    text: 'I would bring my mum',
    as: 'comment',
  })
  await act('setCanvasCell', {
    canvas,
    lane: 'frontstage',
    column: steps[1]!,
    fails: true,
    wait: 7,
    waitUnit: 'days',
    told: 2,
    signal: 'nobody looks up',
  })
  await join('Sees the poster', 'then', 'Rings the bell')
  await join('Rings the bell', 'then', 'Sits and talks')
  await join('The same host says hello by name', 'needs', 'One paid host, two volunteers')
  await join('Sits and talks', 'needs', 'Insurance that covers borrowed rooms', { both: true })
}

/** What people of the samples said, long and short, and some of it in Welsh. */
const said = [
  ...inquiry.stories.flatMap(({ quote, wishes, what_made_it_possible }) => [
    ...(quote ? [quote] : []),
    ...wishes,
    ...what_made_it_possible,
  ]),
  ...inquiry.possibility_statements.map(({ text }) => text),
  ...inquiry.concerns.map(({ text }) => text),
  ...inquiry.design_elements.map(({ text }) => text),
  ...panel.said.map(({ text }) => text),
  'Mae’n haws siarad pan fydd paned o’ch blaen, a neb yn edrych ar y cloc.',
  '£2,000 kept for access & "small" things <always>',
]
const kinds = ['idea', 'quote', 'wish', 'strength', 'concern', 'story'] as const

/** Every canvas there is, each filled with words of the samples as a room would: a ninth file is a ninth canvas here. */
export const everyCanvas = (): Parameters<typeof seedCanvases>[0] =>
  Object.fromEntries(
    canvasMethods.map((method) => [
      method.id,
      async ({ act, workshop, canvas, steps }: Board) => {
        const axes = { keep: 'programme', words: 'exact', name: 'none', reach: 'public' } as const
        await act('agreeTogether', { workshop, axes: { ...axes, until: '2027-11-21', takenBack: false } })
        const columns = steps.length ? steps : method.columns.map(({ id }) => id)
        const placed: string[] = []
        let n = method.id.length * 7
        const write = async (lane: string, column: string | null, as: 'card' | 'comment' | 'question') => {
          const at = { canvas, lane, column, as }
          n += 1
          const text = said[(n * 17) % said.length]!
          const lang = text.startsWith('Mae') ? 'cy' : 'en-GB'
          placed.push((await act('writeOnCanvas', { ...at, text, lang, type: kinds[n % kinds.length]! })).id)
        }
        for (const [at, lane] of method.lanes.entries())
          for (const [step, column] of (lane.head || !columns.length ? [null] : columns).entries()) {
            const many = lane.nodes ? 9 : column ? [2, 1, 0, 1][(at * 3 + step) % 4]! : lane.head ? 1 : 3
            for (let each = 0; each < many; each += 1) await write(lane.id, column, 'card')
            if ((at + step) % 5 === 1) await write(lane.id, column, at % 2 ? 'comment' : 'question')
            const can = new Set(lane.facts)
            const cell = { canvas, lane: lane.id, column }
            if (can.has('feeling')) await act('setCanvasCell', { ...cell, feeling: ((step * 3) % 5) - 2 })
            if (can.has('fails') && (at + step) % 4 === 2)
              await act('setCanvasCell', { ...cell, fails: true, wait: 7, waitUnit: 'days', told: 3 })
            if (can.has('signal') && (at + step) % 6 === 3)
              await act('setCanvasCell', { ...cell, signal: 'the phone rings out twice in a week' })
          }
        for (let at = 0; at + 3 < placed.length && at < 16 && method.links.length; at += 4)
          await act('linkPlaced', {
            from: placed[at]!,
            to: placed[at + 3]!,
            type: method.links[(at / 4) % method.links.length]!.id,
          })
      },
    ]),
  )
