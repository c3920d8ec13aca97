import { useMemo, useRef, useState } from 'react'
import { storiesOn, type Telling } from '../../../../shared/queries/canvasLinks.ts'
import type { CanvasView, Placed } from '../../../../shared/queries/canvas.ts'
import { Button } from '../../../pieces/Button.tsx'
import { EmptyState } from '../../../pieces/Notices.tsx'
import { useWords } from '../../../words.tsx'
import { brief, cellName } from '../names.ts'
import type { ViewProps } from '../sheet.ts'
import { focusSoon } from './focus.ts'
import { ChangeLine } from './LineDialog.tsx'
import { aNewLine, LineFields, useNewLine } from './LineFields.tsx'
import './maps.css'
import { lineInWords, Sentence } from './sentence.tsx'

/** The lines of a canvas as sentences, told as stories; and drawing one without the picture. */
export function LinksView({ view, readOnly }: ViewProps) {
  const { t } = useWords()
  const on = useMemo(() => storiesOn(view), [view])
  const [changing, change] = useState<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const link = view.links.find((one) => one.id === changing)
  const close = () => {
    change(null)
    const lines = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    const at = lines().findIndex((one) => one.dataset['line'] === changing)
    // Where the line was taken off, the one that took its place.
    focusSoon(
      () => lines().find((one) => one.dataset['line'] === changing),
      () => lines()[at] ?? lines()[at - 1],
      () => root.current?.querySelector('input'),
    )
  }
  const hasCards = view.count > 1
  if (!view.method.links.length)
    return (
      <EmptyState title={t('canvasMap.links.none')}>
        <p>{t('canvasMap.links.noKinds')}</p>
      </EmptyState>
    )
  return (
    <div className="map-links" data-map ref={root}>
      <div className="pile wide">
        {on.stories.length === 0 && (
          <EmptyState title={t('canvasMap.links.none')}>
            <p>{t(hasCards ? 'canvasMap.links.none.body' : 'canvasMap.links.none.cards')}</p>
          </EmptyState>
        )}
        {on.stories.map(({ first, tellings }) => (
          <ol className="sheet map-story" key={first.id} aria-label={brief(first.words.text)}>
            {tellings.map((telling) => (
              <Line key={telling.link.id} telling={telling} readOnly={readOnly} onChange={change} />
            ))}
          </ol>
        ))}
        <Gap view={view} title={t('canvasMap.links.unled')} cards={on.unled} />
        <Gap view={view} title={t('canvasMap.links.ending')} cards={on.ending} />
        {on.loose.length > 0 && view.count > 0 && (
          <details className="map-gap" open={on.loose.length <= 12 && view.method.family !== 'lanes'}>
            <summary>{t('canvasMap.links.loose', { count: on.loose.length })}</summary>
            <Cards view={view} cards={on.loose} />
          </details>
        )}
      </div>
      {!readOnly && hasCards && <Draw view={view} />}
      {link && <ChangeLine view={view} link={link} onClose={close} />}
    </div>
  )
}

interface LineProps {
  telling: Telling
  readOnly: boolean
  onChange: (id: string) => void
}

function Line({ telling: { link, depth, isTold }, readOnly, onChange }: LineProps) {
  const words = useWords()
  return (
    <li style={{ '--depth': Math.min(depth, 6) } as React.CSSProperties}>
      <p className="map-sentence">
        <Sentence link={link} />
        {isTold && <span className="quiet small"> ({words.t('canvasMap.links.told')})</span>}
      </p>
      {!readOnly && (
        <button
          type="button"
          className="btn"
          data-line={link.id}
          aria-label={words.t('canvasMap.line.changeNamed', { sentence: lineInWords(link, words) })}
          onClick={() => onChange(link.id)}
        >
          {words.t('canvasMap.line.change')}
        </button>
      )}
    </li>
  )
}

function Gap({ view, title, cards }: { view: CanvasView; title: string; cards: Placed[] }) {
  if (!cards.length) return null
  return (
    <section className="map-gap">
      <h2 className="h-small">{title}</h2>
      <Cards view={view} cards={cards} />
    </section>
  )
}

function Cards({ view, cards }: { view: CanvasView; cards: Placed[] }) {
  const words = useWords()
  return (
    <ul className="map-list">
      {cards.map((card) => (
        <li key={card.id}>
          <span className="map-words" lang={card.words.lang}>
            {brief(card.words.text)}
          </span>{' '}
          <span className="quiet small">{cellName(view, card.row.lane ?? '', card.row.column, words)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Draws one after another: what was the end of one line may begin the next, so only the far end is emptied. */
function Draw({ view }: { view: CanvasView }) {
  const { t, language } = useWords()
  const { line, setLine, draw } = useNewLine(view)
  // A sentence is in the language it was said in: in the other one it is not said.
  const [drawn, setDrawn] = useState({ sentence: '', language })
  const form = useRef<HTMLElement>(null)
  const doIt = async () => {
    const read = await draw()
    if (read === undefined) return
    setDrawn({ sentence: t('canvasMap.line.drawn', { sentence: read }), language })
    setLine({ ...aNewLine(view, line.from), type: line.type })
    focusSoon(() => form.current?.querySelectorAll('input[role=combobox]')[1])
  }
  return (
    <section className="map-draw pile" ref={form} aria-labelledby="draw-a-line">
      <h2 className="h-sec" id="draw-a-line">
        {t('canvasMap.line.draw')}
      </h2>
      <LineFields view={view} line={line} onChange={setLine} onEnter={() => void doIt()} />
      <p>
        <Button look="main" onPress={() => void doIt()}>
          {t('canvasMap.line.do')}
        </Button>
      </p>
      <p role="status">{drawn.language === language && drawn.sentence}</p>
    </section>
  )
}
