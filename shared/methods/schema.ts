import { z } from 'zod'
import { workshopTabs } from '../shellNames.ts'
import type { WordKey } from '../words/catalogue.ts'

/** What is wrong is a key of the catalogue; where it is wrong is said by the place in the file. */
const wrong = (key: WordKey) => ({ error: () => key })
/** A letter, then letters, figures and lines: how methods and steps are known. */
export const slug = z
  .string(wrong('method.wrong.id'))
  .regex(/^[a-z][a-z0-9_-]{0,58}$/, wrong('method.wrong.id'))
export const text = z
  .string(wrong('method.wrong.text'))
  .max(4_000, wrong('method.wrong.long'))
  .refine((one) => one.trim() !== '', wrong('method.wrong.text'))
export const texts = z.array(text, wrong('method.wrong.list')).max(50, wrong('method.wrong.many'))

/** In one language or in both; where there is one only, it stands for the other. */
export const tongues = <T extends z.ZodType>(one: T) =>
  z
    .strictObject({ 'en-GB': one.optional(), cy: one.optional() }, wrong('method.wrong.tongues'))
    .refine((both) => both['en-GB'] !== undefined || both.cy !== undefined, wrong('method.wrong.tongues'))

const stepFile = z.strictObject(
  {
    id: slug,
    minutes: z
      .int(wrong('method.wrong.minutes'))
      .min(0, wrong('method.wrong.minutes'))
      .max(1440, wrong('method.wrong.minutes')),
    /** Lunch and breaks: nobody works in them. */
    rest: z.boolean(wrong('method.wrong.yesNo')).optional(),
    /** In a panel: the step it opens with. Those before it are for arriving. */
    opens: z.boolean(wrong('method.wrong.yesNo')).optional(),
    title: tongues(text),
    prompt: tongues(text).optional(),
    /** Questions people ask each other: an interview guide. */
    guide: tongues(texts).optional(),
    /** The parts of the workshop’s screen the step is worked in, the first first. */
    uses: z
      .array(z.enum(workshopTabs, wrong('method.wrong.uses')), wrong('method.wrong.list'))
      .max(workshopTabs.length, wrong('method.wrong.many'))
      .optional(),
  },
  wrong('method.wrong.step'),
)

/** A way of working as a file: JSON that a person can read, write and pass on. It holds no word of any participant. */
export const methodFile = z
  .strictObject(
    {
      id: slug,
      /** A panel opens only with what is open, fixed and unknown, who decides, by when, and the rung it claims. */
      kind: z.enum(['inquiry', 'panel'], wrong('method.wrong.file')).optional(),
      name: tongues(text),
      about: tongues(text).optional(),
      promises: tongues(texts).optional(),
      steps: z
        .array(stepFile, wrong('method.wrong.list'))
        .min(1, wrong('method.wrong.steps'))
        .max(60, wrong('method.wrong.many')),
    },
    wrong('method.wrong.file'),
  )
  .superRefine(({ steps }, context) => {
    const seen = new Set<string>()
    for (const [at, { id }] of steps.entries()) {
      if (seen.has(id))
        context.addIssue({ code: 'custom', message: 'method.wrong.same', path: ['steps', at, 'id'] })
      seen.add(id)
    }
  })
export type MethodFile = z.infer<typeof methodFile>
export type StepFile = MethodFile['steps'][number]

/** The longest method file that is read, in characters. */
export const longestMethodFile = 400_000

/** What is wrong with a file: a key of the catalogue, and the place in the file it is about ("steps › 3 › minutes"). */
export type MethodProblem = { key: WordKey; at: string }

/**
 * Reads a method file. In: its text. Out: the method, or what is wrong with it, a few at most, each with its place;
 * nothing is half taken.
 */
export function readMethodFile(text: string): { method: MethodFile } | { problems: MethodProblem[] } {
  const read = readFileBy(methodFile, text)
  return 'problems' in read ? read : { method: read.read }
}

/** The same for any file of ours that is described by a schema whose messages are keys of the catalogue. */
export function readFileBy<T extends z.ZodType>(
  schema: T,
  text: string,
  about: { large: WordKey; extra: WordKey } = { large: 'method.wrong.large', extra: 'method.wrong.extra' },
): { read: z.output<T> } | { problems: MethodProblem[] } {
  if (text.length > longestMethodFile) return { problems: [{ key: about.large, at: '' }] }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { problems: [{ key: 'method.wrong.json', at: '' }] }
  }
  const read = schema.safeParse(json)
  if (read.success) return { read: read.data }
  return {
    problems: read.error.issues.slice(0, 5).map((issue) => ({
      key: issue.code === 'unrecognized_keys' ? about.extra : (issue.message as WordKey),
      at: placeIn(json, issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path),
    })),
  }
}

/** A place in the file as a person finds it: counted from one, with the step’s own name beside its number. */
function placeIn(json: unknown, path: readonly PropertyKey[]): string {
  let here = json
  return path
    .map((key) => {
      here = here && typeof here === 'object' ? (here as Record<PropertyKey, unknown>)[key] : undefined
      if (typeof key !== 'number') return String(key)
      const id = here && typeof here === 'object' && 'id' in here ? here.id : undefined
      return typeof id === 'string' ? `${key + 1} (${id.slice(0, 60)})` : String(key + 1)
    })
    .join(' › ')
}
