import { useMemo } from 'react'
import { due, type DueItem } from '../../../shared/queries/due.ts'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { filterEvidence } from '../evidence/filters.ts'

/** What asks for attention now or within a month. Says so when nothing does. */
export function DueList() {
  const { t, date, relativeDay } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const day = useDesk((desk) => desk.desk?.day ?? '')
  const all = useMemo(() => due(rows, day), [rows, day])
  const when = ({ on, isPast }: DueItem) => {
    if (!on) return t('overview.due.passed')
    return isPast ? t('overview.due.since', { day: date(on, 'short') }) : relativeDay(on, day)
  }
  const past = (items: DueItem[]) => items.filter((item) => item.isPast).length
  const lines: { key: string; text: string; more?: string; go?: (() => void) | undefined }[] = []
  /** Where promises and answers are written down; none while there is no workshop. */
  const toPromises = (id: string | null | undefined) => {
    const workshop = rows.get('workshop', id)?.id ?? rows.all('workshop')[0]?.id
    return workshop ? () => go({ at: 'workshop', workshop, tab: 'promises' }) : undefined
  }
  if (all.reply) lines.push({ key: 'reply', text: t('overview.due.reply'), more: when(all.reply) })
  for (const is of ['past', 'soon'] as const) {
    const isIt = (item: DueItem) => item.isPast === (is === 'past')
    const words = all.words.filter(isIt)
    const people = all.people.filter(isIt)
    const toWords = () => (filterEvidence({ due: is }), go({ at: 'evidence' }))
    if (words.length)
      lines.push({
        key: `words ${is}`,
        text: t(`overview.due.words.${is}`, { count: words.length }),
        go: toWords,
      })
    if (people.length)
      lines.push({
        key: `people ${is}`,
        text: t(`overview.due.people.${is}`, { count: people.length }),
        go: () => go(people.length === 1 ? { at: 'people', person: people[0]!.id } : { at: 'people' }),
      })
  }
  if (past(all.names))
    lines.push({
      key: 'names',
      text: t('overview.due.names', { count: past(all.names) }),
      go: () => go({ at: 'people' }),
    })
  for (const item of all.commitments)
    lines.push({
      key: item.id,
      text: textOf(rows.get('commitment', item.id)?.text),
      more: when(item),
      go: toPromises(rows.get('commitment', item.id)?.workshop),
    })
  for (const item of all.challenges)
    lines.push({
      key: item.id,
      text: textOf(rows.get('challenge', item.id)?.youSaid),
      more: when(item),
      go: toPromises(rows.get('challenge', item.id)?.workshop),
    })
  return (
    <section className="section pile" aria-labelledby="due">
      <h2 id="due" className="h-sec">
        {t('overview.due')}
      </h2>
      {lines.length === 0 && <p className="quiet">{t('overview.due.nothing')}</p>}
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.key}>
            <span>{line.text || t('overview.due.held')}</span>
            {line.more && <span className="quiet">{line.more}</span>}
            {line.go && (
              <Button aria-label={t('overview.due.lookAt', { what: line.text })} onPress={line.go}>
                {t('overview.due.look')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
