import { useRef } from 'react'
import { cellOf, type CanvasView, type Placed } from '../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { Button } from '../../pieces/Button.tsx'
import { Menu } from '../../pieces/Menu.tsx'
import { tagOf } from '../../i18n.ts'
import { act, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { useTheirs } from '../takeback/useTheirs.ts'
import { CellFacts } from './CellFacts.tsx'
import { moveByKey, takeOff } from './doings.ts'
import { brief, cellName, kindInWords } from './names.ts'
import { PlacedCard } from './PlacedCard.tsx'
import type { Chosen } from './sheet.ts'
import { goTo, useCanvasStore } from './state.ts'
import { useTurn } from './useTurn.ts'
import { cellParts } from './views.ts'
import { whoOf } from './who.ts'
import { WriteHere } from './WriteHere.tsx'

interface CellPanelProps {
  view: CanvasView
  chosen: Chosen
  readOnly: boolean
}

/** The chosen cell: what is placed in it, what is written and said of it, and what can be made of it. */
export function CellPanel({ view, chosen, readOnly }: CellPanelProps) {
  const words = useWords()
  const { t, language } = words
  const { lane, column } = chosen
  const cell = cellOf(view, lane, column)
  const of = view.method.lanes.find((one) => one.id === lane)
  const heading = useRef<HTMLHeadingElement>(null)
  useTurn('cell', () => heading.current?.focus())
  const lists = [
    ['cards', cell.cards],
    ['comments', cell.comments],
    ['questions', cell.questions],
  ] as const
  const all = cell.cards.length + cell.comments.length + cell.questions.length
  return (
    <section className="cv-panel" aria-labelledby="cv-cell-of cv-cell-name">
      <div className="cv-for">
        <p className="label" id="cv-cell-of">
          {t('canvas.chosenCell')}
        </p>
        <h3 id="cv-cell-name" tabIndex={-1} ref={heading}>
          {cellName(view, lane, column, words)}
        </h3>
        {of?.prompt && !all && <p className="quiet">{inLanguage(of.prompt, tagOf(language))}</p>}
      </div>
      {lists.map(([name, list]) =>
        list.length || name === 'cards' ? (
          <div key={name} className="cv-placed">
            <h4 className="label">
              {list.length
                ? t(`canvas.${name === 'cards' ? 'placedHere' : name}`, { count: list.length })
                : t('canvas.cell.empty')}
            </h4>
            <ul>
              {list.map((one) => (
                <PlacedLine key={one.id} placed={one} view={view} chosen={chosen} readOnly={readOnly} />
              ))}
            </ul>
          </div>
        ) : null,
      )}
      {!readOnly && <WriteHere view={view} chosen={chosen} />}
      {of && of.facts.length > 0 && (
        <CellFacts key={`${lane} ${column}`} view={view} cell={cell} facts={of.facts} readOnly={readOnly} />
      )}
      {(['dots', 'lines', 'clause'] as const).map((part) => {
        const Part = cellParts[part]
        return Part && <Part key={part} view={view} lane={lane} column={column} />
      })}
    </section>
  )
}

interface PlacedLineProps extends CellPanelProps {
  placed: Placed
}

/** A card of the cell with who said it, the way to take it off, and everything else as a menu. */
function PlacedLine({ placed, view, chosen, readOnly }: PlacedLineProps) {
  const words = useWords()
  const { t } = words
  const store = useCanvasStore()
  const rows = useDesk((desk) => desk.rows)
  const around = { store, view, words }
  const theirs = useTheirs(placed.on.kind === 'contribution' ? placed.on : null)
  const { id, row, as, words: said } = placed
  const isSettled = as === 'question' && row.settled === true
  const at = { lane: chosen.lane, column: chosen.column, card: id }
  const deeds = {
    move: () => (goTo(store, at, false), store.setState({ over: { what: 'move', ids: [id] } })),
    up: () => moveByKey(around, at, 'ArrowUp'),
    down: () => moveByKey(around, at, 'ArrowDown'),
    left: () => moveByKey(around, at, 'ArrowLeft'),
    right: () => moveByKey(around, at, 'ArrowRight'),
    card: () => void act('editPlaced', { id, as: 'card' }),
    comment: () => void act('editPlaced', { id, as: 'comment' }),
    question: () => void act('editPlaced', { id, as: 'question' }),
    settle: () => void act('editPlaced', { id, settled: !isSettled }),
  }
  const offered: (keyof typeof deeds)[] = [
    'move',
    ...(as === 'card'
      ? (['up', 'down', ...(chosen.column ? (['left', 'right'] as const) : [])] as const)
      : []),
    ...(['card', 'comment', 'question'] as const).filter((one) => one !== as),
    ...(as === 'question' ? (['settle'] as const) : []),
  ]
  const keys: Partial<Record<keyof typeof deeds, string>> = {
    move: 'M',
    up: 'Alt+↑',
    down: 'Alt+↓',
    left: 'Alt+←',
    right: 'Alt+→',
  }
  const named = { what: brief(said.text) }
  return (
    <li className="cv-ev">
      <PlacedCard placed={placed} isChosen={chosen.card === id} isDone={isSettled} />
      <div className="cv-ev-foot">
        <span>
          {[as === 'card' ? kindInWords(placed.on, words) : '', whoOf(rows, placed.on, words)]
            .filter(Boolean)
            .join(', ')}
          {isSettled && <span className="pill">{t('canvas.settled')}</span>}
        </span>
        {!readOnly && (
          <span className="row">
            <Button
              aria-label={t('canvas.takeOffNamed', named)}
              onPress={() => void takeOff(around, placed, false)}
            >
              {t('canvas.takeOff')}
            </Button>
            <Menu
              label={t('canvas.do')}
              button={{ 'aria-label': t('canvas.doNamed', named) }}
              onChoose={(id) => (id in deeds ? deeds[id as keyof typeof deeds]() : theirs?.choose(id))}
              items={[
                ...offered.map((deed) => ({
                  id: deed,
                  label: t(deed === 'settle' && isSettled ? 'canvas.do.reopen' : `canvas.do.${deed}`),
                  ...(keys[deed] && as === 'card' ? { keyHint: keys[deed] } : {}),
                })),
                ...(theirs?.items ?? []),
              ]}
            />
          </span>
        )}
      </div>
    </li>
  )
}
