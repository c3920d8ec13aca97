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
  .refine((one) => !/\p{Surrogate}/u.test(one), wrong('method.wrong.half'))
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
