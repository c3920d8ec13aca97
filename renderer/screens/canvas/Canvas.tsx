import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { canvasView, type CanvasView } from '../../../shared/queries/canvas.ts'
import { sharedCanvas } from '../../../shared/queries/canvasShared.ts'
import { tagOf } from '../../i18n.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { useDesk } from '../../store/desk.ts'
import { go, type CanvasShow } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { DragFrom, Dragging } from '../workshop/board/Dragging.tsx'
import { EvidenceDrawer } from './EvidenceDrawer.tsx'
import { FreeSheet } from './FreeSheet.tsx'
import { LanesSheet } from './LanesSheet.tsx'
import { Overs } from './Overs.tsx'
import type { Chosen, SheetProps } from './sheet.ts'
import { CanvasContext, createCanvasDesk, useCanvasDesk, useCanvasStore } from './state.ts'
import { Stray } from './Stray.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useCarry } from './useCarry.ts'
import { sheets, views } from './views.ts'

/** One canvas: its name, the ways to see it, the sheet, and the evidence close by. */
export function Canvas({ id, show }: { id: string; show: CanvasShow }) {
  const view = useSharedView(id)
  const [store] = useState(createCanvasDesk)
  if (!view) return <NotHere />
  return (
    <CanvasContext value={store}>
      <TheCanvas view={view} show={show} />
    </CanvasContext>
  )
}

/** The canvas as it stands; what did not change is the object it was, so that only what changed is drawn again. */
function useSharedView(id: string): CanvasView | undefined {
  const { language } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const [last] = useState<{ view: CanvasView | null }>({ view: null })
  return useMemo(() => {
    const now = canvasView(rows, id, tagOf(language))
    last.view = now ? sharedCanvas(last.view, now) : null
    return last.view ?? undefined
  }, [rows, id, language, last])
}

function TheCanvas({ view, show }: { view: CanvasView; show: CanvasShow }) {
  const words = useWords()
  const store = useCanvasStore()
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const chosen = useCanvasDesk((desk) => desk.chosen)
  const isDrawerOpen = useCanvasDesk((desk) => desk.isDrawerOpen)
  const said = useCanvasDesk((desk) => desk.said)
  const room = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const around = useRef({ store, view, words })
  around.current = { store, view, words }
  const hand = useCarry(line, around, readOnly)
  const onChoose = useCallback(
    (next: Chosen | null) => store.setState({ chosen: next, atStep: null }),
    [store],
  )
  // What was just read aloud was in the other language.
  useEffect(() => store.setState({ said: '' }), [store, words.language])
  const sheet: SheetProps = { view, chosen, onChoose, readOnly }
  const View = show === 'sheet' ? undefined : views[show]
  const isSheet = !View
  // The table is the sheet’s equal: what is chosen in it is filled from the same drawer.
  const hasDrawer = (isSheet || show === 'table') && isDrawerOpen
  return (
    <Dragging hand={hand}>
      <DragFrom
        place={room}
        className={hasDrawer ? 'room no-rail canvas with-drawer' : 'room no-rail canvas'}
      >
        <div className="work cv-work">
          <Toolbar view={view} readOnly={readOnly} show={isSheet ? 'sheet' : show} />
          <Suspense fallback={<div className="cv-scroll" />}>
            {View ? <View {...sheet} /> : <Sheet {...sheet} />}
          </Suspense>
          {isSheet && view.stray.length > 0 && <Stray view={view} readOnly={readOnly} />}
        </div>
        {hasDrawer && <EvidenceDrawer {...sheet} />}
      </DragFrom>
      <DropLine line={line} />
      <Overs view={view} />
      <p className="sr" role="status">
        {said}
      </p>
    </Dragging>
  )
}

/** Where what is in hand would lie. Outside what is zoomed: it is laid in the window's own pixels. */
const DropLine = ({ line }: { line: RefObject<HTMLDivElement | null> }) => (
  <div className="drop-line" ref={line} aria-hidden />
)

function Sheet(props: SheetProps) {
  const { family } = props.view.method
  const Network = family === 'network' ? sheets.network : undefined
  if (Network) return <Network {...props} />
  return props.view.columns.length || family === 'lanes' ? (
    <LanesSheet {...props} />
  ) : (
    <FreeSheet {...props} />
  )
}

function NotHere() {
  const { t } = useWords()
  return (
    <div className="work">
      <h1 className="h-page">{t('canvas.title')}</h1>
      <EmptyState
        title={t('canvas.gone')}
        actions={<Button onPress={() => go({ at: 'canvases' })}>{t('canvas.all')}</Button>}
      >
        <p>{t('canvas.gone.body')}</p>
      </EmptyState>
    </div>
  )
}
