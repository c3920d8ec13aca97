// What the files that are brought in are made of.
import { z } from 'zod'

/** Words somebody said or wrote. */
export const text = z
  .string()
  .max(200_000)
  .refine((words) => words.trim() !== '', 'empty')
  // Half of a sign: nobody can say any more which it was.
  .refine((words) => !/\p{Surrogate}/u.test(words), 'half')
/** Names, kinds and the like: nobody's words. */
export const short = z.string().max(200)
export const texts = z.array(text).max(10_000)
export const day = z.iso.date()
export const minutes = z.number().min(0).max(1_440)
export const list = <T extends z.ZodType>(one: T) => z.array(one).max(100_000)

export const answers = z.object({
  keep: z.enum(['nothing', 'workshop', 'programme']),
  words: z.enum(['counted', 'summary', 'exact']),
  name: z.enum(['none', 'role', 'alias', 'first', 'full']),
  reach: z.enum(['room', 'programme', 'commissioner', 'public']),
  until: day,
})
