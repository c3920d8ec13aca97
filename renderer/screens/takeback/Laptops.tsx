import { withdrawn } from '../../../shared/queries/confirmed.ts'
import type { Rows } from '../../../shared/rows.ts'
import { useWords } from '../../words.tsx'

/** How far the newest withdrawals have got: which of the team's laptops have said that the words are gone there. */
export function Laptops({ rows, most = 5 }: { rows: Rows; most?: number }) {
  const { t, date } = useWords()
  const all = withdrawn(rows)
  if (!all.length) return null
  return (
    <section className="section pile" aria-labelledby="laptops">
      <h2 className="h-sec" id="laptops">
        {t('takeback.laptops')}
      </h2>
      <ul className="bullets">
        {all.slice(0, most).map((one) => (
          <li key={one.id}>
            {t(one.what === 'erased' ? 'takeback.laptops.erased' : 'takeback.laptops.takenBack', {
              day: date(one.onDay),
            })}{' '}
            <strong>
              {one.of > 1
                ? t('takeback.laptops.confirmed', { count: one.of, done: one.done })
                : t('takeback.laptops.only')}
            </strong>
          </li>
        ))}
      </ul>
      <p className="quiet small">{t('takeback.laptops.about')}</p>
    </section>
  )
}
