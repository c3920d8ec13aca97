import './board.css'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { board as boardOf, sharedBoard, type Board } from '../../../../shared/queries/board.ts'
import { dotsThatCount } from '../../../../shared/queries/dots.ts'
import { Button } from '../../../pieces/Button.tsx'
import { EmptyState } from '../../../pieces/Notices.tsx'
import { useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { cardsOf, findCard, laneOf, lanesOf, type Card, type Lane } from './cards.ts'
import { DragFrom, Dragging } from './Dragging.tsx'
import { Filters } from './Filters.tsx'
import { Foot } from './Foot.tsx'
import { HoverMove } from './HoverMove.tsx'
import { byKey, fromNowhere, goTo, handledIn, toggle } from './keys.ts'
import { LaneColumn } from './LaneColumn.tsx'
import { MakeClause } from './MakeClause.tsx'
import { MoveTo } from './MoveTo.tsx'
import { NameFrom } from './NameFrom.tsx'
import { takeOff } from './moving.ts'
import { NewTheme } from './NewTheme.tsx'
import { OpenNote } from './OpenNote.tsx'
import { spotOf } from './place.ts'
import {
  BoardContext,
  createBoardView,
  isFiltered as isFilteredView,
  nobody,
  useBoard,
  useView,
} from './state.ts'
import { Suggest } from './Suggest.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useDrag } from './useDrag.ts'
import { useMarquee } from './useMarquee.ts'
import { useSize } from './useSize.ts'
import { useThemeDrag } from './useThemeDrag.ts'

/** Sorting: a loose pile and themes in columns, by pointer, by key or by menu. */
export function BoardScreen({ workshop }: { workshop: string }) {
  const [store] = useState(createBoardView)
  const around = useMemo(() => ({ store, workshop }), [store, workshop])
  return (
    <BoardContext value={around}>
      <TheBoard />
    </BoardContext>
  )
}

function TheBoard() {
  const words = useWords()
  const { t } = words
  const { workshop } = useBoard()
  const rows = useDesk((s) => s.rows)
  const [last] = useState<{ board: Board | null }>({ board: null })
  const board = useMemo(() => {
    last.board = sharedBoard(last.board, boardOf(rows, workshop))
    return last.board
  }, [rows, workshop, last])
  const find = useDeferredValue(useView((view) => view.find))
  const kind = useView((view) => view.kind)
  const isUnfolded = useView((view) => view.isUnfolded)
  const also = useView((view) => view.also)
  const counts = dotsThatCount(rows, workshop)
  const lanes = useMemo(
    () => lanesOf(board, { kind, find, also }, isUnfolded, counts),
    [board, kind, find, also, isUnfolded, counts],
  )
  const dots = [...counts.values()].reduce((sum, one) => sum + one, 0)
  useSeeking(lanes)
  useStaying(lanes)
  return (
    <div className="board">
      <Toolbar counts={board.counts} total={board.total} />
      {useView((view) => view.isFiltering) && <Filters />}
      {board.loose.length === 0 && board.columns.length === 0 ? (
        <EmptyState
          title={t('board.empty.title')}
          actions={
            <Button look="main" onPress={() => go({ at: 'workshop', workshop, tab: 'capture' })}>
              {t('board.empty.go')}
            </Button>
          }
        >
          <p>{t('board.empty.body')}</p>
        </EmptyState>
      ) : (
        <Columns lanes={lanes} />
      )}
      {useView((view) => view.isSuggesting) && board.total > 0 && <Suggest lanes={lanes} />}
      <FootOf lanes={lanes} dots={dots} />
      <Overs lanes={lanes} />
      <p className="sr" role="status">
        {useView((view) => view.said)}
      </p>
    </div>
  )
}

/** Once a card that was moved is drawn in its new place, the keys are there again. */
function useSeeking(lanes: readonly Lane[]) {
  const { store } = useBoard()
  const seek = useView((view) => view.seek)
  useEffect(() => {
    if (!seek) return
    const found = lanes
      .flatMap((lane) => lane.piles)
      .find((pile) => (pile.theme?.id ?? null) === seek.theme)
      ?.cards.find((card) => card.note.id === seek.note)
    if (found) goTo(store, found, { seek: null })
  }, [seek, lanes, store])
}

/** Where the card that had the keys is gone, as by an undo, they are where the same words lie now. */
function useStaying(lanes: readonly Lane[]) {
  const { store } = useBoard()
  const before = useRef(lanes)
  useEffect(() => {
    const { at, seek } = store.getState()
    const was = findCard(before.current, at)
    before.current = lanes
    if (!was || seek || findCard(lanes, at) || document.activeElement !== document.body) return
    goTo(
      store,
      lanes.flatMap(cardsOf).find((card) => card.note.id === was.note.id),
    )
  }, [lanes, store])
}

function Columns({ lanes }: { lanes: readonly Lane[] }) {
  const words = useWords()
  const { t } = words
  const { store, workshop } = useBoard()
  const place = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const around = useRef({ store, workshop, lanes, words })
  around.current = { store, workshop, lanes, words }
  const hand = useDrag(place, line, around)
  useCarryLine(place, line)
  useMarquee(place, around)
  useThemeDrag(place, around)
  useEffect(() => {
    const press = (key: KeyboardEvent) => fromNowhere(key, around.current)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const hasFound = lanes.some((lane) => cardsOf(lane).length > 0)
  const isFiltered = useView(isFilteredView)

  const press = (click: MouseEvent) => {
    const key = (click.target as Element).closest<HTMLElement>('[data-card]')?.dataset.card
    const card = findCard(lanes, key ?? null)
    if (!card) {
      // A press on the bare table lets go of what was chosen.
      const isBare = !(click.target as Element).closest('button, input, textarea, a')
      if (isBare) store.setState({ chosen: nobody, at: null, atPile: null })
      return
    }
    if (click.ctrlKey || click.metaKey) toggle(store, card)
    else if (click.shiftKey) goTo(store, card, { chosen: between(lanes, store.getState().at, card) })
    else goTo(store, card, { chosen: new Set([card.key]) })
    if (click.detail === 2) store.setState({ over: { what: 'open', note: card.note.id } })
  }
  return (
    <Dragging hand={hand}>
      <DragFrom
        place={place}
        role="group"
        aria-label={t('board.title')}
        className="lanes"
        onClick={press}
        onKeyDown={(key) => byKey(key, around.current)}
        onFocus={(focus) => {
          const key = (focus.target as HTMLElement).dataset.card
          const card = key && key !== store.getState().at ? findCard(lanes, key) : undefined
          if (card) store.setState({ at: card.key, atPile: card.theme ?? '' })
        }}
      >
        {lanes.map((lane) => (
          <LaneColumn key={lane.id} lane={lane} />
        ))}
        {lanes.length === 1 && <p className="quiet none-yet">{t('board.noThemes')}</p>}
        {isFiltered && !hasFound && <p className="quiet none-yet">{t('board.noneFound')}</p>}
      </DragFrom>
      <Size board={place} lanes={lanes} />
      <HoverMove board={place} lanes={lanes} />
      {/* Outside what is zoomed: it is laid in the window's own pixels. */}
      <div className="drop-line" ref={line} aria-hidden />
    </Dragging>
  )
}

/** By itself, so that nothing else is drawn again for another size. */
function Size({ board, lanes }: { board: React.RefObject<HTMLDivElement | null>; lanes: readonly Lane[] }) {
  useSize(board, lanes)
  return null
}

/** The cards from one to another, where both lie in one column. */
function between(lanes: readonly Lane[], from: string | null, to: Card): ReadonlySet<string> {
  const lane = laneOf(lanes, from)
  if (lane < 0 || lane !== laneOf(lanes, to.key)) return new Set([to.key])
  const cards = cardsOf(lanes[lane]!)
  const ends = [cards.findIndex((card) => card.key === from), cards.indexOf(to)].sort((a, b) => a - b)
  return new Set(cards.slice(ends[0], ends[1]! + 1).map((card) => card.key))
}

/** Draws the line where cards carried by key would lie. */
function useCarryLine(
  board: React.RefObject<HTMLDivElement | null>,
  line: React.RefObject<HTMLDivElement | null>,
) {
  const { store } = useBoard()
  const carry = useView((view) => view.carry)
  useEffect(() => {
    const place = line.current
    if (!place || !board.current) return
    if (!carry) {
      place.style.visibility = 'hidden'
      return
    }
    const { held } = store.getState()
    const pile = board.current.querySelector(`[data-pile="${CSS.escape(carry.theme ?? '')}"]`)
    pile?.closest('.lane')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
    const cards = [...(pile?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
    cards.filter((one) => !held.has(one.dataset.card!))[carry.index]?.scrollIntoView?.({ block: 'nearest' })
    const at = spotOf(board.current, carry.theme, carry.index, held)
    if (!at) return
    place.style.visibility = 'visible'
    place.style.transform = `translate(${at.x}px, ${at.y}px)`
    place.style.width = `${at.width}px`
  }, [carry, board, line, store])
}

function FootOf({ lanes, dots }: { lanes: readonly Lane[]; dots: number }) {
  const { store } = useBoard()
  const chosen = useView((view) => view.chosen)
  const at = useView((view) => view.at)
  const cards = handledIn(lanes, { chosen, at })
  return (
    <Foot
      count={cards.length}
      first={cards[0]?.note.id}
      theme={cards.every((card) => card.theme === cards[0]!.theme) ? (cards[0]?.theme ?? null) : null}
      notes={cards.map((card) => card.note.id)}
      dots={dots}
      onTakeOff={() => void takeOff(store, cards)}
    />
  )
}

function Overs({ lanes }: { lanes: readonly Lane[] }) {
  const { store } = useBoard()
  const over = useView((view) => view.over)
  const isMoving = useView((view) => view.isMoving)
  const rows = useDesk((s) => s.rows)
  const cards = over?.what === 'newTheme' || isMoving ? handledIn(lanes, store.getState()) : []
  if (isMoving) return <MoveTo lanes={lanes} cards={cards} />
  if (!over) return null
  if (over.what === 'newTheme') return <NewTheme cards={cards} />
  if (over.what === 'split' || over.what === 'words')
    return <NameFrom key={over.theme} what={over.what} theme={over.theme} lanes={lanes} />
  if (over.what === 'open') return <OpenNote note={over.note} />
  if (over.what === 'under' || over.what === 'merge')
    return <ThemeChoice key={over.theme} what={over.what} theme={over.theme} />
  if (over.what === 'clauseOfNote') {
    const note = rows.get('contribution', over.note)
    return note ? <MakeClause said={note.text} on={note.id} isTheme={false} /> : null
  }
  const theme = rows.get('theme', over.theme)
  return theme ? <MakeClause said={theme.label} on={theme.id} isTheme /> : null
}
