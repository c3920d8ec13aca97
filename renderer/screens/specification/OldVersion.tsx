import { useMemo, useState } from 'react'
import { linesOf } from '../../../shared/queries/compare.ts'
import { outlineOfVersion } from '../../../shared/queries/outline.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { useWords } from '../../words.tsx'
import { ClauseOpener } from './ClauseOpener.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { stay } from './place.ts'
import { SectionPart } from './SectionPart.tsx'
import type { PageProps } from './shared.ts'
import { SheetHead } from './SheetHead.tsx'
import { TrailDrawer } from './TrailDrawer.tsx'
import { VoicesLine } from './VoicesLine.tsx'

/** A version as it was cut: its own wording, its own order, what each clause rested on then. Read only. */
export function OldVersion({
  place,
  rows,
  specification,
  versions,
  version,
}: PageProps & { version: Row<'version'> }) {
  const { t } = useWords()
  const sections = useMemo(() => outlineOfVersion(rows, version), [rows, version])
  const lines = useMemo(() => linesOf(sections), [sections])
  const [on, setOn] = useState(place.clause)
  const chosen = lines.find((one) => one.id === place.clause)
  const choose = (clause: string | undefined) => stay({ ...place, clause })
  const focus = (id: string | undefined) => id && document.getElementById(`clause ${id}`)?.focus()
  const walk = (id: string | undefined) => {
    if (!id) return
    choose(id)
    requestAnimationFrame(() => focus(id))
  }
  const keys = (event: React.KeyboardEvent, id: string) => {
    const at = lines.findIndex((one) => one.id === id)
    if (event.key === 'ArrowUp') walk(lines[at - 1]?.id)
    else if (event.key === 'ArrowDown') walk(lines[at + 1]?.id)
    else if (event.key === 'ArrowRight') document.getElementById('trail title')?.focus()
    else return
    event.preventDefault()
  }
  return (
    <>
      <section className="work" aria-label={t('specification.version', { number: version.number ?? '' })}>
        <div className="sheet outline old">
          <SheetHead
            rows={rows}
            specification={specification}
            versions={versions}
            version={version}
            clauses={lines.length}
          />
          <p className="quiet">{t('specification.oldVersion')}</p>
          {sections
            .filter((one) => one.lines.length > 0)
            .map((part) => (
              <SectionPart key={part.section.id} part={part}>
                {part.lines.map((line) => (
                  <li key={line.id} className={line.id === chosen?.id ? 'clause open' : 'clause'}>
                    <ClauseOpener
                      line={line}
                      isChosen={line.id === chosen?.id}
                      isTabStop={line.id === (lines.find((one) => one.id === on) ?? chosen ?? lines[0])?.id}
                      onFocus={() => setOn(line.id)}
                      onChoose={() => choose(line.id)}
                      onKeyDown={(event) => keys(event, line.id)}
                    />
                    <div className="middle">
                      <ClauseWords id={`words-${line.id}`} text={line.text} />
                      {textOf(line.row?.text) !== textOf(line.text) && (
                        <p className="small quiet">{t('specification.nowOtherwise')}</p>
                      )}
                    </div>
                    <div className="said-by">
                      <VoicesLine rows={rows} trail={line.trail} onOpen={() => choose(line.id)} />
                    </div>
                  </li>
                ))}
              </SectionPart>
            ))}
        </div>
      </section>
      {chosen && (
        <TrailDrawer
          key={chosen.id}
          line={chosen}
          rows={rows}
          isOld
          onClose={() => {
            choose(undefined)
            requestAnimationFrame(() => focus(chosen.id))
          }}
        />
      )}
    </>
  )
}
