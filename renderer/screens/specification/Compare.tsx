import { X } from 'lucide-react'
import { useMemo } from 'react'
import { compareLines, linesOf } from '../../../shared/queries/compare.ts'
import { outlineOfVersion } from '../../../shared/queries/outline.ts'
import type { Row } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { Because } from './Because.tsx'
import { ChangeCounts } from './ChangeCounts.tsx'
import { Changed } from './Changed.tsx'
import { Heading } from './Heading.tsx'
import type { PageProps } from './shared.ts'

/** Two outlines clause by clause: what was added, taken out, reworded or moved, in words and marks. */
export function Compare({
  rows,
  sections,
  versions,
  from,
  to,
}: PageProps & { from: Row<'version'>; to: Row<'version'> | undefined }) {
  const { t, date } = useWords()
  const differences = useMemo(() => {
    const after = to ? linesOf(outlineOfVersion(rows, to)) : linesOf(sections)
    return compareLines(linesOf(outlineOfVersion(rows, from)), after)
  }, [rows, from, to, sections])
  const changed = differences.filter((one) => one.is !== 'same')
  const name = (one: Row<'version'> | undefined) =>
    one ? t('specification.version', { number: one.number ?? '' }) : t('specification.now')
  const within = (one: Row<'version'> | undefined) =>
    one ? t('specification.versionWithin', { number: one.number ?? '' }) : t('specification.nowWithin')
  const title = t('specification.comparing', { from: within(from), to: within(to) })
  const options = versions.map((one) => ({
    id: one.id,
    label: name(one),
    more: one.onDay ? date(one.onDay) : undefined,
  }))
  return (
    <section className="work" aria-label={title}>
      <div className="sheet outline compare">
        <header className="sheet-head">
          <div className="head-line">
            <Heading>{title}</Heading>
            <Button icon={X} onPress={() => go({ at: 'specification', version: to?.id })}>
              {t('common.close')}
            </Button>
          </div>
          <div className="row wide">
            <Select
              label={t('specification.compare.from')}
              value={from.id}
              options={options}
              onChange={(id) => go({ at: 'specification', version: to?.id, compare: id })}
            />
            <Select
              label={t('specification.compare.to')}
              value={to?.id ?? 'now'}
              options={[...options, { id: 'now', label: t('specification.now') }]}
              onChange={(id) =>
                go({ at: 'specification', version: id === 'now' ? undefined : id, compare: from.id })
              }
            />
          </div>
          {to && <Because rows={rows} ids={to.because ?? []} />}
          <ChangeCounts changes={differences} />
        </header>
        <ol className="clauses section">
          {changed.map((one) => (
            <Changed
              key={one.after?.id ?? one.before!.id}
              difference={one}
              from={from.number ?? ''}
              to={to?.number ?? null}
            />
          ))}
        </ol>
      </div>
    </section>
  )
}
