import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { countHere } from '../../../shared/queries/here.ts'
import { methodIn } from '../../../shared/queries/methods.ts'
import { Button } from '../../pieces/Button.tsx'
import { EmptyState } from '../../pieces/Notices.tsx'
import { useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { askOverview } from './asked.ts'

/** The workshops, the latest first, and the way to start another. */
export function Workshops() {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const workshops = useMemo(() => latestFirst(rows), [rows])
  return (
    <section className="section pile" aria-labelledby="workshops">
      <div className="row">
        <h2 id="workshops" className="h-sec">
          {t('overview.workshops')}
        </h2>
        {!readOnly && workshops.length > 0 && (
          <Button look="main" className="push" icon={Plus} onPress={() => askOverview('workshop')}>
            {t('overview.startWorkshop')}
          </Button>
        )}
      </div>
      {workshops.length === 0 && (
        <EmptyState
          title={t('overview.noWorkshop')}
          actions={
            !readOnly && (
              <Button look="main" size="big" icon={Plus} onPress={() => askOverview('workshop')}>
                {t('overview.startWorkshop')}
              </Button>
            )
          }
        >
          <p>{t('overview.noWorkshop.body')}</p>
        </EmptyState>
      )}
      <p>
        <Button look="link" onPress={() => go({ at: 'methods' })}>
          {t('setup.start.methods')}
        </Button>
      </p>
      <ul className="workshop-list">
        {workshops.map((one) => (
          <Workshop key={one.id} workshop={one} rows={rows} />
        ))}
      </ul>
    </section>
  )
}

function Workshop({ workshop, rows }: { workshop: Row<'workshop'>; rows: Rows }) {
  const { t, date, language } = useWords()
  const { id } = workshop
  const method = methodIn(rows, workshop.method)
  const notes = countHere(rows.where('contribution', 'workshop', id))
  const themes = rows.where('theme', 'workshop', id).length
  const isClosed = rows.where('closing', 'workshop', id).length > 0
  const isAgreed = rows.where('answer', 'workshop', id).length > 0
  const when = [workshop.date && date(workshop.date), workshop.start, textOf(workshop.venue)].filter(Boolean)
  return (
    <li>
      <div>
        <h3 className="h-small">{textOf(workshop.title)}</h3>
        <p>{when.join(', ') || <span className="quiet">{t('overview.noDate')}</span>}</p>
        <p className="quiet num">
          {[
            method && inLanguage(method.name, language),
            notes > 0 && t('common.notes', { count: notes }),
            themes > 0 && t('overview.themes', { count: themes }),
            isClosed && t('overview.closed'),
            !isClosed && !isAgreed && t('overview.notAgreed'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="row">
        {notes > 0 && (
          <Button
            aria-label={t('overview.boardNamed', { title: textOf(workshop.title) })}
            onPress={() => go({ at: 'workshop', workshop: id, tab: 'board' })}
          >
            {t('overview.board')}
          </Button>
        )}
        <Button
          aria-label={t('home.openNamed', { title: textOf(workshop.title) })}
          onPress={() =>
            go({ at: 'workshop', workshop: id, tab: isAgreed || notes > 0 ? 'capture' : 'agreement' })
          }
        >
          {t('common.open')}
        </Button>
      </div>
    </li>
  )
}

const latestFirst = (rows: Rows) =>
  [...rows.all('workshop')].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : (a.date ?? '9999') < (b.date ?? '9999') ? 1 : -1,
  )
