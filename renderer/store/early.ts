// What is typed before there is a screen to type in. Nothing of the app is read for it.

/** The name of the element that stands on the page until then, with a field in it. */
export const earlyLine = 'early'

/** What nobody has taken yet. */
let left = ''

/** Takes the early line off the page. What stands in it waits for the next line. Out: whether anything does. */
export function leaveEarly(): boolean {
  const place = document.getElementById(earlyLine)
  const typed = place?.querySelector('textarea')?.value ?? ''
  place?.remove()
  if (typed.trim()) left = typed
  return left !== ''
}

/**
 * What was typed early, once: the notes that were ended with Enter, and what was begun after them. Nothing where there
 * was no early line, and nobody left anything.
 */
export function takeEarly(): { notes: string[]; begun: string } | undefined {
  const isThere = document.getElementById(earlyLine) !== null
  if (!leaveEarly() && !isThere) return undefined
  const typed = left
  left = ''
  // Later on it may be another workshop's line: it stands there to be read, and nothing is kept by itself.
  if (!isThere) return { notes: [], begun: typed.trim() }
  const lines = typed.split('\n')
  const begun = lines.pop() ?? ''
  return { notes: lines.map((one) => one.trim()).filter(Boolean), begun }
}
