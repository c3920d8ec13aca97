import { useMemo } from 'react'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { GapMark } from '../../pieces/Marks.tsx'
import { useWords } from '../../words.tsx'
import { holderInWords, Letter } from '../people/HandedOut.tsx'

/** Every copy that left this laptop: who received it, when, which version, and whose words count in it. */
export function Records({ rows }: { rows: Rows }) {
  const { t } = useWords()
  const all = useMemo(
    () =>
      rows
        .all('handover')
        .toSorted((a, b) => (b.onDay ?? '').localeCompare(a.onDay ?? '') || (a.id < b.id ? 1 : -1)),
    [rows],
  )
  return (
    <section className="section pile records" aria-labelledby="records">
      <h2 className="h-page" id="records">
        {t('handover.records')}
      </h2>
      <p className="quiet">{t(all.length ? 'handover.records.about' : 'handover.records.none')}</p>
      <ol className="pile wide">
        {all.map((one) => (
          <Handed key={one.id} handover={one} rows={rows} />
        ))}
      </ol>
    </section>
  )
}

function Handed({ handover, rows }: { handover: Row<'handover'>; rows: Rows }) {
  const words = useWords()
  const { t, list } = words
  const ids = handover.contributions ?? []
  const notes = ids.flatMap((id) => rows.get('contribution', id) ?? [])
  const gone = ids.length - notes.filter((one) => !one.gone).length
  const people = new Set(notes.flatMap((one) => one.speakers ?? []))
  const aliases = [...people].flatMap((id) => textOf(rows.get('participant', id)?.alias) || [])
  const unsigned = notes.filter((one) => !one.gone && !one.speakers?.length).length
  return (
    <li className="handed">
      <p>
        <strong>{holderInWords(handover, words, rows)}</strong>
      </p>
      <p className="row small">
        <span>{t('handover.record.holds', { count: ids.length })}</span>
        {gone > 0 && <GapMark>{t('handover.record.gone', { count: gone })}</GapMark>}
      </p>
      {gone > 0 && (
        <div className="letter-of">
          <p className="small">{t('handover.record.tell')}</p>
          <Letter handovers={[handover]} rows={rows} />
        </div>
      )}
      <details>
        <summary className="small">{t('handover.record.who')}</summary>
        <p>
          {list([
            ...aliases.toSorted((a, b) => a.localeCompare(b)),
            ...(unsigned ? [t('handover.record.unsigned', { count: unsigned })] : []),
          ])}
        </p>
        {handover.hash && (
          <p className="small quiet">
            {t('handover.record.hash')}: <code className="hash">{handover.hash}</code>
          </p>
        )}
      </details>
    </li>
  )
}
