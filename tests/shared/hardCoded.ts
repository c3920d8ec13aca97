import { parseAst } from 'vite'

/** Attributes whose text a person sees or hears. */
const seen = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'cancel',
  'confirm',
  'error',
  'help',
  'label',
  'placeholder',
  'safe',
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
export function hardCoded(source: string): string[] {
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
    for (const [field, inner] of Object.entries(value)) if (field !== 'parent') visit(inner)
  }
  visit(parseAst(source, { lang: 'tsx' }))
  return found
}
