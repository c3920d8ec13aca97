import './promises.css'
import { useMemo } from 'react'
import { promisesOf, promiseStatuses, promiseTypes } from '../../../../shared/queries/promises.ts'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Tabs } from '../Tabs.tsx'
import { NewPromise } from './NewPromise.tsx'
import { PromiseRow } from './PromiseRow.tsx'
import { YouSaid } from './YouSaid.tsx'

/** What people will do, offer and ask for; what was asked of those who decide, and what came of it. */
export function PromisesTab({ workshop }: { workshop: string }) {
  const { t, list } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const today = useDesk((desk) => desk.desk?.day ?? '')
  const { all, counts } = useMemo(() => promisesOf(rows, workshop), [rows, workshop])
  const some = promiseStatuses.filter((status) => counts[status] > 0)
  return (
    <div className="room no-rail workshop promised">
      <div className="work">
        <Tabs workshop={workshop} current="promises" />
        <h1 className="sr">{t('inquiry.tab.promises')}</h1>
        <div className="promised-halves">
          <section className="pile wide" aria-labelledby="promised-title">
            <div className="row">
              <h2 className="h-sec" id="promised-title">
                {t('promises.title')}
              </h2>
              <p className="quiet push" role="status">
                {all.length
                  ? list(some.map((status) => t(`promises.count.${status}`, { count: counts[status] })))
                  : t('promises.none')}
              </p>
            </div>
            {promiseTypes
              .map((type) => ({ type, ours: all.filter((one) => (one.type ?? 'commitment') === type) }))
              .filter(({ ours }) => ours.length > 0)
              .map(({ type, ours }) => (
                <section key={type} aria-labelledby={`promised-${type}`}>
                  <h3 className="label" id={`promised-${type}`}>
                    {t(`promises.type.${type}`)}
                  </h3>
                  <ul className="promise-list">
                    {ours.map((one) => (
                      <PromiseRow key={one.id} promise={one} rows={rows} today={today} />
                    ))}
                  </ul>
                </section>
              ))}
            <NewPromise workshop={workshop} />
          </section>
          <YouSaid workshop={workshop} rows={rows} today={today} />
        </div>
      </div>
    </div>
  )
}
