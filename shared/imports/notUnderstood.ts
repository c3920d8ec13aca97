import type { z } from 'zod'
import { refuse, type Refusal } from '../command.ts'
import { placeIn, valueAt } from '../placeIn.ts'
import type { WordKey } from '../words/catalogue.ts'

/** Formats a file may say it is in. */
export const formats = ['alongside.sample.ai/1', 'alongside.sample.panel/1'] as const

type Wrong = { key: WordKey; params?: Record<string, string | number> }

/** In: a file that does not fit, and what its schema says of it. Out: the first thing that is wrong and its place, in words. */
export function notUnderstood(file: unknown, { issues }: z.ZodError): Refusal {
  const issue = issues[0]
  if (!issue || issue.path.length === 0 || issue.path[0] === 'schema')
    return refuse('refusals.importNotUnderstood', { allowed: formats.join(', ') })
  const { key, params } = wrongOf(issue, valueAt(file, issue.path))
  return refuse(key, { where: placeIn(file, issue.path), ...params })
}

function wrongOf(issue: z.core.$ZodIssue, found: unknown): Wrong {
  if (found === undefined && issue.code !== 'custom') return { key: 'refusals.importMissing' }
  if (issue.code === 'invalid_type') return { key: kinds[issue.expected] ?? 'refusals.importOther' }
  if (issue.code === 'too_big')
    return {
      key:
        issue.origin === 'string'
          ? 'refusals.importLong'
          : issue.origin === 'array'
            ? 'refusals.importMany'
            : 'refusals.importHigh',
      params: { most: Number(issue.maximum) },
    }
  if (issue.code === 'invalid_value')
    return { key: 'refusals.importOneOf', params: { allowed: issue.values.map(String).join(', ') } }
  if (issue.code === 'invalid_format' && issue.format === 'date') return { key: 'refusals.importDay' }
  if (issue.code === 'custom' && issue.message === 'empty') return { key: 'refusals.importText' }
  if (issue.code === 'custom' && issue.message === 'half') return { key: 'refusals.importHalf' }
  if (issue.code === 'custom' && issue.message === 'twice') return { key: 'refusals.importTwice' }
  if (issue.code === 'custom' && issue.message === 'nobody') return { key: 'refusals.importNotThere' }
  return { key: 'refusals.importOther' }
}

const kinds: Partial<Record<string, WordKey>> = {
  string: 'refusals.importText',
  number: 'refusals.importNumber',
  int: 'refusals.importNumber',
  boolean: 'refusals.importYesNo',
  array: 'refusals.importList',
  object: 'refusals.importGroup',
}
