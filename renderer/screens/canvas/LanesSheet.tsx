import { Fragment, useMemo, useRef, type CSSProperties } from 'react'
import { inLanguage } from '../../../shared/methods/index.ts'
import type { Lane } from '../../../shared/methods/canvases.ts'
import { cellOf, type CanvasView } from '../../../shared/queries/canvas.ts'
import { tagOf } from '../../i18n.ts'
import { useWords } from '../../words.tsx'
import { mostCards, mostInHead } from './nav.ts'
import { SheetCell } from './SheetCell.tsx'
import type { SheetProps } from './sheet.ts'
import { columnRem, guessLanes, labelRem, leastCell } from './sizes.ts'
import { useCanvasDesk, useCanvasStore } from './state.ts'
import { StepHead } from './StepHead.tsx'
import { useSheet, useZoomAndPan } from './useSheet.ts'
import { useSlices } from './useSlices.ts'
import { byKey } from './useSheetKeys.ts'
import { useWindowed } from './useWindowed.ts'
import { LaneBeneath, LaneNote, SheetOver } from './views.ts'

/**
 * Lanes across steps, or across fixed columns: names of lanes at the left and of columns above stay in sight, lines
 * between lanes are sewn, and only what is near the part that is looked at is drawn.
 */
export function LanesSheet(props: SheetProps) {
  const { view, chosen, readOnly } = props
  const words = useWords()
  const { language, t } = words
  const lang = tagOf(language)
  const store = useCanvasStore()
  const place = useRef<HTMLDivElement>(null)
  const zoom = useCanvasDesk((desk) => desk.zoom)
  const asked = useCanvasDesk((desk) => desk.atStep)
  const landed = useCanvasDesk((desk) => desk.landed)
  const heard = useSheet(place, props)
  useZoomAndPan(place, store)
  const rem = useRem()
  const { lanes, columns, heads, method } = view
  const atStep = columns.some((one) => one.id === asked) ? asked : null
  // A canvas of ordinary size is drawn whole, as high as what lies on it.
  const isSmall = columns.length * lanes.length <= 120 && view.count <= 250
  const near = useWindowed(
    place,
    { label: labelRem * rem, column: columnRem * rem, columns: columns.length, isSmall },
    zoom,
  )
  const highs = useMemo(() => (isSmall ? null : guessLanes(view)), [isSmall, view])
  const rows = useMemo(() => rowsOf(lanes, highs, heads.length > 0), [lanes, highs, heads.length])
  const isEmpty = useMemo(() => emptyLanes(view), [view])
  const stop = atStep ? null : (chosen ?? { lane: lanes[0]!.id, column: columns[0]?.id ?? null })
  const isAt = (lane: string, column: string | null) => stop?.lane === lane && stop.column === column
  const isDrawn = useSlices(near, lanes.length, Math.max(1, columns.length))
  const cell = (
    lane: Lane,
    column: string | null,
    more: { most: number; style: CSSProperties; colIndex?: number; prompt?: string },
  ) => (
    <SheetCell
      key={`${lane.id} ${column ?? ''}`}
      role="gridcell"
      view={view}
      cell={cellOf(view, lane.id, column)}
      isChosen={!atStep && chosen?.lane === lane.id && chosen.column === column}
      card={chosen?.card}
      isStop={isAt(lane.id, column)}
      landed={landed}
      readOnly={readOnly}
      {...more}
    />
  )
  return (
    <div className="cv-scroll" ref={place}>
      <div
        role="grid"
        className="sheet cv-lanes"
        aria-label={t('canvas.sheet', { name: inLanguage(method.name, lang) })}
        aria-colcount={columns.length + 1}
        aria-rowcount={lanes.length + 1 + Number(heads.length > 0)}
        aria-readonly={readOnly}
        style={
          {
            zoom,
            '--columns': Math.max(1, columns.length),
            gridTemplateRows: rows.template,
          } as CSSProperties
        }
        {...heard}
        onKeyDownCapture={(press) => byKey(press, { store, view, words }, readOnly)}
      >
        {heads.length > 0 && (
          <div role="row" aria-rowindex={1} className="cv-heads" style={{ gridRow: 1 }}>
            {heads.map((head) => (
              <div key={head.id} role="presentation" className="cv-head">
                <h2 className="label" aria-hidden>
                  {inLanguage(head.title, lang)}
                </h2>
                {cell(head, null, { most: mostInHead, style: {}, ...promptOf(head, isEmpty, lang) })}
              </div>
            ))}
          </div>
        )}
        <div role="row" className="cv-row" aria-rowindex={rows.firstIndex - 1}>
          <div
            role="columnheader"
            aria-colindex={1}
            className="cv-corner"
            style={{ gridRow: rows.columnHeads }}
          >
            {inLanguage(method.name, lang)}
          </div>
          {columns.map((column, at) =>
            isDrawn(-1, at) || atStep === column.id ? (
              <StepHead
                key={column.id}
                view={view}
                column={column}
                at={at}
                row={rows.columnHeads}
                isStop={atStep === column.id}
                readOnly={readOnly}
              />
            ) : null,
          )}
        </div>
        {lanes.map((lane, laneAt) => (
          <Fragment key={lane.id}>
            <div role="row" className="cv-row" aria-rowindex={rows.firstIndex + laneAt}>
              <LaneHead view={view} lane={lane} lang={lang} row={rows.lanes[laneAt]!} />
              {(columns.length ? columns : [null]).map((column, columnAt) =>
                isDrawn(laneAt, columnAt) || isAt(lane.id, column?.id ?? null)
                  ? cell(lane, column?.id ?? null, {
                      most: mostCards,
                      colIndex: columnAt + 2,
                      style: { gridRow: rows.lanes[laneAt], gridColumn: columnAt + 2 },
                      ...(columnAt === 0 ? promptOf(lane, isEmpty, lang) : {}),
                    })
                  : null,
              )}
            </div>
            {lane.line && (
              <div
                aria-hidden
                className={`cv-line ${lane.line.stitch}`}
                style={{ gridRow: rows.lanes[laneAt]! + 1 }}
              >
                <span>{inLanguage(lane.line.title, lang)}</span>
              </div>
            )}
          </Fragment>
        ))}
        {SheetOver && <SheetOver view={view} readOnly={readOnly} />}
      </div>
      {LaneBeneath && <LaneBeneath view={view} readOnly={readOnly} />}
    </div>
  )
}

/** A lane's name, what belongs in it, and, for whoever does not see it, the line sewn beneath it. */
function LaneHead({ view, lane, lang, row }: { view: CanvasView; lane: Lane; lang: string; row: number }) {
  const { t } = useWords()
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      className="cv-lane-head"
      data-lane-head={lane.id}
      style={{ gridRow: row }}
    >
      <strong>{inLanguage(lane.title, lang)}</strong>
      {lane.help && <span className="quiet">{inLanguage(lane.help, lang)}</span>}
      {lane.line && (
        <span className="sr">{t('canvas.line.beneath', { line: inLanguage(lane.line.title, lang) })}</span>
      )}
      {LaneNote && <LaneNote view={view} lane={lane.id} />}
    </div>
  )
}

/** Which line of the grid everything lies on, and how high each is at least. */
function rowsOf(lanes: readonly Lane[], highs: readonly number[] | null, hasHeads: boolean) {
  const first = hasHeads ? 2 : 1
  const template = hasHeads ? ['auto', 'auto'] : ['auto']
  const at: number[] = []
  for (const [index, lane] of lanes.entries()) {
    at.push(template.length + 1)
    template.push(`minmax(${highs?.[index] ?? leastCell}rem, auto)`)
    if (lane.line) template.push('auto')
  }
  return { template: template.join(' '), lanes: at, columnHeads: first, firstIndex: first + 1 }
}

const emptyLanes = (view: CanvasView): ReadonlySet<string> => {
  const used = new Set([...view.cells.values()].filter((one) => one.cards.length).map((one) => one.lane))
  return new Set(view.method.lanes.filter((one) => !used.has(one.id)).map((one) => one.id))
}

const promptOf = (lane: Lane, isEmpty: ReadonlySet<string>, lang: string) =>
  lane.prompt && isEmpty.has(lane.id) ? { prompt: inLanguage(lane.prompt, lang) } : {}

const useRem = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
