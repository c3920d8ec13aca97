// Computed styles in jsdom, worked out once for all elements that are alike: jsdom computes every property it knows
// anew at every call, up through every parent, and Testing Library asks that of each element several times.

/** What jsdom's own style sheet looks at, beside the tags: there is no other where tests draw; see below. */
const attributes = 'align,dir,frame,hidden,open,popover,rules,sizes,style'.split(',')
const ownAttributes = [...attributes, 'href', 'title', 'type']
/** What is in one of these is as if it were in what is around them: no rule names them as a parent. */
const plain = new Set(
  'article,aside,body,div,fieldset,footer,form,header,label,main,nav,p,section,span'.split(','),
)

/** In: a window of jsdom. Its `getComputedStyle` then answers as before, from memory where it can. Out: as it was. */
export function rememberStyles(view: Window): Window['getComputedStyle'] {
  const exact = view.getComputedStyle.bind(view)
  const remembered = new Map<string, CSSStyleDeclaration>()
  view.getComputedStyle = (element, pseudo) => {
    // A page's style sheet may look at anything.
    if (pseudo || view.document.styleSheets.length > 0 || !element.isConnected) return exact(element, pseudo)
    const likeness = likenessOf(element)
    const known = remembered.get(likeness)
    if (known) return known
    const style = exact(element)
    remembered.set(likeness, style)
    return style
  }
  return exact
}

/** Two elements with the same likeness have the same styles. */
function likenessOf(element: Element): string {
  const parts = [element.localName, valuesOf(element, ownAttributes)]
  if (element === element.ownerDocument.activeElement) parts.push('focus')
  // The first summary of a parent is the one that unfolds it.
  if (element.localName === 'summary' && element.matches(':first-of-type')) parts.push('first')
  for (let at = element.parentElement; at; at = at.parentElement) {
    const values = valuesOf(at, attributes)
    if (values || !plain.has(at.localName)) parts.push(at.localName, values)
  }
  return parts.join('\n')
}

const valuesOf = (element: Element, names: readonly string[]) =>
  names
    .filter((name) => element.hasAttribute(name))
    .map((name) => `${name}=${element.getAttribute(name)}`)
    .join('\n')
