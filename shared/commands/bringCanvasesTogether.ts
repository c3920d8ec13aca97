import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { cleanText, defineCommand, refuse, type Make } from '../command.ts'
import type { Live, Model } from '../model.ts'
import { factsOf, minutesWaited } from '../queries/canvasFacts.ts'
import { matchSteps, type StepToMatch } from '../queries/canvasMatch.ts'
import { aLang, anId, aText, place } from './arguments.ts'
import { readOf, sayApart } from './saidApart.ts'

/**
 * Several tables' versions in one: every step, card and line of each. What was placed by several is placed once;
 * everything else lies beside it. The versions stay as they are.
 */
export const bringCanvasesTogether = defineCommand({
  name: 'bringCanvasesTogether',
  args: z.strictObject({ canvases: z.array(anId).min(2).max(20), name: aText, lang: aLang }),
  run: (model, args, make) => {
    const ids = [...new Set(args.canvases)]
    const all = ids.flatMap((id) => model.get('canvas', id) ?? [])
    if (all.length !== ids.length || all.length < 2) return refuse('refusals.notHere')
    if (all.some((one) => one.method !== all[0]!.method)) return refuse('refusals.otherCanvas')
    if (!cleanText(args.name)) return refuse('refusals.nothingTyped')
    const [first] = all as [Live<'canvas'>]
    const id = make.add('canvas', {
      workshop: first.workshop,
      method: first.method,
      name: make.say(args.name, { lang: args.lang }),
      of: all.every((one) => one.of === first.of) ? first.of : undefined,
      madeFrom: ids,
      rank: place(model.all('canvas'), ids.at(-1)),
    })
    const column = stepsTogether(model, make, ids, id)
    cellsTogether(model, make, ids, id, column)
    linesTogether(model, make, ids, id, cardsTogether(model, make, ids, id, column))
    return { id }
  },
})

type Column = (column: string | null | undefined) => string | undefined

/** One step for those that are the same; where the tables call it differently it has every name, each by itself. */
function stepsTogether(model: Model, make: Make, from: readonly string[], to: string): Column {
  const steps = from.map((canvas) =>
    model
      .of('canvasStep', 'canvas', canvas)
      .map((one) => ({ id: one.id, title: readOf(model, one.id, 'title'), from: one.from })),
  )
  const rootOf = ({ id, from: before }: StepToMatch): string => {
    const seen = new Set([id])
    let root = id
    for (let next = before; next && !seen.has(next); next = model.get('canvasStep', next)?.from) {
      seen.add(next)
      root = next
    }
    return root
  }
  const made = new Map<string, string>()
  let rank: string | null = null
  for (const columns of matchSteps(steps, rootOf, true)) {
    const here = columns.filter((one) => one !== null)
    rank = generateKeyBetween(rank, null)
    const { first: title, also } = sayApart(model, make, here, 'title')
    const id = make.add('canvasStep', { canvas: to, title, also, from: here[0], rank })
    for (const one of here) made.set(one, id)
  }
  return (column) => (column ? (made.get(column) ?? column) : undefined)
}

const keyOf = (...parts: (string | null | undefined)[]) => parts.map((one) => one ?? '').join(' ')

/** What the tables say of one cell: it fails if anybody says so; the longest wait, the most tellings, the lowest feeling. */
function cellsTogether(model: Model, make: Make, from: readonly string[], to: string, column: Column) {
  const groups = new Map<string, Live<'canvasCell'>[]>()
  for (const canvas of from)
    for (const one of model.of('canvasCell', 'canvas', canvas)) {
      const key = keyOf(one.lane, column(one.column))
      groups.set(key, [...(groups.get(key) ?? []), one])
    }
  for (const cells of groups.values()) {
    const facts = from.map((canvas) => factsOf(cells.filter((one) => one.canvas === canvas)))
    const wait = facts
      .flatMap((one) => one.wait ?? [])
      .reduce<(typeof facts)[number]['wait']>(
        (most, one) => (!most || minutesWaited(one) > minutesWaited(most) ? one : most),
        null,
      )
    const told = facts.flatMap((one) => one.told ?? [])
    const feeling = facts.flatMap((one) => one.feeling ?? [])
    const { first: signal, also } = sayApart(model, make, idsOf(cells), 'signal')
    make.add('canvasCell', {
      canvas: to,
      lane: cells[0]!.lane,
      column: column(cells[0]!.column),
      signal,
      also,
      fails: facts.some((one) => one.fails) || undefined,
      wait: wait?.amount,
      waitUnit: wait?.unit,
      told: told.length ? Math.max(...told) : undefined,
      feeling: feeling.length ? Math.min(...feeling) : undefined,
    })
  }
}

/** Gives the card of the new canvas for a card of any version. */
function cardsTogether(model: Model, make: Make, from: readonly string[], to: string, column: Column) {
  const groups = new Map<string, Live<'canvasPlacement'>[]>()
  for (const canvas of from)
    for (const one of model.of('canvasPlacement', 'canvas', canvas)) {
      const key = keyOf(one.lane, column(one.column), one.as ?? 'card', one.on)
      groups.set(key, [...(groups.get(key) ?? []), one])
    }
  const made = new Map<string, string>()
  const last = new Map<string, string>()
  for (const cards of groups.values()) {
    const [one] = cards as [Live<'canvasPlacement'>]
    const cell = keyOf(one.lane, column(one.column))
    const rank = generateKeyBetween(last.get(cell) ?? null, null)
    last.set(cell, rank)
    const powers = cards.flatMap((card) => card.power ?? [])
    // Places on a network are those of the first version: two networks laid over each other could not be read.
    const isFirst = one.canvas === from[0]
    const id = make.add('canvasPlacement', {
      canvas: to,
      lane: one.lane,
      column: column(one.column),
      on: one.on,
      as: one.as,
      x: isFirst ? one.x : undefined,
      y: isFirst ? one.y : undefined,
      power: powers.length ? Math.max(...powers) : undefined,
      // A question stays open while one table still asks it.
      settled: cards.every((card) => card.settled) || undefined,
      from: one.id,
      rank,
    })
    for (const card of cards) made.set(card.id, id)
  }
  return made
}

function linesTogether(
  model: Model,
  make: Make,
  from: readonly string[],
  to: string,
  cards: ReadonlyMap<string, string>,
) {
  const groups = new Map<string, Live<'canvasLink'>[]>()
  for (const canvas of from)
    for (const one of model.of('canvasLink', 'canvas', canvas)) {
      const [a, b] = [cards.get(one.from ?? ''), cards.get(one.to ?? '')]
      if (!a || !b) continue
      const key = keyOf(a, b, one.type)
      groups.set(key, [...(groups.get(key) ?? []), one])
    }
  let rank: string | null = null
  for (const links of groups.values()) {
    rank = generateKeyBetween(rank, null)
    const { first: text, also } = sayApart(model, make, idsOf(links), 'text')
    make.add('canvasLink', {
      canvas: to,
      from: cards.get(links[0]!.from!),
      to: cards.get(links[0]!.to!),
      type: links[0]!.type,
      text,
      also,
      twoWay: links.some((one) => one.twoWay) || undefined,
      rank,
    })
  }
}

const idsOf = (all: readonly { id: string }[]): string[] => all.map((one) => one.id)
