import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser'
import type { z } from 'zod'
import { placeIn } from '../placeIn.ts'
import type { WordKey } from '../words/catalogue.ts'
import { canvasFile, type CanvasFile } from './canvasSchema.ts'
import { longestFile } from './longestFile.ts'
import { methodFile, type MethodFile } from './schema.ts'
import { templateFile, type TemplateFile } from './templateSchema.ts'

/**
 * What is wrong with a file: a key of the catalogue, the place in the file it is about ("steps › 3 › minutes"), and its
 * line, counted from one; 0 where it is the whole file.
 */
export type MethodProblem = { key: WordKey; at: string; line: number }

/**
 * Reads a method file. In: its text. Out: the method, or what is wrong with it, a few at most, each with its place;
 * nothing is half taken.
 */
export const readMethodFile = (content: string): { method: MethodFile } | { problems: MethodProblem[] } =>
  named('method', readBy(methodFile, content, 'method.wrong.large', 'method.wrong.extra'))

/** The same for a kind of document. */
export const readTemplateFile = (
  content: string,
): { template: TemplateFile } | { problems: MethodProblem[] } =>
  named('template', readBy(templateFile, content, 'templates.wrong.large', 'templates.wrong.extra'))

/** The same for a canvas. */
export const readCanvasFile = (content: string): { canvas: CanvasFile } | { problems: MethodProblem[] } =>
  named('canvas', readBy(canvasFile, content, 'canvas.wrong.large', 'canvas.wrong.extra'))

/** Whether a file means to be a canvas and not a way of working: only a canvas has lanes. */
export const isCanvasFile = (content: string): boolean => /"(lanes|family)"\s*:/.test(content)

type Read<T> = { read: T } | { problems: MethodProblem[] }

const named = <K extends string, T>(name: K, read: Read<T>) =>
  ('problems' in read ? read : { [name]: read.read }) as { [N in K]: T } | { problems: MethodProblem[] }

/** By a schema whose messages are keys of the catalogue. */
function readBy<T extends z.ZodType>(
  schema: T,
  content: string,
  large: WordKey,
  extra: WordKey,
): Read<z.output<T>> {
  if (content.length > longestFile) return { problems: [{ key: large, at: '', line: 0 }] }
  const text = content.replace(/^\ufeff/, '')
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problems: [{ key: 'method.wrong.json', at: '', line: lineAt(text, errors[0]?.offset ?? 0) }] }
  }
  const read = schema.safeParse(json)
  if (read.success) return { read: read.data }
  return {
    problems: read.error.issues.slice(0, 5).map((issue) => {
      const isExtra = issue.code === 'unrecognized_keys'
      const path = isExtra ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
      return {
        key: isExtra ? extra : (issue.message as WordKey),
        at: placeIn(json, path),
        line: lineAt(text, nearest(tree, path)?.offset ?? 0),
      }
    }),
  }
}

/** What is there of a place in the file: a part that is missing is missing from what it belongs to. */
function nearest(tree: Node | undefined, path: readonly PropertyKey[]): Node | undefined {
  if (!tree) return undefined
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[])
    // The line of "key": value is that of the key.
    if (found) return found.parent?.type === 'property' ? found.parent : found
  }
  return tree
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length
