import type { Anchor } from '../exports/tree.ts'
import { longestRising } from '../queries/compare.ts'
import { ownerOfAnchor, type ReturnedDocument } from './document.ts'
import { alikeAmong, likeness, plainly, saysTheSame } from './sameWords.ts'

/** A clause as it was handed over: `text` is null where the document did not hold its words. */
export type Given = { clause: string; owner: string; section: string; heading: string; text: string | null }
export type Piece = { text: string; lang?: string }
export type Place = { section: string; after: string | null }
/** One change a document makes to what was handed over. */
export type Finding =
  | { is: 'reworded'; clause: string; to: Piece }
  | { is: 'removed'; clause: string }
  | { is: 'moved'; clause: string; place: Place }
  | { is: 'split'; clause: string; parts: Piece[] }
  | { is: 'merged'; clause: string; others: string[]; to: Piece }
  | { is: 'added'; to: Piece; place: Place; beside: string | null }
  | { is: 'comment'; clause: string | null; to: Piece }
export type Understood = { findings: Finding[]; same: number; outside: number; held: string[] }

/** How alike two wordings have to be for a paragraph without a mark to be a clause that lost its mark. */
const stillTheClause = 0.6

type Line = {
  owners: string[]
  pieces: { owner: string | null; text: string; lang?: string }[]
  free: boolean
}

/**
 * What a document that came back says differently from what was handed over: clause by clause, in its own order. Pure, and
 * decides nothing: whoever reads it accepts each or does not.
 */
export function understand(
  anchors: readonly Anchor[],
  given: readonly Given[],
  doc: ReturnedDocument,
): Understood {
  const byOwner = new Map(given.map((one) => [one.owner, one]))
  const headings = new Map(
    anchors.flatMap((one) =>
      !one.clause && one.section ? [[ownerOfAnchor(one.anchor), one.section] as const] : [],
    ),
  )
  const lines = doc.paragraphs.flatMap((one) => lineOf(one.parts) ?? [])
  joinMarks(lines, given)
  const where = new Map<string, { at: number[]; heading: string }>()
  const news: { at: number; heading: string | null }[] = []
  let heading: string | null = null
  let outside = 0
  lines.forEach((line, at) => {
    for (const owner of line.owners) {
      if (headings.has(owner)) heading = owner
      else if (owner.startsWith('outside')) heading = null
      const clause = byOwner.get(owner)
      if (!clause) continue
      const known = where.get(clause.clause)
      if (known) known.at.push(at)
      else where.set(clause.clause, { at: [at], heading: heading ?? clause.heading })
    }
    if (line.free && heading) news.push({ at, heading })
    else if (line.free) outside += 1
  })

  const findings: { at: number; finding: Finding }[] = []
  const put = (at: number, finding: Finding) => findings.push({ at, finding })
  const mergedInto = new Map<string, string>()
  const touched = new Set<string>()
  const held: string[] = []
  const order: { clause: string; at: number; heading: string }[] = []
  for (const one of given) {
    const found = where.get(one.clause)
    if (found) order.push({ clause: one.clause, at: found.at[0]!, heading: found.heading })
    if (one.text === null) {
      if (found && found.at.length > 1) held.push(one.clause)
      continue
    }
    if (!found) {
      if (!mergedInto.has(one.clause)) {
        put(placeOf(one.clause), { is: 'removed', clause: one.clause })
        touched.add(one.clause)
      }
      continue
    }
    const [first] = found.at
    const together = lines[first!]!.owners.filter((owner) => byOwner.has(owner))
    if (together.length > 1 && found.at.length === 1) {
      if (together[0] !== one.owner) continue
      const others = together.slice(1).map((owner) => byOwner.get(owner)!)
      for (const other of others) mergedInto.set(other.clause, one.clause)
      const whole = lines[first!]!.pieces.filter((piece) => piece.owner === null || byOwner.has(piece.owner))
      touched.add(one.clause)
      if (others.some((other) => other.text === null)) held.push(one.clause)
      else
        put(first!, {
          is: 'merged',
          clause: one.clause,
          others: others.map((other) => other.clause),
          to: joined(whole),
        })
      continue
    }
    const parts = found.at
      .map((at) => joined(lines[at]!.pieces.filter((piece) => piece.owner === one.owner)))
      .filter((part) => plainly(part.text))
    const whole = parts.findIndex((part) => saysTheSame(part.text, one.text!))
    if (parts.length > 1 && whole >= 0) {
      parts.forEach((part, n) => {
        if (n !== whole)
          put(first! + n / 100, {
            is: 'added',
            to: part,
            place: { section: one.section, after: n > whole ? one.clause : before(one.clause, one.section) },
            beside: one.clause,
          })
      })
    } else if (parts.length > 1) put(first!, { is: 'split', clause: one.clause, parts })
    else if (!saysTheSame(parts[0]!.text, one.text))
      put(first!, { is: 'reworded', clause: one.clause, to: parts[0]! })
    else continue
    touched.add(one.clause)
  }

  // What moved: under another heading, or past others that stayed.
  const startOf = new Map(given.map((one, n) => [one.clause, n]))
  const inOrder = order.filter((one) => !mergedInto.has(one.clause)).sort((a, b) => a.at - b.at)
  const wasUnder = new Map(given.map((one) => [one.clause, one.heading]))
  const stayed = inOrder.filter((one) => wasUnder.get(one.clause) === one.heading)
  const rising = longestRising(stayed.map((one) => startOf.get(one.clause)!))
  const sectionNow = new Map<string, string>()
  for (const [n, one] of inOrder.entries()) {
    const clause = given.find((each) => each.clause === one.clause)!
    const isElsewhere = clause.heading !== one.heading
    sectionNow.set(one.clause, clause.section)
    if (!isElsewhere && rising.has(startOf.get(one.clause)!)) continue
    const above = inOrder.slice(0, n).filter((each) => each.heading === one.heading)
    const section = isElsewhere
      ? (above.length && sectionNow.get(above.at(-1)!.clause)) || headings.get(one.heading) || clause.section
      : clause.section
    const after = above.findLast((each) => sectionNow.get(each.clause) === section)?.clause ?? null
    sectionNow.set(one.clause, section)
    if (clause.text !== null) {
      put(one.at + 0.5, { is: 'moved', clause: one.clause, place: { section, after } })
      touched.add(one.clause)
    }
  }

  for (const one of news) {
    const above = inOrder.filter((each) => each.at < one.at && each.heading === one.heading).at(-1)
    const section = above ? sectionNow.get(above.clause)! : headings.get(one.heading!)!
    put(one.at, {
      is: 'added',
      to: joined(lines[one.at]!.pieces),
      place: { section, after: above?.clause ?? null },
      beside: above?.clause ?? null,
    })
  }
  for (const one of doc.comments)
    put((where.get(byOwner.get(one.owner ?? '')?.clause ?? '')?.at[0] ?? lines.length) + 0.7, {
      is: 'comment',
      clause: byOwner.get(one.owner ?? '')?.clause ?? null,
      to: { text: one.text, lang: one.lang },
    })
  const same = given.filter(
    (one) => one.text !== null && !touched.has(one.clause) && !mergedInto.has(one.clause),
  )
  return {
    findings: findings.sort((a, b) => a.at - b.at).map((one) => one.finding),
    same: same.length,
    outside,
    held,
  }

  /** Just after what stood before it: where a clause that is gone was. */
  function placeOf(clause: string): number {
    for (let n = startOfGiven(clause) - 1; n >= 0; n -= 1) {
      const found = where.get(given[n]!.clause)
      if (found) return found.at.at(-1)! + 0.3
    }
    return -1
  }
  function startOfGiven(clause: string): number {
    return given.findIndex((one) => one.clause === clause)
  }
  function before(clause: string, section: string): string | null {
    return given.slice(0, startOfGiven(clause)).findLast((one) => one.section === section)?.clause ?? null
  }
}

/** A paragraph as its owners' pieces: text without a mark goes with the mark before it, or after. Nothing if it is empty. */
function lineOf(parts: ReturnedDocument['paragraphs'][number]['parts']): Line | undefined {
  const marked = parts.filter((part) => part.owner !== null)
  let last = marked[0]?.owner ?? null
  const pieces: Line['pieces'] = []
  for (const part of parts) {
    last = part.owner ?? last
    const before = pieces.at(-1)
    if (before && before.owner === last) before.text += part.text
    else pieces.push({ owner: last, text: part.text, lang: part.lang })
  }
  const said = pieces.filter((piece) => plainly(piece.text))
  if (!said.length) return undefined
  return { owners: [...new Set(said.flatMap((one) => one.owner ?? []))], pieces: said, free: !marked.length }
}

/** Clauses whose mark is gone (cut and pasted, or through another program) are found again by their words. */
function joinMarks(lines: Line[], given: readonly Given[]): void {
  const here = new Set(lines.flatMap((line) => line.owners))
  const lost = given.filter((one) => one.text !== null && !here.has(one.owner))
  const free = lines.filter((line) => line.free)
  const alikeTo = alikeAmong(
    free.map((line) => joined(line.pieces).text),
    stillTheClause,
  )
  const pairs = lost
    .flatMap((one) => alikeTo(one.text!).map(([n, alike]) => ({ one, line: free[n]!, alike })))
    .sort((a, b) => b.alike - a.alike)
  const taken = new Set<string>()
  for (const { one, line } of pairs) if (line.free && !taken.has(one.owner)) own(one, line)
  // The second half of a clause that was broken in two, where only the first half kept the mark.
  for (const one of given) {
    const at = lines.findIndex((line) => line.owners.includes(one.owner))
    const [line, next] = [lines[at], lines[at + 1]]
    if (!line || !next?.free || one.text === null) continue
    const begun = plainly(joined(line.pieces.filter((piece) => piece.owner === one.owner)).text)
    const whole = plainly(one.text)
    if (begun.length >= whole.length || !whole.startsWith(begun)) continue
    if (likeness(whole.slice(begun.length), joined(next.pieces).text) >= stillTheClause) own(one, next)
  }
  function own(one: Given, line: Line) {
    taken.add(one.owner)
    line.free = false
    line.owners = [one.owner]
    line.pieces = line.pieces.map((piece) => ({ ...piece, owner: one.owner }))
  }
}

function joined(pieces: readonly Line['pieces'][number][]): Piece {
  const [first] = [...pieces].sort((a, b) => b.text.length - a.text.length)
  const text = pieces
    .map((piece) => piece.text.trim())
    .join(' ')
    .trim()
  return first?.lang ? { text, lang: first.lang } : { text }
}
