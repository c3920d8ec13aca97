import { reachAnswers } from '../../../shared/consent/answer.ts'
import { contributionTypes } from '../../../shared/records/contribution.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'
import { filterEvidence, noFilters, useFilters, type Filters } from './filters.ts'

const set = (some: Partial<Filters>) => useFilters.setState(some)

/** Kind, workshop, theme, whether a clause rests on it, how far it may go, whether its day comes. */
export function FilterLine({ rows }: { rows: Rows }) {
  const { t } = useWords()
  const filters = useFilters()
  const any = <Id extends string>(key: Id) => ({ id: key, label: t('evidence.any') })
  const workshops = rows.all('workshop')
  const themes = rows
    .all('theme')
    .filter((one) => textOf(one.label) && (filters.workshop === 'all' || one.workshop === filters.workshop))
  const isFiltered = (Object.keys(noFilters) as (keyof Filters)[]).some(
    (key) => filters[key] !== noFilters[key],
  )
  return (
    <div className="filters">
      <Select
        label={t('evidence.kind')}
        value={filters.kind}
        onChange={(kind) => set({ kind })}
        options={[any('all'), ...contributionTypes.map((id) => ({ id, label: t(`kinds.${id}`) }))]}
      />
      {workshops.length > 1 && (
        <Select
          label={t('evidence.workshop')}
          value={filters.workshop}
          onChange={(workshop) => set({ workshop, theme: 'all' })}
          options={[any('all'), ...workshops.map(({ id, title }) => ({ id, label: textOf(title) }))]}
        />
      )}
      {themes.length > 0 && (
        <Select
          label={t('evidence.theme')}
          value={filters.theme}
          onChange={(theme) => set({ theme })}
          options={[any('all'), ...themes.map(({ id, label }) => ({ id, label: textOf(label) }))]}
        />
      )}
      <Select
        label={t('evidence.used')}
        value={filters.used}
        onChange={(used) => set({ used })}
        options={[
          any('all'),
          { id: 'inClause', label: t('evidence.used.inClause') },
          { id: 'notInClause', label: t('evidence.used.notInClause') },
          ...(rows.all('canvas').length
            ? ([
                { id: 'onCanvas', label: t('evidence.used.onCanvas') },
                { id: 'notOnCanvas', label: t('evidence.used.notOnCanvas') },
              ] as const)
            : []),
        ]}
      />
      <Select
        label={t('evidence.far')}
        value={filters.far}
        onChange={(far) => set({ far })}
        options={[
          any('all'),
          ...reachAnswers.filter((id) => id !== 'room').map((id) => ({ id, label: t(`evidence.far.${id}`) })),
        ]}
      />
      <Select
        label={t('evidence.until')}
        value={filters.due}
        onChange={(due) => set({ due })}
        options={[
          any('all'),
          { id: 'soon', label: t('evidence.until.soon') },
          { id: 'past', label: t('evidence.until.past') },
        ]}
      />
      {isFiltered && <Button onPress={() => filterEvidence({})}>{t('common.clear')}</Button>}
    </div>
  )
}
