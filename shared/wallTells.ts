// The picture for the room as it crosses the border: what is not named here does not ride along.
import { z } from 'zod'
import { keepAnswers, nameAnswers, reachAnswers, wordsAnswers } from './consent/answer.ts'
import type { WallTold } from './cover.ts'
import { rungs } from './queries/rungs.ts'
import type { WallView } from './queries/wall.ts'
import { waitUnits } from './records/canvasCell.ts'
import { contributionTypes } from './records/contribution.ts'

type Scene = WallView['scene']
type Shapes = { [S in Scene]: () => z.ZodType<Extract<WallView, { scene: S }>> }

/**
 * A message as the picture it claims to be. Out: the picture, or where it does not fit: the place in it, which is made
 * of our own names and numbers and holds nobody's words.
 */
export function parseWall(message: unknown): WallTold | { misfit: string } {
  const scene = (message as { view?: { scene?: unknown } } | null)?.view?.scene
  if (typeof scene !== 'string' || !Object.hasOwn(shapes, scene)) return { misfit: 'view.scene' }
  const parsed = schemaOf(scene as Scene).safeParse(message)
  if (parsed.success) return { view: parsed.data.view, cover: parsed.data.cover }
  const [issue] = parsed.error.issues
  return { misfit: `${issue?.path.join('.')} (${issue?.code})` }
}

/** Made when a scene is first shown: most starts show the room none, and a whole schema takes as long as ten notes. */
const schemaOf = each((scene: Scene) =>
  z.strictObject({
    tell: z.literal('wallView'),
    view: shapes[scene]() as z.ZodType<WallView>,
    cover: z.int().min(0),
  }),
)
const parts = each(() => {
  const text = { text: z.string().max(200_000), lang: z.string().max(35) }
  const number = z.number().nullish()
  return {
    words: z.string().max(200_000),
    day: z.string().max(10),
    count: z.int().min(0),
    text: z.strictObject(text),
    type: z.enum(contributionTypes),
    texts: z.array(z.strictObject(text)),
    and: <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...text, ...shape }),
    clock: z.strictObject({
      minutes: number,
      extraMinutes: number,
      ranSeconds: number,
      startedAt: z.string().max(40).nullish(),
    }),
  }
})

const shapes: Shapes = {
  blank: () => z.strictObject({ scene: z.literal('blank'), paused: z.boolean() }),
  agreement: () =>
    z.strictObject({
      scene: z.literal('agreement'),
      title: parts().words,
      promises: parts().texts,
      agreed: z
        .strictObject({
          keep: z.enum(keepAnswers),
          words: z.enum(wordsAnswers),
          name: z.enum(nameAnswers),
          reach: z.enum(reachAnswers),
          until: parts().day,
        })
        .nullable(),
    }),
  privacy: () =>
    z.strictObject({
      scene: z.literal('privacy'),
      facts: z.strictObject({
        title: parts().words,
        decides: parts().words,
        replyBy: parts().day.nullable(),
        keeper: parts().words,
        takeBackBy: parts().words,
        publicBody: z.enum(['yes', 'no']).nullable(),
        isScotland: z.boolean(),
      }),
    }),
  parameters: () => {
    const { count, day, text, texts } = parts()
    return z.strictObject({
      scene: z.literal('parameters'),
      open: texts,
      fixed: texts,
      unknown: texts,
      more: count,
      decides: text.nullable(),
      replyBy: day.nullable(),
      rung: z.enum(rungs).nullable(),
      felt: z.strictObject({ counts: z.array(count.nullable()), total: count.nullable() }).nullable(),
      support: text.nullable(),
    })
  },
  answers: () => {
    const { count, day, text, words } = parts()
    const row = z.strictObject({
      youSaid: text,
      to: text.nullable(),
      due: day.nullable(),
      state: z.enum(['asked', 'overdue', 'answered']),
      weDid: text.nullable(),
      weDidNot: text.nullable(),
    })
    return z.strictObject({ scene: z.literal('answers'), title: words, rows: z.array(row), more: count })
  },
  pairs: () => {
    const { clock, count, words } = parts()
    const pair = z.strictObject({ at: count, names: z.array(words.nullable()) })
    return z.strictObject({ scene: z.literal('pairs'), title: words, clock, pairs: z.array(pair) })
  },
  prompt: () => {
    const { clock, words } = parts()
    return z.strictObject({ scene: z.literal('prompt'), title: words, prompt: words, clock, topic: words })
  },
  canvas: () =>
    z.strictObject({ scene: z.literal('canvas'), clock: parts().clock, canvas: canvas().nullable() }),
  statements: () => {
    const { and, clock, count, type } = parts()
    const row = and({ at: count, beneath: z.array(type), notes: count })
    return z.strictObject({ scene: z.literal('statements'), clock, rows: z.array(row), more: count })
  },
  board: () => {
    const { and, clock, count, text, type, words } = parts()
    const column = z.strictObject({ label: text, notes: z.array(and({ type })), more: count })
    return z.strictObject({
      scene: z.literal('board'),
      title: words,
      clock,
      columns: z.array(column),
      more: count,
      loose: count,
    })
  },
  dots: () => {
    const { and, clock, count, text, words } = parts()
    const said = words.optional()
    return z.strictObject({
      scene: z.literal('dots'),
      title: words,
      clock,
      question: text.nullable(),
      rows: z.array(z.strictObject({ label: text, said, at: count, dots: count, minority: text.nullable() })),
      more: count,
      dots: count,
      screen: count,
      keyed: count,
      hidden: count.nullable(),
      ties: z.array(z.strictObject({ sum: count, labels: z.array(and({ said })) })),
      hides: text.nullable(),
      round: z.strictObject({ number: count, of: count }).nullable(),
    })
  },
}

function canvas() {
  const { and, count, text, type, words } = parts()
  const is = z.boolean()
  const facts = z.strictObject({
    fails: is,
    wait: z.strictObject({ amount: z.number(), unit: z.enum(waitUnits) }).nullable(),
    told: z.number().nullable(),
    feeling: z.number().nullable(),
  })
  const cell = z.strictObject({
    cards: z.array(and({ type: type.nullable() })),
    more: count,
    facts,
    signal: text.nullable(),
    questions: count,
    dots: count,
    isLookedAt: is,
  })
  return z.strictObject({
    name: text.nullable(),
    of: z.enum(['today', 'tomorrow']).nullable(),
    table: text.nullable(),
    step: words,
    steps: z.array(and({ at: count, isShown: is, isSaid: is })),
    rows: z.array(z.strictObject({ title: words, isLookedAt: is, cells: z.array(cell) })),
    moreLanes: count,
    lines: z.array(and({ said: z.array(words) })),
    moreLines: count,
  })
}

/** Makes a thing once for each of what it is asked for, and then gives the same. */
function each<K extends string | void, V>(make: (of: K) => V): (of: K) => V {
  const made = new Map<K, V>()
  return (of) => {
    const known = made.get(of) ?? make(of)
    made.set(of, known)
    return known
  }
}
