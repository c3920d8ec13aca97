import { PanelRight, Pencil, Plus } from 'lucide-react'
import { useMemo } from 'react'
import type { CanvasView } from '../../../shared/queries/canvas.ts'
import { contributionTypes, type ContributionType } from '../../../shared/records/contribution.ts'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { KindMark } from '../../pieces/Tape.tsx'
import { go, type CanvasShow } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import type { ViewProps } from './sheet.ts'
import { goTo, nextZoom, steps, turnTo, useCanvasDesk, useCanvasStore } from './state.ts'
import { canvasParts, views } from './views.ts'

/** The name of the canvas and the ways to see it; beneath them what the tapes mean, the size, and what to do. */
export function Toolbar({ view, readOnly, show }: ViewProps & { show: CanvasShow }) {
  const { t } = useWords()
  const store = useCanvasStore()
  const { canvas, method, columns } = view
  // Where no line can be drawn there are no lines to look at.
  const looks = (['sheet', ...Object.keys(views)] as CanvasShow[]).filter(
    (one) => one !== 'links' || method.links.length > 0 || show === 'links',
  )
  const Copies = canvasParts.copies
  const more = [textOf(canvas.table), canvas.of && t(`canvas.of.${canvas.of}`)].filter(Boolean).join(', ')
  return (
    <header className="cv-top">
      <div className="row">
        <h1 className="h-page">{textOf(canvas.name)}</h1>
        {show === 'sheet' && method.family !== 'network' && <ToSheet view={view} />}
        {more && <span className="quiet">{more}</span>}
        {!readOnly && (
          <Button look="link" icon={Pencil} onPress={() => store.setState({ over: { what: 'rename' } })}>
            {t('canvas.rename.do')}
          </Button>
        )}
        <span className="push" />
        {Copies && <Copies view={view} readOnly={readOnly} />}
        {looks.length > 1 && (
          <div className="joined" role="group" aria-label={t('canvas.looks')}>
            {looks.map((look) => (
              <Button
                key={look}
                isOn={look === show}
                onPress={() => go({ at: 'canvases', canvas: canvas.id, show: look })}
              >
                {t(`canvas.look.${look}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
      {show === 'sheet' && (
        <div className="row second">
          <Button
            className="cv-as-table"
            onPress={() => go({ at: 'canvases', canvas: canvas.id, show: 'table' })}
          >
            {t('canvas.asTable')}
          </Button>
          <Legend view={view} />
          <ZoomButtons />
          {method.family === 'lanes' && !readOnly && (
            <Button
              icon={Plus}
              onPress={() => store.setState({ over: { what: 'addStep', after: columns.at(-1)?.id ?? null } })}
            >
              {t('canvas.step.add')}
            </Button>
          )}
          <DrawerButton />
        </div>
      )}
    </header>
  )
}

/** Past the ways to see it and its sizes: seen only where the keys are at it. */
function ToSheet({ view }: { view: CanvasView }) {
  const { t } = useWords()
  const store = useCanvasStore()
  const chosen = useCanvasDesk((desk) => desk.chosen)
  const first = { lane: (view.columns.length ? view.lanes : [...view.heads, ...view.lanes])[0]!.id }
  return (
    <Button
      className="skip"
      onPress={() => goTo(store, chosen ?? { ...first, column: view.columns[0]?.id ?? null })}
    >
      {t('canvas.toSheet')}
    </Button>
  )
}

/** The kinds that lie here, by tape and word: cards show the tape alone. */
function Legend({ view }: { view: CanvasView }) {
  const { t } = useWords()
  const kinds = useMemo(() => {
    const here = new Set<ContributionType>()
    for (const cell of view.cells.values()) for (const one of cell.cards) if (one.type) here.add(one.type)
    return contributionTypes.filter((one) => here.has(one))
  }, [view.cells])
  if (!kinds.length) return <span className="cv-legend" />
  return (
    <ul className="cv-legend" aria-label={t('canvas.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} />
        </li>
      ))}
    </ul>
  )
}

function ZoomButtons() {
  const { t, number } = useWords()
  const store = useCanvasStore()
  const zoom = useCanvasDesk((desk) => desk.zoom)
  const percent = number(Math.round(zoom * 100))
  const set = (next: number) => store.setState({ zoom: next })
  return (
    <div className="joined cv-zoom" role="group" aria-label={t('canvas.zoom')}>
      <Button isDisabled={zoom <= steps[0]} onPress={() => set(nextZoom(zoom, -1))}>
        {t('canvas.zoom.out')}
      </Button>
      <Button className="size num" aria-label={t('canvas.zoom.usual', { percent })} onPress={() => set(1)}>
        {t('canvas.zoom.at', { percent })}
      </Button>
      <Button isDisabled={zoom >= steps.at(-1)!} onPress={() => set(nextZoom(zoom, 1))}>
        {t('canvas.zoom.in')}
      </Button>
      <Button onPress={() => store.setState((s) => ({ fit: s.fit + 1 }))}>{t('canvas.zoom.fit')}</Button>
    </div>
  )
}

function DrawerButton() {
  const { t } = useWords()
  const store = useCanvasStore()
  const isOpen = useCanvasDesk((desk) => desk.isDrawerOpen)
  if (isOpen) return null
  return (
    <Button icon={PanelRight} onPress={() => turnTo(store, 'find')}>
      {t('canvas.drawer')}
    </Button>
  )
}
