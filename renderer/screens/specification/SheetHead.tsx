import { Plus } from 'lucide-react'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { BringBackButton } from './BringBack.tsx'
import { Because } from './Because.tsx'

export interface SheetHeadProps {
  rows: Rows
  specification: Row<'specification'>
  versions: Row<'version'>[]
  /** Which cut is being read; none where it is the living outline. */
  version?: Row<'version'>
  changes?: number
  clauses: number
  onAdd?: () => void
  onCut?: () => void
}

/** Which outline this is, what changed in it and because of what. */
export function SheetHead(props: SheetHeadProps) {
  const { rows, specification, versions, version, changes = 0, clauses, onAdd, onCut } = props
  const words = useWords()
  const { t, date } = words
  const last = version ?? versions.at(-1)
  const before = versions[versions.findIndex((one) => one.id === last?.id) - 1]
  return (
    <header className="sheet-head">
      <div className="head-line">
        <h1 className="h-page">{textOf(specification.title) || t('specification.title')}</h1>
        <Select
          className="which"
          label={t('specification.reading')}
          value={version?.id ?? 'now'}
          onChange={(id) => go({ at: 'specification', version: id === 'now' ? undefined : id })}
          options={[
            { id: 'now', label: t('specification.now') },
            ...versions.toReversed().map((one) => ({
              id: one.id,
              label: t('specification.version', { number: one.number ?? '' }),
              more: one.onDay ? date(one.onDay) : undefined,
            })),
          ]}
        />
      </div>
      {last && (
        <div className="because">
          <p>
            <strong>{t('specification.version', { number: last.number ?? '' })}</strong>
            {last.onDay && `, ${date(last.onDay)}`}
            {last.status && `, ${t(`specification.status.${last.status}`)}`}
            {textOf(last.change) && ': '}
            {last.change && 'text' in last.change && <span lang={last.change.lang}>{last.change.text}</span>}
          </p>
          <Because rows={rows} ids={last.because ?? []} />
          <p className="row">
            {before && (
              <Button
                look="link"
                onPress={() => go({ at: 'specification', version: last.id, compare: before.id })}
              >
                {t('specification.compareWith', { number: before.number ?? '' })}
              </Button>
            )}
            {!version && changes > 0 && (
              <Button look="link" onPress={() => go({ at: 'specification', compare: last.id })}>
                {t('specification.changesSince', { count: changes, number: last.number ?? '' })}
              </Button>
            )}
          </p>
        </div>
      )}
      {!version && (
        <div className="row">
          <Button look="main" icon={Plus} keyHint="N" onPress={onAdd}>
            {t('specification.addClause')}
          </Button>
          {clauses > 0 && <Button onPress={onCut}>{t('specification.cut')}</Button>}
          <BringBackButton rows={rows} specification={specification.id} />
        </div>
      )}
      {!version && clauses === 0 && <p className="quiet">{t('specification.emptyOutline')}</p>}
      {clauses > 0 && <SeatsLegend />}
    </header>
  )
}

/** How to read the seats at the end of each clause. */
export function SeatsLegend() {
  const { t } = useWords()
  const seat = (kind: string, label: string) => (
    <span className="legend">
      <span className="seats" aria-hidden>
        <span className="bench">
          <i className={`seat ${kind}`} />
        </span>
      </span>
      {label}
    </span>
  )
  return (
    <p className="row quiet small seats-legend">
      {seat('lived', t('specification.seat.lived'))}
      {seat('', t('specification.seat.practitioner'))}
      {seat('other', t('specification.seat.other'))}
    </p>
  )
}
