import { useMemo, useRef, type CSSProperties } from 'react'
import { inLanguage } from '../../../shared/methods/index.ts'
import type { Lane } from '../../../shared/methods/canvases.ts'
import { cellOf, type CanvasView } from '../../../shared/queries/canvas.ts'
import { tagOf } from '../../i18n.ts'
import { useWords } from '../../words.tsx'
import { mostInArea, type Goal } from './nav.ts'
import { areaId, SheetCell } from './SheetCell.tsx'
import type { Chosen, SheetProps } from './sheet.ts'
import { useCanvasDesk, useCanvasStore } from './state.ts'
import { useSheet, useZoomAndPan } from './useSheet.ts'
import { byKey } from './useSheetKeys.ts'
import { LaneNote, SheetOver } from './views.ts'

/** Areas on a sheet of twelve columns, read in the order of the canvas; on a narrow screen one beneath the other. */
export function FreeSheet(props: SheetProps) {
  const { view, chosen, readOnly } = props
  const words = useWords()
  const { language, t } = words
  const lang = tagOf(language)
  const store = useCanvasStore()
  const place = useRef<HTMLDivElement>(null)
  const zoom = useCanvasDesk((desk) => desk.zoom)
  const landed = useCanvasDesk((desk) => desk.landed)
  const heard = useSheet(place, props)
  useZoomAndPan(place, store)
  const areas = useMemo(() => [...view.heads, ...view.lanes], [view.heads, view.lanes])
  const stop = chosen ?? { lane: areas[0]!.id, column: null }
  const used = useMemo(
    () => new Set([...view.cells.values()].filter((one) => one.cards.length).map((one) => one.lane)),
    [view.cells],
  )
  return (
    <div className="cv-scroll" ref={place}>
      <div
        role="group"
        className="sheet cv-free"
        aria-label={t('canvas.sheet', { name: inLanguage(view.method.name, lang) })}
        style={{ zoom }}
        {...heard}
        onKeyDownCapture={(press) =>
          byKey(press, { store, view, words }, readOnly, (from, key) => nearest(view, from, key))
        }
      >
        {areas.map((area) => (
          <section
            key={area.id}
            className={area.head ? 'cv-area head' : 'cv-area'}
            style={placeOf(area)}
            aria-labelledby={areaId(area.id)}
          >
            <header>
              <h2 className="h-small" id={areaId(area.id)}>
                {inLanguage(area.title, lang)}
              </h2>
              {area.help && <p className="quiet">{inLanguage(area.help, lang)}</p>}
              {LaneNote && <LaneNote view={view} lane={area.id} />}
            </header>
            <SheetCell
              role="group"
              view={view}
              cell={cellOf(view, area.id, null)}
              isChosen={chosen?.lane === area.id}
              card={chosen?.card}
              isStop={stop.lane === area.id}
              landed={landed}
              readOnly={readOnly}
              most={mostInArea}
              {...(area.prompt && !used.has(area.id) ? { prompt: inLanguage(area.prompt, lang) } : {})}
            />
          </section>
        ))}
        {SheetOver && <SheetOver view={view} readOnly={readOnly} />}
      </div>
    </div>
  )
}

const placeOf = ({ at, head }: Lane): CSSProperties =>
  head || !at
    ? { gridColumn: '1 / -1' }
    : { gridColumn: `${at.x + 1} / span ${at.w}`, gridRow: `${at.y + 1} / span ${at.h}` }

/** The nearest area the way an arrow points, by where their middles lie; by their order where they have no places. */
function nearest(view: CanvasView, from: Chosen, key: string): Goal {
  const areas = [...view.heads, ...view.lanes]
  const here = areas.findIndex((one) => one.id === from.lane)
  const goal = (area: Lane | undefined): Goal => (area ? { cell: { lane: area.id, column: null } } : null)
  if (key === 'Home' || key === 'PageUp') return goal(areas[0])
  if (key === 'End' || key === 'PageDown') return goal(areas.at(-1))
  const at = areas[here]?.at
  const by = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  if (!at) return goal(areas[here + by])
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  const middle = (one: NonNullable<Lane['at']>) => ({ x: one.x + one.w / 2, y: one.y + one.h / 2 })
  const mine = middle(at)
  const others = areas.flatMap((area) => {
    if (!area.at || area === areas[here]) return []
    const { x, y } = middle(area.at)
    const [along, aside] = isAcross
      ? [(x - mine.x) * by, Math.abs(y - mine.y)]
      : [(y - mine.y) * by, Math.abs(x - mine.x)]
    return along > 0.01 ? [{ area, far: along + 2 * aside }] : []
  })
  others.sort((a, b) => a.far - b.far)
  return goal(others[0]?.area) ?? (by < 0 && !isAcross ? goal(view.heads[0]) : null)
}
