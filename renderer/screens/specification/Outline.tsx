import { useCallback, useMemo, useState } from 'react'
import { changedMarks, changesSince } from '../../../shared/queries/changed.ts'
import { linesOf } from '../../../shared/queries/compare.ts'
import type { Line } from '../../../shared/queries/outline.ts'
import { textOf } from '../../../shared/record.ts'
import { useWords } from '../../words.tsx'
import { AddClause } from './AddClause.tsx'
import { ClauseLine } from './ClauseLine.tsx'
import { CutVersion } from './CutVersion.tsx'
import { isHeld, moveBy, takeOut } from './doings.ts'
import { useLetters } from './keys.ts'
import { stay } from './place.ts'
import { RetellClause } from './RetellClause.tsx'
import { SectionPart } from './SectionPart.tsx'
import type { PageProps } from './shared.ts'
import { SheetHead } from './SheetHead.tsx'
import { TakenOut } from './TakenOut.tsx'
import { TrailDrawer } from './TrailDrawer.tsx'

export type Adding = { section: string; after?: string; rewords?: string }

/** The outline as it stands now: read, written, moved and sewn to what people said. */
export function Outline({ place, rows, specification, sections, versions }: PageProps) {
  const { t } = useWords()
  const [editing, setEditing] = useState<string | null>(null)
  const [adding, setAdding] = useState<Adding | null>(null)
  const [retelling, setRetelling] = useState<string | null>(null)
  /** The clause the keys are on; the chosen one is that whose trail is open. */
  const [at, setAt] = useState<string | undefined>(place.clause)
  const [isLinking, setLinking] = useState(false)
  const [isCutting, setCutting] = useState(false)
  const lines = useMemo(() => linesOf(sections), [sections])
  const marks = useMemo(() => changedMarks(rows, specification.id), [rows, specification.id])
  const changes = useMemo(() => changesSince(rows, specification.id), [rows, specification.id])
  const chosen = lines.find((line) => line.id === place.clause)

  const choose = useCallback((clause: string | undefined) => {
    stay({ at: 'specification', clause })
    if (!clause) setLinking(false)
  }, [])
  const focus = (id: string | undefined) =>
    requestAnimationFrame(() => id && document.getElementById(`clause ${id}`)?.focus())
  const here = lines.find((line) => line.id === at) ?? chosen
  const startAdding = () => setAdding({ section: here?.section ?? sections[0]!.section.id, after: here?.id })

  const walk = (id: string | undefined) => {
    if (!id) return
    choose(id)
    focus(id)
  }
  /** Words that are gone cannot be edited, only told again. */
  const edit = (line: Line) => (isHeld(line) ? setRetelling(line.id) : setEditing(line.id))

  useLetters({
    n: () => startAdding(),
    l: () => {
      if (!here) return
      choose(here.id)
      setLinking(true)
    },
    ...(chosen && { escape: () => choose(undefined) }),
  })

  const keys = (event: React.KeyboardEvent, id: string) => {
    const index = lines.findIndex((one) => one.id === id)
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step && event.altKey) void moveBy(sections, id, step).then(() => focus(id))
    else if (step) walk(lines[index + step]?.id)
    else if (event.key === 'Enter' || event.key === 'F2') edit(lines[index]!)
    else if (event.key === 'Delete')
      void takeOut(id).then(() => focus(lines[index + 1]?.id ?? lines[index - 1]?.id))
    else if (event.key === 'ArrowRight') document.getElementById('trail title')?.focus()
    else return
    event.preventDefault()
  }

  return (
    <>
      <section className="work" aria-label={textOf(specification.title) || t('specification.title')}>
        <div className="sheet outline">
          <SheetHead
            rows={rows}
            specification={specification}
            versions={versions}
            changes={changes.length}
            clauses={lines.length}
            onAdd={() => startAdding()}
            onCut={() => setCutting(true)}
          />
          {sections.map((one) => (
            <SectionPart key={one.section.id} part={one} onAdd={() => setAdding({ section: one.section.id })}>
              {one.lines.flatMap((line) => [
                <ClauseLine
                  key={line.id}
                  line={line}
                  rows={rows}
                  sections={sections}
                  mark={marks.get(line.id)}
                  isChosen={line.id === place.clause}
                  isTabStop={line.id === (here ?? lines[0])?.id}
                  onFocus={() => setAt(line.id)}
                  isEditing={editing === line.id}
                  onChoose={() => line.id !== place.clause && choose(line.id)}
                  onEdit={() => edit(line)}
                  onEdited={() => {
                    setEditing(null)
                    focus(line.id)
                  }}
                  onRetell={() => setRetelling(line.id)}
                  onKeyDown={(event) => keys(event, line.id)}
                />,
                ...(adding?.after === line.id && adding.section === one.section.id ? [addBox(adding)] : []),
              ])}
              {adding?.section === one.section.id && !adding.after && addBox(adding)}
            </SectionPart>
          ))}
          <TakenOut rows={rows} specification={specification.id} />
        </div>
      </section>
      {chosen && (
        <TrailDrawer
          key={`trail ${chosen.id}`}
          line={chosen}
          rows={rows}
          isLinking={isLinking}
          onLinking={setLinking}
          onClose={() => {
            choose(undefined)
            focus(chosen.id)
          }}
        />
      )}
      {isCutting && (
        <CutVersion
          rows={rows}
          specification={specification.id}
          versions={versions}
          changes={changes}
          clauses={lines.length}
          onClose={() => setCutting(false)}
        />
      )}
      {retelling && (
        <RetellClause
          key={`retelling ${retelling}`}
          line={lines.find((one) => one.id === retelling)}
          rows={rows}
          onWriteAnew={(line) => {
            setRetelling(null)
            setAdding({ section: line.section, after: line.id, rewords: line.id })
          }}
          onClose={() => {
            setRetelling(null)
            focus(retelling)
          }}
        />
      )}
    </>
  )

  function addBox(at: Adding) {
    return (
      <AddClause
        key="add clause"
        at={at}
        specification={specification.id}
        evidence={at.rewords ? lines.find((one) => one.id === at.rewords)?.trail : undefined}
        onAdded={(id) => setAdding(at.rewords ? null : { section: at.section, after: id })}
        onClose={() => {
          setAdding(null)
          focus(at.after)
        }}
      />
    )
  }
}
