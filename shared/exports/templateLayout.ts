import type { Template, TemplateSection } from '../methods/templates.ts'
import type { TemplatePart } from '../methods/templateSchema.ts'
import type { Line, OutlineSection } from '../queries/outline.ts'

/** A heading of the document: what is printed before it, and the clauses that stand under it. */
export type LaidSection = { section: TemplateSection; number: string; lines: Line[]; more: number }
export type Laid = {
  sections: LaidSection[]
  /** Clauses the document holds, in its order. */
  lines: Line[]
  /** Every clause of the outline, in the outline's order. */
  all: Line[]
  /** Clauses that stand nowhere in it. */
  unplaced: Line[]
  /** Each clause's number as this document prints it. */
  numbers: Map<string, string>
  parts: ReadonlySet<TemplatePart>
  hasAnnex: boolean
}

/**
 * Lays an outline out under a template's headings: every clause once, under the heading that asks for its kind, else
 * under the one that asks for its section, else where the rest stands. What fits nowhere is told, never dropped unsaid.
 */
export function layOut(template: Template, outline: OutlineSection[]): Laid {
  const all = outline.flatMap((part) => part.lines)
  const home = homes(template)
  const rest = template.sections.find((one) => one.parts.includes('rest'))
  const homeOf = (line: Line) => home.get(`${line.section}:${line.type}`) ?? home.get(line.section) ?? rest
  const numbers = new Map<string, string>()
  const count = counter()
  const sections = template.sections.map((section): LaidSection => {
    const here = all.filter((line) => homeOf(line) === section)
    const lines = section.most ? here.slice(0, section.most) : here
    const number = count(section)
    lines.forEach((line, at) =>
      numbers.set(line.id, number && !section.plain ? `${number}.${at + 1}` : line.number),
    )
    return { section, number, lines, more: here.length - lines.length }
  })
  const parts = new Set(template.sections.flatMap((one) => one.parts))
  const placed = parts.has('matrix') ? all : sections.flatMap((one) => one.lines)
  return {
    sections,
    lines: placed,
    all,
    // A document that takes no clauses leaves none out.
    unplaced: placed.length && !parts.has('matrix') ? all.filter((line) => !homeOf(line)) : [],
    numbers,
    parts,
    hasAnnex: parts.has('annex'),
  }
}

function homes({ sections }: Template): Map<string, TemplateSection> {
  const home = new Map<string, TemplateSection>()
  for (const section of sections)
    for (const take of section.takes) if (!home.has(take)) home.set(take, section)
  return home
}

/** 1, 2, 2.1; an appendix that holds clauses has a letter, one that does not has nothing. */
function counter(): (section: TemplateSection) => string {
  let [first, second, letter] = [0, 0, 0]
  return ({ level, numbered, takes, parts, plain }) => {
    if (!numbered) {
      if (plain || (!takes.length && !parts.includes('rest'))) return ''
      letter += 1
      return String.fromCharCode(64 + Math.min(letter, 26))
    }
    if (level === 2) return `${first}.${(second += 1)}`
    second = 0
    return String((first += 1))
  }
}
