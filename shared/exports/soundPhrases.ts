import type { PhrasingContent, RootContent } from 'mdast'
import { clean } from './characters.ts'
import type { Phrase } from './tree.ts'

/** Phrases merged, trimmed at their edges and without marks inside the same mark. */
export function soundPhrases(
  nodes: PhrasingContent[],
  anchors: Set<string>,
  lineEnd: 'break' | 'space',
  inside: string[] = [],
): Phrase[] {
  const out = merged(nodes.flatMap((child) => soundPhrase(child, anchors, lineEnd, inside)))
  return inside.length ? out : trimmed(out)
}

/** Neighbours that are one: texts, and marks of one kind with all they hold, however deep. */
function merged(nodes: Phrase[]): Phrase[] {
  const out: Phrase[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last?.type === 'text' && node.type === 'text') last.value = (last.value + node.value).normalize('NFC')
    else if (last && sameMark(last, node)) out.splice(-1, 1, joined(last, node))
    else out.push(node.type === 'text' ? { ...node } : node)
  }
  return out
}

function soundPhrase(
  node: PhrasingContent,
  anchors: Set<string>,
  lineEnd: 'break' | 'space',
  inside: string[],
): Phrase[] {
  if (node.type === 'break') return [lineEnd === 'break' ? { type: 'break' } : { type: 'text', value: ' ' }]
  const isMark = node.type === 'strong' || node.type === 'emphasis' || node.type === 'link'
  if (isMark) {
    const allowed = !inside.includes(node.type) && (node.type !== 'link' || leadsWithin(node.url, anchors))
    const children = soundPhrases(
      node.children,
      anchors,
      lineEnd,
      allowed ? [...inside, node.type] : [...inside, ''],
    )
    if (!allowed || !plainText({ type: 'paragraph', children }).trim()) return children
    const data = node.type === 'strong' &&
      node.data?.role === 'number' &&
      !inside.length && { data: { role: 'number' as const } }
    return edgesOut(children, (within) =>
      node.type === 'link'
        ? { type: 'link', url: node.url, children: within as never }
        : { type: node.type, children: within, ...data },
    )
  }
  if ('children' in node)
    return soundPhrases(node.children as PhrasingContent[], anchors, lineEnd, [...inside, ''])
  const value = clean(plainText(node))
  if (lineEnd === 'space') return value ? [{ type: 'text', value: value.replace(/\n+/g, ' ') }] : []
  return value
    .split('\n')
    .flatMap((part, n): Phrase[] => [
      ...(n ? [{ type: 'break' as const }] : []),
      ...(part ? [{ type: 'text' as const, value: part }] : []),
    ])
}

const leadsWithin = (url: string, anchors: Set<string>) => url.startsWith('#') && anchors.has(url.slice(1))
const sameMark = (a: Phrase, b: Phrase) =>
  (a.type === 'strong' || a.type === 'emphasis') && a.type === b.type && a.data?.role === b.data?.role
const joined = (a: Phrase, b: Phrase): Phrase => {
  const [left, right] = [a, b] as { children: Phrase[] }[]
  return { ...left, children: merged([...left!.children, ...right!.children]) } as Phrase
}

/** A mark around what it marks, with spaces and line ends at its edges moved outside: `** a**` is no mark in Markdown. */
function edgesOut(children: Phrase[], mark: (within: Phrase[]) => Phrase): Phrase[] {
  const [before, after]: [Phrase[], Phrase[]] = [[], []]
  const within = [...children]
  for (let edge = within[0]; edge; edge = within[0]) {
    const space =
      edge.type === 'break' ? '\n' : edge.type === 'text' ? /^ +/.exec(edge.value)?.[0] : undefined
    if (!space) break
    before.push(edge.type === 'break' ? edge : { type: 'text', value: space })
    within.splice(0, 1, ...restOf(edge, space.length))
  }
  for (let edge = within.at(-1); edge; edge = within.at(-1)) {
    const space =
      edge.type === 'break' ? '\n' : edge.type === 'text' ? / +$/.exec(edge.value)?.[0] : undefined
    if (!space) break
    after.unshift(edge.type === 'break' ? edge : { type: 'text', value: space })
    within.splice(-1, 1, ...restOf(edge, 0, -space.length))
  }
  return [...before, mark(within), ...after]
}

const restOf = (edge: Phrase, from: number, to?: number): Phrase[] => {
  const value = edge.type === 'text' ? edge.value.slice(from, to) : ''
  return value ? [{ type: 'text', value }] : []
}

/** White space and line ends at the edges, and beside a line end, say nothing and no format keeps them. */
function trimmed(nodes: Phrase[]): Phrase[] {
  const kept = nodes
    .map((node, n): Phrase => {
      if (node.type !== 'text') return node
      const [before, after] = [nodes[n - 1], nodes[n + 1]]
      const start = !before || before.type === 'break' ? node.value.replace(/^[ \n]+/, '') : node.value
      return { ...node, value: !after || after.type === 'break' ? start.replace(/[ \n]+$/, '') : start }
    })
    .filter((node) => node.type !== 'text' || node.value)
  while (kept[0]?.type === 'break') kept.shift()
  while (kept.at(-1)?.type === 'break') kept.pop()
  return kept.length < nodes.length ? trimmed(kept) : kept
}

/** The text of a node and nothing else; line ends between blocks and cells. */
export function plainText(node: RootContent): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  if ('alt' in node && node.alt) return node.alt
  if (!('children' in node)) return ''
  const between = ['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'link', 'delete'].includes(
    node.type,
  )
    ? ''
    : '\n'
  return node.children.map(plainText).join(between)
}
