import { Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { evidenceOf, whereUsed } from '../../../shared/queries/evidence.ts'
import { countHere } from '../../../shared/queries/here.ts'
import { Button } from '../../pieces/Button.tsx'
import { Field } from '../../pieces/Field.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { useDesk } from '../../store/desk.ts'
import { go, type Place } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import './evidence.css'
import { EvidenceDialogs, type Asked } from './EvidenceDialogs.tsx'
import { FilterLine } from './FilterLine.tsx'
import { filterEvidence, useFilters } from './filters.ts'
import { useFind } from './find.ts'
import { useSearch } from './search.ts'
import { shownOf, WordsRow } from './WordsRow.tsx'

/** As many as are drawn at once: a hall's worth of notes scrolls freely, thousands would make typing wait. */
const page = 60

/** Everything anyone said, across workshops: found, told where it stands, and acted on. */
export function Evidence({ search = '' }: Extract<Place, { at: 'evidence' }>) {
  const { t, number } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const today = useDesk((desk) => desk.desk?.day ?? '')
  const filters = useFilters()
  const [text, setText] = useState(search)
  const [most, setMost] = useState(page)
  const [asked, setAsked] = useState<Asked>()
  const found = useSearch(text)
  const used = useMemo(() => whereUsed(rows), [rows])
  const passing = useMemo(() => evidenceOf(rows, filters, used, today), [rows, filters, used, today])
  const shown = useMemo(() => {
    if (!found) return passing
    const may = new Map(passing.map((one) => [one.id, one]))
    return found.ids.flatMap((id) => may.get(id) ?? [])
  }, [passing, found])
  useEffect(() => setMost(page), [text, filters])
  const field = useFocusWhenFinding()
  // Words past their day are looked for by themselves: then those are all there are.
  const all = filters.due === 'past' ? passing.length : countHere(rows.all('contribution'))
  const hasAny = rows.all('contribution').length > 0

  return (
    <div className="work evidence">
      <div className="row">
        <h1 className="h-page">{t('evidence.title')}</h1>
        <p className="quiet num" role="status">
          {t('evidence.count', { shown: number(shown.length), all: number(all) })}
        </p>
      </div>
      <div className="finding">
        <Field
          ref={field}
          type="search"
          icon={Search}
          label={t('evidence.find')}
          isLabelHidden
          placeholder={t('evidence.find.help')}
          value={text}
          onChange={setText}
        />
        <FilterLine rows={rows} />
      </div>
      {found && <Elsewhere found={found} rows={rows} />}
      {!hasAny && (
        <EmptyState
          title={t('evidence.empty')}
          actions={<Button onPress={() => go({ at: 'overview' })}>{t('evidence.empty.go')}</Button>}
        >
          <p>{t('evidence.empty.body')}</p>
        </EmptyState>
      )}
      {hasAny && shown.length === 0 && (
        <EmptyState
          title={t('evidence.none')}
          actions={
            <Button onPress={() => (setText(''), filterEvidence({}))}>{t('evidence.none.clear')}</Button>
          }
        >
          <p>{t('evidence.none.body')}</p>
        </EmptyState>
      )}
      <ul className="words-list">
        {shown.slice(0, most).map((one) => (
          <WordsRow key={one.id} words={one} shown={shownOf(rows, one, used.get(one.id))} onAsk={setAsked} />
        ))}
      </ul>
      {shown.length > most && (
        <Button onPress={() => setMost(most + page)}>
          {t('evidence.more', { left: number(shown.length - most) })}
        </Button>
      )}
      <EvidenceDialogs asked={asked} rows={rows} onClose={() => setAsked(undefined)} />
    </div>
  )
}

/** Ctrl+F, from anywhere, ends in this field; also when this screen was not there yet. */
function useFocusWhenFinding() {
  const field = useRef<HTMLInputElement>(null)
  const n = useFind((find) => find.n)
  useEffect(() => {
    if (n === handled) return
    handled = n
    field.current?.focus()
    field.current?.select()
  }, [n])
  return field
}

let handled = 0
