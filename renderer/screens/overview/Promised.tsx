import { textOf } from '../../../shared/record.ts'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { Pill } from '../../pieces/Marks.tsx'

/** What people will do, offer and ask; what was said and what came of it. */
export function Promised() {
  const { t, date } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const commitments = rows.all('commitment')
  const challenges = rows.all('challenge')
  if (!commitments.length && !challenges.length) return null
  return (
    <>
      {commitments.length > 0 && (
        <section className="section pile" aria-labelledby="promised">
          <h2 id="promised" className="h-sec">
            {t('overview.promised')}
          </h2>
          <ul className="lines">
            {commitments.map(({ id, type, text, by, to, due, status }) => {
              const alias = textOf(rows.get('participant', by)?.alias)
              const who = [alias, textOf(to) && t('overview.promised.to', { who: textOf(to) })]
              return (
                <li key={id}>
                  <span className="label">{t(`overview.promised.${type ?? 'commitment'}`)}</span>
                  <span className="grow">{textOf(text) || t('overview.due.held')}</span>
                  <span className="quiet">
                    {[...who, due && date(due, 'short')].filter(Boolean).join(', ')}
                  </span>
                  <Pill>{t(`overview.status.${status ?? 'open'}`)}</Pill>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {challenges.length > 0 && (
        <section className="section pile" aria-labelledby="yousaid">
          <h2 id="yousaid" className="h-sec">
            {t('overview.youSaidWeDid')}
          </h2>
          <dl className="you-said">
            {challenges.map(({ id, youSaid, weDid, weDidNotBecause, to, due }) => (
              <div key={id}>
                <dt>
                  <span className="label">{t('overview.youSaid')}</span>{' '}
                  {textOf(youSaid) || t('overview.due.held')}
                </dt>
                <dd>
                  {textOf(weDid) && (
                    <p>
                      <span className="label">{t('overview.weDid')}</span> {textOf(weDid)}
                    </p>
                  )}
                  {textOf(weDidNotBecause) && (
                    <p>
                      <span className="label">{t('overview.weDidNot')}</span> {textOf(weDidNotBecause)}
                    </p>
                  )}
                  {!textOf(weDid) && !textOf(weDidNotBecause) && (
                    <p className="quiet">
                      {due
                        ? t('overview.answerDue', {
                            who: textOf(to) || t('overview.somebody'),
                            day: date(due),
                          })
                        : t('overview.noAnswer')}
                    </p>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
