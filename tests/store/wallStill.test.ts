// A wall that is held still, scene by scene and canvas by canvas: what changes beneath it, what blanks it, what leaves it.
import { beforeAll, describe, expect, it } from 'vitest'
import { wallScenes, type WallSet } from '../../shared/contract.ts'
import { canvasMethods } from '../../shared/methods/canvases.ts'
import { saidIn, type WallView } from '../../shared/queries/wall.ts'
import { storeIn, withWorkshop } from './standalone.ts'
import { aFolder } from './aStore.ts'

/** Words or a name on it that are somebody's, who may take them back; something that changes what it shows. */
type Made = {
  show?: Partial<WallSet>
  shows?: string
  joined?: string
  change: () => Promise<unknown>
  person?: string
}
type Scene = WallSet['scene']

const blank = { scene: 'blank', paused: false }
let one: ReturnType<typeof storeIn>
let workshop: string
beforeAll(async () => {
  one = storeIn(aFolder())
  workshop = (await withWorkshop(one)).workshop
  return () => one.store.close('closed')
})

/** What the room sees after that, asked for by changing nothing else. */
async function seen(set: Partial<WallSet> = {}): Promise<WallView> {
  await one.ask('wall', set)
  return one.walls.at(-1)!
}
/** Somebody who may be named in public and says something. */
async function someone(says: string) {
  const { id: person } = await one.act('addParticipant', { alias: `${says}-alias`, role: 'carer' })
  const axes = {
    keep: 'programme',
    words: 'exact',
    name: 'first',
    reach: 'public',
    until: '2027-11-21',
    takenBack: false,
  }
  await one.act('recordAnswer', { person, axes, how: 'spoken' })
  await one.act('nameParticipant', { person, firstName: `${says}-first`, deleteOn: '2027-11-21' })
  const { id: note } = await one.act('addContribution', {
    workshop,
    type: 'quote',
    text: says,
    lang: 'en-GB',
    people: [person],
  })
  return { person, note }
}
const theme = (note: string, label: string) =>
  one.act('addTheme', { workshop, label, lang: 'en-GB', from: [note], lay: [note] })

/** How each scene comes to show somebody's words, and how it would change were it not held still. */
const scenes: Record<Exclude<Scene, 'canvas'>, () => Promise<Made>> = {
  blank: async () => ({ change: () => someone('nothing to see') }),
  privacy: async () => ({
    shows: 'The council',
    change: () => one.act('editProgramme', { keeper: 'The hospital' }),
  }),
  agreement: async () => {
    await one.act('editWorkshop', { id: workshop, promises: ['one at a time'] })
    return {
      shows: 'one at a time',
      change: () => one.act('editWorkshop', { id: workshop, promises: ['all at once'] }),
    }
  },
  parameters: async () => {
    await one.act('editProgramme', { decisionMaker: 'The board' })
    await one.act('editWorkshop', { id: workshop, support: 'A quiet room' })
    const { id } = await one.act('addParameter', { text: 'opening hours', state: 'open' })
    return {
      shows: 'opening hours',
      change: async () => {
        await one.act('editParameter', { id, text: 'the opening hours' })
        await one.act('editProgramme', { decisionMaker: 'The trust' })
        await one.act('editWorkshop', { id: workshop, support: 'The kitchen' })
      },
    }
  },
  answers: async () => {
    const { person, note } = await someone('said-answer')
    const { id } = await one.act('addChallenge', { workshop, youSaid: 'said-answer', from: [note] })
    return {
      person,
      shows: 'said-answer',
      change: () => one.act('editChallenge', { id, weDid: 'we opened the door' }),
    }
  },
  pairs: async () => {
    const { person } = await someone('said-pair')
    const others = [await someone('said-other'), await someone('said-third')]
    const people = [person, ...others.map((each) => each.person)]
    await one.act('makePairs', { workshop, people, chance: 0 })
    return {
      person,
      shows: 'said-pair-first',
      // Who took no part in the new round is not on it; their name was theirs to show all the same.
      change: () => one.act('makePairs', { workshop, people: people.slice(1), chance: 0.5 }),
    }
  },
  prompt: async () => ({
    change: async () => {
      const phases = [...one.rows.values()].filter((row) => row.kind === 'phase')
      await one.act('goToPhase', { workshop, phase: phases.at(-1)!.id })
    },
  }),
  board: async () => {
    const { person, note } = await someone('said-board')
    const { id } = await theme(note, 'said-label')
    return {
      person,
      shows: 'said-board',
      change: async () => {
        await one.act('editContribution', { id: note, text: 'said-board, worded anew' })
        await one.act('editTheme', { id, label: 'said-label, worded anew' })
        await one.act('removeRecord', { id })
        await theme((await someone('said-later')).note, 'a new theme')
      },
    }
  },
  dots: async () => {
    const { person, note } = await someone('said-dots')
    const { id } = await theme(note, 'said-dotted')
    const canvas = await one.act('startCanvas', { workshop, method: 'four-resources' })
    const cells = [{ canvas: canvas.id, lane: 'vision', column: 'have' }]
    const { id: vote } = await one.act('openVote', { workshop, over: [id], cells })
    return {
      person,
      shows: 'said-dotted',
      change: async () => {
        await one.act('keyInDots', { vote, dots: [{ on: id, count: 4 }] })
        await one.act('revealVote', { vote })
      },
    }
  },
  statements: async () => {
    const { person, note } = await someone('said-dream')
    const { id } = await one.act('addStatement', { workshop, text: 'said-statement', madeFrom: [note] })
    return {
      person,
      shows: 'said-statement',
      change: () => one.act('editStatement', { id, text: 'said-statement, worded anew' }),
    }
  },
}

/** A canvas with somebody's words in its first cell, joined by a line where it has such. */
async function aCanvas(method: (typeof canvasMethods)[number]): Promise<Made> {
  const says = `said-${method.id}`
  const [mine, other] = [await someone(says), await someone(`${says}-other`)]
  const { id: canvas } = await one.act('startCanvas', {
    workshop,
    method: method.id,
    name: `Our ${method.id}`,
  })
  const steps = [...one.rows.values()].filter((row) => row.kind === 'canvasStep' && row.canvas === canvas)
  const lane = method.lanes.find((each) => each.nodes) ?? method.lanes.find((each) => !each.head)!
  const at = { canvas, lane: lane.id, column: method.columns[0]?.id ?? steps[0]?.id ?? null }
  const lay = async (note: string) =>
    ((await one.act('placeOnCanvas', { ...at, on: [note] })) as unknown as { ids: string[] }).ids[0]!
  const [from, to] = [await lay(mine.note), await lay(other.note)]
  await one.act('setCanvasCell', { ...at, signal: 'people come back' })
  const kind = method.links[0]?.id
  if (kind) await one.act('linkPlaced', { from, to, type: kind })
  const rest = steps[0] && { lang: 'en-GB', title: 'A step of another name' }
  return {
    person: mine.person,
    shows: says,
    show: { canvas: { id: canvas, lane: at.lane, column: at.column } },
    change: async () => {
      await lay((await someone(`${says}-later`)).note)
      await one.act('editContribution', { id: mine.note, text: `${says}, worded anew` })
      await one.act('setCanvasCell', { ...at, signal: 'people stay' })
      if (kind) await one.act('linkPlaced', { from: to, to: from, type: kind })
      if (rest) await one.act('editCanvasStep', { id: steps[0]!.id, ...rest })
      await one.act('editCanvas', { id: canvas, name: 'Another name' })
    },
  }
}

/** Two tables' canvases in one, a step of which has a name from each: nobody said both names as one. */
async function aCanvasTogether(): Promise<Made> {
  const { note, person } = await someone('said-together')
  const tables: string[] = []
  for (const steps of [['Hears of it'], ['Is told of it']])
    tables.push(
      (await one.act('startCanvas', { workshop, method: 'journey-map', name: 'A table', steps })).id,
    )
  const { id } = await one.act('bringCanvasesTogether', { canvases: tables, name: 'Tables together' })
  const step = [...one.rows.values()].find((row) => row.kind === 'canvasStep' && row.canvas === id)!
  const at = { canvas: id, lane: 'actions', column: step.id }
  await one.act('placeOnCanvas', { ...at, on: [note] })
  return {
    person,
    shows: 'said-together',
    joined: 'Hears of it / Is told of it',
    show: { canvas: { id, lane: at.lane, column: at.column } },
    change: () => one.act('setCanvasCell', { ...at, fails: true }),
  }
}

const all: { name: string; scene: Scene; make: () => Promise<Made> }[] = [
  ...wallScenes.flatMap((scene) => (scene === 'canvas' ? [] : { name: scene, scene, make: scenes[scene] })),
  ...canvasMethods.map((method) => ({
    name: `canvas ${method.id}`,
    scene: 'canvas' as const,
    make: () => aCanvas(method),
  })),
  { name: 'canvas of two tables', scene: 'canvas', make: aCanvasTogether },
]

describe.each(all)('held still: $name', ({ name, scene, make }) => {
  let made: Made
  let before: WallView
  beforeAll(async () => {
    if (name === 'privacy') await one.act('editProgramme', { keeper: 'The council' })
    made = await make()
    before = await seen({ workshop, scene, frozen: false, paused: false, ...made.show })
    for (const text of [made.shows, made.joined])
      if (text) expect(JSON.stringify(before)).toContain(JSON.stringify(text))
  })

  it('[WL14] it is the same picture when it is held, when what it shows changes, and when another cell is looked at', async () => {
    expect(await seen({ frozen: true })).toEqual(before)
    await made.change()
    expect(await seen()).toEqual(before)
    if (made.show?.canvas) expect(await seen({ canvas: { ...made.show.canvas, lane: null } })).toEqual(before)
  })

  it('[WL15] blank is blank and a pause is a pause, and what was held still is there again after them', async () => {
    expect(await seen({ scene: 'blank' })).toEqual(blank)
    expect(await seen({ frozen: true })).toEqual(blank)
    expect(await seen({ scene })).toEqual(before)
    expect(await seen({ paused: true })).toEqual({ scene: 'blank', paused: true })
    expect(await seen({ scene: 'blank' })).toEqual({ scene: 'blank', paused: true })
    expect(await seen({ paused: false })).toEqual(blank)
    expect(await seen({ scene })).toEqual(before)
  })

  it('[WL16] words taken back leave it at once, beneath a blank one too, and come back with nothing', async () => {
    if (!made.person) return expect(saidIn(before).some((text) => text.startsWith('said-'))).toBe(false)
    const told = one.walls.length
    await one.act('takeBack', { person: made.person })
    await expect.poll(() => one.walls.slice(told)).toEqual([blank])
    expect(await seen({ scene: 'blank' })).toEqual(blank)
    expect(await seen({ scene })).toEqual(blank)
    const free = await seen({ frozen: false })
    expect(JSON.stringify(free)).not.toContain(`"${made.shows}"`)
    expect(free.scene).toBe(scene)
  })
})

it('[WL14] held still and paused in one, it stays what was on it and not what was said since', async () => {
  const { note, person } = await someone('said-at-once')
  await theme(note, 'said-at once')
  const before = await seen({ workshop, scene: 'board', frozen: false, paused: false })
  expect(saidIn(before)).toContain('said-at-once')
  expect(await seen({ frozen: true, paused: true })).toEqual({ scene: 'blank', paused: true })
  await one.act('editContribution', { id: note, text: 'said-at-once, worded anew' })
  expect(await seen({ paused: false })).toEqual(before)
  await seen({ paused: true })
  await one.act('takeBack', { person })
  expect(await seen({ paused: false })).toEqual(blank)
})
