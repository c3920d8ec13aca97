import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { ThePerson } from '../../takeback/ThePerson.tsx'
import type { PanelProps } from './Panel.tsx'

/** What people need to be comfortable on the day, apart from everything else about them, and when it goes. */
export function Needs({ readOnly }: PanelProps) {
  const { t } = useWords()
  const people = useDesk((desk) => desk.rows.all('participant')).filter(
    (one) => one.here && textOf(one.alias) && (one.needs ?? []).length > 0,
  )
  const shown = people.filter((one) => one.needs!.some((need) => 'text' in need))
  // Held back because the day has been: still in the file until somebody deletes them or the workshop is closed.
  const due = people.some((one) => one.needs!.some((need) => 'held' in need && need.held === 'keep'))
  const forget = async () => {
    if (await act('forgetNeeds', {})) say('care.needs.forgotten')
  }
  return (
    <section className="pile" aria-labelledby="needs-title">
      <h2 className="h-sec" id="needs-title">
        {t('care.needs')}
      </h2>
      <p className="quiet">{t('care.needs.about')}</p>
      {shown.length === 0 && <p>{t('care.needs.none')}</p>}
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <ThePerson person={one} />: {one.needs!.map(textOf).filter(Boolean).join('; ')}{' '}
            <span className="quiet">
              ({t(one.purposes?.keepNeeds ? 'care.needs.keep' : 'care.needs.after')})
            </span>
          </li>
        ))}
      </ul>
      {due && (
        <div className="pile">
          <p>{t('care.needs.dueNow')}</p>
          {!readOnly && (
            <div>
              <Button onPress={() => void forget()}>{t('care.needs.forget')}</Button>
            </div>
          )}
        </div>
      )}
    </section>
  )
}
