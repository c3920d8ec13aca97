import { parseAst } from 'vite'

/** Attributes, and fields of what is given to a piece, whose text a person sees or hears. */
const seen = new Set([
  'alone',
  'alt',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'cancel',
  'confirm',
  'error',
  'held',
  'help',
  'keep',
  'label',
  'none',
  'placeholder',
  'safe',
  'save',
  'text',
  'title',
  'todo',
  'what',
])
/** What stands on a key is the same in every language. */
const keyCaps = new Set(['kbd', 'Key'])
const hasWords = (text: string) => /\p{L}{2}/u.test(text)

type Node = { type: string; start: number; [field: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Words of a person's language written into a component instead of the catalogues, as "line: words". */
export function hardCoded(source: string, lang: 'ts' | 'tsx' = 'tsx'): string[] {
  const found: string[] = []
  const note = (node: Node, text: string) => {
    if (hasWords(text)) found.push(`${source.slice(0, node.start).split('\n').length}: ${text.trim()}`)
  }
  /** Text an expression can come to, as far as it is written out: either side of a choice, the fixed parts of a template. */
  const spelled = (node: unknown): void => {
    if (!isNode(node)) return
    if (node.type === 'Literal' && typeof node.value === 'string') note(node, node.value)
    if (node.type === 'TemplateLiteral')
      for (const part of node.quasis as (Node & { value: { cooked: string } })[])
        note(part, part.value.cooked)
    if (node.type === 'JSXExpressionContainer') spelled(node.expression)
    if (node.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(spelled)
    if (node.type === 'LogicalExpression') [node.left, node.right].forEach(spelled)
    if (node.type === 'BinaryExpression' && node.operator === '+') [node.left, node.right].forEach(spelled)
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isNode(value)) return
    if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
      const opening = value.openingElement as { name?: { name?: string } } | undefined
      if (keyCaps.has(opening?.name?.name ?? '')) return
      for (const child of value.children as Node[]) {
        if (child.type === 'JSXText') note(child, String(child.value))
        if (child.type === 'JSXExpressionContainer') spelled(child.expression)
      }
    }
    if (value.type === 'JSXAttribute' && seen.has(String((value.name as Node).name))) spelled(value.value)
    if (value.type === 'Property' && isSeen(value)) spelled(value.value)
    // Where one side of a choice is from the catalogues, the other is read by the same person.
    if (value.type === 'ConditionalExpression' || value.type === 'LogicalExpression') {
      const sides =
        value.type === 'ConditionalExpression'
          ? [value.consequent, value.alternate]
          : [value.left, value.right]
      if (sides.some(isTold)) sides.forEach(spelled)
    }
    for (const [field, inner] of Object.entries(value)) if (field !== 'parent') visit(inner)
  }
  visit(parseAst(source, { lang }))
  // A choice in braces is come by twice.
  return [...new Set(found)]
}

/** Of a name or a quoted one. */
function nameOf(key: unknown): string {
  const name = isNode(key) ? (key.name ?? key.value) : undefined
  return typeof name === 'string' ? name : ''
}

/** A field a person sees. `what` and `keep` also hold names of ours: which panel is open, how far words may go. */
function isSeen({ key, value }: Node): boolean {
  const isName = isNode(value) && typeof value.value === 'string' && /^[a-z][A-Za-z]*$/.test(value.value)
  return seen.has(nameOf(key)) && !(isName && ['what', 'keep'].includes(nameOf(key)))
}

/** A text asked of the catalogues, t('…') or why(…), or a choice that can come to one. */
function isTold(side: unknown): boolean {
  if (!isNode(side)) return false
  if (side.type === 'CallExpression') return /^(t|say|why)$/.test(nameOf(side.callee))
  return (
    (side.type === 'LogicalExpression' && [side.left, side.right].some(isTold)) ||
    (side.type === 'ConditionalExpression' && [side.consequent, side.alternate].some(isTold))
  )
}
