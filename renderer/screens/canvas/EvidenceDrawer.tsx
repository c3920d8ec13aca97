import { Search, X } from 'lucide-react'
import { memo, useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react'
import { contributionTypes } from '../../../shared/records/contribution.ts'
import { allEvidence, evidenceFor, type EvidenceAsked } from '../../../shared/queries/canvasEvidence.ts'
import { citableKinds, wordsOfRow } from '../../../shared/queries/citable.ts'
import { textOf } from '../../../shared/record.ts'
import type { AnyRow, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { beginningOf } from '../../pieces/beginning.ts'
import { Tape } from '../../pieces/Tape.tsx'
import { isTyping } from '../../pieces/typing.ts'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { TheirWords } from '../takeback/TheirWords.tsx'
import { CellPanel } from './CellPanel.tsx'
import { placeHere } from './doings.ts'
import { brief, cellName, kindInWords } from './names.ts'
import type { Chosen, SheetProps } from './sheet.ts'
import { useCanvasStore } from './state.ts'
import { useTurn } from './useTurn.ts'
import { whoOf } from './who.ts'

/** What is close by: what lies in the chosen cell, and everybody's words to place in it. */
export function EvidenceDrawer({ view, chosen, readOnly }: SheetProps) {
  const words = useWords()
  const { t } = words
  const store = useCanvasStore()
  const part = useRef<HTMLElement>(null)
  return (
    // Esc leads back to the cell, from anywhere here: first it ends what is being typed or chosen.
    <aside
      className="drawer cv-drawer"
      aria-label={t('canvas.drawer')}
      ref={part}
      onKeyDown={(press) => {
        const isBeingTyped = isTyping(press.target) && (press.target as HTMLInputElement).value !== ''
        if (press.key !== 'Escape' || press.defaultPrevented || isBeingTyped) return
        if (part.current?.contains(press.target as Node)) backToSheet(part.current, chosen)
      }}
    >
      <header className="row">
        <h2 className="h-sec">{t('canvas.drawer')}</h2>
        <Button
          icon={X}
          className="push"
          onPress={() => store.setState({ isDrawerOpen: false, seek: chosen ? { cell: chosen } : null })}
        >
          {t('common.close')}
        </Button>
      </header>
      {chosen ? (
        <CellPanel view={view} chosen={chosen} readOnly={readOnly} />
      ) : (
        <p className="quiet">{t('canvas.chooseCell')}</p>
      )}
      {!readOnly && <FindEvidence view={view} chosen={chosen} part={part} />}
    </aside>
  )
}

type FindProps = Pick<SheetProps, 'view' | 'chosen'> & { part: RefObject<HTMLElement | null> }

function FindEvidence({ view, chosen, part }: FindProps) {
  const words = useWords()
  const { t, number } = words
  const store = useCanvasStore()
  const rows = useDesk((desk) => desk.rows)
  const [asked, setAsked] = useState<EvidenceAsked>(allEvidence)
  const [most, setMost] = useState(20)
  const wanted = useDeferredValue(asked)
  const { found, all } = useMemo(
    () => evidenceFor(rows, view.canvas.id, wanted, most),
    [rows, view.canvas.id, wanted, most],
  )
  const counts = useMemo(() => timesHere(rows, view.canvas.id), [rows, view.canvas.id])
  const set = (some: Partial<EvidenceAsked>) => (setAsked((now) => ({ ...now, ...some })), setMost(20))
  const field = useRef<HTMLInputElement>(null)
  useTurn('find', () => field.current?.focus())
  const place = (on: string) => chosen && void placeHere({ store, view, words }, [on], chosen)
  // A list of words is drawn again only where it says something else: the doing is reached through a ref.
  const doing = useRef(place)
  doing.current = place
  const name = chosen && cellName(view, chosen.lane, chosen.column, words)
  return (
    <section className="cv-find">
      <h3 className="label">{t('canvas.find')}</h3>
      <Field
        ref={field}
        type="search"
        icon={Search}
        label={t('canvas.find.search')}
        isLabelHidden
        value={asked.search}
        onChange={(search) => set({ search })}
      />
      <FindFilters asked={asked} rows={rows} onSet={set} />
      <p className="small quiet" role="status">
        {all ? t('canvas.find.count', { count: all, number: number(all) }) : t('canvas.find.none')}
      </p>
      <ul className="cv-found">
        {found.map((row) => (
          <Found
            key={row.id}
            row={row}
            who={whoOf(rows, row, words)}
            times={counts.get(row.id) ?? 0}
            place={name}
            onPlace={doing}
          />
        ))}
      </ul>
      {all > found.length && (
        <Button isWide onPress={() => setMost(most + 40)}>
          {t('canvas.find.more', { count: all - found.length, number: number(all - found.length) })}
        </Button>
      )}
      <Button look="link" className="cv-back" onPress={() => backToSheet(part.current, chosen)}>
        {t('canvas.backToSheet')}
      </Button>
    </section>
  )
}

/** The keys go back to the cell they came from. */
function backToSheet(part: HTMLElement | null, chosen: Chosen | null): void {
  const sheet = part?.closest('.room')?.querySelector('.cv-scroll')
  const at = chosen ? sheet?.querySelector<HTMLElement>('.cv-cell.chosen') : null
  const to = at ?? sheet?.querySelector<HTMLElement>('[data-cell]')
  to?.focus()
}

function FindFilters(props: {
  asked: EvidenceAsked
  rows: Rows
  onSet: (some: Partial<EvidenceAsked>) => void
}) {
  const { asked, rows, onSet } = props
  const { t } = useWords()
  const any = { id: 'all' as const, label: t('evidence.any') }
  const workshops = rows.all('workshop')
  const themes = rows
    .all('theme')
    .filter((one) => textOf(one.label) && (asked.workshop === 'all' || one.workshop === asked.workshop))
  const isFiltered = Object.entries(allEvidence).some(
    ([key, value]) => key !== 'search' && asked[key as keyof EvidenceAsked] !== value,
  )
  return (
    <details className="cv-filters">
      <summary>
        {t('canvas.filters')}
        {isFiltered && <span className="pill">{t('canvas.filters.on')}</span>}
      </summary>
      <div className="cv-filter-fields">
        <Select
          label={t('evidence.kind')}
          value={asked.kind}
          onChange={(kind) => onSet({ kind })}
          options={[
            any,
            ...contributionTypes.map((id) => ({ id, label: t(`kinds.${id}`) })),
            ...citableKinds.flatMap((id) =>
              id === 'contribution' ? [] : [{ id, label: t(`specification.kinds.${id}`) }],
            ),
          ]}
        />
        {themes.length > 0 && (
          <Select
            label={t('evidence.theme')}
            value={asked.theme}
            onChange={(theme) => onSet({ theme })}
            options={[any, ...themes.map(({ id, label }) => ({ id, label: textOf(label) }))]}
          />
        )}
        {workshops.length > 1 && (
          <Select
            label={t('evidence.workshop')}
            value={asked.workshop}
            onChange={(workshop) => onSet({ workshop, theme: 'all' })}
            options={[any, ...workshops.map(({ id, title }) => ({ id, label: textOf(title) }))]}
          />
        )}
        <Select
          label={t('canvas.filters.used')}
          value={asked.used}
          onChange={(used) => onSet({ used })}
          options={[
            any,
            { id: 'notHere', label: t('canvas.filters.notHere') },
            { id: 'here', label: t('canvas.filters.here') },
          ]}
        />
        {isFiltered && (
          <Button onPress={() => onSet({ ...allEvidence, search: asked.search })}>{t('common.clear')}</Button>
        )}
      </div>
    </details>
  )
}

interface FoundProps {
  row: AnyRow
  who: string
  times: number
  /** The chosen cell, by name. */
  place: string | null
  onPlace: RefObject<(on: string) => void>
}

/** Words that may be placed: pressed, or carried to a cell. */
const Found = memo(function Found({ row, who, times, place, onPlace }: FoundProps) {
  const words = useWords()
  const { t } = words
  const text = wordsOfRow(row)
  const type = row.kind === 'contribution' ? (row.type ?? 'note') : 'note'
  const lang = row.kind === 'contribution' && row.text && 'lang' in row.text ? row.text.lang : undefined
  return (
    <li className="cv-ev">
      <div className="note card" data-kind={type} data-card={`on ${row.id}`} data-on={row.id}>
        <Tape kind={type} lies="along" />
        <p className="said body" lang={lang}>
          {beginningOf(text, 400)}
        </p>
      </div>
      <div className="cv-ev-foot">
        <span>
          {[kindInWords(row, words), who].filter(Boolean).join(', ')}
          {times > 0 && <span className="quiet"> · {t('canvas.usedHere', { count: times })}</span>}
        </span>
        <span className="row">
          {row.kind === 'contribution' && <TheirWords note={row} look="link" />}
          <Button
            isDisabled={!place}
            aria-label={place ? t('canvas.placeNamed', { what: brief(text), place }) : undefined}
            onPress={() => onPlace.current(row.id)}
          >
            {t('canvas.place')}
          </Button>
        </span>
      </div>
    </li>
  )
})

function timesHere(rows: Rows, canvas: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { on } of rows.where('canvasPlacement', 'canvas', canvas))
    if (on) counts.set(on, (counts.get(on) ?? 0) + 1)
  return counts
}
